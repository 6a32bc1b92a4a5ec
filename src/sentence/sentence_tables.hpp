// What a sentence_splitter shares with its ranges and streams.
#pragma once

#include "language/lexicons.hpp"

#include <span>
#include <string>

namespace inquit {

struct sentence_tables {
    explicit sentence_tables(std::span<const std::string> abbreviations) : words(abbreviations) {}

    detail::lexicons words;
};

}  // namespace inquit
