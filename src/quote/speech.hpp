// Are the words of a marked stretch somebody's, or a title, a term, words used with reserve? A trained decision.
#pragma once

#include "model/linear.hpp"
#include "quote/surroundings.hpp"

#include <vector>

namespace inquit::detail {

// The features of one stretch, each once for all texts and once for news or for fiction, which use marks for different things.
// Where the text is not English, those of shapes, sizes and places alone.
void speech_features(const segmentation& text, const stretch& quoted, const surroundings& around, const stretch_census& census,
                     bool fiction, feature_vector& into);

// Immutable.
class speech_classifier {
  public:
    speech_classifier();

    // Sets `speech` and `reason` of every stretch. The scratch arguments are overwritten. Linear, but for sorting the contents'
    // hashes.
    void judge(const segmentation& text, bool single_marks_outer, bool fiction, std::vector<stretch>& all, stretch_census& census,
               feature_vector& features) const;

  private:
    linear_model english_;
    linear_model general_;  // of shapes alone
};

}  // namespace inquit::detail
