#include "perceptron.hpp"

#include "base/hash.hpp"
#include "model/linear.hpp"
#include "model_file.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inquit::train {

perceptron::perceptron(unsigned log2_rows, std::size_t columns)
    : log2_rows_(log2_rows), columns_(columns), weights_(columns << log2_rows), late_(columns << log2_rows) {}

perceptron::perceptron(unsigned log2_rows, std::size_t columns, std::span<const float> weights, std::int32_t unit)
    : log2_rows_(log2_rows), columns_(columns), weights_(weights.size()) {
    for (std::size_t at = 0; at < weights.size(); ++at)
        weights_[at] = static_cast<std::int32_t>(std::lround(weights[at] * static_cast<float>(unit)));
}

void perceptron::add(std::span<const detail::feature> features, std::span<std::int32_t> scores) const noexcept {
    for (const detail::feature one : features) {
        const std::int32_t* row = weights_.data() + static_cast<std::size_t>(one >> (64 - log2_rows_)) * columns_;
        for (std::size_t column = 0; column < columns_; ++column) scores[column] += row[column];
    }
}

void perceptron::change(std::span<const detail::feature> features, std::size_t column, std::int32_t by) noexcept {
    for (const detail::feature one : features) {
        const std::size_t at = static_cast<std::size_t>(one >> (64 - log2_rows_)) * columns_ + column;
        weights_[at] += by;
        late_[at] += by * now_;
    }
}

perceptron perceptron::averaged(std::int32_t unit) const {
    perceptron result(log2_rows_, columns_);
    const double time = static_cast<double>(std::max<std::int64_t>(now_, 1));
    for (std::size_t at = 0; at < weights_.size(); ++at) {
        const double mean = static_cast<double>(weights_[at]) - static_cast<double>(late_[at]) / time;
        result.weights_[at] = std::clamp(static_cast<std::int32_t>(std::lround(mean * unit)), -32767, 32767);
    }
    return result;
}

void perceptron::write(const std::string& path) const {
    std::vector<float> scaled(weights_.size());
    for (std::size_t at = 0; at < weights_.size(); ++at) {
        scaled[at] = static_cast<float>(weights_[at]) / static_cast<float>(detail::score_unit);
    }
    write_model(path, log2_rows_, columns_, scaled);
}

void perceptron::write_narrow(const std::string& path) const {
    write_bytes(path, encode_narrow_model(log2_rows_, columns_, weights_));
}

void rare_features::count(std::span<const detail::feature> features) noexcept {
    for (const detail::feature one : features) {
        std::uint8_t& count = counts_[one >> (64 - log2_slots)];
        if (count < least_) ++count;
    }
}

void rare_features::drop(detail::feature_vector& features) const {
    std::erase_if(features, [this](detail::feature one) { return is_rare(one); });
}

void shuffle(std::vector<std::uint32_t>& order, std::uint64_t& state) {
    for (std::size_t i = order.size(); i > 1; --i) {
        state += 0x9E37'79B9'7F4A'7C15U;
        std::swap(order[i - 1], order[detail::mix(state) % i]);
    }
}

}  // namespace inquit::train
