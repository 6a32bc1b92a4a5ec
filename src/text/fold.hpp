// Case folding for look-ups: "O’Brien" and "o'brien" are one word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace inquit::detail {

// The FNV-1a hash of the folded word: simple lower case (Unicode), curly apostrophes as "'", soft hyphens dropped. One pass, no
// allocation. Equal to hash_bytes(fold(word)).
[[nodiscard]] std::uint64_t fold_hash(std::string_view word) noexcept;

// The folded word itself, for error messages, training and tests.
[[nodiscard]] std::string fold(std::string_view word);

}  // namespace inquit::detail
