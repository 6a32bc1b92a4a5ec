// Paragraphs into sentences.
#pragma once

#include "lexicon/lexicon.hpp"
#include "model/linear.hpp"
#include "sentence/boundary.hpp"
#include "sentence/gate.hpp"

#include <inquit/sentence.hpp>
#include <inquit/token.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

// Keeps its memory from text to text.
class splitter {
  public:
    // Keeps a view of `words`.
    explicit splitter(const lexicon& words, quoted_sentences quoted = quoted_sentences::split);

    // Fills paragraphs and sentences with their ranges. Linear.
    void split(std::string_view text, std::span<const token> tokens, newline_policy policy, std::vector<paragraph>& paragraphs,
               std::vector<sentence>& sentences);

    // One paragraph, sentence by sentence: next() is the index behind the last token of the next sentence, until it is the size
    // of the paragraph. A paragraph has at least one token; keeps views of what it is given.
    void start(std::string_view text, std::span<const token> tokens);
    [[nodiscard]] std::size_t next();

  private:
    [[nodiscard]] bool ends(std::size_t at);

    linear_model model_;
    boundary_gate gate_;
    paragraph_reader reader_;
    feature_vector features_;
    bool keeps_quoted_;
    std::vector<bool> quoted_;  // by token, if quoted sentences are kept whole
    std::size_t at_ = 0;        // tokens of the paragraph read so far
};

}  // namespace inquit::detail
