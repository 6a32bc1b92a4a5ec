// The features of arguments in the parts that a scorer may share: of a word whatever the cue, of the way to the cue, of both.
#pragma once

#include "quote/arguments.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inquit::detail {

// What is known of the cue itself.
struct cue_facts {
    std::uint64_t stem = 0;
    std::uint64_t group = 0;  // of level 9
    std::uint64_t group_whole = 0;
    std::uint64_t part = 0;
    std::uint64_t passive = 0;
    std::uint64_t behind = 0;       // the word behind it
    std::uint64_t behind_sign = 0;  // ... and what sign it is
    std::uint64_t before_part = 0;
    std::uint64_t length = 0;
    std::uint64_t quoted = 0;
};

// Reads the features of the words of a window, seen from one cue.
class argument_extractor {
  public:
    // Keeps a view of the words.
    argument_extractor(const report_words& words, word_range window, const cue& of);

    // What lies between each word of the window and the cue. One walk to each side.
    void walk(std::vector<way_to_cue>& all) const;

    // Features of a word whatever the cue, of the way whatever the word, and of both.
    void place_of_word(std::size_t at, std::uint64_t side, feature_table& into) const;
    void place_of_way(const way_to_cue& way, bool is_quoted, feature_table& into) const;
    void place_of_both(std::size_t at, const way_to_cue& way, feature_table& into) const;
    void border_of_word(std::size_t at, std::uint64_t side, feature_table& into) const;
    void border_of_way(std::size_t at, const way_to_cue& way, feature_table& into) const;
    void border_of_both(std::size_t at, const way_to_cue& way, feature_table& into) const;

    // All that features of the way are made of.
    [[nodiscard]] static std::uint64_t place_key(const way_to_cue& way, bool is_quoted) noexcept;
    [[nodiscard]] std::uint64_t border_key(std::size_t at, const way_to_cue& way) const noexcept;

  private:
    [[nodiscard]] std::uint64_t part(std::size_t at, int step) const noexcept {
        const std::size_t to = at + static_cast<std::size_t>(step);  // wraps below the first
        return to < words_.size() ? static_cast<std::uint64_t>(words_[to].part) : 98;
    }
    [[nodiscard]] std::uint64_t hash(std::size_t at, int step) const noexcept {
        const std::size_t to = at + static_cast<std::size_t>(step);
        return to < words_.size() ? words_.hash(to) : 98;
    }
    [[nodiscard]] std::uint64_t sign_at(std::size_t at, int step) const noexcept {
        const std::size_t to = at + static_cast<std::size_t>(step);
        return to < words_.size() ? static_cast<std::uint64_t>(words_[to].sign) : 98;
    }
    [[nodiscard]] std::uint64_t group(std::size_t at, int step, unsigned turns) const noexcept {
        const std::size_t to = at + static_cast<std::size_t>(step);
        return to < words_.size() ? words_[to].group_at(turns) : 98;
    }
    [[nodiscard]] std::uint64_t quoted(std::size_t at, int step) const noexcept {
        const std::size_t to = at + static_cast<std::size_t>(step);
        return to < words_.size() && words_[to].quoted ? 1 : 0;
    }

    const report_words& words_;
    word_range window_;
    cue cue_;
    cue_facts facts_;
};

}  // namespace inquit::detail
