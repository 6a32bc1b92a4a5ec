// The tokens of a text into an array.
#pragma once

#include "lexicon/lexicon.hpp"
#include "token/token_list.hpp"

#include <inquit/token.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace inquit::detail {

// The first token that begins at or after `from`; see inquit::tokenizer::next.
[[nodiscard]] token next_token(std::string_view text, std::uint32_t from, const lexicon& words);

// space_after if white space follows text[.., end) or nothing.
[[nodiscard]] token_flags look_behind(std::string_view text, std::size_t end) noexcept;

// Case and content flags of a token's bytes: all but those of its place.
[[nodiscard]] token_flags look_at(std::string_view word) noexcept;

// The tokens from `from` on, a token's border, as many as there is room for: their number, less than that only at the end of the
// text.
[[nodiscard]] std::size_t next_tokens(std::string_view text, std::uint32_t from, const lexicon& words, std::span<token> into);

// All tokens of `text`. Linear.
void tokenize(std::string_view text, const lexicon& words, token_list& tokens);

}  // namespace inquit::detail
