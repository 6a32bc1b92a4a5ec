#include "conllu.hpp"

#include "corpus.hpp"

#include <array>
#include <charconv>
#include <stdexcept>
#include <string_view>

namespace inquit::train {

namespace {

using columns = std::array<std::string_view, 10>;

columns split(std::string_view line) {
    columns fields;
    for (std::string_view& field : fields) {
        const std::size_t tab = line.find('\t');
        field = line.substr(0, tab);
        line = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
    }
    return fields;
}

int to_int(std::string_view digits) {
    int value = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc()) {
        throw std::runtime_error("CoNLL-U: not a number: " + std::string(digits));
    }
    return value;
}

}  // namespace

std::vector<conllu_sentence> read_conllu(const std::string& path) {
    std::vector<conllu_sentence> sentences;
    conllu_sentence current;
    int range_end = 0;  // last word of the multiword token at hand
    bool range_space_after = true;
    for_each_line(path, [&](std::string_view line) {
        constexpr std::string_view new_document = "# newdoc id = ";
        if (line.empty()) {
            if (!current.words.empty()) sentences.push_back(current);
            current.words.clear();
            range_end = 0;
        } else if (line.starts_with(new_document)) {
            current.document = line.substr(new_document.size());
        } else if (line.front() != '#') {
            const columns field = split(line);
            const bool space_after = field[9].find("SpaceAfter=No") == std::string_view::npos;
            if (const std::size_t dash = field[0].find('-'); dash != std::string_view::npos) {
                range_end = to_int(field[0].substr(dash + 1));
                range_space_after = space_after;
            } else if (field[0].find('.') == std::string_view::npos) {
                const int index = to_int(field[0]);
                const bool spaced = index < range_end ? false : index == range_end ? range_space_after : space_after;
                current.words.push_back({std::string(field[1]), std::string(field[2]), std::string(field[3]),
                                         std::string(field[4]), to_int(field[6]), std::string(field[7]), spaced});
            }
        }
    });
    if (!current.words.empty()) sentences.push_back(current);
    return sentences;
}

}  // namespace inquit::train
