#include "model/linear.hpp"

#include <cassert>

namespace inquit::detail {

namespace {

// Byte-wise, so that big-endian machines read the same numbers; compilers make one load of it.
std::int32_t weight_at(const unsigned char* at) noexcept {
    return static_cast<std::int16_t>(static_cast<std::uint16_t>(at[0] | (at[1] << 8)));
}

}  // namespace

linear_model::linear_model(std::span<const unsigned char> bytes) noexcept {
    assert(bytes.size() >= 8 && bytes[0] == 'I' && bytes[1] == 'N' && bytes[2] == 'Q' && bytes[3] == '1');
    const unsigned log2_rows = bytes[4];
    columns_ = static_cast<std::size_t>(bytes[6]) | (static_cast<std::size_t>(bytes[7]) << 8);
    assert(log2_rows > 0 && log2_rows < 32 && bytes.size() >= 8 + ((columns_ << log2_rows) * 2));
    weights_ = bytes.data() + 8;
    shift_ = 64 - log2_rows;
}

std::int32_t linear_model::score(std::span<const feature> features, std::size_t column) const noexcept {
    std::int32_t sum = 0;
    for (const feature one : features) sum += weight_at(row(one) + column * 2);
    return sum;
}

void linear_model::add(std::span<const feature> features, std::span<std::int32_t> scores) const noexcept {
    assert(scores.size() >= columns_);
    for (const feature one : features) {
        const unsigned char* weights = row(one);
        for (std::size_t column = 0; column < columns_; ++column) scores[column] += weight_at(weights + column * 2);
    }
}

}  // namespace inquit::detail
