// A text cut by the stages up to sentences.
#pragma once

#include "lexicon/lexicon.hpp"
#include "sentence/splitter.hpp"
#include "token/form.hpp"
#include "token/tokenize.hpp"

#include <inquit/sentence.hpp>

#include <string_view>
#include <vector>

namespace inquit {

struct cut_text {
    explicit cut_text(std::string_view text, newline_policy policy = newline_policy::automatic) {
        static const detail::lexicon words;
        static detail::splitter splitter;
        std::vector<detail::form> forms;
        detail::tokenize(text, words, tokens);
        detail::look_up(text, tokens, words, forms);
        splitter.split(text, tokens, forms, policy, paragraphs, sentences);
    }

    detail::token_list tokens;
    std::vector<paragraph> paragraphs;
    std::vector<sentence> sentences;
};

}  // namespace inquit
