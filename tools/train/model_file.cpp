#include "model_file.hpp"

#include "model/linear.hpp"

#include <algorithm>
#include <cmath>
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

void write_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file) throw std::runtime_error("cannot write " + path);
}

void write_model(const std::string& path, unsigned log2_rows, std::size_t columns, std::span<const float> weights) {
    write_bytes(path, encode_model(log2_rows, columns, weights));
}

}  // namespace inquit::train
