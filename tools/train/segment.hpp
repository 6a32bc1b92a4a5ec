// The stages up to sentences, as the library runs them.
#pragma once

#include "lexicon/lexicon.hpp"
#include "sentence/segmentation.hpp"
#include "sentence/splitter.hpp"
#include "token/token_list.hpp"
#include "token/vocabulary.hpp"

#include <string_view>
#include <vector>

namespace inquit::train {

// Segments one text at a time.
class segmenter {
  public:
    // Valid until the next call; keeps a view of `text`.
    [[nodiscard]] detail::segmentation operator()(std::string_view text);

  private:
    detail::lexicon words_;
    detail::splitter splitter_{words_};
    detail::token_list tokens_;
    detail::vocabulary vocabulary_;
    std::vector<paragraph> paragraphs_;
    std::vector<sentence> sentences_;
};

}  // namespace inquit::train
