#include "logistic.hpp"

#include "perceptron.hpp"

#include "base/hash.hpp"

#include <cmath>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace inquit::train {

void drop_rare(std::vector<example>& examples, std::size_t least) {
    std::unordered_map<detail::feature, std::size_t> count;
    for (const example& one : examples) {
        for (const detail::feature f : one.features) ++count[f];
    }
    for (example& one : examples) std::erase_if(one.features, [&](detail::feature f) { return count[f] < least; });
}

std::vector<float> train_logistic(const std::vector<example>& examples, const logistic_settings& settings) {
    const std::size_t rows = std::size_t{1} << settings.log2_rows;
    const unsigned shift = 64 - settings.log2_rows;
    std::vector<float> weights(rows);
    std::vector<float> squares(rows, 1e-6F);
    std::vector<double> sums(rows);
    std::vector<std::uint32_t> order(examples.size());
    std::iota(order.begin(), order.end(), 0U);
    std::uint64_t state = settings.seed;
    int averaged = 0;
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        shuffle(order, state);
        for (const std::uint32_t at : order) {
            const example& one = examples[at];
            float score = 0;
            for (const detail::feature f : one.features) score += weights[f >> shift];
            const float gradient = (1.F / (1.F + std::exp(-score)) - (one.positive ? 1.F : 0.F)) * one.weight;
            for (const detail::feature f : one.features) {
                float& weight = weights[f >> shift];
                const float slope = gradient + settings.l2 * weight;
                squares[f >> shift] += slope * slope;
                weight -= settings.rate * slope / std::sqrt(squares[f >> shift]);
            }
        }
        if (epoch * 2 < settings.epochs) continue;
        for (std::size_t row = 0; row < rows; ++row) sums[row] += static_cast<double>(weights[row]);
        ++averaged;
    }
    for (std::size_t row = 0; row < rows; ++row) weights[row] = static_cast<float>(sums[row] / averaged);
    return weights;
}

}  // namespace inquit::train
