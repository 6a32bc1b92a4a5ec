// Scoring with boosted regression trees over small integers: an embedded table of thresholds and integer leaves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace inquit::detail {

// What is scored by vectors: the depth of the trees that are shipped, and rows enough for any vector.
inline constexpr unsigned vector_depth = 6;
inline constexpr std::size_t most_rows_together = 64;

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

    // The scores of `scores.size()` rows, row r at rows + r * stride. A row costs the less the more
    // there are, up to some 64.
    void score(const std::uint8_t* rows, std::size_t stride, std::span<std::int32_t> scores) const noexcept;

  private:
    [[nodiscard]] std::int32_t sum(const std::uint8_t* row) const noexcept;
    template <class Depth>
    [[nodiscard]] std::int32_t sum_of(const std::uint8_t* row, Depth depth) const noexcept;
    // Adds to the sums of some of the rows, and returns how many those are.
    [[nodiscard]] std::size_t add_block(const std::uint8_t* rows, std::size_t stride,
                                        std::span<std::int32_t> sums) const noexcept;

    const unsigned char* trees_ = nullptr;
    std::size_t count_ = 0;
    std::size_t columns_ = 0;
    unsigned depth_ = 0;
};

}  // namespace inquit::detail
