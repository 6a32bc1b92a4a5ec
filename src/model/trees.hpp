// Scoring with boosted regression trees over small integers: an embedded table of thresholds and integer leaves.
#pragma once

#include <cstdint>
#include <span>

namespace inquit::detail {

// A view of trees that tools/train made (trees.hpp there). All trees are complete and of one depth, so that a row's way down
// needs no branch; where training stopped early, a node's threshold sends everything to the left. Copying copies the view.
class tree_ensemble {
  public:
    // A leaf is in units of 1/(256 * leaf_scale) of a natural log odds: rounding them hardly adds up over the trees.
    static constexpr std::int32_t leaf_scale = 16;

    // `bytes`: "INQT", depth, columns (one byte each), trees (two), then each tree's 2^depth - 1 nodes (column, threshold), in
    // breadth-first order, and its 2^depth leaves (int16), all little-endian. The bytes must outlive the view. A malformed table
    // is a build error of ours: asserted.
    explicit tree_ensemble(std::span<const unsigned char> bytes) noexcept;

    [[nodiscard]] std::size_t columns() const noexcept { return columns_; }

    // The score of a row of columns() values, in units of 1/256 of a natural log odds (score_unit).
    [[nodiscard]] std::int32_t score(const std::uint8_t* row) const noexcept;

    // The scores of `scores.size()` rows, row r at rows + r * stride.
    void score(const std::uint8_t* rows, std::size_t stride, std::span<std::int32_t> scores) const noexcept;

  private:
    template <std::size_t Rows>
    void add(const std::uint8_t* rows, std::size_t stride, std::int32_t* sums) const noexcept;

    const unsigned char* trees_ = nullptr;
    std::size_t count_ = 0;
    std::size_t columns_ = 0;
    unsigned depth_ = 0;
};

}  // namespace inquit::detail
