#include "token/unicode_words.hpp"

#include "base/break_class.hpp"
#include "base/icu.hpp"
#include "text/utf8.hpp"
#include "token/block_walk.hpp"
#include "token/tokenize.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

bool ends_line(word_break c) noexcept {
    return c == word_break::carriage_return || c == word_break::line_feed || c == word_break::newline;
}
// WB4: these belong to what stands before them.
bool is_attached(word_break c) noexcept { return c == word_break::extend || c == word_break::format || c == word_break::zwj; }
bool is_letter(word_break c) noexcept { return c == word_break::a_letter || c == word_break::hebrew_letter; }
bool joins_both(word_break c) noexcept { return c == word_break::mid_num_let || c == word_break::single_quote; }
bool joins_letters(word_break c) noexcept { return c == word_break::mid_letter || joins_both(c); }
bool joins_digits(word_break c) noexcept { return c == word_break::mid_num || joins_both(c); }

bool is_ascii_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Where the blanks of ASCII end that begin at `at`, if no mark behind them belongs to the last: they are no tokens.
std::uint32_t end_of_blanks(std::string_view text, std::uint32_t at, token_flags& flags) noexcept {
    std::uint32_t end = at;
    token_flags seen = token_flags::none;
    for (; end < text.size(); ++end) {
        const auto c = static_cast<unsigned char>(text[end]);
        if (c >= 0x80) return at;
        const char_class kind = ascii_classes[c];
        if (kind != char_class::space && kind != char_class::control) break;
        if (kind == char_class::space) seen |= token_flags::space_before;
        if (c >= '\n' && c <= '\r') seen |= token_flags::line_start;
    }
    flags |= seen;
    return end;
}

// What the character behind `at` is, marks that belong to others passed over.
word_break ahead_of(std::string_view text, std::size_t at) noexcept {
    while (at < text.size()) {
        const code_point c = decode(text, at);
        const word_break kind = word_break_of(c.value);
        if (!is_attached(kind)) return kind;
        at += c.size;
    }
    return word_break::other;
}

// WB5 to WB16: whether no boundary is between `last` and `next`. `before` stands before `last` in the same word; `behind`: where
// to look for what follows `next`.
bool joins(word_break before, word_break last, word_break next, std::string_view text, std::size_t behind) noexcept {
    using enum word_break;
    if (is_letter(last)) {
        if (is_letter(next) || next == numeric || next == extend_num_let) return true;
        if (last == hebrew_letter && next == single_quote) return true;
        if (last == hebrew_letter && next == double_quote) return ahead_of(text, behind) == hebrew_letter;
        return joins_letters(next) && is_letter(ahead_of(text, behind));
    }
    if (last == numeric) {
        if (is_letter(next) || next == numeric || next == extend_num_let) return true;
        return joins_digits(next) && ahead_of(text, behind) == numeric;
    }
    if (is_letter(before) && joins_letters(last) && is_letter(next)) return true;
    if (before == hebrew_letter && last == double_quote && next == hebrew_letter) return true;
    if (before == numeric && joins_digits(last) && next == numeric) return true;
    if (last == katakana) return next == katakana || next == extend_num_let;
    if (last == extend_num_let) return is_letter(next) || next == numeric || next == katakana || next == extend_num_let;
    return last == regional_indicator && next == regional_indicator && before != regional_indicator;
}

struct kind_found {
    token_kind kind = token_kind::punctuation;
    bool cased = true;  // it may have letters or digits
};

kind_found kind_of(std::string_view word) noexcept {
    constexpr char32_t first_regional = 0x1F1E6;
    const code_point first = decode(word, 0);
    bool letters = false, digits = false;
    for (std::size_t at = 0; at < word.size();) {
        for (; at < word.size() && static_cast<unsigned char>(word[at]) < 0x80; ++at) {
            const char_class kind = ascii_classes[static_cast<unsigned char>(word[at])];
            letters = letters || kind == char_class::letter;
            digits = digits || kind == char_class::digit;
        }
        if (at == word.size()) break;
        const code_point c = decode(word, at);
        const char_class kind = class_of(c.value);
        if (kind == char_class::pictograph ||
            (c.value >= first_regional && word_break_of(c.value) == word_break::regional_indicator))
            return {token_kind::emoji};
        letters = letters || kind == char_class::letter || kind == char_class::ideograph;
        digits = digits || kind == char_class::digit;
        at += c.size;
    }
    if (letters) return {token_kind::word};
    if (digits) return {token_kind::number};
    const char_class kind = class_of(first.value);
    if (kind == char_class::mark) return {token_kind::word, false};
    return {kind == char_class::symbol ? token_kind::symbol : token_kind::punctuation, false};
}

// The flags of a token's bytes, as look_at, which is spared where no letter and no digit is.
token_flags flags_of(std::string_view word, const kind_found& known) noexcept {
    if (known.cased) return look_at(word);
    const bool ascii = std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii ? token_flags::none : token_flags::non_ascii;
}

}  // namespace

std::uint32_t next_word_boundary(std::string_view text, std::uint32_t from) noexcept {
    const code_point first = decode(text, from);
    word_break before = word_break::other, last = word_break_of(first.value), raw = last;
    std::uint32_t at = from + first.size;
    if (ends_line(last)) return last == word_break::carriage_return && text.substr(at, 1) == "\n" ? at + 1 : at;
    while (at < text.size()) {
        if (last == word_break::a_letter && raw == word_break::a_letter && is_ascii_letter(text[at])) {
            before = last;
            ++at;
            continue;
        }
        const code_point c = decode(text, at);
        const word_break next = word_break_of(c.value);
        if (ends_line(next)) break;
        if (!is_attached(next)) {
            const bool glued = (raw == word_break::zwj && is_extended_pictographic(c.value)) ||
                               (raw == word_break::space && next == word_break::space);
            if (!glued && !joins(before, last, next, text, at + c.size)) break;
            before = last;
            last = next;
        }
        raw = next;
        at += c.size;
    }
    return at;
}

token next_unicode_token(std::string_view text, std::uint32_t from) noexcept {
    const auto size = static_cast<std::uint32_t>(text.size());
    token_flags flags = token_flags::none;
    if (from == 0) flags |= token_flags::space_before | token_flags::line_start;
    for (std::uint32_t at = end_of_blanks(text, from, flags); at < size;) {
        const std::uint32_t end = next_word_boundary(text, at);
        bool blank = true;
        for (std::uint32_t i = at; i < end && blank;) {
            const code_point c = decode(text, i);
            const char_class kind = class_of(c.value);
            blank = kind == char_class::space || kind == char_class::control;
            if (kind == char_class::space) flags |= token_flags::space_before;
            if (c.value >= '\n' && c.value <= '\r') flags |= token_flags::line_start;
            i += c.size;
        }
        const std::string_view word = text.substr(at, end - at);
        if (!blank) {
            const kind_found known = kind_of(word);
            return {{at, end}, known.kind, flags | flags_of(word, known) | look_behind(text, end)};
        }
        at = end;
    }
    return {.where = {size, size}};
}

namespace {

// ASCII by bits; a character beyond it may belong to what is before it, or join it with what is behind.
class plain_unicode {
  public:
    [[nodiscard]] static plain_bits look_at(const block_sight& blocks) noexcept {
        using bytes = byte_classes;
        const bytes& here = blocks.here;
        const std::uint64_t joined_letters = blocks.of_last(&bytes::letter) & blocks.of_next(&bytes::letter);
        const std::uint64_t joined_digits = blocks.of_last(&bytes::digit) & blocks.of_next(&bytes::digit);
        const std::uint64_t certain = ~(here.beyond_ascii | blocks.of_next(&bytes::beyond_ascii));
        return {
            .words = here.letter | here.digit | here.low_line | ((here.apostrophe | here.stop | here.colon) & joined_letters) |
                     ((here.apostrophe | here.stop | here.comma | here.semicolon) & joined_digits),
            .ends = here.blank | certain,
            .marks = certain,
        };
    }

    [[nodiscard]] static bool is_word(std::string_view text, std::uint32_t /*begin*/, std::uint32_t end) noexcept {
        return text[end] == '\xE2' && ends_words(text[end + 1], text[end + 2]);
    }
    [[nodiscard]] static std::uint32_t length_of_mark(std::string_view text, std::uint32_t at) noexcept {
        if (text[at] == '\xE2') return ends_words(text[at + 1], text[at + 2]) ? 3 : 0;
        return static_cast<unsigned char>(text[at]) < 0x80 ? 1 : 0;
    }
    [[nodiscard]] static token next(std::string_view text, std::uint32_t from) noexcept { return next_unicode_token(text, from); }
};

}  // namespace

std::size_t next_unicode_tokens(std::string_view text, std::uint32_t from, std::span<token> into) noexcept {
    static constexpr plain_unicode rules;
    return block_walk<plain_unicode>(rules, text).fill(from, into);
}

void tokenize_unicode(std::string_view text, token_list& tokens) { walk(plain_unicode(), text, tokens); }

}  // namespace inquit::detail
