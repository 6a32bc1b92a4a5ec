#include "model_file.hpp"

#include "model/linear.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace inquit::train {

std::string encode_model(unsigned log2_rows, std::size_t columns, std::span<const float> weights) {
    if (weights.size() != columns << log2_rows) throw std::logic_error("encode_model: size");
    std::string bytes = "INQ1";
    bytes += static_cast<char>(log2_rows);
    bytes += '\0';
    bytes += static_cast<char>(columns & 0xFF);
    bytes += static_cast<char>(columns >> 8);
    for (const float weight : weights) {
        const long scaled = std::clamp(std::lround(weight * static_cast<float>(detail::score_unit)), -32767L, 32767L);
        bytes += static_cast<char>(scaled & 0xFF);
        bytes += static_cast<char>((scaled >> 8) & 0xFF);
    }
    return bytes;
}

std::string encode_narrow_model(unsigned log2_rows, std::size_t columns, std::span<const std::int32_t> weights) {
    if (weights.size() != columns << log2_rows) throw std::logic_error("encode_narrow_model: size");
    std::string bytes = "INQ1";
    bytes += static_cast<char>(log2_rows);
    bytes += '\x08';
    bytes += static_cast<char>(columns & 0xFF);
    bytes += static_cast<char>(columns >> 8);
    for (std::size_t row = 0; row < weights.size(); row += columns) {
        std::int32_t most = 0;
        for (std::size_t column = 0; column < columns; ++column) most = std::max(most, std::abs(weights[row + column]));
        unsigned scale = 0;
        while ((most + (1 << scale) / 2) >> scale > 127) ++scale;
        const std::int32_t half = scale == 0 ? 0 : 1 << (scale - 1);
        for (std::size_t column = 0; column < columns; ++column) {
            const std::int32_t weight = weights[row + column];
            const std::int32_t size = (std::abs(weight) + half) >> scale;
            bytes += static_cast<char>(weight < 0 ? -size : size);
        }
        bytes += static_cast<char>(scale);
    }
    return bytes;
}

void write_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file) throw std::runtime_error("cannot write " + path);
}

void write_model(const std::string& path, unsigned log2_rows, std::size_t columns, std::span<const float> weights) {
    write_bytes(path, encode_model(log2_rows, columns, weights));
}

}  // namespace inquit::train
