// Probabilities from integer scores, in integers: the same on every machine.
#pragma once

#include <cstdint>
#include <span>

namespace inquit::detail {

// 1000 / (1 + exp(-score / 256)), rounded.
[[nodiscard]] std::uint16_t logistic_permille(std::int32_t score) noexcept;

// The softmax share of scores[chosen] in 1/1000, scores in units of 1/256.
[[nodiscard]] std::uint16_t softmax_permille(std::span<const std::int32_t> scores, std::size_t chosen) noexcept;

}  // namespace inquit::detail
