// Linear-chain conditional random fields (Lafferty, McCallum, Pereira 2001) over hashed features: the weights, and features kept
// as rows so that an epoch costs no hashing.
#pragma once

#include "perceptron.hpp"
#include "quote/feature_table.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inquit::train {

// Features of many places, each as its row; rare ones are left out.
class row_store {
  public:
    explicit row_store(unsigned log2_rows) : shift_(64 - log2_rows) {}

    void add(const detail::feature_table& places, const rare_features& rare) {
        for (std::size_t at = 0; at < places.size(); ++at) {
            for (const detail::feature one : places[at]) {
                if (!rare.is_rare(one)) rows_.push_back(static_cast<std::uint32_t>(one >> shift_));
            }
            ends_.push_back(rows_.size());
        }
    }
    [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
    [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t at) const noexcept {
        const std::size_t begin = at == 0 ? 0 : ends_[at - 1];
        return {rows_.data() + begin, ends_[at] - begin};
    }

  private:
    unsigned shift_;
    std::vector<std::uint32_t> rows_;
    std::vector<std::size_t> ends_;
};

struct field_settings {
    int epochs = 8;
    float rate = 0.1F;
};

// AdaGrad (Duchi, Hazan, Singer 2011), averaged over the last half of the epochs.
class field_weights {
  public:
    field_weights(unsigned log2_rows, std::size_t columns, const field_settings& settings)
        : log2_rows_(log2_rows),
          columns_(columns),
          settings_(settings),
          weights_(columns << log2_rows),
          squares_(weights_.size(), 1e-2F),
          sums_(weights_.size()) {}

    // Adds to scores[0 .. columns).
    void add(std::span<const std::uint32_t> rows, float* scores) const noexcept;
    // One step against the gradient of the loss by the scores.
    void step(std::span<const std::uint32_t> rows, const float* gradient) noexcept;
    void end_epoch(int epoch);
    [[nodiscard]] perceptron average(std::int32_t unit) const;

  private:
    unsigned log2_rows_;
    std::size_t columns_;
    field_settings settings_;
    std::vector<float> weights_;
    std::vector<float> squares_;
    std::vector<float> sums_;
    int averaged_ = 0;
};

}  // namespace inquit::train
