#include "token/own_tokens.hpp"

#include "base/hash.hpp"
#include "base/icu.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>

namespace inquit::detail {

namespace {

bool is_blank(char32_t c) noexcept { return class_of(c) == char_class::space || class_of(c) == char_class::control; }

bool is_word(char32_t c) noexcept {
    const char_class kind = class_of(c);
    return kind == char_class::letter || kind == char_class::digit || kind == char_class::mark;
}

bool word_before(std::string_view text, std::size_t at) noexcept {
    return at > 0 && is_word(decode(text, previous(text, at)).value);
}
bool word_behind(std::string_view text, std::size_t at) noexcept { return at < text.size() && is_word(decode(text, at).value); }

// A code point border at or a little behind `at`.
std::size_t border_from(std::string_view text, std::size_t at) noexcept {
    for (std::size_t more = 0; more < 3 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80; ++more)
        ++at;
    return at;
}

}  // namespace

result<own_tokens> own_tokens::make(const tokenizer_options& settings) {
    own_tokens made;
    std::uint64_t index = 0;
    for (const std::string& expression : settings.patterns) {
        std::optional<pattern> compiled = pattern::compile(expression);
        if (!compiled) return failure{errc::bad_pattern, index};
        made.patterns_.push_back(std::move(*compiled));
        ++index;
    }
    for (const std::string& string : settings.never_split) {
        if (!made.add(string)) return failure{errc::bad_pattern, index};
        ++index;
    }
    return made;
}

bool own_tokens::add(const std::string& string) {
    if (string.empty() || string.size() > longest_pattern_match) return false;
    if (is_blank(decode(string, 0).value) || is_blank(decode(string, previous(string, string.size())).value)) return false;
    strings_.insert(hash_bytes(string));
    std::uint8_t& longest = longest_[static_cast<unsigned char>(string.front())];
    longest = std::max(longest, static_cast<std::uint8_t>(string.size()));
    return true;
}

std::uint32_t own_tokens::end_of_string(std::string_view text, std::uint32_t at) const noexcept {
    const std::string_view near = text.substr(at, longest_[static_cast<unsigned char>(text[at])]);
    std::uint32_t found = at, end = at;
    std::uint64_t hash = fnv_offset;
    for (const char byte : near) {
        hash = fnv_step(hash, static_cast<unsigned char>(byte));
        ++end;
        if (!strings_.contains(hash)) continue;
        const bool goes_on = word_behind(text, end) && word_before(text, end);
        if (!goes_on) found = end;
    }
    if (found == at) return at;
    return word_before(text, at) && word_behind(text, at) ? at : found;
}

std::uint32_t own_tokens::end_at(std::string_view text, std::uint32_t at) const {
    if (const std::uint32_t end = end_of_string(text, at); end > at) return end;
    // One byte more than a match may have: one that reaches it would go on.
    const std::size_t far = border_from(text, std::min<std::size_t>(text.size(), std::size_t{at} + longest_pattern_match + 1));
    for (const pattern& one : patterns_) {
        const std::size_t end = one.end_of_match(text, at, far);
        if (end > at && end - at <= longest_pattern_match) return static_cast<std::uint32_t>(end);
    }
    return at;
}

token_kind kind_of_own(std::string_view word) noexcept {
    token_kind kind = token_kind::symbol;
    for (std::size_t at = 0; at < word.size();) {
        const code_point c = decode(word, at);
        if (class_of(c.value) == char_class::letter || class_of(c.value) == char_class::ideograph) return token_kind::word;
        if (class_of(c.value) == char_class::digit) kind = token_kind::number;
        at += c.size;
    }
    return kind;
}

}  // namespace inquit::detail
