// UAX #29 word boundaries, to the letter.
#pragma once

#include "token/token_list.hpp"

#include <inquit/token.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace inquit::detail {

// The first word boundary behind `from`, which is one itself; text.size() at the end. from < text.size(). Linear in the distance,
// but for one look ahead over combining marks.
[[nodiscard]] std::uint32_t next_word_boundary(std::string_view text, std::uint32_t from) noexcept;

// The first stretch between word boundaries, at or behind the boundary `from`, that is not all white space and control
// characters.
[[nodiscard]] token next_unicode_token(std::string_view text, std::uint32_t from) noexcept;

// The same, as many as there is room for: their number, less than that only at the end of the text.
[[nodiscard]] std::size_t next_unicode_tokens(std::string_view text, std::uint32_t from, std::span<token> into) noexcept;

// All of them. Linear.
void tokenize_unicode(std::string_view text, token_list& tokens);

}  // namespace inquit::detail
