// Paragraphs into sentences.
#pragma once

#include "lexicon/lexicon.hpp"
#include "model/linear.hpp"
#include "sentence/boundary.hpp"
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
    splitter();

    // How the text is written whose paragraphs are split from now on: English unless told otherwise.
    void read_as(const writing& how) noexcept { how_ = how; }

    // Fills paragraphs and sentences with their ranges. `forms` runs parallel to `tokens`. Linear.
    void split(std::string_view text, std::span<const token> tokens, std::span<const form> forms, newline_policy policy,
               std::vector<paragraph>& paragraphs, std::vector<sentence>& sentences);

    // One paragraph, sentence by sentence: next() is the index behind the last token of the next sentence, until it is the size
    // of the paragraph. A paragraph has at least one token; keeps views of what it is given.
    void start(std::string_view text, std::span<const token> tokens, std::span<const form> forms);
    [[nodiscard]] std::size_t next();

  private:
    [[nodiscard]] std::size_t next_general();

    linear_model model_, general_model_;
    writing how_;
    paragraph_reader reader_;
    general_reader general_reader_;  // of all languages but English
    feature_vector features_;
    std::size_t at_ = 0;  // tokens of the paragraph read so far
};

}  // namespace inquit::detail
