// Names of people and bodies, with the titles and roles written before them.
#pragma once

#include "mention/found.hpp"
#include "mention/reading.hpp"

#include <vector>

namespace inquit::detail {

// Appends the names in text order. Linear: a name has at most a dozen tokens.
void find_names(const reading& from, bool fiction, std::vector<found_mention>& into);

}  // namespace inquit::detail
