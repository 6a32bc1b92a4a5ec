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
    explicit paragraph_borders(const line_layout& layout) noexcept : layout_(layout) {}

    // Whether `next` begins a paragraph, given the tokens of the one before it so far (not empty). Call for each token in turn.
    // Looks at the text up to the first white space behind `next` and two bytes more.
    [[nodiscard]] bool before(std::string_view text, std::span<const token> so_far, const token& next) noexcept {
        return has(next.flags, token_flags::line_start) && before_line(text, so_far, next);
    }

    // The first `count` tokens of the paragraph so far are cut off.
    void drop(std::size_t count) noexcept { line_ -= line_ < count ? line_ : count; }

  private:
    [[nodiscard]] bool before_line(std::string_view text, std::span<const token> so_far, const token& next) noexcept;
    [[nodiscard]] bool breaks_wrapped_text(std::string_view text, std::span<const token> so_far,
                                           const token& next) const noexcept;

    line_layout layout_;
    std::size_t line_ = 0;  // where the last line begins in the paragraph so far
};

// What kind of paragraph these tokens make.
[[nodiscard]] paragraph_kind kind_of_paragraph(std::string_view text, std::span<const token> tokens) noexcept;

// The paragraphs of a text, one after the other.
class paragraph_finder {
  public:
    // Keeps views.
    paragraph_finder(std::string_view text, std::span<const token> tokens, const line_layout& layout) noexcept
        : text_(text), tokens_(tokens), borders_(layout) {}

    // Sets range, tokens and kind of the next paragraph, which holds at least one token; false at the end of the text.
    [[nodiscard]] bool next(paragraph& into) noexcept;

  private:
    std::string_view text_;
    std::span<const token> tokens_;
    paragraph_borders borders_;
    std::size_t first_ = 0;  // token of the next paragraph
};

// The paragraphs of a text, in order; each holds at least one token. Linear.
void find_paragraphs(std::string_view text, std::span<const token> tokens, const line_layout& layout,
                     std::vector<paragraph>& into);

}  // namespace inquit::detail
