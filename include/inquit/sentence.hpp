// Paragraphs and sentences.
#pragma once

#include <inquit/export.hpp>
#include <inquit/span.hpp>
#include <inquit/token.hpp>

#include <cstdint>
#include <iterator>
#include <memory>
#include <string_view>

namespace inquit {

enum class paragraph_kind : std::uint8_t { body, heading, list_item, separator /* no letter or digit: "* * *" */ };

// A block of text between paragraph borders: blank lines, headings, list items, and single newlines where the document does not
// use them to wrap lines. Trimmed of white space, never empty.
struct paragraph {
    span where;
    id_range<token> tokens;
    id_range<sentence> sentences;
    paragraph_kind kind = paragraph_kind::body;
};

// A sentence lies in one paragraph and is trimmed of white space; the sentences of a paragraph cover all of its tokens.
struct sentence {
    span where;
    id_range<token> tokens;
    paragraph_id paragraph;
};

// What a single newline means. `automatic` looks at the line lengths of the document: hard-wrapped text or one paragraph a line.
enum class newline_policy : std::uint8_t { automatic, space, boundary };

class sentence_splitter;

// The sentences of a text, found one paragraph at a time while iterating; each increment yields the span of the next sentence.
// Single pass (an input range). Valid as long as the splitter and the text live.
class INQUIT_EXPORT sentence_range {
  public:
    class INQUIT_EXPORT iterator {
      public:
        using value_type = span;
        using difference_type = std::ptrdiff_t;
        using reference = const span&;
        using pointer = const span*;
        using iterator_category = std::input_iterator_tag;

        iterator() noexcept = default;
        [[nodiscard]] const span& operator*() const noexcept { return current_; }
        [[nodiscard]] const span* operator->() const noexcept { return &current_; }
        iterator& operator++();
        void operator++(int) { ++*this; }
        friend bool operator==(const iterator& a, const iterator& b) noexcept { return a.current_ == b.current_; }

      private:
        friend class sentence_range;
        std::shared_ptr<struct sentence_cursor> cursor_;  // the paragraph at hand; shared by copies, as for any input iterator
        span current_;
    };

    [[nodiscard]] iterator begin() const;
    [[nodiscard]] iterator end() const noexcept;

  private:
    friend class sentence_splitter;
    sentence_range(const sentence_splitter& source, std::string_view text) noexcept : source_(&source), text_(text) {}
    const sentence_splitter* source_;
    std::string_view text_;
};

// Splits text into sentences with a trained boundary model over the tokens around each candidate. Immutable and shared by
// threads.
class INQUIT_EXPORT sentence_splitter {
  public:
    explicit sentence_splitter(newline_policy policy = newline_policy::automatic);

    // The sentences of `text`, well-formed UTF-8, in order. Linear time; memory bounded by the longest paragraph.
    [[nodiscard]] sentence_range operator()(std::string_view text) const noexcept { return {*this, text}; }
    template <detail::temporary_string Text>
    sentence_range operator()(Text&& text) const = delete;  // the range would outlive its text

    [[nodiscard]] newline_policy policy() const noexcept { return policy_; }

  private:
    friend class sentence_range;
    std::shared_ptr<const struct sentence_tables> tables_;
    newline_policy policy_;
};

}  // namespace inquit
