// How far a token reaches, by what it begins with.
#pragma once

#include "lexicon/lexicon.hpp"

#include <inquit/token.hpp>

#include <cstdint>
#include <string_view>

namespace inquit::detail {

struct scanned {
    std::uint32_t end = 0;
    token_kind kind = token_kind::word;
};

// A word, number, abbreviation, URL or e-mail address that begins at `at` with a letter, digit or mark.
[[nodiscard]] scanned scan_word(std::string_view text, std::uint32_t at, const lexicon& words) noexcept;

// Whether the hyphen at text[hyphen] joins the word or number text[begin, hyphen) and the letter, digit or mark at `behind`, or
// parts them: "e-mail" is one token, "well-known" three.
[[nodiscard]] bool joins_at_hyphen(std::string_view text, std::uint32_t begin, std::uint32_t hyphen,
                                   std::uint32_t behind) noexcept;

// Whether the ending of a file's or host's name begins at text[at], behind a full stop: "PRICES.XLS", "20.doc", "Example.COM".
[[nodiscard]] bool is_file_ending(std::string_view text, std::size_t at) noexcept;

// A URL or e-mail address that begins with the word text[begin, end), end <= text.size(); end 0 if there is none.
[[nodiscard]] scanned scan_address(std::string_view text, std::uint32_t begin, std::uint32_t end) noexcept;

// Where a face of marks that begins at `at` ends: ":)", ";-)", "^_^"; `at` if there is none.
[[nodiscard]] std::uint32_t end_of_emoticon(std::string_view text, std::uint32_t at) noexcept;

// Punctuation, a sign, a handle or a hashtag that begins at `at`.
[[nodiscard]] scanned scan_sign(std::string_view text, std::uint32_t at, const lexicon& words) noexcept;

}  // namespace inquit::detail
