#include "model/trees.hpp"

#include <array>
#include <cassert>

namespace inquit::detail {

tree_ensemble::tree_ensemble(std::span<const unsigned char> bytes) noexcept {
    assert(bytes.size() >= 8 && bytes[0] == 'I' && bytes[1] == 'N' && bytes[2] == 'Q' && bytes[3] == 'T');
    depth_ = bytes[4];
    columns_ = bytes[5];
    count_ = static_cast<std::size_t>(bytes[6]) | (static_cast<std::size_t>(bytes[7]) << 8);
    assert(bytes.size() == 8 + count_ * ((std::size_t{4} << depth_) - 2));
    trees_ = bytes.data() + 8;
}

// Several rows go down one tree together: each step waits for the one before, but not for the other rows'.
template <std::size_t Rows>
void tree_ensemble::add(const std::uint8_t* rows, std::size_t stride, std::int32_t* sums) const noexcept {
    const std::size_t nodes = (std::size_t{1} << depth_) - 1;
    const unsigned char* tree = trees_;
    for (std::size_t i = 0; i < count_; ++i, tree += 4 * nodes + 2) {
        std::array<std::size_t, Rows> at{};
        for (unsigned level = 0; level < depth_; ++level) {
            for (std::size_t r = 0; r < Rows; ++r) {
                const unsigned char* node = tree + 2 * at[r];
                at[r] = 2 * at[r] + 1 + (rows[r * stride + node[0]] > node[1] ? 1U : 0U);
            }
        }
        const unsigned char* leaves = tree + 2 * nodes;
        for (std::size_t r = 0; r < Rows; ++r) {
            const unsigned char* leaf = leaves + 2 * (at[r] - nodes);
            sums[r] += static_cast<std::int16_t>(static_cast<std::uint16_t>(leaf[0] | (leaf[1] << 8)));
        }
    }
}

std::int32_t tree_ensemble::score(const std::uint8_t* row) const noexcept {
    std::int32_t sum = 0;
    add<1>(row, columns_, &sum);
    return sum / leaf_scale;
}

void tree_ensemble::score(const std::uint8_t* rows, std::size_t stride, std::span<std::int32_t> scores) const noexcept {
    constexpr std::size_t together = 4;
    std::size_t r = 0;
    for (std::int32_t& score : scores) score = 0;
    for (; r + together <= scores.size(); r += together) add<together>(rows + r * stride, stride, scores.data() + r);
    for (; r < scores.size(); ++r) add<1>(rows + r * stride, stride, scores.data() + r);
    for (std::int32_t& score : scores) score /= leaf_scale;
}

}  // namespace inquit::detail
