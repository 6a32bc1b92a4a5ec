// The embedded word lists; generated at build time from src/lexicon/en/*.txt by cmake/embed_lists.cmake.
#pragma once

#include "lexicon/word_class.hpp"

#include <span>
#include <string_view>

namespace inquit::detail {

struct word_list {
    word_class kind;
    std::span<const std::string_view> words;  // folded (text/fold.hpp), sorted, without duplicates
};

[[nodiscard]] std::span<const word_list> all_lists() noexcept;

}  // namespace inquit::detail
