#include "model/probability.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

constexpr int steps_a_unit = 16;  // table resolution: 1/16 of a log odds
constexpr int reach = 12;         // exp(-12) is below 1/100,000: nothing in permille
constexpr std::int32_t step = 256 / steps_a_unit;
constexpr std::int64_t one = std::int64_t{1} << 30;

// exp(-i/16) in 2^-30. Repeated multiplication of constants in the compiler: no math library at run time, which could differ.
constexpr auto exponentials = [] {
    std::array<std::int64_t, static_cast<std::size_t>(reach) * steps_a_unit + 2> table{};
    double value = 1.0;
    for (auto& entry : table) {
        entry = static_cast<std::int64_t>(value * static_cast<double>(one) + 0.5);
        value *= 0.939413062813475786119710824622;  // exp(-1/16)
    }
    return table;
}();

// exp(-distance/256) in 2^-30, linear between table entries (error below 0.05 %).
std::int64_t exp_minus(std::int64_t distance) noexcept {
    if (distance >= static_cast<std::int64_t>(reach) * 256) return 0;
    const auto at = static_cast<std::size_t>(distance / step);
    const std::int64_t rest = distance % step;
    return exponentials[at] + (exponentials[at + 1] - exponentials[at]) * rest / step;
}

}  // namespace

std::uint16_t logistic_permille(std::int32_t score) noexcept {
    const std::int64_t wide = score;
    const std::int64_t tail = exp_minus(wide < 0 ? -wide : wide);
    const std::int64_t small = (tail * 1000 + (one + tail) / 2) / (one + tail);
    return static_cast<std::uint16_t>(wide < 0 ? small : 1000 - small);
}

std::uint16_t softmax_permille(std::span<const std::int32_t> scores, std::size_t chosen) noexcept {
    const std::int64_t top = *std::max_element(scores.begin(), scores.end());
    std::int64_t sum = 0;
    for (const std::int32_t score : scores) sum += exp_minus(top - score);
    return static_cast<std::uint16_t>((exp_minus(top - scores[chosen]) * 1000 + sum / 2) / sum);
}

}  // namespace inquit::detail
