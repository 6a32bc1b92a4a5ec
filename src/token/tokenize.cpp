#include "token/tokenize.hpp"

#include "base/dictionary.hpp"
#include "base/icu.hpp"
#include "language/lexicons.hpp"
#include "text/utf8.hpp"
#include "token/adapt.hpp"
#include "token/block_walk.hpp"
#include "token/own_tokens.hpp"
#include "token/plain_english.hpp"
#include "token/scan.hpp"
#include "token/unicode_words.hpp"

#include <array>

namespace inquit {

namespace detail {

namespace {

constexpr std::uint8_t upper_case = 1, lower_case = 2, decimal = 4;  // bits

constexpr std::array<std::uint8_t, 128> ascii_cases = [] {
    std::array<std::uint8_t, 128> table{};
    for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = upper_case;
    for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = lower_case;
    for (std::size_t c = '0'; c <= '9'; ++c) table[c] = decimal;
    return table;
}();

unsigned case_beyond_ascii(char32_t c) noexcept {
    const letter_facts known = facts_beyond_ascii(c);
    return (known.upper() ? upper_case : 0U) | (known.lower() ? lower_case : 0U) |
           (known.kind() == char_class::digit ? decimal : 0U);
}

}  // namespace

token_flags look_at(std::string_view word) noexcept {
    unsigned seen = 0, letters = 0;
    token_flags flags = token_flags::none;
    for (std::size_t at = 0; at < word.size();) {
        const auto byte = static_cast<unsigned char>(word[at]);
        unsigned own = 0;
        if (byte < 0x80) {
            own = ascii_cases[byte];
            ++at;
        } else {
            const code_point c = decode(word, at);
            own = case_beyond_ascii(c.value);
            flags |= token_flags::non_ascii;
            at += c.size;
        }
        if (letters == 0 && (own & upper_case) != 0) flags |= token_flags::capitalised;
        letters += (own & (upper_case | lower_case)) != 0 ? 1U : 0U;
        seen |= own;
    }
    if ((seen & decimal) != 0) flags |= token_flags::has_digit;
    if (letters >= 2 && (seen & lower_case) == 0) flags |= token_flags::all_upper;
    return flags;
}

token_flags look_behind(std::string_view text, std::size_t end) noexcept {
    const bool free = end >= text.size() || class_of(decode(text, end).value) == char_class::space;
    return free ? token_flags::space_after : token_flags::none;
}

namespace {

// Where the first token at or behind `from` begins, and the flags of its place.
struct beginning {
    std::uint32_t at = 0;
    char_class kind = char_class::space;  // of its first character
    token_flags flags = token_flags::none;
};

beginning find_beginning(std::string_view text, std::uint32_t from) noexcept {
    const auto size = static_cast<std::uint32_t>(text.size());
    token_flags flags = token_flags::none;
    if (from == 0) flags |= token_flags::space_before | token_flags::line_start;
    std::uint32_t at = from;
    char_class kind = char_class::space;
    while (at < size) {
        const code_point c = decode(text, at);
        kind = class_of(c.value);
        if (kind != char_class::space && kind != char_class::control) break;
        if (kind == char_class::space) flags |= token_flags::space_before;
        if (c.value >= '\n' && c.value <= '\r') flags |= token_flags::line_start;
        at += c.size;
    }
    return {at, kind, flags};
}

token finish(std::string_view text, const beginning& found, scanned what) noexcept {
    const token_flags own = look_at(text.substr(found.at, what.end - found.at));
    return {{found.at, what.end}, what.kind, found.flags | own | look_behind(text, what.end)};
}

scanned scan(std::string_view text, const beginning& found, const lexicon& words) {
    if (dictionary_script_of(decode(text, found.at).value) != dictionary_script::none)
        return scan_dictionary(text, found.at, words);
    const bool word = found.kind == char_class::letter || found.kind == char_class::digit || found.kind == char_class::mark;
    const scanned as_english = word ? scan_word(text, found.at, words) : scan_sign(text, found.at, words);
    return words.writing().english ? as_english : adapt(text, found.at, as_english, words);
}

// Fills `into` with next(at), again and again; its size is the number, less only at the end of the text.
template <class Next>
std::size_t fill_one_by_one(std::uint32_t at, std::span<token> into, Next next) {
    std::size_t count = 0;
    for (; count < into.size(); ++count) {
        into[count] = next(at);
        if (into[count].where.empty()) break;
        at = into[count].where.end;
    }
    return count;
}

}  // namespace

token next_token(std::string_view text, std::uint32_t from, const lexicon& words) {
    const beginning found = find_beginning(text, from);
    if (found.at == text.size()) return {.where = {found.at, found.at}};
    return finish(text, found, scan(text, found, words));
}

std::size_t next_tokens(std::string_view text, std::uint32_t from, const lexicon& words, std::span<token> into) {
    if (words.writing().english) {
        const plain_english rules(words);
        return block_walk<plain_english>(rules, text).fill(from, into);
    }
    return fill_one_by_one(from, into, [&](std::uint32_t at) { return next_token(text, at, words); });
}

void tokenize(std::string_view text, const lexicon& words, token_list& tokens) {
    if (words.writing().english) return walk(plain_english(words), text, tokens);
    tokens.clear();
    for (token one = next_token(text, 0, words); !one.where.empty(); one = next_token(text, one.where.end, words))
        tokens.push_back(one);
}

}  // namespace detail

struct tokenizer_tables {
    explicit tokenizer_tables(std::string_view language, detail::own_tokens rules = {})
        : words(detail::make_lexicon(language)), own(std::move(rules)) {}

    std::unique_ptr<const detail::lexicon> words;
    detail::own_tokens own;
};

tokenizer::tokenizer(token_convention convention, std::string_view language)
    : tables_(convention == token_convention::linguistic ? std::make_shared<const tokenizer_tables>(language) : nullptr),
      convention_(convention) {}

result<tokenizer> tokenizer::make(const tokenizer_options& settings) {
    result<detail::own_tokens> own = detail::own_tokens::make(settings);
    if (!own) return own.error();
    tokenizer made(settings.convention, settings.language);
    if (!own->empty()) made.tables_ = std::make_shared<const tokenizer_tables>(settings.language, *std::move(own));
    return made;
}

bool tokenizer::has_own() const noexcept { return tables_ != nullptr && !tables_->own.empty(); }

token tokenizer::next(std::string_view text, std::uint32_t from) const {
    return next_as(text, from, tables_ == nullptr ? nullptr : tables_->words.get());
}

token tokenizer::next_as(std::string_view text, std::uint32_t from, const detail::lexicon* words) const {
    if (has_own()) {
        const detail::beginning found = detail::find_beginning(text, from);
        if (found.at == text.size()) return {.where = {found.at, found.at}};
        if (const std::uint32_t end = tables_->own.end_at(text, found.at); end > found.at)
            return detail::finish(text, found, {end, detail::kind_of_own(text.substr(found.at, end - found.at))});
    }
    if (convention_ == token_convention::unicode) return detail::next_unicode_token(text, from);
    return detail::next_token(text, from, *words);
}

std::size_t tokenizer::read(std::string_view text, std::uint32_t from, std::span<token> into) const {
    if (has_own()) return detail::fill_one_by_one(from, into, [&](std::uint32_t at) { return next(text, at); });
    if (convention_ == token_convention::unicode) return detail::next_unicode_tokens(text, from, into);
    return detail::next_tokens(text, from, *tables_->words, into);
}

token_range::iterator token_range::begin() const {
    iterator first;
    first.source_ = source_;
    first.text_ = text_;
    return ++first;
}

token_range::iterator token_range::end() const noexcept {
    iterator last;
    const auto size = static_cast<std::uint32_t>(text_.size());
    last.current_.where = {size, size};
    return last;
}

token_range::iterator& token_range::iterator::operator++() {
    if (at_ == count_) {
        count_ = source_->read(text_, current_.where.end, ahead_);
        at_ = 0;
    }
    const auto size = static_cast<std::uint32_t>(text_.size());
    current_ = at_ < count_ ? ahead_[at_++] : token{.where = {size, size}};
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
