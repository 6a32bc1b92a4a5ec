// What the lines of a text are: paragraphs, or pieces of wrapped ones.
#pragma once

#include <inquit/sentence.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace inquit::detail {

struct line_layout {
    bool newline_is_border = true;  // one paragraph a line
    std::uint32_t width = 0;        // columns at which lines are wrapped; 0 if unknown
};

// Bytes at the beginning of a text that show its layout. What is behind them does not matter.
inline constexpr std::size_t layout_sample = 1 << 16;

// The policy itself, or, for `automatic`, what the line lengths and line beginnings of `text` show.
[[nodiscard]] line_layout layout_of(std::string_view text, newline_policy policy) noexcept;

// Columns, by code points, of a line or a piece of it. Linear.
[[nodiscard]] std::uint32_t columns_of(std::string_view line) noexcept;

// Columns of the first word: up to white space, at most `most`.
[[nodiscard]] std::uint32_t columns_of_first_word(std::string_view line, std::uint32_t most) noexcept;

// Whether a line that begins like this goes on from the line above: a small letter.
[[nodiscard]] bool begins_small(std::string_view line) noexcept;

// Whether a sentence may end with this line: a full stop, question mark, exclamation mark or colon, perhaps in quotation marks.
[[nodiscard]] bool ends_sentence(std::string_view line) noexcept;

}  // namespace inquit::detail
