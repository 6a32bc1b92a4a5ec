// How well each mark reads as an opening mark, a closing mark, or neither, and which two marks make a pair.
#pragma once

#include "quote/marks.hpp"

#include <cstdint>
#include <vector>

namespace inquit::detail {

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

// Looks at all marks of a document. Linear.
[[nodiscard]] mark_habits habits_of(const std::vector<mark>& marks) noexcept;

[[nodiscard]] mark_costs costs_of(const mark& one, const mark_habits& habits) noexcept;

// The cost of `close` as the partner of `open`; `never` where they cannot belong together.
[[nodiscard]] std::int32_t mismatch(glyph open, glyph close, const mark_habits& habits) noexcept;

}  // namespace inquit::detail
