// The embedded word lists; generated at build time from src/lexicon/*/*.txt by cmake/embed_lists.cmake.
#pragma once

#include "lexicon/word_class.hpp"

#include <span>
#include <string_view>

namespace inquit::detail {

struct word_list {
    word_class kind;
    std::span<const std::string_view> words;  // folded (text/fold.hpp), sorted, without duplicates
};

struct language_lists {
    std::string_view language;  // "en"
    std::span<const word_list> lists;
};

// English first.
[[nodiscard]] std::span<const language_lists> all_languages() noexcept;

}  // namespace inquit::detail
