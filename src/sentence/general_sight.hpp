// A token as the boundary model of all languages but English sees it: what can be said without knowing words.
#pragma once

#include "lexicon/lexicon.hpp"
#include "token/form.hpp"

#include <inquit/token.hpp>

#include <cstdint>
#include <string_view>

namespace inquit::detail {

namespace general {

enum letters : std::uint8_t {
    no_letters,
    lower,
    capital,
    all_capitals,
    one_capital,
    caseless,
    digits,
    with_digit,
    abbreviation,
    abbreviation_capital,
    initial,
    address,
    tag,
    pictograph
};

enum mark : std::uint8_t {
    no_mark,
    comma,
    colon,
    semicolon,
    full_stop,
    stops,
    question,
    exclamation,
    script_end,  // a full stop, question or exclamation mark of a script without case: "。", "؟", "।"
    quote,
    opening_bracket,
    closing_bracket,
    inverted,  // "¿", "¡"
    dash,
    bullet,
    other_mark
};

// Where a quotation mark points by its form; spaces around it say more.
enum direction : std::uint8_t { either, left, right };

}  // namespace general

struct general_sight {
    std::uint8_t letters = 0;  // general::letters
    std::uint8_t mark = 0;     // general::mark
    std::uint8_t direction = 0;
    std::uint8_t length = 0;  // letters or digits, at most 7
    bool spaced = false;      // preceded by white space
    bool east = false;        // a mark that Chinese and Japanese write without spaces around it
    bool abbreviates = false;
    bool titles = false;
    bool numbers = false;  // an abbreviation before a number
    bool dates = false;    // a month or day
    bool opens = false;    // with a capital it begins a sentence rather than names something
    bool ranks = false;    // behind an ordinal number
    bool reports = false;  // a verb of saying behind what is said: "Geldim. dedi"

    [[nodiscard]] bool is_short_word() const noexcept {
        return letters == general::abbreviation || letters == general::abbreviation_capital || letters == general::initial;
    }
};

[[nodiscard]] general_sight general_sight_of(std::string_view text, const token& one, const form& known,
                                             const writing& how) noexcept;

}  // namespace inquit::detail
