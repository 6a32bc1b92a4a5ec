// Paragraphs into sentences.
#pragma once

#include "lexicon/lexicon.hpp"
#include "model/linear.hpp"
#include "sentence/boundary.hpp"
#include "sentence/boundary_model.hpp"
#include "sentence/gate.hpp"
#include "sentence/general_boundary.hpp"
#include "token/form.hpp"

#include <inquit/sentence.hpp>
#include <inquit/token.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

// Keeps its memory from text to text.
class splitter {
  public:
    // Keeps a view of the English lexicon.
    explicit splitter(const lexicon& english, quoted_sentences quoted = quoted_sentences::split);

    // The lexicon of the texts whose paragraphs are split from now on, of which a view is kept; English, as given before, unless
    // told otherwise.
    void read_as(const lexicon& words) noexcept { words_ = &words; }

    // Fills paragraphs and sentences with their ranges. Linear.
    void split(std::string_view text, std::span<const token> tokens, newline_policy policy, std::vector<paragraph>& paragraphs,
               std::vector<sentence>& sentences);

    // One paragraph, sentence by sentence: next() is the index behind the last token of the next sentence, until it is the size
    // of the paragraph. A paragraph has at least one token; keeps views of what it is given.
    void start(std::string_view text, std::span<const token> tokens);
    [[nodiscard]] std::size_t next();

  private:
    [[nodiscard]] bool ends(std::size_t at);
    [[nodiscard]] bool is_in_long_run(std::size_t at) noexcept;

    [[nodiscard]] std::size_t next_general();

    const lexicon* words_;
    boundary_model model_;
    linear_model general_model_;
    quick_boundary quick_;
    paragraph_reader reader_;
    general_reader general_reader_;  // of all languages but English
    std::vector<form> forms_;        // which it asks for
    feature_vector features_;
    bool keeps_quoted_;
    std::vector<bool> quoted_;  // by token, if quoted sentences are kept whole
    std::size_t at_ = 0;        // tokens of the paragraph read so far

    // Texts without spaces are made to be slow, or are no sentences: of many places there the quick model answers alone.
    std::size_t run_read_ = 0;      // tokens looked at for white space
    std::size_t asked_in_run_ = 0;  // places in question since the last
};

}  // namespace inquit::detail
