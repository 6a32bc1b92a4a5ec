// What each byte of a text is, 64 bytes at a time, as bits: the first thing that tokenizers ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace inquit::detail {

inline constexpr std::size_t block_size = 64;

// One bit a byte, the first byte in the lowest bit. All classes but `beyond_ascii` are of ASCII.
struct byte_classes {
    std::uint64_t letter = 0;
    std::uint64_t upper = 0;
    std::uint64_t digit = 0;
    std::uint64_t blank = 0;         // white space and control characters, the bytes behind the end of the text too
    std::uint64_t control = 0;       // of these, what is no white space
    std::uint64_t line_end = 0;      // LF, VT, FF, CR
    std::uint64_t apostrophe = 0;    // '
    std::uint64_t stop = 0;          // .
    std::uint64_t colon = 0;         // :
    std::uint64_t semicolon = 0;     // ;
    std::uint64_t comma = 0;         // ,
    std::uint64_t hyphen = 0;        // -
    std::uint64_t low_line = 0;      // _
    std::uint64_t at_sign = 0;       // @
    std::uint64_t question = 0;      // ! ?
    std::uint64_t bracket = 0;       // ( ) [ ] and "
    std::uint64_t symbol = 0;        // $ + < = > ^ ` | ~, the ASCII of Unicode's symbols
    std::uint64_t beyond_ascii = 0;  // part of a character of more than one byte

    friend bool operator==(const byte_classes&, const byte_classes&) noexcept = default;
};

// Classifies the blocks of `text` that begin at byte from, from + 64, ..., as many as `into` has room for; what is behind the end
// of the text is blank. Vectorised for the machine it runs on (Highway: SSE4, AVX2, AVX-512, NEON, ...), the same on each.
void classify(std::string_view text, std::size_t from, std::span<byte_classes> into) noexcept;

}  // namespace inquit::detail
