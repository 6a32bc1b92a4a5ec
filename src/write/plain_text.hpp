// What the line-oriented forms share: well-formed text and numbers, appended to a string.
#pragma once

#include <inquit/document.hpp>
#include <inquit/text.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace inquit::detail {

// The text with each ill-formed part as U+FFFD: what is written is UTF-8 whatever was read.
void append_well_formed(std::string_view text, std::string& to);

// The same in one line: control characters and line separators become spaces.
void append_line(std::string_view text, std::string& to);

// At most `size` bytes of a text that is written again and again: otherwise a monstrous name would make a document of many
// quotations quadratic. Cut on a code point border.
[[nodiscard]] std::string_view beginning(std::string_view text, std::size_t size) noexcept;

// Longer than any name.
inline constexpr std::size_t longest_name = 1000;

// "bytes", "utf16", "codepoints".
[[nodiscard]] std::string_view name_of(offset_unit unit) noexcept;

void append_number(std::uint64_t value, std::string& to);

// value / 1000 without zeros at its end: 0.98. No floating point, so that all machines write the same.
void append_permille(std::uint32_t value, std::string& to);

[[nodiscard]] constexpr std::uint32_t permille_of(float confidence) noexcept {
    return static_cast<std::uint32_t>(confidence * 1000.F + 0.5F);
}

// A character that ends a line somewhere: C0 and C1 controls, U+2028, U+2029.
[[nodiscard]] constexpr bool breaks_lines(char32_t c) noexcept {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

// The words that name the speaker of a quotation where it stands; empty where none do.
[[nodiscard]] inline span words_of_source(const document& from, const attribution& given) noexcept {
    if (!given.speaker) return {};
    return given.source.empty() && given.mention ? from[given.mention].where : given.source;
}

}  // namespace inquit::detail
