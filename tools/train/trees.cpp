#include "trees.hpp"

#include "base/hash.hpp"
#include "model/trees.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace inquit::train {

void ranked_rows::add_yes_no(std::span<const std::uint8_t> row, bool yes) {
    values.insert(values.end(), row.begin(), row.end());
    values.insert(values.end(), row.size(), 0);
    right.push_back(yes ? 1 : 0);
    right.push_back(yes ? 0 : 1);
    first.push_back(static_cast<std::uint32_t>(rows()));
}

void ranked_rows::append(const ranked_rows& other) {
    const auto base = static_cast<std::uint32_t>(rows());
    values.insert(values.end(), other.values.begin(), other.values.end());
    right.insert(right.end(), other.right.begin(), other.right.end());
    for (std::size_t i = 1; i < other.first.size(); ++i) first.push_back(base + other.first[i]);
}

namespace {

constexpr double gradient_unit = 4096;

// Gradient and curvature of one row, or sums of them: the gradient in the upper half, so that one addition adds both.
using packed = std::int64_t;

packed pack(std::int32_t gradient, std::int32_t curvature) noexcept { return (packed{gradient} << 32) + curvature; }
double gradient_of(packed sum) noexcept { return static_cast<double>((sum - (sum & 0xFFFF'FFFF)) >> 32) / gradient_unit; }
double curvature_of(packed sum) noexcept { return static_cast<double>(sum & 0xFFFF'FFFF) / gradient_unit; }

struct split {
    double gain = 0;
    std::uint8_t column = 0;
    std::uint8_t threshold = 255;  // nothing is greater: all rows go to the left
};

class grower {
  public:
    grower(const ranked_rows& from, const tree_settings& settings)
        : from_(from), settings_(settings), scores_(from.rows()), steps_(from.rows()) {}

    std::string grow() {
        std::string bytes = "INQT";
        bytes += static_cast<char>(settings_.depth);
        bytes += static_cast<char>(from_.columns);
        bytes += static_cast<char>(settings_.trees & 0xFF);
        bytes += static_cast<char>(settings_.trees >> 8);
        for (int tree = 0; tree < settings_.trees; ++tree) {
            take_steps(static_cast<std::uint64_t>(tree));
            choose_columns(static_cast<std::uint64_t>(tree));
            grow_tree();
            add_to_scores();
            encode(bytes);
        }
        return bytes;
    }

  private:
    [[nodiscard]] std::size_t nodes() const noexcept { return (std::size_t{1} << settings_.depth) - 1; }
    [[nodiscard]] std::uint64_t draw(std::uint64_t tree, std::uint64_t what, std::uint64_t item) const noexcept {
        return detail::mix(detail::combine(detail::combine(detail::mix(settings_.seed + tree), what), item)) >> 61;
    }

    // Each row's gradient and curvature, for the choices that this tree sees.
    void take_steps(std::uint64_t tree) {
        rows_.clear();
        for (std::size_t i = 0; i < from_.choices(); ++i) {
            if (draw(tree, 1, i) >= settings_.turns_in_8) continue;
            const std::size_t begin = from_.first[i], end = from_.first[i + 1];
            float top = scores_[begin], all = 0, right = 0;
            for (std::size_t r = begin; r < end; ++r) top = std::max(top, scores_[r]);
            shares_.clear();
            for (std::size_t r = begin; r < end; ++r) {
                shares_.push_back(std::exp(scores_[r] - top));
                all += shares_.back();
                if (from_.right[r] != 0) right += shares_.back();
            }
            for (std::size_t r = begin; r < end; ++r) {
                const float share = shares_[r - begin] / all;
                const float target = from_.right[r] != 0 ? shares_[r - begin] / std::max(right, 1e-20F) : 0.F;
                const auto gradient = static_cast<std::int32_t>(std::lround(static_cast<double>(target - share) * gradient_unit));
                const auto curvature =
                    static_cast<std::int32_t>(std::lround(static_cast<double>(share * (1 - share)) * gradient_unit));
                if (gradient == 0 && curvature == 0) continue;
                steps_[r] = pack(gradient, curvature);
                rows_.push_back(static_cast<std::uint32_t>(r));
            }
        }
    }

    void choose_columns(std::uint64_t tree) {
        columns_.clear();
        for (std::size_t c = 0; c < from_.columns; ++c) {
            if (draw(tree, 2, c) < settings_.columns_in_8) columns_.push_back(static_cast<std::uint8_t>(c));
        }
        if (columns_.empty()) columns_.push_back(0);
    }

    using sums = std::vector<packed>;  // columns_ by bins

    void count(std::size_t begin, std::size_t end, sums& into) const {
        into.assign(columns_.size() * tree_bins, 0);
        for (std::size_t i = begin; i < end; ++i) {
            const std::uint8_t* row = from_.values.data() + std::size_t{rows_[i]} * from_.columns;
            const packed step = steps_[rows_[i]];
            for (std::size_t c = 0; c < columns_.size(); ++c) into[c * tree_bins + row[columns_[c]]] += step;
        }
    }

    [[nodiscard]] double worth(double gradient, double curvature) const noexcept {
        return gradient * gradient / (curvature + static_cast<double>(settings_.l2));
    }

    [[nodiscard]] split best_split(const sums& of) const {
        packed total = 0;
        for (std::size_t b = 0; b < tree_bins; ++b) total += of[b];
        const double gradient = gradient_of(total), curvature = curvature_of(total);
        const double least = settings_.least_curvature;
        split best;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            packed left = 0;
            for (std::size_t b = 0; b + 1 < tree_bins; ++b) {
                const packed here = of[c * tree_bins + b];
                if (here == 0) continue;
                left += here;
                const double g = gradient_of(left), h = curvature_of(left);
                if (h < least || curvature - h < least) continue;
                const double gain = worth(g, h) + worth(gradient - g, curvature - h) - worth(gradient, curvature);
                if (gain <= best.gain + 1e-9) continue;
                best = {gain, columns_[c], static_cast<std::uint8_t>(b)};
            }
        }
        return best;
    }

    void grow_tree() {
        splits_.assign(nodes(), split());
        leaves_.assign(nodes() + 1, 0);
        sums all;
        count(0, rows_.size(), all);
        grow_node(0, 0, rows_.size(), all);
    }

    void grow_node(std::size_t node, std::size_t begin, std::size_t end, const sums& of) {
        if (node >= nodes()) return set_leaf(node - nodes(), begin, end);
        const split chosen = best_split(of);
        splits_[node] = chosen;
        const auto goes_left = [&](std::uint32_t row) {
            return from_.values[std::size_t{row} * from_.columns + chosen.column] <= chosen.threshold;
        };
        const auto middle = std::stable_partition(rows_.begin() + static_cast<std::ptrdiff_t>(begin),
                                                  rows_.begin() + static_cast<std::ptrdiff_t>(end), goes_left);
        const auto half = static_cast<std::size_t>(middle - rows_.begin());
        sums left, right;
        if (2 * node + 1 < nodes()) {  // count the smaller side, the other is the difference
            const bool left_smaller = half - begin <= end - half;
            sums& counted = left_smaller ? left : right;
            sums& rest = left_smaller ? right : left;
            count(left_smaller ? begin : half, left_smaller ? half : end, counted);
            rest = of;
            for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= counted[i];
        }
        grow_node(2 * node + 1, begin, half, left);
        grow_node(2 * node + 2, half, end, right);
    }

    void set_leaf(std::size_t leaf, std::size_t begin, std::size_t end) {
        packed total = 0;
        for (std::size_t i = begin; i < end; ++i) total += steps_[rows_[i]];
        if (begin == end) return;
        const double step = gradient_of(total) / (curvature_of(total) + static_cast<double>(settings_.l2));
        const double scaled = step * static_cast<double>(settings_.rate) * unit;
        leaves_[leaf] = static_cast<std::int32_t>(std::clamp(std::lround(scaled), -32767L, 32767L));
    }

    void add_to_scores() {
        for (std::size_t r = 0; r < from_.rows(); ++r) {
            const std::uint8_t* row = from_.values.data() + r * from_.columns;
            std::size_t at = 0;
            while (at < nodes()) at = 2 * at + 1 + (row[splits_[at].column] > splits_[at].threshold ? 1U : 0U);
            scores_[r] += static_cast<float>(leaves_[at - nodes()]) / static_cast<float>(unit);
        }
    }

    void encode(std::string& bytes) const {
        for (const split& one : splits_) {
            bytes += static_cast<char>(one.column);
            bytes += static_cast<char>(one.threshold);
        }
        for (const std::int32_t leaf : leaves_) {
            bytes += static_cast<char>(leaf & 0xFF);
            bytes += static_cast<char>((leaf >> 8) & 0xFF);
        }
    }

    static constexpr double unit = 256.0 * detail::tree_ensemble::leaf_scale;

    const ranked_rows& from_;
    const tree_settings& settings_;
    std::vector<float> scores_;
    std::vector<packed> steps_;
    std::vector<float> shares_;
    std::vector<std::uint32_t> rows_;  // those with a step, parted by node while a tree grows
    std::vector<std::uint8_t> columns_;
    std::vector<split> splits_;
    std::vector<std::int32_t> leaves_;
};

}  // namespace

std::string train_trees(const ranked_rows& from, const tree_settings& settings) {
    if (from.columns > 255) throw std::logic_error("train_trees: columns");
    return grower(from, settings).grow();
}

}  // namespace inquit::train
