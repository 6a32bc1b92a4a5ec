// The tokens of English that need no scanner: words of ASCII between spaces and marks, and most marks. What is said here agrees
// with scan_word and scan_sign.
#pragma once

#include "lexicon/lexicon.hpp"
#include "token/block_walk.hpp"
#include "token/byte_set.hpp"
#include "token/scan.hpp"
#include "token/tokenize.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace inquit::detail {

inline bool is_blank_byte(char c) noexcept { return static_cast<unsigned char>(c) <= ' '; }

inline bool is_letter_byte(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A letter that begins neither a word whose beginning an apostrophe stands for ("'em", "'tis", "'cuz") nor a clitic ("'s",
// "'ll").
inline bool begins_no_elision(char c) noexcept {
    const char small = static_cast<char>(c | 0x20);
    constexpr byte_set elided("cdelmrstv");
    return is_letter_byte(c) && !elided.has(small);
}

// Whether the letters and full stops from `at` on, if any, are followed by a blank or a mark that no e-mail address goes on with.
inline bool ends_plainly(std::string_view text, std::size_t at) noexcept {
    constexpr std::size_t longest = 32;
    const std::string_view near = text.substr(at, longest);
    const auto end = std::find_if_not(near.begin(), near.end(), [](char c) { return is_letter_byte(c) || c == '.'; });
    constexpr byte_set marks(",;:!?\"'()");
    return end != near.end() && (is_blank_byte(*end) || marks.has(*end));
}

// Whether a word with a capital begins at `at`, behind a full stop and no space, that the word before is not joined to.
inline bool begins_sentence(std::string_view text, std::size_t at) noexcept {
    return text[at] >= 'A' && text[at] <= 'Z' && ends_plainly(text, at) && !is_file_ending(text, at);
}

class plain_english {
  public:
    explicit plain_english(const lexicon& words) noexcept : known_(words) {}

    [[nodiscard]] static plain_bits look_at(const block_sight& blocks) noexcept {
        using bytes = byte_classes;
        const bytes& here = blocks.here;
        const std::uint64_t blank_behind = blocks.of_next(&bytes::blank), letter_behind = blocks.of_next(&bytes::letter);
        const std::uint64_t face_behind = blocks.of_next(&bytes::colon, &bytes::semicolon);
        const std::uint64_t words = here.letter | here.digit | (here.apostrophe & blocks.of_last(&bytes::letter) & letter_behind);
        // "5pm" is two tokens, "4th" is one: what ends a word with a letter behind a digit is not certain to. The sum carries
        // from each such digit to the end of its word.
        const std::uint64_t mixed = (words + (here.digit & letter_behind)) & ~words;
        const std::uint64_t beyond_behind = blocks.of_next(&bytes::beyond_ascii);  // it may be white space
        return {
            .words = words,
            .ends = (here.blank | here.bracket | here.question | here.semicolon |
                     (here.comma & ~(blocks.of_next(&bytes::digit) | beyond_behind)) | (here.colon & blank_behind)) &
                    ~mixed,
            .marks = (here.comma | (here.bracket & ~face_behind) | ((here.semicolon | here.colon) & blank_behind) |
                      (here.question & ~blocks.of_next(&bytes::question)) |
                      (here.stop & (blank_behind | blocks.of_next(&bytes::bracket)))) &
                     ~beyond_behind,
        };
    }

    // A word before a full stop that is not its own, or before a mark that joins nothing here.
    [[nodiscard]] bool is_word(std::string_view text, std::uint32_t begin, std::uint32_t end) const noexcept {
        const char next = text[end + 1];
        if (text[begin] <= '9') return false;
        const bool goes_on = is_letter_byte(next) || (next >= '0' && next <= '9') || static_cast<unsigned char>(next) >= 0x80;
        switch (text[end]) {
            case '.': {
                const bool closes = is_blank_byte(next) || next == '"' || next == ')' || next == ']' || next == '\'' ||
                                    (end - begin > 3 && begins_sentence(text, end + 1));
                return closes && end - begin > 1 && !known_.may_be_abbreviation(text.substr(begin, end - begin));
            }
            case ':':
                return is_letter_byte(next) && text.substr(begin, end - begin) != "mailto";
            case '\'':
                if (text[end - 1] == 's' || text[end - 1] == 'S') return false;
                [[fallthrough]];
            case '_':
                return is_letter_byte(text[end - 1]) && !goes_on;
            case '-':
                if (next == '-') return ends_plainly(text, end + 2);
                return is_letter_byte(next) && ends_plainly(text, end + 1) && !joins_at_hyphen(text, begin, end, end + 1);
            case '\xE2':
                return ends_words(next, text[end + 2]);
            default:
                return false;
        }
    }

    [[nodiscard]] static std::uint32_t length_of_mark(std::string_view text, std::uint32_t at) noexcept {
        const char next = text[at + 1], third = text[at + 2];
        switch (text[at]) {
            case ',':
            case '"':
            case ')':
            case ']':
                return 1;
            case '-':
                if (is_letter_byte(next) || is_blank_byte(next)) return 1;
                return next == '-' && (is_letter_byte(third) || is_blank_byte(third)) ? 2 : 0;
            case '_':
                return next != '_' ? 1 : 0;
            case '.':
                return next == '\'' || (is_letter_byte(next) && !is_file_ending(text, at + 1)) ? 1 : 0;
            case ':':
                return is_letter_byte(next) && next != 'o' && is_letter_byte(third) ? 1 : 0;  // ":oD"
            case '\'':
                return is_blank_byte(next) || next == ',' || next == '.' || next == '"' || begins_no_elision(next) ? 1 : 0;
            case '\xE2':
                return next == '\x80' && (third == '\x9C' || third == '\x9D') ? 3 : 0;
            default:
                return 0;
        }
    }

    [[nodiscard]] token next(std::string_view text, std::uint32_t from) const { return next_token(text, from, known_); }

  private:
    const lexicon& known_;
};

}  // namespace inquit::detail
