// A text cut by the stages up to sentences.
#pragma once

#include "lexicon/lexicon.hpp"
#include "sentence/splitter.hpp"
#include "token/tokenize.hpp"

#include <inquit/sentence.hpp>

#include <string_view>
#include <vector>

namespace inquit {

struct cut_text {
    explicit cut_text(std::string_view text, newline_policy policy = newline_policy::automatic) {
        static const detail::lexicon words;
        static detail::splitter splitter(words);
        detail::tokenize(text, words, tokens);
        splitter.split(text, tokens, policy, paragraphs, sentences);
    }

    detail::token_list tokens;
    std::vector<paragraph> paragraphs;
    std::vector<sentence> sentences;
};

}  // namespace inquit
