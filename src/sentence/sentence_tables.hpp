// What a sentence_splitter shares with its ranges and streams.
#pragma once

#include "lexicon/lexicon.hpp"

namespace inquit {

struct sentence_tables {
    detail::lexicon words;
};

}  // namespace inquit
