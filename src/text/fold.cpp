#include "text/fold.hpp"

#include "base/hash.hpp"
#include "base/icu.hpp"
#include "text/utf8.hpp"

namespace inquit::detail {

namespace {

constexpr char32_t soft_hyphen = 0xAD;

char32_t fold_one(char32_t c) noexcept {
    if (c == U'’' || c == U'ʼ' || c == U'‘') return U'\'';
    return to_lower(c);
}

// Calls put(byte) for each byte of the folded word.
template <class Put>
void fold_each(std::string_view word, Put put) {
    for (std::size_t at = 0; at < word.size();) {
        const auto byte = static_cast<unsigned char>(word[at]);
        if (byte < 0x80) {
            put(static_cast<unsigned char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte));
            ++at;
            continue;
        }
        const code_point c = decode(word, at);
        at += c.size;
        if (c.value == soft_hyphen) continue;
        const char32_t f = fold_one(c.value);
        const auto low = [f](unsigned shift) { return static_cast<unsigned char>(0x80U | ((f >> shift) & 0x3FU)); };
        if (f < 0x80) {
            put(static_cast<unsigned char>(f));
        } else if (f < 0x800) {
            put(static_cast<unsigned char>(0xC0U | (f >> 6)));
            put(low(0));
        } else if (f < 0x10000) {
            put(static_cast<unsigned char>(0xE0U | (f >> 12)));
            put(low(6));
            put(low(0));
        } else {
            put(static_cast<unsigned char>(0xF0U | (f >> 18)));
            put(low(12));
            put(low(6));
            put(low(0));
        }
    }
}

}  // namespace

std::uint64_t fold_hash(std::string_view word) noexcept {
    std::uint64_t hash = fnv_offset;
    fold_each(word, [&](unsigned char byte) { hash = fnv_step(hash, byte); });
    return hash;
}

std::string fold(std::string_view word) {
    std::string folded;
    fold_each(word, [&](unsigned char byte) { folded += static_cast<char>(byte); });
    return folded;
}

}  // namespace inquit::detail
