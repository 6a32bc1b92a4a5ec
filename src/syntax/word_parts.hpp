// What the letters of a word tell about its part of speech: endings, shape, stem.
#pragma once

#include "sentence/segmentation.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace inquit::detail {

// Hash of the last `count` bytes, ASCII letters as lower case; of the whole word if it is shorter.
[[nodiscard]] std::uint64_t ending_hash(std::string_view word, std::size_t count) noexcept;

// Hash of the word without the endings of inflection ("says", "saying", "claimed" -> "say", "claim") and of a clitic ("they've"
// -> "they"). ASCII letters as lower case. Irregular forms keep a stem of their own.
[[nodiscard]] std::uint64_t stem_hash(std::string_view word) noexcept;

// Kind, capitals, digits, inner hyphen or apostrophe, and length in three steps, packed.
[[nodiscard]] std::uint64_t shape_of(const segmentation& text, std::size_t token) noexcept;

}  // namespace inquit::detail
