// Who speaks in each turn of a conversation: two passes of boosted trees over the candidates, the second with the answers of the
// first for the turns around. A third gained nothing on novels left out of training.
#pragma once

#include "model/trees.hpp"
#include "speaker/features.hpp"
#include "speaker/voices.hpp"

#include <span>
#include <vector>

namespace inquit::detail {

// Immutable.
class ranker {
  public:
    // What one call needs; kept for its capacity. Of the candidates of a novel only the likely ones are kept, and of their rows
    // only the columns of the first look: all would take as much room as everything else.
    struct workspace {
        candidate_table at_hand;          // all candidates of some turns
        likely_table likely;              // those that the second pass chooses among, of all turns
        std::vector<first_row> rows;      // of `likely`
        earlier_answers answers;          // about `likely`, of the last pass
        earlier_answers before;           // ... of the one before it
        std::vector<std::uint32_t> cued;  // scene::cued
        voice_finder voices;
        std::vector<feature_row> new_rows;  // of some turns
        std::vector<std::int32_t> scores;
    };

    // Trees over first_columns, then all_columns, as src/model/en/speaker_{first,second}.weights.
    ranker();

    // Fills work.likely and work.answers; `finding` has been started on the scene's turns. Returns the scene with the likely
    // candidates, a view of `work`. Linear in the number of candidates.
    scene rank(scene from, candidate_finder& finding, workspace& work) const;

    // The steps, for training. `from` has cues counted.
    static void start(const scene& from, workspace& work);
    // The first pass over the turns whose candidates the scene has, in order from the first turn on: appends to work.likely,
    // work.rows and work.answers.
    static void rank_first(const scene& from, const tree_ensemble& trees, workspace& work);
    // Makes these the answers that the second pass looks at. Returns the scene with the likely candidates.
    static scene prepare(scene from, workspace& work);
    // The complete rows of the likely candidates of the turns [first, last), in work.new_rows.
    static void complete_rows(const scene& from, std::size_t first, std::size_t last, workspace& work);
    // The second pass.
    static void rank_again(const scene& from, const tree_ensemble& trees, workspace& work);

    // How often clauses name each entity, for scene::cued.
    static void count_cues(const scene& from, std::vector<std::uint32_t>& into);

  private:
    static void answer_again(std::size_t t, std::size_t base, workspace& work);

    tree_ensemble first_;
    tree_ensemble second_;
};

}  // namespace inquit::detail
