// The large model of sentence boundaries: a first look at every place in question, a second one where the first leaves doubt.
#pragma once

#include "model/linear.hpp"
#include "model/trees.hpp"
#include "sentence/boundary.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace inquit::detail {

class boundary_model {
  public:
    // `first`: a linear model over paragraph_reader::features(); `second`: trees over paragraph_reader::row(), trained against a
    // row of zeros that stands for "none". Embedded as "sentence" and "sentence_second".
    boundary_model(std::span<const unsigned char> first, std::span<const unsigned char> second) noexcept
        : first_(first), second_(second), none_(second_.score(boundary_row{}.data())) {}

    // Trees say more of how things stand together, the linear model of words: it decides what is not near even odds.
    [[nodiscard]] static bool is_doubtful(std::int32_t score) noexcept { return score > -doubt && score < doubt; }

    // Whether a sentence ends behind token `at`, the last one that was asked about (paragraph_reader::ask).
    [[nodiscard]] bool ends(paragraph_reader& reader, std::size_t at) {
        reader.features(at, features_, &first_);
        const std::int32_t score = first_.score(features_);
        if (!is_doubtful(score)) return score > 0;
        return second_.score(reader.row(at, score).data()) - none_ > reader.threshold();
    }

  private:
    static constexpr std::int32_t doubt = 3 * score_unit;

    linear_model first_;
    tree_ensemble second_;
    std::int32_t none_;
    feature_vector features_;
};

}  // namespace inquit::detail
