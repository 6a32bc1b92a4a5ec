// What the model of sentence boundaries is trained on.
#pragma once

#include "corpus.hpp"

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace inquit::train {

// A text, and where its sentences end, in bytes.
struct marked_text {
    std::string text;
    std::unordered_set<std::uint32_t> ends;
};

// The documents of a segmentation corpus. Of those whose ids name a genre ("GUM_news_...") only these genres; all if there are
// none.
[[nodiscard]] std::vector<marked_text> read_marked(const std::string& path, const std::vector<std::string>& genres);

// The paragraphs that a file of patterns makes (see data/sentences.en.txt): each pattern filled in `times` times. Deterministic.
[[nodiscard]] std::vector<marked_text> fill_patterns(const std::string& path, int times);

// The words of a CoNLL-U treebank as rows of word_kinds (sentence/word_kinds.hpp): a kind is a set of the tags that a word seen
// twice or more bears in at least a fifth of the places.
[[nodiscard]] std::vector<float> rows_of_word_kinds(const std::vector<std::string>& paths,
                                                    const std::vector<std::string>& genres);

}  // namespace inquit::train
