// Quotations without a source of their own, in news: the speaker goes on.
#pragma once

#include "mention/mentions.hpp"
#include "mention/reading.hpp"
#include "quote/quotations.hpp"
#include "speaker/answers.hpp"

namespace inquit::detail {

// Fills the answers that have nobody yet. Linear.
void carry_on(const reading& from, const quotations& said, const mention_table& mentions, answers& into);

}  // namespace inquit::detail
