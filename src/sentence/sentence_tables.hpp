// What a sentence_splitter shares with its ranges and streams.
#pragma once

#include "lexicon/lexicon.hpp"
#include "token/caller_abbreviations.hpp"

#include <span>
#include <string>

namespace inquit {

struct sentence_tables {
    explicit sentence_tables(std::span<const std::string> abbreviations) : words(detail::lexicon_with(abbreviations)) {}

    detail::lexicon words;
};

}  // namespace inquit
