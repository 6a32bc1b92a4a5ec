// Finding the marked stretches of a document.
#pragma once

#include "quote/dash_speech.hpp"
#include "quote/mark_costs.hpp"
#include "quote/pairing.hpp"
#include "quote/stretch.hpp"
#include "sentence/segmentation.hpp"

#include <vector>

namespace inquit::detail {

// One object serves one thread at a time and keeps its memory between documents.
class stretch_finder {
  public:
    // Every stretch between quotation marks, or after a dialogue dash where the document marks speech so, in order of their
    // openings; `speech` and `reason` are left to the classifier. Linear.
    void find(const segmentation& text, std::vector<stretch>& into);

    [[nodiscard]] const mark_habits& habits() const noexcept { return habits_; }

  private:
    void collect(const segmentation& text);

    std::vector<mark> marks_;
    std::vector<mark_border> borders_;
    mark_habits habits_;
    pairing pairing_;
    dash_speech dashes_;
};

}  // namespace inquit::detail
