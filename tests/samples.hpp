// The texts under tests/golden, for tests that want real ones.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

struct sample_text {
    std::string name;  // "news"
    std::string text;
};

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

[[nodiscard]] inline std::vector<sample_text> sample_texts() {
    std::vector<sample_text> all;
    for (const char* const name : {"dialogue_dashes", "fiction", "nested", "news", "single_marks"}) {
        all.push_back({name, read_file(std::filesystem::path(INQUIT_GOLDEN) / (std::string(name) + ".txt"))});
    }
    return all;
}
