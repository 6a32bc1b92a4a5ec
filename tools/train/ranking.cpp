#include "ranking.hpp"

#include "perceptron.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace inquit::train {

namespace {

// The gradient of the negative log share of the right candidates, by candidate's score.
void score_gradients(const choice& one, const std::vector<float>& weights, unsigned shift, std::vector<float>& gradients) {
    const std::size_t count = one.candidates.size();
    gradients.assign(count, 0.F);
    float top = -1e30F;
    for (std::size_t c = 0; c < count; ++c) {
        for (const detail::feature f : one.candidates[c]) gradients[c] += weights[f >> shift];
        top = std::max(top, gradients[c]);
    }
    float all = 0, right = 0;
    for (std::size_t c = 0; c < count; ++c) {
        gradients[c] = std::exp(gradients[c] - top);
        all += gradients[c];
        if (one.right[c]) right += gradients[c];
    }
    for (std::size_t c = 0; c < count; ++c) {
        const float share = gradients[c] / all;
        gradients[c] = share - (one.right[c] ? gradients[c] / std::max(right, 1e-20F) : 0.F);
    }
}

}  // namespace

std::vector<float> train_ranking(const std::vector<const choice*>& choices, const ranking_settings& settings) {
    const std::size_t rows = std::size_t{1} << settings.log2_rows;
    const unsigned shift = 64 - settings.log2_rows;
    std::vector<float> weights(rows);
    std::vector<float> squares(rows, 1e-6F);
    std::vector<double> sums(rows);
    std::vector<std::uint32_t> order(choices.size());
    std::iota(order.begin(), order.end(), 0U);
    std::vector<float> gradients;
    std::uint64_t state = settings.seed;
    int averaged = 0;
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        shuffle(order, state);
        for (const std::uint32_t at : order) {
            const choice& one = *choices[at];
            score_gradients(one, weights, shift, gradients);
            for (std::size_t c = 0; c < one.candidates.size(); ++c) {
                if (std::fabs(gradients[c]) < 1e-4F) continue;
                for (const detail::feature f : one.candidates[c]) {
                    float& weight = weights[f >> shift];
                    const float slope = gradients[c] + settings.l2 * weight;
                    squares[f >> shift] += slope * slope;
                    weight -= settings.rate * slope / std::sqrt(squares[f >> shift]);
                }
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
