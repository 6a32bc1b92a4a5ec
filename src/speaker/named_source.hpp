// Answers that the text itself gives: a reporting clause or phrase names the source.
#pragma once

#include "mention/mentions.hpp"
#include "quote/quotations.hpp"
#include "speaker/answers.hpp"

namespace inquit::detail {

// The answer for a quotation whose source is known; `who` is -1 if it has none, or its words mean nobody known.
[[nodiscard]] answer answer_of_source(const quotations& said, std::size_t quotation, const mention_table& mentions);

}  // namespace inquit::detail
