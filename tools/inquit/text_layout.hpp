// Laying out text in columns of a fixed-width font.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::program {

// Columns that UTF-8 text takes: code points, wide ones (East Asian) counted twice, combining marks not at all.
[[nodiscard]] std::size_t columns_of(std::string_view text) noexcept;

// Appends `words` broken at spaces into lines of at most `width` columns, each after `indent` spaces, with a newline behind each.
void wrap(std::string_view words, std::size_t indent, std::size_t width, std::string& to);

// Appends `cell` and spaces up to `width` columns.
void pad(std::string_view cell, std::size_t width, std::string& to);

// Where the lines of a text begin; finds the line of a byte in logarithmic time.
class line_index {
  public:
    explicit line_index(std::string_view text);

    // "line:column", both from 1, columns in code points. Asked in text order, all answers together are linear in the text.
    [[nodiscard]] std::string at(std::uint32_t byte);

  private:
    std::string_view text_;
    std::vector<std::uint32_t> begins_{0};
    std::uint32_t line_ = 0;  // begin of the line last asked for, and the byte in it
    std::uint32_t last_ = 0;
    std::size_t column_ = 1;
};

}  // namespace inquit::program
