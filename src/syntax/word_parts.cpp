#include "syntax/word_parts.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

constexpr unsigned char lower(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte + 32) : byte;
}

bool ends(std::string_view word, std::string_view ending) noexcept {
    if (word.size() < ending.size()) return false;
    const std::string_view tail = word.substr(word.size() - ending.size());
    return std::equal(tail.begin(), tail.end(), ending.begin(),
                      [](char a, char b) { return lower(a) == static_cast<unsigned char>(b); });
}

bool is_vowel(char c) noexcept {
    const unsigned char l = lower(c);
    return l == 'a' || l == 'e' || l == 'i' || l == 'o' || l == 'u' || l == 'y';
}

std::string_view without_clitic(std::string_view word) noexcept {
    for (const std::string_view clitic : {"n't", "n\xE2\x80\x99t"}) {
        if (word.size() > clitic.size() && ends(word, clitic)) return word.substr(0, word.size() - clitic.size());
    }
    for (const std::string_view mark : {"'", "\xE2\x80\x99"}) {
        const std::size_t at = word.rfind(mark);
        if (at != std::string_view::npos && at > 0 && word.size() - at - mark.size() <= 2) return word.substr(0, at);
    }
    return word;
}

// "stopp" -> "stop", but "tell", "pass" stay.
std::string_view without_double(std::string_view stem) noexcept {
    const std::size_t size = stem.size();
    if (size < 4 || is_vowel(stem.back()) || stem[size - 1] != stem[size - 2]) return stem;
    const unsigned char last = lower(stem.back());
    return last == 'l' || last == 's' || last == 'z' ? stem : stem.substr(0, size - 1);
}

std::string_view stem_of(std::string_view word) noexcept {
    word = without_clitic(word);
    const std::size_t size = word.size();
    if (size < 4) return word;
    if (ends(word, "ing") && size > 5) return without_double(word.substr(0, size - 3));
    if (ends(word, "ied") || ends(word, "ies")) return word.substr(0, size - 2);
    if (ends(word, "ed") && size > 4) return without_double(word.substr(0, size - 2));
    if (ends(word, "es") && size > 4) return word.substr(0, size - 2);
    if (ends(word, "s") && !ends(word, "ss")) return word.substr(0, size - 1);
    if (ends(word, "e")) return word.substr(0, size - 1);
    return word;
}

}  // namespace

std::uint64_t ending_hash(std::string_view word, std::size_t count) noexcept {
    std::uint64_t hash = fnv_offset;
    for (const char c : word.substr(word.size() - std::min(word.size(), count))) hash = fnv_step(hash, lower(c));
    return hash;
}

std::uint64_t stem_hash(std::string_view word) noexcept {
    std::string_view stem = stem_of(word);
    const bool final_y = stem.size() > 2 && lower(stem.back()) == 'y' && !is_vowel(stem[stem.size() - 2]);
    if (final_y) stem.remove_suffix(1);
    std::uint64_t hash = fnv_offset;
    for (const char c : stem) hash = fnv_step(hash, lower(c));
    return final_y ? fnv_step(hash, 'i') : hash;
}

std::uint64_t shape_of(const segmentation& text, std::size_t token) noexcept {
    const inquit::token& one = text.tokens[token];
    const std::string_view word = text.word(token);
    const auto flags = static_cast<std::uint64_t>(one.flags) & 7U;
    const bool hyphen = word.find('-') != std::string_view::npos;
    const bool apostrophe = word.find('\'') != std::string_view::npos || word.find("\xE2\x80\x99") != std::string_view::npos;
    const std::uint64_t length = word.size() < 2 ? 0 : word.size() < 4 ? 1 : 2;
    return (static_cast<std::uint64_t>(one.kind) << 7) | (flags << 4) | (hyphen ? 8U : 0U) | (apostrophe ? 4U : 0U) | length;
}

}  // namespace inquit::detail
