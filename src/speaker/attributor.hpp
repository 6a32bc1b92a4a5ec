// The speaker stage in its order: sources that the text names, turns, candidates, ranking; the reason for each answer.
#pragma once

#include "mention/mentions.hpp"
#include "mention/reading.hpp"
#include "quote/quotations.hpp"
#include "speaker/answers.hpp"
#include "speaker/candidates.hpp"
#include "speaker/ranker.hpp"
#include "speaker/turns.hpp"

#include <vector>

namespace inquit::detail {

// Immutable: the weights.
class attributor {
  public:
    // What one call needs; kept for its capacity.
    struct workspace {
        turn_finder finder;
        std::vector<turn> turns;
        candidate_finder candidate_finding;
        ranker::workspace ranking;
    };

    // One answer a quotation. In fiction, turns are ranked together; in news, a quotation without a source goes on the one before
    // it. Linear.
    void attribute(const reading& from, const quotations& said, const mention_table& mentions, bool fiction, workspace& work,
                   answers& into) const;

  private:
    ranker ranker_;
};

}  // namespace inquit::detail
