// What a sentence_splitter shares with its ranges and streams.
#pragma once

#include "language/lexicons.hpp"

namespace inquit {

struct sentence_tables {
    detail::lexicons words;
};

}  // namespace inquit
