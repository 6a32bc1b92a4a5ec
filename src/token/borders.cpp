#include "token/borders.hpp"

#include "base/icu.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

// Compiled once for each kind of processor, as text/byte_classes.cpp is: what matters here are its instructions for single bits.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "token/borders.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef INQUIT_TOKEN_BORDERS_ONCE
#define INQUIT_TOKEN_BORDERS_ONCE

namespace inquit::detail {

// What stands behind the place of a token, as one number.
struct token_facts {
    token_kind kind = token_kind::punctuation;
    std::uint8_t flags = 0;
    std::uint16_t padding = 0;
};
constexpr std::uint32_t packed(token_facts facts) noexcept { return std::bit_cast<std::uint32_t>(facts); }
constexpr std::uint32_t packed(token_flags flags) noexcept {
    return packed({.kind = token_kind{}, .flags = static_cast<std::uint8_t>(flags)});
}
static_assert(sizeof(token) == 12 && offsetof(token, kind) == 8 && offsetof(token, flags) == 9);

// Kind and flags of a token by its first byte, if it has neither digits behind letters or the other way round, nor two capitals.
inline constexpr std::array<std::uint32_t, 256> first_bytes = [] {
    static_assert(static_cast<int>(token_flags::capitalised) == 1 && static_cast<int>(token_flags::has_digit) == 4 &&
                  static_cast<int>(token_flags::non_ascii) == 32);
    std::array<std::uint32_t, 256> table{};
    for (std::size_t c = 0; c < 128; ++c) {
        const bool upper = c >= 'A' && c <= 'Z', symbol = ascii_classes[c] == char_class::symbol;
        table[c] = packed({symbol ? token_kind::symbol : token_kind::punctuation, 0});
        if (upper || (c >= 'a' && c <= 'z')) table[c] = packed({token_kind::word, static_cast<std::uint8_t>(upper ? 1 : 0)});
        if (c >= '0' && c <= '9') table[c] = packed({token_kind::number, 4});
    }
    for (std::size_t c = 128; c < 256; ++c) table[c] = packed({token_kind::punctuation, 32});
    return table;
}();

}  // namespace inquit::detail

#endif

HWY_BEFORE_NAMESPACE();
namespace inquit::detail::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// Whether whole lists are made a vector at a time; short vectors gain nothing.
#if HWY_TARGET == HWY_SCALAR || HWY_HAVE_SCALABLE
constexpr bool wide = false;
#else
using places = hn::CappedTag<std::uint32_t, 16>;
constexpr bool wide = HWY_MAX_BYTES >= 32 && std::endian::native == std::endian::little;
#endif

// Where the processor itself moves what a mask marks to the front: done by tables it takes ten times the instructions of a bit at
// a time.
#if HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX3
constexpr bool compresses = wide;
#else
constexpr bool compresses = false;
#endif

// A vector at a time, or eight places, needed or not: a loop that ends with the bits would be mispredicted once a block.
HWY_INLINE std::size_t list(std::uint64_t bits, std::uint32_t base, std::uint32_t* into, std::size_t count) noexcept {
    const auto all = static_cast<std::size_t>(std::popcount(bits));
    std::uint32_t* to = into + count;
#if HWY_TARGET != HWY_SCALAR && !HWY_HAVE_SCALABLE
    if constexpr (compresses) {
        const places tag;
        std::uint8_t bytes[8];
        std::memcpy(bytes, &bits, sizeof bytes);
        constexpr std::size_t step = hn::MaxLanes(places());
        // A constant and a sum: Iota(tag, base) would be written to memory number by number.
        auto here = hn::Add(hn::Iota(tag, 0), hn::Set(tag, base));
        for (std::size_t at = 0; at < 64; at += step) {
            const auto mask = hn::LoadMaskBits(tag, bytes + at / 8);
            const auto before = std::popcount(bits & ((std::uint64_t{1} << at) - 1));
            hn::StoreU(hn::Compress(here, mask), tag, to + before);
            here = hn::Add(here, hn::Set(tag, static_cast<std::uint32_t>(step)));
        }
        return count + all;
    }
#endif
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

HWY_INLINE void write_one(std::uint32_t facts, std::uint32_t last_end, std::uint32_t start, std::uint32_t end, std::uint32_t next,
                          token* out) noexcept {
    const std::uint32_t before = start != last_end ? packed(token_flags::space_before) : 0U;
    const std::uint32_t behind = next != end ? packed(token_flags::space_after) : 0U;
    const std::uint32_t all[] = {start, end, facts | before | behind};
    std::memcpy(static_cast<void*>(out), all, sizeof all);
}

HWY_ATTR void write_all(const char* text, std::uint32_t from, const std::uint32_t* starts, const std::uint32_t* ends, token* out,
                        std::size_t size) {
    const auto facts_of = [&](std::size_t k) HWY_ATTR { return first_bytes[static_cast<unsigned char>(text[starts[k]])]; };
    write_one(facts_of(0), from, starts[0], ends[0], starts[1], out);
    std::size_t k = 1;
#if HWY_TARGET != HWY_SCALAR && !HWY_HAVE_SCALABLE
    if constexpr (wide) {
        const places tag;
        const std::size_t step = hn::Lanes(tag);
        const auto before = hn::Set(tag, packed(token_flags::space_before));
        const auto behind = hn::Set(tag, packed(token_flags::space_after));
        constexpr std::size_t some = 64;
        HWY_ALIGN std::uint32_t facts[some];
        while (k + step <= size) {
            const std::size_t count = std::min(some, (size - k) / step * step);
            for (std::size_t j = 0; j < count; ++j) facts[j] = facts_of(k + j);
            for (std::size_t j = 0; j < count; j += step, k += step) {
                const auto start = hn::LoadU(tag, starts + k), end = hn::LoadU(tag, ends + k);
                const auto gap = hn::Ne(start, hn::LoadU(tag, ends + k - 1)),
                           next_gap = hn::Ne(end, hn::LoadU(tag, starts + k + 1));
                const auto flags = hn::Or(hn::IfThenElseZero(gap, before), hn::IfThenElseZero(next_gap, behind));
                hn::StoreInterleaved3(start, end, hn::Or(hn::Load(tag, facts + j), flags), tag,
                                      reinterpret_cast<std::uint32_t*>(out + k));
            }
        }
    }
#endif
    for (; k < size; ++k) write_one(facts_of(k), ends[k - 1], starts[k], ends[k], starts[k + 1], out + k);
}

HWY_ATTR std::size_t mark_all(const borders* blocks, std::size_t size, token* out, std::size_t count, std::uint32_t* odd) {
    // The number of tokens that begin up to the lowest of `bits`, that one included.
    const auto up_to = [](const borders& here, std::uint64_t bits) HWY_ATTR {
        return here.before + static_cast<std::size_t>(std::popcount(here.starts & (bits ^ (bits - 1))));
    };
    std::size_t listed = 0, last = 0;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::uint64_t lines = blocks[i].lines & blocks[i].starts; lines != 0; lines &= lines - 1) {
            const std::size_t behind = up_to(blocks[i], lines);
            if (behind <= count) out[behind - 1].flags |= token_flags::line_start;
        }
        for (std::uint64_t bits = blocks[i].odd; bits != 0; bits &= bits - 1) {
            const std::size_t behind = up_to(blocks[i], bits);
            if (behind == last || behind > count) continue;  // the same token, or one passed over
            last = behind;
            odd[listed++] = static_cast<std::uint32_t>(behind - 1);
        }
    }
    return listed;
}

}  // namespace inquit::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace inquit::detail {

namespace {

HWY_EXPORT(list_all);
HWY_EXPORT(write_all);
HWY_EXPORT(mark_all);

}  // namespace

listed list_borders(std::span<borders> blocks, std::uint32_t base, std::uint32_t* starts, std::uint32_t* ends) noexcept {
    return HWY_DYNAMIC_DISPATCH(list_all)(blocks.data(), blocks.size(), base, starts, ends);
}

void write_tokens(std::string_view text, std::uint32_t from, const std::uint32_t* starts, const std::uint32_t* ends,
                  std::span<token> out) noexcept {
    HWY_DYNAMIC_DISPATCH(write_all)(text.data(), from, starts, ends, out.data(), out.size());
}

std::size_t mark_lines(std::span<const borders> blocks, std::span<token> out, std::uint32_t* odd) noexcept {
    return HWY_DYNAMIC_DISPATCH(mark_all)(blocks.data(), blocks.size(), out.data(), out.size(), odd);
}

}  // namespace inquit::detail

#endif
