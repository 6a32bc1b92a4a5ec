// Whose name the "I" of a narration bears.
#pragma once

#include "mention/found.hpp"
#include "mention/name_groups.hpp"

#include <cstdint>
#include <span>

namespace inquit::detail {

// "I" is Ralph where those who speak to him say his name and the narration does not: of all whom the narration leaves unnamed,
// the one called most often by far. A group of `names`, or -1. Linear.
[[nodiscard]] std::int32_t group_of_narrator(std::span<const found_mention> found, const name_grouper& names);

}  // namespace inquit::detail
