// Who speaks in each turn of a conversation: two passes of a log-linear model over the candidates.
#pragma once

#include "model/linear.hpp"
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
        feature_vector features;
        std::vector<std::int32_t> scores;
        first_answers first;
    };

    // Models of 2^log2_rows by 1, as src/model/en/speaker_{first,second}.weights.
    ranker();
    ranker(linear_model first, linear_model second) noexcept : first_(first), second_(second) {}

    // One verdict a turn. Linear in the number of candidates.
    void rank(const scene& from, workspace& work, std::vector<verdict>& into) const;

    // The first pass alone, into work.first.
    void look_first(const scene& from, workspace& work) const;

  private:
    linear_model first_;
    linear_model second_;
};

}  // namespace inquit::detail
