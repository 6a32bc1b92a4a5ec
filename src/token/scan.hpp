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

// Punctuation, a sign, a handle or a hashtag that begins at `at`.
[[nodiscard]] scanned scan_sign(std::string_view text, std::uint32_t at, const lexicon& words) noexcept;

}  // namespace inquit::detail
