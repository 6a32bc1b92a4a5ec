// A token as the boundary model sees it.
#pragma once

#include "lexicon/lexicon.hpp"

#include <inquit/token.hpp>

#include <cstdint>
#include <string_view>

namespace inquit::detail {

namespace sight {

// Shapes of words; marks are their own shapes, above these.
enum shape : std::uint32_t {
    outside,
    lower,
    capital,
    all_capitals,
    one_capital,
    with_digit,
    other_script,
    number,
    abbreviation,
    abbreviation_capital,
    initial,
    address,
    tag,
    pictograph,
    first_mark
};

// What a token is to a boundary behind it: how it may end a sentence.
enum kind : std::uint8_t { plain_word, short_word, other_mark, full_stop, stops, question, exclamation };

// What a token is to a boundary before it: how it may begin a sentence.
enum side : std::uint8_t {
    nothing,
    small_word,
    capital_word,
    digits,
    opening_mark,
    closing_mark,
    dash,
    comma,
    pause,
    end_mark,
    other_side
};

}  // namespace sight

// What the features ask of a token.
struct token_sight {
    std::uint64_t key = 0;    // the folded word; the pattern of a number; the kind of a URL
    class_set classes;        // of the folded word; of an abbreviation with and without its full stop
    std::uint32_t shape = 0;  // sight::shape: letter case, or the mark itself
    bool spaced = false;      // preceded by white space
    std::uint8_t kind = 0;    // sight::kind
    std::uint8_t side = 0;    // sight::side
    bool opens = false;       // a word that with a capital begins a sentence rather than names something
};

// `near`: right before or behind the place in question. Of a word in lower case elsewhere no classes are looked up: no feature
// asks for them.
[[nodiscard]] token_sight sight_of(std::string_view text, const token& one, const lexicon& words, bool near) noexcept;

// Of the last three letters.
[[nodiscard]] std::uint64_t ending_of(std::string_view word) noexcept;

}  // namespace inquit::detail
