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

// Tells, token by token, where a new paragraph begins.
class paragraph_borders {
  public:
    paragraph_borders(std::string_view text, bool newline_is_border) noexcept
        : text_(text), newline_is_border_(newline_is_border) {}

    // Whether `next` begins a paragraph, given the tokens of the one before it so far (not empty). Call for each token in turn.
    [[nodiscard]] bool before(std::span<const token> so_far, const token& next) noexcept;

  private:
    std::string_view text_;
    bool newline_is_border_;
    std::size_t line_ = 0;  // where the last line begins in the paragraph so far
};

// What kind of paragraph these tokens make.
[[nodiscard]] paragraph_kind kind_of_paragraph(std::string_view text, std::span<const token> tokens) noexcept;

// The paragraphs of a text, in order; each holds at least one token. Linear.
void find_paragraphs(std::string_view text, std::span<const token> tokens, bool newline_is_border, std::vector<paragraph>& into);

}  // namespace inquit::detail
