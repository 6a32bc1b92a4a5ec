// Gradient-boosted trees (Friedman 2001) for ranking: which of several candidates is right.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace inquit::train {

inline constexpr std::size_t tree_bins = 64;  // values of a column: 0 .. 63

// Choices among candidates, each candidate a row of `columns` values below tree_bins.
struct ranked_rows {
    std::size_t columns = 0;
    std::vector<std::uint8_t> values;  // row by row
    std::vector<std::uint8_t> right;   // by row: whether it is a right candidate
    std::vector<std::uint32_t> first;  // rows of choice i: [first[i], first[i + 1])

    explicit ranked_rows(std::size_t width) : columns(width), first{0} {}
    [[nodiscard]] std::size_t rows() const noexcept { return right.size(); }
    [[nodiscard]] std::size_t choices() const noexcept { return first.size() - 1; }
    void append(const ranked_rows& other);
    // A choice between a row and one of zeros, which stands for "no".
    void add_yes_no(std::span<const std::uint8_t> row, bool yes);
};

struct tree_settings {
    int trees = 200;
    unsigned depth = 6;
    float rate = 0.06F;
    float l2 = 1.F;                // added to a leaf's curvature
    float least_curvature = 2.F;   // of a leaf
    std::uint32_t turns_in_8 = 5;  // eighths of the choices that a tree sees
    std::uint32_t columns_in_8 = 4;
    std::uint64_t seed = 1;
};

// The trees in the form of src/model/trees.hpp. They maximise the share of probability that the right candidates have (softmax
// over a choice's rows). Gradients are summed as integers, so that no order of summation matters. Deterministic.
[[nodiscard]] std::string train_trees(const ranked_rows& from, const tree_settings& settings);

}  // namespace inquit::train
