// Averaged perceptrons over hashed features, for one decision or a sequence of them.
#pragma once

#include "model/features.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace inquit::train {

// Weights are whole numbers while learning, so that every run gives the same model.
class perceptron {
  public:
    perceptron(unsigned log2_rows, std::size_t columns);
    // With the given weights, each multiplied by `unit` and rounded.
    perceptron(unsigned log2_rows, std::size_t columns, std::span<const float> weights, std::int32_t unit);

    // Adds each feature's row to scores[0 .. columns).
    void add(std::span<const detail::feature> features, std::span<std::int32_t> scores) const noexcept;

    // Adds `by` to the weights of the features in one column.
    void change(std::span<const detail::feature> features, std::size_t column, std::int32_t by) noexcept;

    // Call after each example: the average is taken over examples.
    void tick() noexcept { ++now_; }

    // The average of the weights over all examples so far, in an equivalent perceptron whose weights are multiplied by `unit`.
    [[nodiscard]] perceptron averaged(std::int32_t unit) const;

    // Writes the weights as model/linear.hpp reads them, each clamped to 16 bits.
    void write(const std::string& path) const;
    // ... in 8 bits each, with a scale a row.
    void write_narrow(const std::string& path) const;

    [[nodiscard]] std::size_t columns() const noexcept { return columns_; }

  private:
    unsigned log2_rows_;
    std::size_t columns_;
    std::int64_t now_ = 0;
    std::vector<std::int32_t> weights_;
    std::vector<std::int64_t> late_;  // sum of (time x change): weights * now - late is the sum over time
};

// A feature seen once or twice says more about its document than about language, and takes a row from others: it is left out
// of training.
class rare_features {
  public:
    explicit rare_features(unsigned least) : least_(least), counts_(std::size_t{1} << log2_slots) {}

    void count(std::span<const detail::feature> features) noexcept;
    [[nodiscard]] bool is_rare(detail::feature one) const noexcept { return counts_[one >> (64 - log2_slots)] < least_; }
    void drop(detail::feature_vector& features) const;

  private:
    static constexpr unsigned log2_slots = 26;  // far more than there are features, so that few share a slot

    unsigned least_;
    std::vector<std::uint8_t> counts_;
};

// Fisher-Yates with SplitMix64: std::shuffle's result differs between standard libraries.
void shuffle(std::vector<std::uint32_t>& order, std::uint64_t& state);

}  // namespace inquit::train
