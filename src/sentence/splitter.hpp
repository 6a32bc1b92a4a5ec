// Paragraphs into sentences.
#pragma once

#include "lexicon/lexicon.hpp"
#include "token/form.hpp"

#include <inquit/sentence.hpp>
#include <inquit/token.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

class splitter {
  public:
    // Fills paragraphs and sentences with their ranges. `forms` runs parallel to `tokens`. Linear.
    void split(std::string_view text, std::span<const token> tokens, std::span<const form> forms, newline_policy policy,
               std::vector<paragraph>& paragraphs, std::vector<sentence>& sentences) const;

    // Index behind the last token of the sentence that begins at `first`, at most `last`, the end of its paragraph.
    [[nodiscard]] std::size_t end_of_sentence(std::string_view text, std::span<const token> tokens, std::span<const form> forms,
                                              std::size_t first, std::size_t last) const noexcept;
};

}  // namespace inquit::detail
