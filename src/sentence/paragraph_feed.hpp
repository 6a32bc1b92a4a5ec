// The tokens of one paragraph after the other, from a text that may still grow.
#pragma once

#include "lexicon/lexicon.hpp"
#include "sentence/line_layout.hpp"
#include "sentence/paragraphs.hpp"
#include "token/token_list.hpp"

#include <inquit/token.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace inquit::detail {

class paragraph_feed {
  public:
    enum class state : std::uint8_t {
        open,      // the text at hand has been read and the paragraph may go on
        complete,  // the next token begins another paragraph
        full       // with the next token the paragraph would be longer than it may
    };

    // `longest`: bytes that a paragraph may have, and white space and control characters within one.
    paragraph_feed(const lexicon& words, const line_layout& layout,
                   std::uint32_t longest = std::numeric_limits<std::uint32_t>::max())
        : words_(&words), borders_(layout), longest_(longest) {}

    // Reads on in `text`, which goes on where that of the last call ended. Tokens that end behind `settled` are not read yet.
    state read(std::string_view text, std::uint32_t settled);

    // The paragraph so far.
    [[nodiscard]] std::span<const token> tokens() const noexcept { return std::span(found_).subspan(first_, size_); }

    // Whether white space is before the next token. Behind read() unless it answered `open`.
    [[nodiscard]] bool space_ahead() const noexcept { return has(found_[first_ + size_].flags, token_flags::space_before); }

    // Behind the last token found.
    [[nodiscard]] std::uint32_t end() const noexcept { return from_; }

    // Leaves the first `count` tokens of the paragraph behind. The rest begins a paragraph.
    void drop(std::size_t count);

    // Goes on reading at `at`, behind all tokens, of which none is left.
    void skip_to(std::uint32_t at) noexcept {
        begin_ = from_ = at;
        found_.clear();
        first_ = size_ = 0;
    }

    // Where the text begins that is still looked at, white space before the paragraph included.
    [[nodiscard]] std::uint32_t begin() const noexcept { return begin_; }

    // The first `bytes` of the text are gone; they end at most at begin().
    void shift(std::uint32_t bytes) noexcept;

  private:
    [[nodiscard]] std::size_t expected(std::string_view text) const noexcept;
    [[nodiscard]] bool find_more(std::string_view text, std::uint32_t settled);

    const lexicon* words_;
    paragraph_borders borders_;
    std::uint32_t longest_;
    token_list found_;                  // those left behind, those of the paragraph so far, and those behind it
    std::size_t first_ = 0, size_ = 0;  // of the paragraph
    bool belongs_ = false;              // the next token, to the paragraph, which was full: asked once
    std::uint32_t from_ = 0;
    std::uint32_t begin_ = 0;
};

}  // namespace inquit::detail
