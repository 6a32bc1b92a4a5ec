// Who speaks in each turn of a conversation: two passes of boosted trees over the candidates, the second with the answers of the
// first for the turns around. A third gained nothing on novels left out of training.
#pragma once

#include "model/trees.hpp"
#include "speaker/features.hpp"
#include "speaker/voices.hpp"

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
        std::vector<feature_row> rows;  // of all candidates
        std::vector<std::uint32_t> likely;
        std::vector<feature_row> likely_rows;
        std::vector<std::int32_t> scores;
        std::vector<std::uint32_t> cued;
        earlier_answers answers;  // of the pass at hand
        earlier_answers before;   // ... and of the one before it
        voice_finder voices;
    };

    // Trees over first_columns, then all_columns, as src/model/en/speaker_{first,second}.weights.
    ranker();

    // One verdict a turn. Linear in the number of candidates.
    void rank(scene from, workspace& work, std::vector<verdict>& into) const;

    // The first pass, into work.answers. Needs scene::cued.
    static void rank_first(const scene& from, const tree_ensemble& trees, workspace& work);
    // Makes these the answers that the second pass looks at.
    static void prepare(const scene& from, workspace& work);
    // The second pass.
    static void rank_again(const scene& from, const tree_ensemble& trees, workspace& work);

    // How often clauses name each entity, for scene::cued.
    static void count_cues(const scene& from, std::vector<std::uint32_t>& into);
    // Fills work.likely with those of a turn's candidates that the second pass chooses among, and work.likely_rows.
    static void look_at_likely(const scene& from, std::size_t t, workspace& work);

  private:
    static void take_scores(const scene& from, std::size_t t, workspace& work);

    tree_ensemble first_;
    tree_ensemble second_;
};

}  // namespace inquit::detail
