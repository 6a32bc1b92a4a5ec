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

// All three at once, in one number: fields of their own would be written and read one by one.
class letter_facts {
  public:
    constexpr letter_facts() noexcept = default;
    constexpr letter_facts(char_class kind, bool upper, bool lower) noexcept
        : bits_(static_cast<std::uint16_t>(static_cast<unsigned>(kind) | (upper ? 0x100U : 0U) | (lower ? 0x200U : 0U))) {}

    [[nodiscard]] constexpr char_class kind() const noexcept { return static_cast<char_class>(bits_ & 0xFFU); }
    [[nodiscard]] constexpr bool upper() const noexcept { return (bits_ & 0x100U) != 0; }
    [[nodiscard]] constexpr bool lower() const noexcept { return (bits_ & 0x200U) != 0; }

  private:
    std::uint16_t bits_ = 0;
};
[[nodiscard]] letter_facts facts_beyond_ascii(char32_t c) noexcept;

// Simple case mapping.
[[nodiscard]] char32_t to_lower(char32_t c) noexcept;

// Opening or closing punctuation by bracket class (Ps, Pe, Pi, Pf).
[[nodiscard]] bool is_closing(char32_t c) noexcept;

}  // namespace inquit::detail
