// Scores of sources and contents at run time.
#pragma once

#include "model/linear.hpp"
#include "quote/arguments.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace inquit::detail {

class argument_extractor;

// The scores of argument_features, without making all of them for each cue: those of a word whatever the cue is are summed once a
// paragraph, those of the way to the cue once for all words in a row that share them. Kept between calls for its capacity.
class argument_scorer {
  public:
    // Begins a paragraph, of which and of the models views are kept. Its words stay as they are.
    void start(const report_words& words, const linear_model& places, const linear_model& borders);

    // The scores of each word of the window, as argument_decoder asks for them.
    void run(word_range window, const cue& of, std::vector<std::int32_t>& places, std::vector<std::int32_t>& borders);

  private:
    struct word_sums {
        std::vector<bool> known;
        std::vector<std::array<std::int32_t, roles>> places;
        std::vector<std::array<std::int32_t, roles * roles>> borders;
    };

    void learn_words(const argument_extractor& from, word_range window);
    void add_shared(const argument_extractor& from, word_range window, std::vector<std::int32_t>& places,
                    std::vector<std::int32_t>& borders);

    const report_words* words_ = nullptr;
    const linear_model* place_model_ = nullptr;
    const linear_model* border_model_ = nullptr;
    std::array<word_sums, 2> sums_;  // by the side of the cue that the word is on
    std::vector<way_to_cue> ways_;
    feature_table places_, borders_;
    std::vector<std::int32_t> place_scores_, border_scores_;
    std::vector<std::uint32_t> missing_;  // words
};

}  // namespace inquit::detail
