// Tokens into syntactic words, as Universal Dependencies counts them in English: clitics and contracted words apart.
#pragma once

#include <inquit/token.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

// "do|n't", "John|'s", "they|'ll", "can|not", "gon|na", "5|pm". What is not split is the token itself; no byte is lost. Linear.
void split_words(std::string_view text, std::span<const token> tokens, std::vector<token>& words);

}  // namespace inquit::detail
