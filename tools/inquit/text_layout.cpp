#include "text_layout.hpp"

#include <algorithm>

namespace inquit::program {

namespace {

// The code point at text[at], and how many bytes it takes. Ill-formed bytes count as one each.
std::pair<char32_t, std::size_t> code_point_at(std::string_view text, std::size_t at) noexcept {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t size = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (at + size > text.size()) return {0xFFFD, 1};
    char32_t value = size == 1 ? first : first & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) value = (value << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    return {value, size};
}

std::size_t columns_of_one(char32_t c) noexcept {
    if ((c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F)) return 0;
    const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                      (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                      (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

}  // namespace

std::size_t columns_of(std::string_view text) noexcept {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, size] = code_point_at(text, at);
        columns += columns_of_one(value);
        at += size;
    }
    return columns;
}

void wrap(std::string_view words, std::size_t indent, std::size_t width, std::string& to) {
    std::size_t column = 0;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string_view word = words.substr(at, end - at);
        const std::size_t size = columns_of(word);
        if (column > 0 && column + 1 + size > width) {
            to += '\n';
            column = 0;
        }
        if (column == 0) {
            to.append(indent, ' ');
            column = indent;
        } else {
            to += ' ';
            ++column;
        }
        to += word;
        column += size;
        at = end + 1;
    }
    to += '\n';
}

void pad(std::string_view cell, std::size_t width, std::string& to) {
    to += cell;
    const std::size_t columns = columns_of(cell);
    if (columns < width) to.append(width - columns, ' ');
}

line_index::line_index(std::string_view text) : text_(text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        begins_.push_back(static_cast<std::uint32_t>(at + 1));
    }
}

std::string line_index::at(std::uint32_t byte) {
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), byte);
    const std::uint32_t begin = *(after - 1);
    if (begin != line_ || byte < last_) {
        line_ = last_ = begin;
        column_ = 1;
    }
    const auto is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; };
    column_ += static_cast<std::size_t>(std::count_if(text_.begin() + last_, text_.begin() + byte, is_start));
    last_ = byte;
    return std::to_string(after - begins_.begin()) + ":" + std::to_string(column_);
}

}  // namespace inquit::program
