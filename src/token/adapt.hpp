// Tokens of other languages than English, where they differ.
#pragma once

#include "lexicon/lexicon.hpp"
#include "token/scan.hpp"

#include <cstdint>
#include <string_view>

namespace inquit::detail {

// The token that scan_word or scan_sign found at `at`, as the language has it: "l'" of "l'homme".
[[nodiscard]] scanned adapt(std::string_view text, std::uint32_t at, scanned found, const lexicon& words) noexcept;

// A word of a script without spaces that begins at `at`, by ICU's dictionaries. Looks at 24 letters at most, so that time is
// linear and the answer does not depend on what was asked before.
[[nodiscard]] scanned scan_dictionary(std::string_view text, std::uint32_t at, const lexicon& words);

}  // namespace inquit::detail
