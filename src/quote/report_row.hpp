// What the second look at a possible report knows: the first look's verdict, and those on the possible reports around it.
#pragma once

#include "quote/report_verifier.hpp"
#include "quote/report_words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace inquit::detail {

inline constexpr std::size_t report_columns = 41;
using report_row = std::array<std::uint8_t, report_columns>;  // values below 64

// The row of candidates[index]. `candidates` are a paragraph's, in order of their cues, with the first look's confidence. Looks
// at a bounded number of them.
[[nodiscard]] report_row row_of(const report_words& words, std::span<const report_candidate> candidates, std::size_t index);

}  // namespace inquit::detail
