// Characters that may be quotation marks, and how well each occurrence reads as an opening mark, a closing mark, or neither.
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

// What a document's marks have in common.
struct mark_habits {
    bool single_outer = false;       // quotations stand in single marks, those within them in double ones
    bool low_high = false;           // „…“: “ closes
    bool inward_guillemets = false;  // »…«
    bool backticks_open = false;     // ``…'': '' only closes
    bool tokenized = false;          // punctuation is set off by spaces
};

// Costs of reading a mark in one of three ways, in tenths; `never` and more are out of the question.
struct mark_costs {
    std::int32_t open = 0;
    std::int32_t close = 0;
    std::int32_t literal = 0;
};
inline constexpr std::int32_t never = 1000;

[[nodiscard]] bool is_single(glyph sign) noexcept;
[[nodiscard]] mark_style style_of(glyph sign) noexcept;

// The marks of text[from, to), without apostrophes inside words. Linear.
void find_marks(std::string_view text, span where, std::vector<mark>& into);

// Looks at all marks of a document. Linear.
[[nodiscard]] mark_habits habits_of(const std::vector<mark>& marks) noexcept;

[[nodiscard]] mark_costs costs_of(const mark& one, const mark_habits& habits) noexcept;

// The cost of `close` as the partner of `open`; `never` where they cannot belong together.
[[nodiscard]] std::int32_t mismatch(glyph open, glyph close, const mark_habits& habits) noexcept;

}  // namespace inquit::detail
