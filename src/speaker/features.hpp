// What speaks for and against a candidate, as named features.
#pragma once

#include "model/features.hpp"
#include "speaker/candidates.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

// What the features are read from; views.
struct scene {
    const reading* from = nullptr;
    const mention_table* mentions = nullptr;
    std::span<const turn> turns;
    const candidate_table* candidates = nullptr;
    bool fiction = true;
};

// The first look at candidate `c` (an index into the turn's candidates) of turn `t`, without any answer for other turns.
void first_features(const scene& from, std::size_t t, std::size_t c, feature_vector& into);

// Answers of a first pass, for the second: for each candidate of candidate_table::list its probability in 1/1000.
struct first_answers {
    std::vector<std::uint16_t> permille;
    std::vector<entity_index> best;   // by turn
    std::vector<std::uint16_t> sure;  // by turn: the best one's probability
};

// The second look: the first one's features, and those of the answers around.
void second_features(const scene& from, const first_answers& known, std::size_t t, std::size_t c, feature_vector& into);

}  // namespace inquit::detail
