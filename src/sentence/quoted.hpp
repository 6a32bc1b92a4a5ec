// Which tokens stand within quotation marks, for callers who want what somebody says to stay one sentence.
#pragma once

#include "sentence/outline.hpp"

#include <inquit/token.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

// For each token of a paragraph whether it is in quotation marks that close in the paragraph, at most 512 tokens farther on: from
// the opening mark to the last token before the closing one. Linear.
void find_quoted(std::string_view text, std::span<const token> tokens, std::span<const outline> outlines,
                 std::vector<bool>& into);

}  // namespace inquit::detail
