// Abbreviations that a caller adds to the lists.
#pragma once

#include "lexicon/lexicon.hpp"

#include <span>
#include <string>

namespace inquit::detail {

// The lists, and these words, in any case, with or without their full stops, as word_class::abbreviation.
[[nodiscard]] lexicon lexicon_with(std::span<const std::string> abbreviations);

}  // namespace inquit::detail
