#include "logistic.hpp"

#include "adagrad.hpp"
#include "perceptron.hpp"

#include <cmath>
#include <numeric>
#include <unordered_map>

namespace inquit::train {

std::vector<float> train_logistic(const std::vector<example>& examples, const logistic_settings& settings) {
    adagrad weights(settings.log2_rows, settings.rate, settings.l2);
    std::vector<std::uint32_t> order(examples.size());
    std::iota(order.begin(), order.end(), 0U);
    std::uint64_t state = settings.seed;
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        shuffle(order, state);
        for (const std::uint32_t at : order) {
            const example& one = examples[at];
            const float score = weights.score(one.features);
            weights.step(one.features, (1.F / (1.F + std::exp(-score)) - (one.positive ? 1.F : 0.F)) * one.weight);
        }
        weights.end_epoch(epoch, settings.epochs);
    }
    return weights.average();
}

std::vector<float> train_mean_logistic(const std::vector<example>& examples, logistic_settings settings, int orders) {
    std::vector<float> mean(std::size_t{1} << settings.log2_rows);
    for (int order = 1; order <= orders; ++order) {
        settings.seed = static_cast<std::uint64_t>(order);
        const std::vector<float> weights = train_logistic(examples, settings);
        for (std::size_t row = 0; row < mean.size(); ++row) mean[row] += weights[row] / static_cast<float>(orders);
    }
    return mean;
}

void drop_rare(std::vector<example>& examples, std::size_t least) {
    std::unordered_map<detail::feature, std::size_t> count;
    for (const example& one : examples) {
        for (const detail::feature f : one.features) ++count[f];
    }
    for (example& one : examples) std::erase_if(one.features, [&](detail::feature f) { return count[f] < least; });
}

}  // namespace inquit::train
