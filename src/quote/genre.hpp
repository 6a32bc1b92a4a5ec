// News or fiction, from closed-class words and layout: the topic has no say.
#pragma once

#include "model/linear.hpp"
#include "sentence/segmentation.hpp"

#include <cstddef>
#include <cstdint>

namespace inquit::detail {

// The features of tokens [first, last), a few hundred.
void genre_features(const segmentation& text, std::size_t first, std::size_t last, feature_vector& into);

inline constexpr std::size_t genre_block = 256;  // tokens judged at a time

// Immutable.
class genre_detector {
  public:
    genre_detector();

    // Log odds in 1/256 that a text is fiction rather than news, from at most some thirty blocks spread over it. `features` is
    // overwritten.
    [[nodiscard]] std::int32_t fiction(const segmentation& text, feature_vector& features) const;

  private:
    linear_model weights_;
};

}  // namespace inquit::detail
