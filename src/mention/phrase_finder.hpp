// Pronouns, and people and bodies that are described rather than named: "the official", "a foreign ministry spokeswoman",
// "police".
#pragma once

#include "mention/found.hpp"
#include "mention/reading.hpp"

#include <vector>

namespace inquit::detail {

// Appends the pronouns of the narration. Linear.
void find_pronouns(const reading& from, std::vector<found_mention>& into);

// Appends descriptions, in the narration only; they may overlap names. Linear: a description has at most ten tokens.
void find_nominals(const reading& from, std::vector<found_mention>& into);

// The description in tokens [first, last), whatever its head noun: for a source that a reporting clause names.
[[nodiscard]] found_mention nominal_of(const reading& from, std::size_t first, std::size_t last);

}  // namespace inquit::detail
