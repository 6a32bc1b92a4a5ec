// Probabilities from integer scores, in integers: the same on every machine.
#pragma once

#include <bit>
#include <cstdint>
#include <span>

namespace inquit::detail {

// 1000 / (1 + exp(-score / 256)), rounded.
[[nodiscard]] std::uint16_t logistic_permille(std::int32_t score) noexcept;

// The softmax share of scores[chosen] in 1/1000, scores in units of 1/256.
[[nodiscard]] std::uint16_t softmax_permille(std::span<const std::int32_t> scores, std::size_t chosen) noexcept;

// Binary logarithm in 1/256, linear between powers of two; 0 has that of 1.
[[nodiscard]] inline std::int32_t log2_of(std::uint64_t value) noexcept {
    const int top = 63 - std::countl_zero(value | 1);
    const std::uint64_t rest = top >= 8 ? value >> (top - 8) : value << (8 - top);
    return top * 256 + static_cast<std::int32_t>(rest & 0xFF);
}

}  // namespace inquit::detail
