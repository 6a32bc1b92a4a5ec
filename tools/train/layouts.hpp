// Gold sentences, and the same texts in other layouts.
#pragma once

#include "corpus.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

namespace inquit::train {

// The same text with its lines broken before `width` columns. No offset moves.
[[nodiscard]] std::string wrapped(std::string text, std::size_t width);

// The same text with one paragraph a line. No offset moves.
[[nodiscard]] std::string without_blank_lines(std::string text);

// Each document of the files, with the ends of its sentences; of documents whose id names a genre ("GUM_news_...") only those of
// `genres`, if there are any.
void read_sentences(const std::vector<std::string>& paths, const std::vector<std::string>& genres,
                    const std::function<void(const gold_segmentation&, const std::unordered_set<std::uint32_t>&)>& use);

}  // namespace inquit::train
