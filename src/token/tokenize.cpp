#include "token/tokenize.hpp"

#include "base/dictionary.hpp"
#include "base/icu.hpp"
#include "language/lexicons.hpp"
#include "text/utf8.hpp"
#include "token/adapt.hpp"
#include "token/scan.hpp"
#include "token/unicode_words.hpp"

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
    code_point c;
    for (; at < size;) {
        c = decode(text, at);
        kind = class_of(c.value);
        if (kind != char_class::space && kind != char_class::control) break;
        if (kind == char_class::space) flags |= token_flags::space_before;
        if (c.value >= '\n' && c.value <= '\r') flags |= token_flags::line_start;
        at += c.size;
    }
    if (at == size) return {.where = {size, size}};
    const bool word = kind == char_class::letter || kind == char_class::digit || kind == char_class::mark;
    scanned found;
    if (dictionary_script_of(c.value) != dictionary_script::none) {
        found = scan_dictionary(text, at, words);
    } else {
        found = word ? scan_word(text, at, words) : scan_sign(text, at, words);
        if (!words.writing().english) found = adapt(text, at, found, words);
    }
    return {{at, found.end}, found.kind, flags | look_at(text.substr(at, found.end - at))};
}

void tokenize(std::string_view text, const lexicon& words, std::vector<token>& tokens) {
    tokens.clear();
    for (token one = next_token(text, 0, words); !one.where.empty(); one = next_token(text, one.where.end, words))
        tokens.push_back(one);
}

}  // namespace detail

struct tokenizer_tables {
    explicit tokenizer_tables(std::string_view language) : words(detail::make_lexicon(language)) {}
    std::unique_ptr<const detail::lexicon> words;
};

tokenizer::tokenizer(token_convention convention, std::string_view language)
    : tables_(convention == token_convention::reader ? std::make_shared<const tokenizer_tables>(language) : nullptr),
      convention_(convention) {}

token tokenizer::next(std::string_view text, std::uint32_t from) const noexcept {
    if (convention_ == token_convention::unicode) return detail::next_unicode_token(text, from);
    return detail::next_token(text, from, *tables_->words);
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
