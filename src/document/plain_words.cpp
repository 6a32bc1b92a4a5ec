#include "document/plain_words.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

constexpr std::string_view spaces = " \t\r\n\f\v";

struct mark {
    std::string_view text;
    bool single;
};

// Two-character marks before the single ones that begin them.
constexpr std::array<mark, 21> marks{{{"``", false}, {"''", false}, {"\"", false}, {"'", true}, {"`", true}, {"“", false},
                                      {"”", false},  {"„", false},  {"‟", false},  {"‘", true}, {"’", true}, {"‚", true},
                                      {"‛", true},   {"«", false},  {"»", false},  {"‹", true}, {"›", true}, {"「", false},
                                      {"」", false}, {"『", false}, {"』", false}}};
constexpr std::array<std::string_view, 5> dashes{"—", "–", "―", "--", "-"};

std::string_view trimmed(std::string_view words) {
    const std::size_t begin = words.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return words.substr(begin, words.find_last_not_of(spaces) - begin + 1);
}

// A closing mark of the other level belongs to a quotation inside: “She said ‘no.’
std::string_view without_marks(std::string_view words) {
    words = trimmed(words);
    const auto open = std::find_if(marks.begin(), marks.end(), [&](const mark& one) { return words.starts_with(one.text); });
    const auto dash = std::find_if(dashes.begin(), dashes.end(), [&](std::string_view one) { return words.starts_with(one); });
    if (open != marks.end()) {
        words.remove_prefix(open->text.size());
        const auto closes = [&](const mark& one) { return one.single == open->single && words.ends_with(one.text); };
        const auto close = std::find_if(marks.begin(), marks.end(), closes);
        if (close != marks.end()) words.remove_suffix(close->text.size());
    } else if (dash != dashes.end()) {
        words.remove_prefix(dash->size());
    }
    return trimmed(words);
}

}  // namespace

std::string plain_words(std::string_view text, std::span<const span> parts, bool marked) {
    std::string plain;
    for (const span& part : parts) {
        const std::string_view words = marked ? without_marks(part.in(text)) : trimmed(part.in(text));
        for (std::size_t at = 0; (at = words.find_first_not_of(spaces, at)) != std::string_view::npos;) {
            const std::size_t end = std::min(words.find_first_of(spaces, at), words.size());
            if (!plain.empty()) plain += ' ';
            plain += words.substr(at, end - at);
            at = end;
        }
    }
    return plain;
}

}  // namespace inquit::detail
