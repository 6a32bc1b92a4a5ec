// A token in six bits: all that most places between two tokens need to show that no sentence ends there, or that one does.
#pragma once

#include <inquit/token.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

// The order is part of the trained gate (gate.hpp).
enum class outline : std::uint8_t {
    outside,
    small_i,      // "i"
    short_lower,  // a word in lower case, at most three bytes
    lower,        // a longer one
    one_capital,  // "I", "A"
    capital,
    all_capitals,
    digits,        // a number, or a word with a digit
    other_script,  // a word of a script without letter case
    short_small,   // an abbreviation in small letters, with its full stop
    short_title,   // one that stands before names: "Mr.", "Dr."
    short_capital,
    initial,  // "J."
    stop_behind_lower,
    stop_behind_short,
    stop_behind_capital,
    stop_behind_digits,
    stop,   // any other full stop
    stops,  // "...", "…", ".."
    question,
    exclamation,
    foreign_stop,         // "。", "؟"
    opening,              // brackets and quotation marks, by their form or by the space before them
    closing_behind_stop,  // behind a full stop, a question mark or an exclamation mark
    closing_behind_comma,
    closing,
    comma,
    colon,
    semicolon,
    dash,
    other_mark,
    address,
    tag,
    pictograph,
    count
};

inline constexpr unsigned outline_bits = 6;

[[nodiscard]] constexpr bool is_word(outline one) noexcept { return one <= outline::initial; }
[[nodiscard]] constexpr bool is_small(outline one) noexcept { return one >= outline::small_i && one <= outline::lower; }
[[nodiscard]] constexpr bool is_abbreviation(outline one) noexcept {
    return one >= outline::short_small && one <= outline::initial;
}
[[nodiscard]] constexpr bool is_terminal(outline one) noexcept {
    return one >= outline::stop_behind_lower && one <= outline::foreign_stop;
}
[[nodiscard]] constexpr bool is_closing(outline one) noexcept {
    return one >= outline::closing_behind_stop && one <= outline::closing;
}

// The outlines of the tokens of a paragraph. Linear; a table look-up or two for a word or a mark of ASCII.
void find_outlines(std::string_view text, std::span<const token> tokens, std::vector<outline>& into);

}  // namespace inquit::detail
