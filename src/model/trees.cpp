#include "model/trees.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <type_traits>

// Highway compiles what stands between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE once for each kind of processor, by including
// this file again and again.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/trees.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace inquit::detail::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR

std::size_t add_together(const unsigned char*, std::size_t, const std::int8_t*, std::int32_t*, std::size_t) { return 0; }

#else

using values = hn::CappedTag<std::int8_t, most_rows_together>;

// For each row the number of the leaf below `node` that it comes to: both sides are read to their ends, and each row takes its
// own.
template <unsigned Levels>
HWY_ATTR HWY_INLINE hn::Vec<values> leaf_below(const unsigned char* nodes, std::size_t node,
                                               const std::int8_t* columns) noexcept {
    const values tag;
    const auto value = hn::Load(tag, columns + nodes[2 * node] * most_rows_together);
    const auto right = hn::Gt(value, hn::Set(tag, static_cast<std::int8_t>(nodes[2 * node + 1] ^ 0x80U)));
    if constexpr (Levels == 1) {
        return hn::IfThenElseZero(right, hn::Set(tag, std::int8_t{1}));
    } else {
        const auto from_left = leaf_below<Levels - 1>(nodes, 2 * node + 1, columns);
        const auto from_right = leaf_below<Levels - 1>(nodes, 2 * node + 2, columns);
        return hn::IfThenElse(right, hn::Add(from_right, hn::Set(tag, std::int8_t{1 << (Levels - 1)})), from_left);
    }
}

// Adds the trees' leaves to the sums of as many rows as a vector holds, or of `count` if that is less.
HWY_ATTR std::size_t add_together(const unsigned char* tree, std::size_t trees, const std::int8_t* columns, std::int32_t* sums,
                                  std::size_t count) {
    const values tag;
    constexpr std::size_t nodes = (std::size_t{1} << vector_depth) - 1;
    const std::size_t rows = std::min(hn::Lanes(tag), count);
    alignas(most_rows_together) std::int8_t leaf[most_rows_together];
    for (std::size_t i = 0; i < trees; ++i, tree += 4 * nodes + 2) {
        hn::Store(leaf_below<vector_depth>(tree, 0, columns), tag, leaf);
        const unsigned char* leaves = tree + 2 * nodes;
        for (std::size_t r = 0; r < rows; ++r) {
            const unsigned char* at = leaves + 2 * static_cast<std::size_t>(leaf[r]);
            sums[r] += static_cast<std::int16_t>(static_cast<std::uint16_t>(at[0] | (at[1] << 8)));
        }
    }
    return rows;
}

#endif

}  // namespace inquit::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace inquit::detail {

namespace {

HWY_EXPORT(add_together);

}  // namespace

tree_ensemble::tree_ensemble(std::span<const unsigned char> bytes) noexcept {
    assert(bytes.size() >= 8 && bytes[0] == 'I' && bytes[1] == 'N' && bytes[2] == 'Q' && bytes[3] == 'T');
    depth_ = bytes[4];
    columns_ = bytes[5];
    count_ = static_cast<std::size_t>(bytes[6]) | (static_cast<std::size_t>(bytes[7]) << 8);
    assert(bytes.size() == 8 + count_ * ((std::size_t{4} << depth_) - 2));
    trees_ = bytes.data() + 8;
}

// `depth` may be a constant, so that the way down is no loop.
template <class Depth>
std::int32_t tree_ensemble::sum_of(const std::uint8_t* row, Depth depth) const noexcept {
    std::int32_t sum = 0;
    const std::size_t nodes = (std::size_t{1} << depth) - 1;
    const unsigned char* tree = trees_;
    for (std::size_t i = 0; i < count_; ++i, tree += 4 * nodes + 2) {
        std::size_t at = 0;
        for (unsigned level = 0; level < depth; ++level) at = 2 * at + 1 + (row[tree[2 * at]] > tree[2 * at + 1] ? 1U : 0U);
        const unsigned char* leaf = tree + 2 * nodes + 2 * (at - nodes);
        sum += static_cast<std::int16_t>(static_cast<std::uint16_t>(leaf[0] | (leaf[1] << 8)));
    }
    return sum;
}

std::int32_t tree_ensemble::sum(const std::uint8_t* row) const noexcept {
    return depth_ == 3 ? sum_of(row, std::integral_constant<unsigned, 3>()) : sum_of(row, depth_);
}

std::int32_t tree_ensemble::score(const std::uint8_t* row) const noexcept { return sum(row) / leaf_scale; }

// Rows stand side by side in a vector, a column at a time: no step waits for another row's or for a branch.
std::size_t tree_ensemble::add_block(const std::uint8_t* rows, std::size_t stride, std::span<std::int32_t> sums) const noexcept {
    if (depth_ != vector_depth) return 0;
    constexpr std::size_t most_columns = 256;
    alignas(most_rows_together) std::array<std::int8_t, most_columns * most_rows_together> columns;
    const std::size_t count = std::min(sums.size(), most_rows_together);
    for (std::size_t r = 0; r < count; ++r) {
        for (std::size_t column = 0; column < columns_; ++column)
            columns[column * most_rows_together + r] = static_cast<std::int8_t>(rows[r * stride + column] ^ 0x80U);
    }
    std::size_t done = 0;
    while (done < count) {
        const std::size_t more =
            HWY_DYNAMIC_DISPATCH(add_together)(trees_, count_, columns.data() + done, sums.data() + done, count - done);
        if (more == 0) break;
        done += more;
    }
    return done;
}

void tree_ensemble::score(const std::uint8_t* rows, std::size_t stride, std::span<std::int32_t> scores) const noexcept {
    std::fill(scores.begin(), scores.end(), 0);
    std::size_t done = 0;
    for (std::size_t more = 1; more > 0 && done < scores.size(); done += more)
        more = add_block(rows + done * stride, stride, scores.subspan(done));
    for (; done < scores.size(); ++done) scores[done] = sum(rows + done * stride);
    for (std::int32_t& score : scores) score /= leaf_scale;
}

}  // namespace inquit::detail

#endif
