// Writing weights in the form that model/linear.hpp reads.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace inquit::train {

// `weights`: 2^log2_rows rows of `columns`, in natural units (log odds); each is written as round(256 w), clamped to 16 bits.
[[nodiscard]] std::string encode_model(unsigned log2_rows, std::size_t columns, std::span<const float> weights);
// The same in 8 bits a weight and a byte a row: each row is scaled by the least power of two that fits its largest weight.
[[nodiscard]] std::string encode_narrow_model(unsigned log2_rows, std::size_t columns, std::span<const std::int32_t> weights);
// A view of what these return, as the library's models take it.
[[nodiscard]] inline std::span<const unsigned char> as_bytes(const std::string& text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

void write_bytes(const std::string& path, const std::string& bytes);
void write_model(const std::string& path, unsigned log2_rows, std::size_t columns, std::span<const float> weights);

}  // namespace inquit::train
