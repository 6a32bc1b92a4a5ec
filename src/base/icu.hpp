// The only place that names ICU: what the stages ask of a character.
#pragma once

#include <cstdint>

namespace inquit::detail {

enum class char_class : std::uint8_t { space, control, letter, mark, digit, punctuation, symbol, pictograph, ideograph };

// By general category, White_Space, Extended_Pictographic and Ideographic of the ICU in use. Constant time.
[[nodiscard]] char_class class_of(char32_t c) noexcept;

[[nodiscard]] bool is_upper(char32_t c) noexcept;  // upper or title case
[[nodiscard]] bool is_lower(char32_t c) noexcept;

// Simple case mapping.
[[nodiscard]] char32_t to_lower(char32_t c) noexcept;

// Opening or closing punctuation by bracket class (Ps, Pe, Pi, Pf).
[[nodiscard]] bool is_closing(char32_t c) noexcept;

}  // namespace inquit::detail
