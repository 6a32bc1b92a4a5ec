// Part-of-speech tags, from left to right, for the sentences that a later stage asks for.
#pragma once

#include "model/linear.hpp"
#include "sentence/segmentation.hpp"
#include "syntax/tag.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

// The parts of a sentence's words that the features use, computed once a word. Kept between calls for its capacity.
class tag_features {
  public:
    void start(const segmentation& text, std::size_t first, std::size_t last);

    // The features of the token `first + index`, given the tags of the two before it (tag_count stands for none).
    void of(std::size_t index, std::size_t before, std::size_t before_that, feature_vector& into) const;

  private:
    struct word {
        std::uint64_t hash = 0;
        std::uint64_t ending2 = 0;
        std::uint64_t ending3 = 0;
        std::uint64_t shape = 0;
    };
    [[nodiscard]] const word& at(std::size_t padded) const noexcept { return words_[padded]; }

    const segmentation* text_ = nullptr;
    std::size_t first_ = 0;
    std::vector<word> words_;  // with two empty words before and behind
};

struct tagger_scratch {
    tag_features words;
    feature_vector features;
};

// Immutable.
class tagger {
  public:
    tagger();

    // Tags tokens [first, last), which should be a sentence, into the same places of `into` (one tag a token of the text).
    // Linear.
    void run(const segmentation& text, std::size_t first, std::size_t last, std::span<tag> into, tagger_scratch& scratch) const;

  private:
    linear_model weights_;
};

}  // namespace inquit::detail
