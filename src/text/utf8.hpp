// Decoding UTF-8, one code point at a time.
#pragma once

#include <cstdint>
#include <string_view>

namespace inquit::detail {

struct code_point {
    char32_t value = 0;      // U+FFFD for an ill-formed part
    std::uint32_t size = 0;  // bytes read, at least 1
    bool valid = true;
};

// The code point at text[at], at < text.size(). An ill-formed part is read as one U+FFFD for each maximal subpart (Unicode 15,
// section 3.9); never reads past the end.
[[nodiscard]] inline code_point decode(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) return {first, 1, true};
    // Table 3-7: the range of the second byte depends on the first.
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    std::uint32_t size = 0;
    char32_t value = 0;
    if (first >= 0xC2 && first <= 0xDF) {
        size = 2;
        value = first & 0x1FU;
    } else if (first >= 0xE0 && first <= 0xEF) {
        size = 3;
        value = first & 0x0FU;
        if (first == 0xE0) low = 0xA0;
        if (first == 0xED) high = 0x9F;
    } else if (first >= 0xF0 && first <= 0xF4) {
        size = 4;
        value = first & 0x07U;
        if (first == 0xF0) low = 0x90;
        if (first == 0xF4) high = 0x8F;
    } else {
        return {0xFFFD, 1, false};
    }
    for (std::uint32_t i = 1; i < size; ++i) {
        if (at + i >= text.size() || byte(at + i) < low || byte(at + i) > high) return {0xFFFD, i, false};
        value = (value << 6) | (byte(at + i) & 0x3FU);
        low = 0x80;
        high = 0xBF;
    }
    return {value, size, true};
}

// Where the code point that ends at text[end] begins; end > 0, well-formed text.
[[nodiscard]] inline std::size_t previous(std::string_view text, std::size_t end) noexcept {
    std::size_t at = end - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
    return at;
}

}  // namespace inquit::detail
