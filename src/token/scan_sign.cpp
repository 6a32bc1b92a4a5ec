#include "token/scan.hpp"

#include "base/icu.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

constexpr char32_t joiner = 0x200D;

// Marks of which a run is read as one: "...", "--", "?!", "***", "-->".
bool runs(char32_t first, char32_t next) noexcept {
    constexpr std::u32string_view same = U".-*=_~—–…`'$+\\/", arrows = U"-=<>~";
    const auto asks = [](char32_t c) { return c == '!' || c == '?'; };
    if (asks(first)) return asks(next);
    if (first == next) return same.find(first) != same.npos || first == '<' || first == '>';
    if (first == '<' && next == '>') return false;
    return arrows.find(first) != arrows.npos && arrows.find(next) != arrows.npos;
}

std::uint32_t end_of_run(std::string_view text, std::uint32_t at, code_point first) noexcept {
    const std::uint32_t most = first.value == '`' || first.value == '\'' ? 2 : 0xFFFF'FFFF;
    std::uint32_t end = at + first.size;
    char32_t last = first.value;
    for (std::uint32_t count = 1; end < text.size() && count < most; ++count) {
        const code_point c = decode(text, end);
        if (!runs(last, c.value)) break;
        last = c.value;
        end += c.size;
    }
    return end;
}

// A pictograph with what modifies it: variation selectors, skin tones, joined pictographs (UTS #51, ED-17).
std::uint32_t end_of_emoji(std::string_view text, std::uint32_t at) noexcept {
    bool joined = true;
    while (at < text.size()) {
        const code_point c = decode(text, at);
        const bool modifier =
            c.value == joiner || class_of(c.value) == char_class::mark || (c.value >= 0x1F3FB && c.value <= 0x1F3FF);
        if (!modifier && !(joined && class_of(c.value) == char_class::pictograph)) break;
        joined = c.value == joiner;
        at += c.size;
    }
    return at;
}

bool begins_word(std::string_view text, std::uint32_t at, bool with_digits) noexcept {
    if (at >= text.size()) return false;
    const char_class c = class_of(decode(text, at).value);
    return c == char_class::letter || (with_digits && c == char_class::digit) || text[at] == '_';
}

bool is_ascii_digit(std::string_view text, std::size_t at) noexcept {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool begins_here(std::string_view text, std::uint32_t at) noexcept {
    if (at == 0) return true;
    const char_class before = class_of(decode(text, previous(text, at)).value);
    return before == char_class::space || before == char_class::punctuation;
}

// "'em", "'tis", "'72", "'60s": where a word ends from which its beginning was left out; `at` if this is none. `behind`: after
// the apostrophe.
std::uint32_t end_of_elision(std::string_view text, std::uint32_t at, std::uint32_t behind, const lexicon& words) noexcept {
    constexpr std::string_view clipped[] = {"em", "tis", "twas", "twere", "til", "cuz"};
    if (!begins_here(text, at) || behind >= text.size() || static_cast<unsigned char>(text[behind]) >= 0x80) return at;
    const std::uint32_t end = begins_word(text, behind, true) ? scan_word(text, behind, words).end : behind;
    const std::string_view word = text.substr(behind, end - behind);
    const bool year = is_ascii_digit(text, behind) && is_ascii_digit(text, behind + 1) &&
                      (word.size() == 2 || word.substr(2) == "s" || word.substr(2) == "'s" || word.substr(2) == "’s");
    const bool known = std::any_of(std::begin(clipped), std::end(clipped), [&](std::string_view one) {
        return word == one || (word.size() == one.size() && word[0] + 32 == one[0] && word.substr(1) == one.substr(1));
    });
    return year || known ? end : at;
}

std::uint32_t end_of_letters(std::string_view text, std::uint32_t at) noexcept {
    while (begins_word(text, at, true)) at += decode(text, at).size;
    return at;
}

// "I 'm", "FERC 's": a clitic that a space parts from its word.
std::uint32_t end_of_clitic(std::string_view text, std::uint32_t at, std::uint32_t behind) noexcept {
    constexpr std::string_view clitics[] = {"d", "ll", "m", "re", "s", "ve"};
    if (at < 2 || text[at - 1] != ' ' || !begins_word(text, static_cast<std::uint32_t>(previous(text, at - 1)), true)) return at;
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
    for (const std::string_view one : clitics) {
        const std::string_view here = text.substr(behind, one.size());
        const auto end = static_cast<std::uint32_t>(behind + one.size());
        if (std::equal(here.begin(), here.end(), one.begin(), one.end(), same) && text.substr(end, 1) == " ") return end;
    }
    return at;
}

// What a sign that stands before a word makes of both; end 0 if nothing.
scanned scan_prefix(std::string_view text, std::uint32_t at, code_point first, const lexicon& words) noexcept {
    const std::uint32_t behind = at + first.size;
    switch (first.value) {
        case '@':
        case '#':
            if (!begins_word(text, behind, first.value == '@')) return {};
            if (const scanned name = scan_word(text, behind, words); name.kind != token_kind::number)
                return {name.end, first.value == '@' ? token_kind::handle : token_kind::hashtag};
            return {};
        case '.':
            if (is_file_ending(text, behind)) return {end_of_letters(text, behind), token_kind::word};
            if (!is_ascii_digit(text, behind)) return {};
            return {scan_word(text, behind, words).end, token_kind::number};
        case '+':
            if (!is_ascii_digit(text, behind) || !begins_here(text, at)) return {};
            return {scan_word(text, behind, words).end, token_kind::number};
        case '\'':
        case U'’': {
            if (const std::uint32_t clitic = end_of_clitic(text, at, behind); clitic > at) return {clitic, token_kind::word};
            const std::uint32_t end = end_of_elision(text, at, behind, words);
            if (end == at) return {};
            return {end, is_ascii_digit(text, behind) ? token_kind::number : token_kind::word};
        }
        default:
            return {};
    }
}

}  // namespace

scanned scan_sign(std::string_view text, std::uint32_t at, const lexicon& words) noexcept {
    const code_point first = decode(text, at);
    const std::uint32_t behind = at + first.size;
    if (const scanned prefixed = scan_prefix(text, at, first, words); prefixed.end > 0) return prefixed;
    if (const std::uint32_t face = end_of_emoticon(text, at); face > at) return {face, token_kind::emoji};
    switch (class_of(first.value)) {
        case char_class::pictograph:
            return {end_of_emoji(text, at), token_kind::emoji};
        case char_class::symbol:
            return {end_of_run(text, at, first), token_kind::symbol};
        case char_class::ideograph:
            return {behind, token_kind::word};
        default:
            return {end_of_run(text, at, first), token_kind::punctuation};
    }
}

}  // namespace inquit::detail
