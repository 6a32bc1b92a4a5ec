#include "field.hpp"

#include <algorithm>
#include <cmath>

namespace inquit::train {

void field_weights::add(std::span<const std::uint32_t> rows, float* scores) const noexcept {
    for (const std::uint32_t one : rows) {
        const float* row = weights_.data() + std::size_t{one} * columns_;
        for (std::size_t column = 0; column < columns_; ++column) scores[column] += row[column];
    }
}

void field_weights::step(std::span<const std::uint32_t> rows, const float* gradient) noexcept {
    float most = 0;
    for (std::size_t column = 0; column < columns_; ++column) most = std::max(most, std::abs(gradient[column]));
    constexpr float negligible = 1e-3F;
    if (most < negligible) return;
    for (const std::uint32_t one : rows) {
        const std::size_t begin = std::size_t{one} * columns_;
        for (std::size_t column = 0; column < columns_; ++column) {
            float& weight = weights_[begin + column];
            const float slope = gradient[column];
            float& square = squares_[begin + column];
            square += slope * slope;
            weight -= settings_.rate * slope / std::sqrt(square);
        }
    }
}

void field_weights::end_epoch(int epoch) {
    if (epoch * 2 < settings_.epochs) return;
    for (std::size_t at = 0; at < weights_.size(); ++at) sums_[at] += weights_[at];
    ++averaged_;
}

perceptron field_weights::average(std::int32_t unit) const {
    std::vector<float> mean(sums_);
    for (float& one : mean) one /= static_cast<float>(averaged_);
    return {log2_rows_, columns_, mean, unit};
}

}  // namespace inquit::train
