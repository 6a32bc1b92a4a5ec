// The only place that names ICU: what the stages ask of a character.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace inquit::detail {

enum class char_class : std::uint8_t { space, control, letter, mark, digit, punctuation, symbol, pictograph, ideograph };

// Answers for ASCII without a call.
inline constexpr std::array<char_class, 128> ascii_classes = [] {
    std::array<char_class, 128> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool sign =
            c == '$' || c == '+' || c == '<' || c == '=' || c == '>' || c == '^' || c == '`' || c == '|' || c == '~';
        table[c] = c < 0x20 || c == 0x7F  ? char_class::control
                   : letter               ? char_class::letter
                   : c >= '0' && c <= '9' ? char_class::digit
                   : sign                 ? char_class::symbol
                                          : char_class::punctuation;
    }
    for (const char c : {' ', '\t', '\n', '\v', '\f', '\r'}) table[static_cast<std::size_t>(c)] = char_class::space;
    return table;
}();

[[nodiscard]] char_class class_beyond_ascii(char32_t c) noexcept;
[[nodiscard]] bool is_upper_beyond_ascii(char32_t c) noexcept;
[[nodiscard]] bool is_lower_beyond_ascii(char32_t c) noexcept;

// By general category, White_Space, Extended_Pictographic and Ideographic of the ICU in use. Constant time.
[[nodiscard]] inline char_class class_of(char32_t c) noexcept { return c < 0x80 ? ascii_classes[c] : class_beyond_ascii(c); }

// Upper or title case.
[[nodiscard]] inline bool is_upper(char32_t c) noexcept { return c < 0x80 ? c >= 'A' && c <= 'Z' : is_upper_beyond_ascii(c); }
[[nodiscard]] inline bool is_lower(char32_t c) noexcept { return c < 0x80 ? c >= 'a' && c <= 'z' : is_lower_beyond_ascii(c); }

// Simple case mapping.
[[nodiscard]] char32_t to_lower(char32_t c) noexcept;

// Opening or closing punctuation by bracket class (Ps, Pe, Pi, Pf).
[[nodiscard]] bool is_closing(char32_t c) noexcept;

}  // namespace inquit::detail
