// What later stages ask of a token again and again, computed once.
#pragma once

#include "lexicon/lexicon.hpp"

#include <inquit/token.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

struct form {
    std::uint64_t hash = 0;  // fold_hash of the token's text
    class_set classes;       // of the folded text; an abbreviation is looked up with and without its full stop
};

[[nodiscard]] form form_of(std::string_view word, token_kind kind, const lexicon& words) noexcept;

// One form for each token, same index: for a paragraph, or so. Linear.
void look_up(std::string_view text, std::span<const token> tokens, const lexicon& words, std::vector<form>& forms);

}  // namespace inquit::detail
