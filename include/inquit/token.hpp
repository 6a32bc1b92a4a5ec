// Tokens: words, numbers, marks.
#pragma once

#include <inquit/error.hpp>
#include <inquit/export.hpp>
#include <inquit/span.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

namespace detail {
class lexicon;
}  // namespace detail

// What sort of token.
enum class token_kind : std::uint8_t {
    word,          // letters, with inner apostrophes and full stops, and the hyphen of an affix: "don't", "parents'", "e-mail"
    abbreviation,  // a word with its own full stop: "Mr.", "U.S.", "e.g.", an initial "J."
    number,        // digits with separators, times, dates, phone numbers; without their unit or sign: "5" of "5pm", "20" of "20%"
    punctuation,   // one mark, or a run that is read as one ("...", "--", "?!")
    symbol,        // currency ("$", "US$"), mathematics, arrows, other signs
    url,
    email,
    handle,   // @name
    hashtag,  // #topic
    emoji     // pictographs and emoticons
};

// Facts about a token that cost nothing to keep, as bits.
enum class token_flags : std::uint8_t {
    none = 0,
    capitalised = 1,  // the first letter is upper or title case
    all_upper = 2,    // at least two letters, all of them upper case
    has_digit = 4,
    space_before = 8,  // preceded by white space, or first in the text
    line_start = 16,   // first on its line
    non_ascii = 32,
    space_after = 64  // followed by white space, or last in the text
};

// Sets of flags: both, and whether one holds a bit.
[[nodiscard]] constexpr token_flags operator|(token_flags a, token_flags b) noexcept {
    return static_cast<token_flags>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}
constexpr token_flags& operator|=(token_flags& a, token_flags b) noexcept { return a = a | b; }
[[nodiscard]] constexpr bool has(token_flags set, token_flags bit) noexcept {
    return (static_cast<std::uint8_t>(set) & static_cast<std::uint8_t>(bit)) != 0;
}

// Tokens are disjoint, in text order, never empty, and leave out nothing but white space and control characters.
struct token {
    span where;
    token_kind kind = token_kind::word;
    token_flags flags = token_flags::none;

    friend constexpr bool operator==(const token&, const token&) noexcept = default;
};

// The identifier of the kind ("word", "url"), as the program prints it. Static storage.
[[nodiscard]] INQUIT_EXPORT std::string_view name(token_kind kind) noexcept;

// What counts as one token.
enum class token_convention : std::uint8_t {
    linguistic,  // the surface tokens of Universal Dependencies' English treebanks: URLs, e-mail addresses, numbers,
                 // abbreviations, words with their clitics are one token each; a hyphen parts ("well-known" is three) unless it
                 // follows an affix
                 // ("e-mail", "pre-war") or stands within a number, name of a file or host
    unicode      // each stretch between two word boundaries of UAX #29 (no tailoring; Unicode version of the ICU in use), but for
                 // those of white space and control characters alone. Never an abbreviation, url, email, handle or hashtag.
};

// Tokens of the caller's own. At each place where a token begins, before anything else is asked: the longest string of
// `never_split` that stands there, if no letter or digit that is not its own touches it; else the first of `patterns` that
// matches something there. What is taken is one token, of kind word if it has a letter, number if it has a digit, else symbol;
// the next token begins behind it.
//
// A pattern is a regular expression in RE2's syntax (https://github.com/google/re2/wiki/Syntax), in UTF-8; "^", "$" and "\\b" see
// the text around. It takes the longest it can, up to longest_pattern_match bytes; a match that would go on beyond that is none.
// So each token costs a bounded number of steps, and any text linear time.
struct tokenizer_options {
    token_convention convention = token_convention::linguistic;
    std::vector<std::string> patterns;
    std::vector<std::string> never_split;
    std::string language = "en";  // a tag, as for the tokenizer
};

// In bytes.
inline constexpr std::uint32_t longest_pattern_match = 255;

class tokenizer;

// The tokens of a text, found a few at a time while iterating: a forward, single-threaded view without allocation, but for words
// that need a dictionary and the caller's own patterns. Throws only std::bad_alloc and missing_data_error.
// Valid as long as the tokenizer and the text live.
class INQUIT_EXPORT token_range {
  public:
    // Where a walk over the tokens stands.
    class INQUIT_EXPORT iterator {
      public:
        using value_type = token;
        using difference_type = std::ptrdiff_t;
        using reference = const token&;
        using pointer = const token*;
        using iterator_category = std::forward_iterator_tag;

        iterator() noexcept = default;
        [[nodiscard]] const token& operator*() const noexcept { return current_; }
        [[nodiscard]] const token* operator->() const noexcept { return &current_; }
        iterator& operator++();
        iterator operator++(int) {
            iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const iterator& a, const iterator& b) noexcept { return a.current_.where == b.current_.where; }

      private:
        friend class token_range;
        static constexpr std::size_t some = 32;  // tokens found at a time

        const tokenizer* source_ = nullptr;
        std::string_view text_;
        token current_;
        std::array<token, some> ahead_{};
        std::size_t at_ = 0, count_ = 0;  // of `ahead_`: the next one, and how many there are
    };

    [[nodiscard]] iterator begin() const;
    [[nodiscard]] iterator end() const noexcept;

  private:
    friend class tokenizer;
    token_range(const tokenizer& source, std::string_view text) noexcept : source_(&source), text_(text) {}
    const tokenizer* source_;
    std::string_view text_;
};

// Cuts text into tokens. Immutable: one object serves any number of threads. Cheap to copy (shared tables).
class INQUIT_EXPORT tokenizer {
  public:
    // `language`: a tag ("de", "de-AT"; identify_language knows a text's), for what its abbreviations and elisions are. English
    // tokens are those of "en"; a language without lists has those of its script. Not asked by token_convention::unicode.
    explicit tokenizer(token_convention convention = token_convention::linguistic, std::string_view language = "en");

    // With tokens of the caller's own, compiled here. Fails with errc::bad_pattern; `where` is the index of a pattern that is no
    // regular expression or too large, or, behind them, of a string that is empty, longer than longest_pattern_match bytes, or
    // begins or ends with white space: patterns.size() for never_split[0].
    [[nodiscard]] static result<tokenizer> make(const tokenizer_options& settings);

    // The tokens of `text`, which must be well-formed UTF-8 (ill-formed parts are taken as U+FFFD, never read past).
    [[nodiscard]] token_range operator()(std::string_view text) const noexcept { return {*this, text}; }
    template <detail::temporary_string Text>
    token_range operator()(Text&& text) const = delete;  // the range would outlive its text

    // The first token that begins at or after byte `from`, a code point border that is not inside a token;
    // an empty token at text.size() when there is none. Linear in the length of what it passes.
    [[nodiscard]] token next(std::string_view text, std::uint32_t from) const;

    [[nodiscard]] token_convention convention() const noexcept { return convention_; }

  private:
    friend class analyzer;
    friend class token_range;
    // Whether there are tokens of the caller's own.
    [[nodiscard]] bool has_own() const noexcept;
    // As next(), but cut as in the language of `words`; null only for token_convention::unicode.
    [[nodiscard]] token next_as(std::string_view text, std::uint32_t from, const detail::lexicon* words) const;
    // Tokens from `from` on, as many as there is room for; fewer only at the end.
    [[nodiscard]] std::size_t read(std::string_view text, std::uint32_t from, std::span<token> into) const;

    std::shared_ptr<const struct tokenizer_tables> tables_;  // none for token_convention::unicode without tokens of the caller's
    token_convention convention_;
};

}  // namespace inquit
