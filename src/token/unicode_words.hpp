// UAX #29 word boundaries, to the letter.
#pragma once

#include <inquit/token.hpp>

#include <cstdint>
#include <string_view>

namespace inquit::detail {

// The first word boundary behind `from`, which is one itself; text.size() at the end. from < text.size(). Linear in the distance,
// but for one look ahead over combining marks.
[[nodiscard]] std::uint32_t next_word_boundary(std::string_view text, std::uint32_t from) noexcept;

// The first stretch between word boundaries, at or behind the boundary `from`, that is not all white space and control
// characters.
[[nodiscard]] token next_unicode_token(std::string_view text, std::uint32_t from) noexcept;

}  // namespace inquit::detail
