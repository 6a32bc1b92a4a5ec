#include "token/borders.hpp"

#include "base/icu.hpp"

#include <array>
#include <bit>

// Compiled once for each kind of processor, as text/byte_classes.cpp is: what matters here are its instructions for single bits.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "token/borders.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef INQUIT_TOKEN_BORDERS_ONCE
#define INQUIT_TOKEN_BORDERS_ONCE

namespace inquit::detail {

// Kind and flags of a token by its first byte, if it has neither digits behind letters or the other way round, nor two capitals.
struct first_byte {
    token_kind kind = token_kind::punctuation;
    std::uint8_t flags = 0;
};
inline constexpr std::array<first_byte, 256> first_bytes = [] {
    static_assert(static_cast<int>(token_flags::capitalised) == 1 && static_cast<int>(token_flags::has_digit) == 4 &&
                  static_cast<int>(token_flags::non_ascii) == 32);
    std::array<first_byte, 256> table{};
    for (std::size_t c = 0; c < 128; ++c) {
        const bool upper = c >= 'A' && c <= 'Z', symbol = ascii_classes[c] == char_class::symbol;
        table[c] = {symbol ? token_kind::symbol : token_kind::punctuation, 0};
        if (upper || (c >= 'a' && c <= 'z')) table[c] = {token_kind::word, static_cast<std::uint8_t>(upper ? 1 : 0)};
        if (c >= '0' && c <= '9') table[c] = {token_kind::number, 4};
    }
    for (std::size_t c = 128; c < 256; ++c) table[c] = {token_kind::punctuation, 32};
    return table;
}();

}  // namespace inquit::detail

#endif

HWY_BEFORE_NAMESPACE();
namespace inquit::detail::HWY_NAMESPACE {

// Eight places at a time, needed or not: a loop that ends with the bits would be mispredicted once a block.
HWY_INLINE std::size_t list(std::uint64_t bits, std::uint32_t base, std::uint32_t* into, std::size_t count) noexcept {
    const auto all = static_cast<std::size_t>(std::popcount(bits));
    std::uint32_t* to = into + count;
    const auto eight = [&]() HWY_ATTR {
        for (int k = 0; k < 8; ++k) {
            to[k] = base + static_cast<std::uint32_t>(std::countr_zero(bits));
            bits &= bits - 1;
        }
        to += 8;
    };
    eight();
    eight();
    while (bits != 0) eight();
    return count + all;
}

HWY_ATTR listed list_all(borders* blocks, std::size_t size, std::uint32_t base, std::uint32_t* starts, std::uint32_t* ends) {
    listed found;
    for (std::size_t i = 0; i < size; ++i, base += 64) {
        blocks[i].before = found.starts;
        found.starts = list(blocks[i].starts, base, starts, found.starts);
        found.ends = list(blocks[i].lasts, base + 1, ends, found.ends);
    }
    return found;
}

HWY_ATTR void write_all(const char* text, std::uint32_t from, const std::uint32_t* starts, const std::uint32_t* ends, token* out,
                        std::size_t size) {
    constexpr unsigned before = static_cast<unsigned>(token_flags::space_before),
                       behind = static_cast<unsigned>(token_flags::space_after);
    static_assert(before == 8 && behind == 64);
    std::uint32_t start = starts[0];
    unsigned gap = start != from ? before : 0U;
    for (std::size_t k = 0; k < size; ++k) {
        const first_byte known = first_bytes[static_cast<unsigned char>(text[start])];
        const std::uint32_t end = ends[k];
        out[k].where = {start, end};
        start = starts[k + 1];
        const unsigned next_gap = static_cast<unsigned>(start != end) * before;
        out[k].kind = known.kind;
        out[k].flags = static_cast<token_flags>(known.flags | gap | next_gap * (behind / before));
        gap = next_gap;
    }
}

}  // namespace inquit::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace inquit::detail {

namespace {

HWY_EXPORT(list_all);
HWY_EXPORT(write_all);

}  // namespace

listed list_borders(std::span<borders> blocks, std::uint32_t base, std::uint32_t* starts, std::uint32_t* ends) noexcept {
    return HWY_DYNAMIC_DISPATCH(list_all)(blocks.data(), blocks.size(), base, starts, ends);
}

void write_tokens(std::string_view text, std::uint32_t from, const std::uint32_t* starts, const std::uint32_t* ends,
                  std::span<token> out) noexcept {
    HWY_DYNAMIC_DISPATCH(write_all)(text.data(), from, starts, ends, out.data(), out.size());
}

}  // namespace inquit::detail

#endif
