// UAX #29 sentence boundaries, to the letter.
#pragma once

#include <inquit/span.hpp>

#include <cstdint>
#include <string_view>

namespace inquit::detail {

// The first sentence boundary behind `from`, which is one itself; text.size() at the end. from < text.size(). Linear.
[[nodiscard]] std::uint32_t next_sentence_boundary(std::string_view text, std::uint32_t from) noexcept;

// The next stretch between sentence boundaries, from the boundary `at` on, that is more than white space and control characters,
// trimmed of them; empty at text.size() if there is none. `at` becomes the boundary behind it.
[[nodiscard]] span next_unicode_sentence(std::string_view text, std::uint32_t& at) noexcept;

}  // namespace inquit::detail
