// To whom the direct quotations of a conversation are said, where the text tells.
#pragma once

#include "quote/quotations.hpp"
#include "speaker/answers.hpp"
#include "speaker/features.hpp"

namespace inquit::detail {

// Fills `addressee` and `address` of the answers, whose speakers are known. Nobody is told to himself, and nobody is guessed: a
// turn that neither names its listener nor stands between two turns of one other speaker has none. Linear.
void find_addressees(const scene& from, const quotations& said, answers& into);

}  // namespace inquit::detail
