// 64-bit mixing for feature and word hashes. Fixed for all time: trained weights depend on every bit of it.
#pragma once

#include <cstdint>
#include <string_view>

namespace inquit::detail {

// The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every input bit flips each output bit with probability near one half.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t x) noexcept {
    x = (x ^ (x >> 30)) * 0xBF58'476D'1CE4'E5B9U;
    x = (x ^ (x >> 27)) * 0x94D0'49BB'1331'11EBU;
    return x ^ (x >> 31);
}

[[nodiscard]] constexpr std::uint64_t combine(std::uint64_t a, std::uint64_t b) noexcept {
    return mix(a * 0x9E37'79B9'7F4A'7C15U + b + 0x632B'E59B'D9B4'E019U);
}

// FNV-1a: words are short, and the byte loop fuses with case folding.
inline constexpr std::uint64_t fnv_offset = 0xCBF2'9CE4'8422'2325U;
[[nodiscard]] constexpr std::uint64_t fnv_step(std::uint64_t hash, unsigned char byte) noexcept {
    return (hash ^ byte) * 0x0000'0100'0000'01B3U;
}
[[nodiscard]] constexpr std::uint64_t hash_bytes(std::string_view bytes) noexcept {
    std::uint64_t hash = fnv_offset;
    for (const char c : bytes) hash = fnv_step(hash, static_cast<unsigned char>(c));
    return hash;
}

}  // namespace inquit::detail
