// Paragraphs and sentences.
#pragma once

#include <inquit/export.hpp>
#include <inquit/span.hpp>
#include <inquit/token.hpp>

#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

// What sort of block a paragraph is.
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

// What a single newline means. `automatic` looks at the lines in the first 64 KiB of the document: hard-wrapped text or one
// paragraph a line.
enum class newline_policy : std::uint8_t { automatic, space, boundary };

// What counts as one sentence.
enum class sentence_convention : std::uint8_t {
    linguistic,  // a trained model decides, paragraphs are told from wrapped lines
    unicode  // each stretch between two sentence boundaries of UAX #29 (no tailoring; Unicode version of the ICU in use), trimmed
             // of white space, unless nothing is left. Every line separator ends a sentence; the newline policy is not asked.
};

// What becomes of sentences within quotation marks: He said, "Go. Now." is two sentences or one.
enum class quoted_sentences : std::uint8_t {
    split,  // they end like any other
    keep    // none ends between a quotation mark and the one that closes it in the same paragraph, at most 512 tokens farther on
};

// How sentences are found. All but `convention` is for sentence_convention::linguistic.
struct sentence_options {
    newline_policy newlines = newline_policy::automatic;
    sentence_convention convention = sentence_convention::linguistic;
    quoted_sentences quoted = quoted_sentences::split;
    // Words that carry their own full stop besides those of the library's lists, in any case, with or without it: "Abt.", "refs".
    std::vector<std::string> abbreviations;
    std::string language = "auto";  // a tag ("de", "de-AT"), or "auto": identify_language tells. Not asked by ::unicode.
};

class sentence_splitter;

// The sentences of a text, found one paragraph at a time while iterating; each increment yields the span of the next sentence.
// Single pass (an input range). Valid as long as the splitter and the text live.
class INQUIT_EXPORT sentence_range {
  public:
    // Where a walk over the sentences stands.
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
        // The paragraph at hand; shared by copies, as for any input iterator. None for sentence_convention::unicode.
        std::shared_ptr<struct sentence_cursor> cursor_;
        std::string_view text_;
        span current_;
        std::uint32_t behind_ = 0;  // the boundary behind the sentence
    };

    [[nodiscard]] iterator begin() const;
    [[nodiscard]] iterator end() const noexcept;

  private:
    friend class sentence_splitter;
    sentence_range(const sentence_splitter& source, std::string_view text) noexcept : source_(&source), text_(text) {}
    const sentence_splitter* source_;
    std::string_view text_;
};

// Splits text into sentences. Immutable and shared by threads.
class INQUIT_EXPORT sentence_splitter {
  public:
    explicit sentence_splitter(const sentence_options& settings = {});
    explicit sentence_splitter(newline_policy policy);

    // The sentences of `text`, well-formed UTF-8, in order. Linear time; memory bounded by the longest paragraph.
    [[nodiscard]] sentence_range operator()(std::string_view text) const noexcept { return {*this, text}; }
    template <detail::temporary_string Text>
    sentence_range operator()(Text&& text) const = delete;  // the range would outlive its text

    [[nodiscard]] const sentence_options& settings() const noexcept { return settings_; }

  private:
    friend class sentence_range;
    friend class sentence_stream;
    std::shared_ptr<const struct sentence_tables> tables_;
    sentence_options settings_;
};

// A sentence of a stream: where it begins, in bytes from the start of the stream, and its words. The view is valid during the
// call of the receiver only.
struct streamed_sentence {
    std::uint64_t begin = 0;
    std::string_view text;
};

// The sentences of a text that comes in pieces and may be of any length: the same as those of the whole text, in whatever pieces
// it comes, be they cut in the middle of a character, as long as no paragraph, and nothing between paragraphs, is longer than
// `longest_paragraph` bytes. A longer one is cut: between sentences, within a sentence at a space, within a word that long
// between characters.
//
// Memory is bounded, whatever comes: about 6 * longest_paragraph + 256 KiB of text, and 60 bytes for each token of one paragraph.
// newline_policy::automatic and ::space need the first 64 KiB of the text (or all of it) before the first sentence is handed out,
// language "auto" the first 4 KiB.
// Linear time. One stream belongs to one thread; any number of streams share a splitter's tables.
class INQUIT_EXPORT sentence_stream {
  public:
    using receiver = std::function<void(const streamed_sentence&)>;

    static constexpr std::uint32_t default_longest_paragraph = 1 << 16;

    // The sentences as `splitter` finds them go to `to`, in order. A `longest_paragraph` below 1024 is taken as 1024, one above
    // 2^28 as that.
    sentence_stream(const sentence_splitter& splitter, receiver to, std::uint32_t longest_paragraph = default_longest_paragraph);
    sentence_stream(sentence_stream&&) noexcept;
    sentence_stream& operator=(sentence_stream&&) noexcept;
    ~sentence_stream();

    // The next bytes of the text. Hands out the sentences that are certain by now. If the receiver throws, the exception is
    // passed on and the stream can only be destroyed or assigned to.
    void push(std::string_view bytes);

    // The text ends here: hands out the rest. The next push begins another text.
    void finish();

  private:
    struct state;
    std::unique_ptr<state> state_;
};

}  // namespace inquit
