// Binary logistic regression over hashed features.
#pragma once

#include "model/features.hpp"

#include <cstdint>
#include <vector>

namespace inquit::train {

struct example {
    detail::feature_vector features;
    bool positive = false;
    float weight = 1.F;
};

struct logistic_settings {
    unsigned log2_rows = 16;
    int epochs = 10;
    float rate = 0.1F;
    float l2 = 1e-6F;
    std::uint64_t seed = 1;  // of the order in which the examples are seen
};

// Leaves out features that fewer than `least` examples have: one seen once or twice says more about its document than about
// language; without it, rows have fewer collisions too.
void drop_rare(std::vector<example>& examples, std::size_t least);

// AdaGrad (Duchi, Hazan, Singer 2011), averaged over the last half of the epochs. Returns 2^log2_rows weights. Deterministic.
[[nodiscard]] std::vector<float> train_logistic(const std::vector<example>& examples, const logistic_settings& settings);

// The mean of what seeds 1 .. `orders` give.
[[nodiscard]] std::vector<float> train_mean_logistic(const std::vector<example>& examples, logistic_settings settings,
                                                     int orders);

}  // namespace inquit::train
