#include "token/tokenize.hpp"

#include "base/icu.hpp"
#include "text/utf8.hpp"
#include "token/block_walk.hpp"
#include "token/scan.hpp"
#include "token/unicode_words.hpp"

#include <array>

namespace inquit {

namespace detail {

token_flags look_at(std::string_view word) noexcept {
    token_flags flags = token_flags::none;
    std::uint32_t letters = 0;
    bool lower = false;
    const auto see = [&](bool is_upper_case, bool is_lower_case, bool is_digit) {
        lower = lower || is_lower_case;
        if (is_upper_case && letters == 0) flags |= token_flags::capitalised;
        if (is_upper_case || is_lower_case) ++letters;
        if (is_digit) flags |= token_flags::has_digit;
    };
    for (std::size_t at = 0; at < word.size();) {
        const auto byte = static_cast<unsigned char>(word[at]);
        if (byte < 0x80) {
            see(is_upper(byte), is_lower(byte), byte >= '0' && byte <= '9');
            ++at;
            continue;
        }
        const code_point c = decode(word, at);
        see(is_upper(c.value), is_lower(c.value), class_of(c.value) == char_class::digit);
        flags |= token_flags::non_ascii;
        at += c.size;
    }
    if (letters >= 2 && !lower) flags |= token_flags::all_upper;
    return flags;
}

token next_token(std::string_view text, std::uint32_t from, const lexicon& words) noexcept {
    const auto size = static_cast<std::uint32_t>(text.size());
    token_flags flags = token_flags::none;
    if (from == 0) flags |= token_flags::space_before | token_flags::line_start;
    std::uint32_t at = from;
    char_class kind = char_class::space;
    for (; at < size;) {
        const code_point c = decode(text, at);
        kind = class_of(c.value);
        if (kind != char_class::space && kind != char_class::control) break;
        if (kind == char_class::space) flags |= token_flags::space_before;
        if (c.value >= '\n' && c.value <= '\r') flags |= token_flags::line_start;
        at += c.size;
    }
    if (at == size) return {.where = {size, size}};
    const bool word = kind == char_class::letter || kind == char_class::digit || kind == char_class::mark;
    const scanned found = word ? scan_word(text, at, words) : scan_sign(text, at, words);
    return {{at, found.end}, found.kind, flags | look_at(text.substr(at, found.end - at))};
}

namespace {

bool is_blank_byte(char c) noexcept { return static_cast<unsigned char>(c) <= ' '; }

// The rest of U+2013, U+2014, U+201C, U+201D, U+2026: dashes, quotation marks, an ellipsis, which join nothing.
bool ends_words(char second, char third) noexcept {
    return second == '\x80' && (third == '\x93' || third == '\x94' || third == '\x9C' || third == '\x9D' || third == '\xA6');
}

bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A letter that none of the words begins with whose beginning an apostrophe stands for ("'em", "'tis", "'cuz").
bool begins_no_elision(char c) noexcept {
    const char small = static_cast<char>(c | 0x20);
    return is_letter(c) && small != 'e' && small != 't' && small != 'c';
}

class plain_english {
  public:
    explicit plain_english(const lexicon& words) noexcept : known_(words) {}

    [[nodiscard]] static plain_bits look_at(const block_sight& blocks) noexcept {
        using bytes = byte_classes;
        const bytes& here = blocks.here;
        const std::uint64_t blank_behind = blocks.of_next(&bytes::blank), closing_behind = blocks.of_next(&bytes::bracket);
        const std::uint64_t joined_letters = blocks.of_last(&bytes::letter) & blocks.of_next(&bytes::letter);
        const std::uint64_t joined_words =
            blocks.of_last(&bytes::letter, &bytes::digit) & blocks.of_next(&bytes::letter, &bytes::digit);
        const std::uint64_t always = here.comma | here.bracket;
        return {
            .words = here.letter | here.digit | (here.apostrophe & joined_letters) | (here.hyphen & joined_words),
            .ends = here.blank | here.bracket | here.question | here.semicolon |
                    (here.comma & ~blocks.of_next(&bytes::digit, &bytes::beyond_ascii)) | (here.colon & blank_behind),
            .marks = always | ((here.semicolon | here.colon) & blank_behind) |
                     (here.question & ~blocks.of_next(&bytes::question)) | (here.stop & (blank_behind | closing_behind)),
        };
    }

    // A word before a full stop that is not its own, or before a mark that joins nothing here.
    [[nodiscard]] bool is_word(std::string_view text, std::uint32_t begin, std::uint32_t end) const noexcept {
        const char next = text[end + 1];
        const bool goes_on = is_letter(next) || (next >= '0' && next <= '9') || static_cast<unsigned char>(next) >= 0x80;
        switch (text[end]) {
            case '.': {
                const bool closes = is_blank_byte(next) || next == '"' || next == ')' || next == ']' || next == '\'';
                return closes && end - begin > 1 && !known_.may_be_abbreviation(text.substr(begin, end - begin));
            }
            case '\'':
            case '_':
                return is_letter(text[end - 1]) && !goes_on;
            case '\xE2':
                return ends_words(next, text[end + 2]);
            default:
                return false;
        }
    }

    [[nodiscard]] static std::uint32_t length_of_mark(std::string_view text, std::uint32_t at) noexcept {
        const char next = text[at + 1], third = text[at + 2];
        switch (text[at]) {
            case '-':
                if (is_letter(next) || is_blank_byte(next)) return 1;
                return next == '-' && (is_letter(third) || is_blank_byte(third)) ? 2 : 0;
            case '_':
                return next != '_' ? 1 : 0;
            case '.':
                return next == '\'' ? 1 : 0;
            case '\'':
                return is_blank_byte(next) || next == ',' || next == '.' || begins_no_elision(next) ? 1 : 0;
            case '\xE2':
                return next == '\x80' && (third == '\x9C' || third == '\x9D') ? 3 : 0;
            default:
                return 0;
        }
    }

    [[nodiscard]] token next(std::string_view text, std::uint32_t from) const noexcept { return next_token(text, from, known_); }

  private:
    const lexicon& known_;
};

}  // namespace

void tokenize(std::string_view text, const lexicon& words, token_list& tokens) { walk(plain_english(words), text, tokens); }

}  // namespace detail

struct tokenizer_tables {
    detail::lexicon words;
};

tokenizer::tokenizer(token_convention convention)
    : tables_(convention == token_convention::reader ? std::make_shared<const tokenizer_tables>() : nullptr),
      convention_(convention) {}

token tokenizer::next(std::string_view text, std::uint32_t from) const noexcept {
    if (convention_ == token_convention::unicode) return detail::next_unicode_token(text, from);
    return detail::next_token(text, from, tables_->words);
}

token_range::iterator token_range::begin() const noexcept {
    iterator first;
    first.source_ = source_;
    first.text_ = text_;
    first.current_ = source_->next(text_, 0);
    return first;
}

token_range::iterator token_range::end() const noexcept {
    iterator last;
    const auto size = static_cast<std::uint32_t>(text_.size());
    last.current_.where = {size, size};
    return last;
}

token_range::iterator& token_range::iterator::operator++() noexcept {
    current_ = source_->next(text_, current_.where.end);
    return *this;
}

std::string_view name(token_kind kind) noexcept {
    switch (kind) {
        case token_kind::word:
            return "word";
        case token_kind::abbreviation:
            return "abbreviation";
        case token_kind::number:
            return "number";
        case token_kind::punctuation:
            return "punctuation";
        case token_kind::symbol:
            return "symbol";
        case token_kind::url:
            return "url";
        case token_kind::email:
            return "email";
        case token_kind::handle:
            return "handle";
        case token_kind::hashtag:
            return "hashtag";
        case token_kind::emoji:
            return "emoji";
    }
    return "unknown";
}

}  // namespace inquit
