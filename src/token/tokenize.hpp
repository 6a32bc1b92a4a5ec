// The tokens of a text into an array.
#pragma once

#include "lexicon/lexicon.hpp"

#include <inquit/token.hpp>

#include <string_view>
#include <vector>

namespace inquit::detail {

// The first token that begins at or after `from`; see inquit::tokenizer::next.
[[nodiscard]] token next_token(std::string_view text, std::uint32_t from, const lexicon& words) noexcept;

// space_after if white space follows text[.., end) or nothing.
[[nodiscard]] token_flags look_behind(std::string_view text, std::size_t end) noexcept;

// Case and content flags of a token's bytes: all but those of its place.
[[nodiscard]] token_flags look_at(std::string_view word) noexcept;

// All tokens of `text`. Linear.
void tokenize(std::string_view text, const lexicon& words, std::vector<token>& tokens);

}  // namespace inquit::detail
