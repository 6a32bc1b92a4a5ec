// What UAX #29 asks of a character: its Word_Break and Sentence_Break properties.
#pragma once

#include <cstdint>

namespace inquit::detail {

enum class word_break : std::uint8_t {
    other,
    carriage_return,
    line_feed,
    newline,
    extend,
    zwj,
    format,
    katakana,
    hebrew_letter,
    a_letter,
    single_quote,
    double_quote,
    mid_num_let,
    mid_letter,
    mid_num,
    numeric,
    extend_num_let,
    space,
    regional_indicator
};

enum class sentence_break : std::uint8_t {
    other,
    carriage_return,
    line_feed,
    separator,
    extend,
    format,
    space,
    lower,
    upper,
    other_letter,
    numeric,
    a_term,
    continuation,
    s_term,
    close
};

// As the ICU in use knows them. Constant time.
[[nodiscard]] word_break word_break_of(char32_t c) noexcept;
[[nodiscard]] sentence_break sentence_break_of(char32_t c) noexcept;
[[nodiscard]] bool is_extended_pictographic(char32_t c) noexcept;

// The same, by ICU's own look-ups.
[[nodiscard]] word_break ask_word_break(char32_t c) noexcept;
[[nodiscard]] sentence_break ask_sentence_break(char32_t c) noexcept;
[[nodiscard]] bool ask_extended_pictographic(char32_t c) noexcept;

// The version of the Unicode data that these answers follow, as "15.0": tests compare it with that of a data file.
[[nodiscard]] const char* unicode_version() noexcept;

}  // namespace inquit::detail
