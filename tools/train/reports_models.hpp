// Learning to find cues and their arguments: conditional random fields over whole sentences and windows.
#pragma once

#include "field.hpp"
#include "perceptron.hpp"
#include "reports_gold.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inquit::train {

// In detail::score_unit, as all that follows.
class cue_learner {
  public:
    // The words' rates and trees must be set.
    explicit cue_learner(const report_documents& from);

    // From all documents but those of one fold (`folds` for none).
    [[nodiscard]] perceptron learn(std::size_t without_fold) const;

  private:
    struct sentence_place {
        const report_paragraph* home;
        std::size_t first, last, document;
        std::size_t row;  // of its first word
    };
    std::vector<sentence_place> sentences_;
    row_store rows_;
};

struct argument_models {
    perceptron places;
    perceptron borders;
};

class argument_learner {
  public:
    // The words' `candidate` must be set.
    explicit argument_learner(const report_documents& from);
    [[nodiscard]] argument_models learn(std::size_t without_fold) const;

  private:
    struct window_place {
        std::vector<detail::role> right;
        std::size_t cue_first, cue_last, document;  // the cue's words, from the window's first
        std::size_t row;
    };
    std::vector<window_place> windows_;
    row_store places_, borders_;
};

}  // namespace inquit::train
