// Where paragraphs begin and end.
#pragma once

#include <inquit/sentence.hpp>
#include <inquit/token.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

// Whether a single newline ends a paragraph: the policy itself, or, for `automatic`, what the line lengths of `text` show.
[[nodiscard]] bool newline_is_border(std::string_view text, newline_policy policy) noexcept;

// The paragraphs of a text, in order; each holds at least one token. Linear.
void find_paragraphs(std::string_view text, std::span<const token> tokens, bool newline_is_border, std::vector<paragraph>& into);

}  // namespace inquit::detail
