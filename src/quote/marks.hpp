// Characters that may be quotation marks, and what stands beside each.
#pragma once

#include "quote/stretch.hpp"

#include <inquit/span.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit::detail {

enum class glyph : std::uint8_t {
    none,
    straight_double,  // "
    straight_single,  // '
    left_double,      // “ (closes in German)
    right_double,     // ”
    low_double,       // „
    high_double,      // ‟
    left_single,      // ‘
    right_single,     // ’ (also the apostrophe)
    low_single,       // ‚
    high_single,      // ‛
    left_guillemet,   // «
    right_guillemet,  // »
    left_angle,       // ‹
    right_angle,      // ›
    left_corner,      // 「
    right_corner,     // 」
    left_white,       // 『
    right_white,      // 』
    backticks,        // ``
    two_singles,      // ''
    backtick,         // `
    acute             // ´
};

// What stands beside a mark.
enum class beside : std::uint8_t { nothing, lower, upper, digit, comma, stop, colon, dash, opening, closing, mark, other };
[[nodiscard]] constexpr bool is_letter(beside kind) noexcept { return kind == beside::lower || kind == beside::upper; }
[[nodiscard]] constexpr bool is_word(beside kind) noexcept { return is_letter(kind) || kind == beside::digit; }

struct mark {
    span where;
    glyph sign = glyph::none;
    beside left = beside::nothing;  // the nearest character on the line that is not white space
    beside right = beside::nothing;
    bool space_left = false;  // white space or the line's end right beside it
    bool space_right = false;
    bool elision = false;  // begins a word that is usually written with an apostrophe ('tis, 'em, '90s)
    bool clitic = false;   // begins "s", "ll", "re": the rest of a word that a tokenizer has cut off
};

[[nodiscard]] bool is_single(glyph sign) noexcept;
[[nodiscard]] mark_style style_of(glyph sign) noexcept;

// The marks of text[from, to), without apostrophes inside words. Linear.
void find_marks(std::string_view text, span where, std::vector<mark>& into);

}  // namespace inquit::detail
