#include "ranking.hpp"

#include "adagrad.hpp"
#include "perceptron.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace inquit::train {

namespace {

// The gradient of the negative log share of the right candidates, by candidate's score.
void score_gradients(const choice& one, const adagrad& weights, std::vector<float>& gradients) {
    const std::size_t count = one.candidates.size();
    gradients.assign(count, 0.F);
    float top = -1e30F;
    for (std::size_t c = 0; c < count; ++c) {
        gradients[c] = weights.score(one.candidates[c]);
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
    constexpr float negligible = 1e-4F;
    adagrad weights(settings.log2_rows, settings.rate, settings.l2);
    std::vector<std::uint32_t> order(choices.size());
    std::iota(order.begin(), order.end(), 0U);
    std::vector<float> gradients;
    std::uint64_t state = settings.seed;
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        shuffle(order, state);
        for (const std::uint32_t at : order) {
            const choice& one = *choices[at];
            score_gradients(one, weights, gradients);
            for (std::size_t c = 0; c < one.candidates.size(); ++c) {
                if (std::fabs(gradients[c]) >= negligible) weights.step(one.candidates[c], gradients[c]);
            }
        }
        weights.end_epoch(epoch, settings.epochs);
    }
    return weights.average();
}

}  // namespace inquit::train
