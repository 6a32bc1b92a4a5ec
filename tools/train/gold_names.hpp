// Which characters of a gold cast an entity of ours may be.
#pragma once

#include "corpus.hpp"
#include "mention/mentions.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace inquit::train {

// A name for comparison: lower case, without punctuation, a leading article and a possessive ending.
[[nodiscard]] std::string plain_name(std::string_view name);

// For each entity the indices of the cast members that share a name with it; members without shared names, but with gold mentions
// (LitBank), by the mentions they have in common.
[[nodiscard]] std::vector<std::vector<std::size_t>> members_of(const gold_document& gold, const detail::mention_table& mentions);

}  // namespace inquit::train
