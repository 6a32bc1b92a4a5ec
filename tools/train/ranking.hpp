// Log-linear ranking over hashed features: which of several candidates is right.
#pragma once

#include "model/features.hpp"

#include <cstdint>
#include <vector>

namespace inquit::train {

struct choice {
    std::vector<detail::feature_vector> candidates;
    std::vector<bool> right;  // at least one
};

struct ranking_settings {
    unsigned log2_rows = 14;
    int epochs = 8;
    float rate = 0.05F;
    float l2 = 1e-4F;
    std::uint64_t seed = 1;
};

// Maximises the share of probability that the right candidates have, by AdaGrad, averaged over the last half of the epochs.
// Returns 2^log2_rows weights. Deterministic.
[[nodiscard]] std::vector<float> train_ranking(const std::vector<const choice*>& choices, const ranking_settings& settings);

}  // namespace inquit::train
