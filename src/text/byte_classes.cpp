#include "text/byte_classes.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

// Highway compiles what stands between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE once for each kind of processor, by including
// this file again and again.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/byte_classes.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace inquit::detail::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR

void classify_block(const std::uint8_t* from, byte_classes& into) noexcept {
    into = {};
    const auto put = [](std::uint64_t& row, bool is, std::size_t at) { row |= std::uint64_t{is} << at; };
    for (std::size_t at = 0; at < block_size; ++at) {
        const unsigned c = from[at];
        put(into.letter, (c | 0x20U) - 'a' < 26, at);
        put(into.upper, c - 'A' < 26, at);
        put(into.digit, c - '0' < 10, at);
        put(into.blank, c < 0x21 || c == 0x7F, at);
        put(into.control, (c < 0x20 && c - '\t' > 4) || c == 0x7F, at);
        put(into.line_end, c - '\n' < 4, at);
        put(into.apostrophe, c == '\'', at);
        put(into.stop, c == '.', at);
        put(into.colon, c == ':', at);
        put(into.semicolon, c == ';', at);
        put(into.comma, c == ',', at);
        put(into.hyphen, c == '-', at);
        put(into.low_line, c == '_', at);
        put(into.at_sign, c == '@', at);
        put(into.question, c == '!' || c == '?', at);
        put(into.bracket, c == '"' || c == '(' || c == ')' || c == '[' || c == ']', at);
        put(into.symbol, c == '$' || c == '+' || c - '<' < 3 || c == '^' || c == '`' || c == '|' || c == '~', at);
        put(into.beyond_ascii, c > 0x7F, at);
    }
}

#else

using bytes = hn::CappedTag<std::uint8_t, block_size>;

// Gathers the bits of one class, a vector at a time.
class bit_row {
  public:
    template <class Mask>
    HWY_ATTR void put(bytes tag, const Mask& mask, std::size_t at) noexcept {
        hn::StoreMaskBits(tag, mask, bits_ + at / 8);
    }
    [[nodiscard]] std::uint64_t bits() const noexcept {
        std::uint64_t all = 0;
        if constexpr (std::endian::native == std::endian::little) {
            std::memcpy(&all, bits_, sizeof all);  // compilers see no bytes here
        } else {
            for (std::size_t i = 0; i < sizeof all; ++i) all |= std::uint64_t{bits_[i]} << (8 * i);
        }
        return all;
    }

  private:
    alignas(8) std::uint8_t bits_[8];
};

HWY_ATTR void classify_block(const std::uint8_t* from, byte_classes& into) noexcept {
    const bytes tag;
    bit_row letter, upper, digit, blank, control, line_end, apostrophe, stop, colon, semicolon, comma, hyphen, low_line, at_sign,
        question, bracket, symbol, beyond;
    const auto set = [&](int c) HWY_ATTR { return hn::Set(tag, static_cast<std::uint8_t>(c)); };
    for (std::size_t at = 0; at < block_size; at += hn::Lanes(tag)) {
        const auto v = hn::LoadU(tag, from + at);
        const auto is = [&](int c) HWY_ATTR { return hn::Eq(v, set(c)); };
        const auto within = [&](const auto& of, int first, int count)
                                HWY_ATTR { return hn::Lt(hn::Sub(of, set(first)), set(count)); };
        const auto space = hn::Or(within(v, '\t', 5), is(' '));
        const auto all_blank = hn::Or(hn::Lt(v, set(0x21)), is(0x7F));
        letter.put(tag, within(hn::Or(v, set(0x20)), 'a', 26), at);
        upper.put(tag, within(v, 'A', 26), at);
        digit.put(tag, within(v, '0', 10), at);
        blank.put(tag, all_blank, at);
        control.put(tag, hn::AndNot(space, all_blank), at);
        line_end.put(tag, within(v, '\n', 4), at);
        apostrophe.put(tag, is('\''), at);
        stop.put(tag, is('.'), at);
        colon.put(tag, is(':'), at);
        semicolon.put(tag, is(';'), at);
        comma.put(tag, is(','), at);
        hyphen.put(tag, is('-'), at);
        low_line.put(tag, is('_'), at);
        at_sign.put(tag, is('@'), at);
        question.put(tag, hn::Or(is('!'), is('?')), at);
        bracket.put(tag, hn::Or(hn::Or(is('"'), within(v, '(', 2)), hn::Or(is('['), is(']'))), at);
        symbol.put(tag,
                   hn::Or(hn::Or(hn::Or(is('$'), is('+')), hn::Or(within(v, '<', 3), is('^'))),
                          hn::Or(hn::Or(is('`'), is('|')), is('~'))),
                   at);
        beyond.put(tag, hn::Gt(v, set(0x7F)), at);
    }
    into = {letter.bits(),     upper.bits(),   digit.bits(),    blank.bits(),     control.bits(), line_end.bits(),
            apostrophe.bits(), stop.bits(),    colon.bits(),    semicolon.bits(), comma.bits(),   hyphen.bits(),
            low_line.bits(),   at_sign.bits(), question.bits(), bracket.bits(),   symbol.bits(),  beyond.bits()};
}

#endif

HWY_ATTR void classify_blocks(const std::uint8_t* from, byte_classes* into, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) classify_block(from + i * block_size, into[i]);
}

}  // namespace inquit::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace inquit::detail {

namespace {

HWY_EXPORT(classify_blocks);

void classify_whole(const char* from, byte_classes* into, std::size_t count) noexcept {
    HWY_DYNAMIC_DISPATCH(classify_blocks)(reinterpret_cast<const std::uint8_t*>(from), into, count);
}

}  // namespace

void classify(std::string_view text, std::size_t from, std::span<byte_classes> into) noexcept {
    const std::size_t rest = from < text.size() ? text.size() - from : 0;
    const std::size_t whole = std::min(rest / block_size, into.size());
    if (whole > 0) classify_whole(text.data() + from, into.data(), whole);
    if (whole == into.size()) return;
    char padded[block_size];
    std::memset(padded, ' ', sizeof padded);
    std::memcpy(padded, text.data() + from + whole * block_size, rest - whole * block_size);
    classify_whole(padded, into.data() + whole, 1);
    for (std::size_t i = whole + 1; i < into.size(); ++i) {
        into[i] = {};
        into[i].blank = ~std::uint64_t{0};
    }
}

}  // namespace inquit::detail

#endif
