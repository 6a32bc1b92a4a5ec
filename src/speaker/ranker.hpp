// Who speaks in each turn of a conversation: two passes of boosted trees over the candidates.
#pragma once

#include "model/trees.hpp"
#include "speaker/features.hpp"

#include <vector>

namespace inquit::detail {

struct verdict {
    std::int32_t candidate = -1;  // index among the turn's candidates, or -1 if it has none
    std::uint16_t permille = 0;
};

// Immutable.
class ranker {
  public:
    // What one call needs; kept for its capacity.
    struct workspace {
        std::vector<feature_row> rows;  // of all candidates at hand
        std::vector<std::int32_t> scores;
        std::vector<std::uint32_t> cued;
        first_answers first;
    };

    // Trees over first_columns and all_columns, as src/model/en/speaker_{first,second}.weights.
    ranker();
    ranker(tree_ensemble first, tree_ensemble second) noexcept : first_(first), second_(second) {}

    // The verdicts on the turns [first, last), to their places in `into`. Needs scene::cued in work.cued (count_cues). The
    // candidates must hold those turns and, where the scene has them, second_reach turns on either side. Linear in the number of
    // candidates.
    void rank(scene from, std::size_t first, std::size_t last, workspace& work, std::vector<verdict>& into) const;

    // The first pass alone, for all turns whose candidates there are, into work.first. Needs scene::cued.
    void rank_first(const scene& from, workspace& work) const;

    // How often clauses name each entity, for scene::cued.
    static void count_cues(const scene& from, std::vector<std::uint32_t>& into);

  private:
    tree_ensemble first_;
    tree_ensemble second_;
};

}  // namespace inquit::detail
