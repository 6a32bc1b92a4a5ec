// Where paragraphs begin and end.
#pragma once

#include "sentence/line_layout.hpp"

#include <inquit/sentence.hpp>
#include <inquit/token.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

// Tells, token by token, where a new paragraph begins.
class paragraph_borders {
  public:
    paragraph_borders(std::string_view text, const line_layout& layout) noexcept : text_(text), layout_(layout) {}

    // Whether `next` begins a paragraph, given the tokens of the one before it so far (not empty). Call for each token in turn.
    [[nodiscard]] bool before(std::span<const token> so_far, const token& next) noexcept;

  private:
    [[nodiscard]] bool runs_on(std::span<const token> line, const token& next) const noexcept;
    [[nodiscard]] bool breaks_wrapped_text(std::span<const token> so_far, const token& next) const noexcept;

    std::string_view text_;
    line_layout layout_;
    std::size_t line_ = 0;  // where the last line begins in the paragraph so far
};

// What kind of paragraph these tokens make.
[[nodiscard]] paragraph_kind kind_of_paragraph(std::string_view text, std::span<const token> tokens) noexcept;

// The paragraphs of a text, in order; each holds at least one token. Linear.
void find_paragraphs(std::string_view text, std::span<const token> tokens, const line_layout& layout,
                     std::vector<paragraph>& into);

}  // namespace inquit::detail
