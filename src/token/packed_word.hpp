// A short word as a number: lists of a few dozen words are searched by comparing numbers.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace inquit::detail {

inline constexpr std::size_t longest_packed = 8;  // bytes

// At most longest_packed bytes, capitals of ASCII as small letters. Words with a zero byte are not told from shorter ones.
[[nodiscard]] constexpr std::uint64_t packed(std::string_view word) noexcept {
    std::uint64_t all = 0;
    for (const char c : word) all = all << 8U | static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return all;
}

template <std::size_t Size>
[[nodiscard]] constexpr std::array<std::uint64_t, Size> packed_words(const std::array<std::string_view, Size>& words) noexcept {
    std::array<std::uint64_t, Size> all{};
    std::transform(words.begin(), words.end(), all.begin(), packed);
    return all;
}

// Compares with all of them: no branch a word.
template <std::size_t Size>
[[nodiscard]] bool is_one_of(std::string_view word, const std::array<std::uint64_t, Size>& packed_list) noexcept {
    if (word.size() > longest_packed) return false;
    const std::uint64_t sought = packed(word);
    bool found = false;
    for (const std::uint64_t one : packed_list) found |= one == sought;
    return found;
}

}  // namespace inquit::detail
