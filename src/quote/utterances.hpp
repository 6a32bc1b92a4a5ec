// Do two marked stretches of one paragraph belong to one utterance, broken only by the words that report it? A trained decision.
#pragma once

#include "model/linear.hpp"
#include "quote/surroundings.hpp"

#include <cstdint>

namespace inquit::detail {

// `a` and `b` are neighbours at one depth, `a` first.
void utterance_features(const segmentation& text, const stretch& a, const surroundings& around_a, const stretch& b,
                        const surroundings& around_b, const stretch_census& census, feature_vector& into);

// Whether both stretches have a reporting clause behind them, and the two name different speakers: "Hi," said Anna. "Ho," said
// Tom.
[[nodiscard]] bool have_different_speakers(const segmentation& text, const stretch& a, const stretch& b);

// "..., Ann Lee said. ..., she said.": a sentence ends between, and a clause follows each. News counts them as two quotations.
[[nodiscard]] bool have_own_clauses(const segmentation& text, const stretch& a, const stretch& b);

// Immutable.
class utterance_joiner {
  public:
    utterance_joiner();

    // Log odds in 1/256 that `b` goes on what `a` says.
    [[nodiscard]] std::int32_t score(const segmentation& text, const stretch& a, const stretch& b, const stretch_census& census,
                                     feature_vector& features) const;

  private:
    linear_model weights_;
};

}  // namespace inquit::detail
