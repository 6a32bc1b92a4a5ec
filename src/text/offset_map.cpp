#include "text/utf8.hpp"

#include <inquit/text.hpp>

#include <algorithm>

namespace inquit {

namespace {

constexpr std::uint32_t block_size = 64;

std::uint32_t units_of(detail::code_point c, offset_unit unit) noexcept {
    return unit == offset_unit::utf16 && c.value > 0xFFFF ? 2 : 1;
}

bool continues(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

// Where the first code point begins at or behind `block`: the one before may reach over it. Stray continuation bytes of
// ill-formed text belong to no code point before them.
std::uint32_t first_begin(std::string_view text, std::uint32_t block) noexcept {
    if (block == 0 || block == text.size() || !continues(text[block])) return block;
    std::uint32_t at = block - 1;
    while (at > 0 && block - at < 3 && continues(text[at])) --at;
    const std::uint32_t end = at + detail::decode(text, at).size;
    return end > block ? end : block;
}

}  // namespace

// A block's entry is the offset of the first code point that begins in it or behind it.
offset_map::offset_map(std::string_view text, offset_unit unit) : text_(text), unit_(unit) {
    const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (unit == offset_unit::bytes || std::all_of(text.begin(), text.end(), ascii)) return;
    blocks_.reserve(text.size() / block_size + 1);
    std::uint32_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        while (blocks_.size() * block_size <= at) blocks_.push_back(units);
        const detail::code_point c = detail::decode(text, at);
        at += c.size;
        units += units_of(c, unit);
    }
    while (blocks_.size() * block_size <= text.size()) blocks_.push_back(units);
}

std::uint32_t offset_map::operator()(std::uint32_t byte) const noexcept {
    if (blocks_.empty()) return byte;
    std::uint32_t at = first_begin(text_, byte / block_size * block_size);
    std::uint32_t units = blocks_[byte / block_size];
    while (at < byte) {
        const detail::code_point c = detail::decode(text_, at);
        at += c.size;
        units += units_of(c, unit_);
    }
    return units;
}

}  // namespace inquit
