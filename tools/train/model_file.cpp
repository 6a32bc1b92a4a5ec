#include "model_file.hpp"

#include "model/linear.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <stdexcept>

namespace inquit::train {

void write_model(const std::string& path, unsigned log2_rows, std::size_t columns, std::span<const float> weights) {
    if (weights.size() != columns << log2_rows) throw std::logic_error("write_model: size");
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
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file) throw std::runtime_error("cannot write " + path);
}

}  // namespace inquit::train
