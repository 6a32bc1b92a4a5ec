// Whether the turns around one fit two people who take turns, one of them a given candidate.
#pragma once

#include "speaker/earlier_answers.hpp"
#include "speaker/features.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace inquit::detail {

// In 1/256 bit, near turns counting for more.
struct alternation {
    std::int32_t own = 0;    // the odds that the candidate speaks at even distances, less those at odd ones
    std::int32_t pair = 0;   // how likely he is at even distances, and one and the same other at odd ones
    std::int32_t voice = 0;  // how much the words at even distances are his, less those at odd ones
};

// One for each likely candidate of turn t, by what an earlier pass answered for the unbroken run of speaking paragraphs that it
// stands in. Looks at a bounded number of turns.
void look_along(const scene& from, const earlier_answers& known, std::size_t t, std::span<alternation> into);

}  // namespace inquit::detail
