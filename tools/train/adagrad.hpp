// AdaGrad (Duchi, Hazan, Singer 2011) over hashed features, averaged over the last half of the epochs.
#pragma once

#include "model/features.hpp"

#include <cmath>
#include <cstdint>
#include <vector>

namespace inquit::train {

class adagrad {
  public:
    adagrad(unsigned log2_rows, float rate, float l2)
        : weights_(std::size_t{1} << log2_rows),
          squares_(weights_.size(), 1e-6F),
          sums_(weights_.size()),
          shift_(64 - log2_rows),
          rate_(rate),
          l2_(l2) {}

    [[nodiscard]] float score(const detail::feature_vector& features) const {
        float sum = 0;
        for (const detail::feature f : features) sum += weights_[f >> shift_];
        return sum;
    }

    // One step against the gradient of the loss by the score.
    void step(const detail::feature_vector& features, float gradient) {
        for (const detail::feature f : features) {
            float& weight = weights_[f >> shift_];
            const float slope = gradient + l2_ * weight;
            squares_[f >> shift_] += slope * slope;
            weight -= rate_ * slope / std::sqrt(squares_[f >> shift_]);
        }
    }

    // After epoch number `epoch` of `epochs`.
    void end_epoch(int epoch, int epochs) {
        if (epoch * 2 < epochs) return;
        for (std::size_t row = 0; row < weights_.size(); ++row) sums_[row] += static_cast<double>(weights_[row]);
        ++averaged_;
    }

    [[nodiscard]] std::vector<float> average() const {
        std::vector<float> mean(weights_.size());
        for (std::size_t row = 0; row < mean.size(); ++row) mean[row] = static_cast<float>(sums_[row] / averaged_);
        return mean;
    }

  private:
    std::vector<float> weights_;
    std::vector<float> squares_;
    std::vector<double> sums_;
    unsigned shift_;
    float rate_;
    float l2_;
    int averaged_ = 0;
};

}  // namespace inquit::train
