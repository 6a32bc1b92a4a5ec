// What the models of reports know about each token, found once a paragraph.
#pragma once

#include "model/linear.hpp"
#include "model/word_groups.hpp"
#include "quote/stretch.hpp"
#include "sentence/segmentation.hpp"
#include "syntax/tagger.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

enum class sign : std::uint8_t { none, comma, stop, colon, semicolon, dash, bracket, mark, other };

// How often words of one stem are part of a cue, in eight steps, from a trained table.
class cue_rates {
  public:
    cue_rates();
    explicit cue_rates(linear_model table) noexcept : table_(table) {}

    // 0 (never, or nearly) to 7.
    [[nodiscard]] std::uint8_t of(std::uint64_t stem) const noexcept;

    // The row of the table that a stem's rate stands in.
    [[nodiscard]] static feature key(std::uint64_t stem) noexcept;

  private:
    linear_model table_;
};

struct report_word {
    std::uint64_t stem = 0;
    std::uint32_t group = 0;  // path to it, as word_groups has it
    tag part = tag::other;
    inquit::detail::sign sign = sign::none;
    std::uint8_t rate = 0;   // of cues
    bool quoted = false;     // stands in a marked stretch
    bool candidate = false;  // is part of a possible cue
    bool sentence_start = false;

    // The group of the tree's level `turns`.
    [[nodiscard]] std::uint64_t group_at(unsigned turns) const noexcept { return group & ((std::uint64_t{1} << turns) - 1); }
};
inline constexpr unsigned whole_group = 32;  // turns

// The words of one paragraph at a time. Kept between calls for its capacity.
class report_words {
  public:
    // Begins a text: what a word's stem tells is then looked up once for all places where it stands. May be left out.
    void start(const segmentation& text);

    // Reads tokens [first, last), a paragraph, all but their tags. `stretches` in order of their openings.
    void read(const segmentation& text, std::size_t first, std::size_t last, std::span<const stretch> stretches,
              const cue_rates& rates, const word_groups& groups);

    // Adds the tags of the whole paragraph.
    void add_tags(const tagger& tags, tagger_scratch& scratch);

    [[nodiscard]] std::size_t end_of_sentence(std::size_t start) const noexcept {
        std::size_t end = start + 1;
        while (end < words_.size() && !words_[end].sentence_start) ++end;
        return end;
    }

    [[nodiscard]] const segmentation& text() const noexcept { return *text_; }
    [[nodiscard]] std::size_t first() const noexcept { return first_; }  // token of the text
    [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }
    [[nodiscard]] const report_word& operator[](std::size_t at) const noexcept { return words_[at]; }
    [[nodiscard]] report_word& operator[](std::size_t at) noexcept { return words_[at]; }
    [[nodiscard]] std::uint64_t hash(std::size_t at) const noexcept { return text_->forms[first_ + at].hash; }
    [[nodiscard]] const token& where(std::size_t at) const noexcept { return text_->tokens[first_ + at]; }

  private:
    struct stem_facts {
        std::uint64_t stem = 0;
        std::uint32_t group = 0;
        std::uint8_t rate = 0;
        bool known = false;
    };

    [[nodiscard]] stem_facts facts_of(std::size_t token, const cue_rates& rates, const word_groups& groups);
    void read_quoted(std::span<const stretch> stretches);

    std::vector<stem_facts> known_;  // by the number of a token's form; empty if no text was begun
    const segmentation* text_ = nullptr;
    std::size_t first_ = 0;
    std::vector<report_word> words_;
    std::vector<tag> tags_;
};

}  // namespace inquit::detail
