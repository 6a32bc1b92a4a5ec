// Given a cue: which words of its paragraph are the source, which the content?
#pragma once

#include "model/linear.hpp"
#include "quote/cues.hpp"
#include "quote/feature_table.hpp"
#include "quote/report_words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

enum class role : std::uint8_t { none, source, content };
inline constexpr std::size_t roles = 3;

// A run of words, [first, last) of the paragraph.
struct word_range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    [[nodiscard]] constexpr bool empty() const noexcept { return first == last; }
};

// The word of a cue that says most.
[[nodiscard]] std::size_t head_of(const report_words& words, const cue& of) noexcept;

// The words that may take part in a cue's report: its sentence and some around it, a bounded number.
[[nodiscard]] word_range window_of(const report_words& words, const cue& of) noexcept;

// What stands between a word and the cue.
struct way_to_cue {
    std::uint64_t side = 0;    // 1 if the word stands behind the cue
    std::size_t distance = 0;  // in words; 0 for the cue's own
    std::size_t commas = 0, verbs = 0, marks = 0, cues = 0, sentences = 0, nouns = 0, clauses = 0;
    bool has_that = false;
    std::uint64_t last_verb = 0;    // its group; of those passed, the one farthest from the cue
    std::uint64_t last_clause = 0;  // the word that opens a clause, likewise
    std::uint64_t last_sign = 0;
    std::uint64_t first_step = 0;  // the part of the word nearest to the cue that parts phrases

    void pass(const report_word& one, std::uint64_t hash) noexcept;
    [[nodiscard]] std::uint64_t place() const noexcept;  // the counts in coarse steps, packed
};

// Kept between calls for its capacity.
struct argument_features {
    feature_table places;   // for each word of the window: what it is, seen from the cue
    feature_table borders;  // ... and what stands at the border before it

    void read(const report_words& words, word_range window, const cue& of);

  private:
    std::vector<way_to_cue> ways_;
};

// Added to the scores of roles without a source, and of those with two contents; log odds in 1/256.
struct argument_biases {
    std::int32_t sourceless = 0, second = 0;
};

// Finds the best roles: one source or none, one or two contents, none for the cue's words. Kept between calls for its capacity.
class argument_decoder {
  public:
    // Scores as of `places` (roles a word) and `borders` (roles * roles a word: role before it times roles plus its own). The
    // cue's words are [cue_first, cue_last), counted from the window's first.
    // Leaves roles in `into`; false if nothing fits.
    bool run(std::span<const std::int32_t> places, std::span<const std::int32_t> borders, std::size_t cue_first,
             std::size_t cue_last, const argument_biases& biases, std::vector<role>& into);

    [[nodiscard]] std::int64_t score() const noexcept { return score_; }
    // How much better the best roles with a source are than those without, and with two contents than with one; log odds in
    // 1/256.
    [[nodiscard]] std::int32_t source_margin() const noexcept { return source_margin_; }
    [[nodiscard]] std::int32_t second_margin() const noexcept { return second_margin_; }

  private:
    static constexpr std::size_t states = 13;
    std::vector<std::array<std::int64_t, states>> best_;
    std::vector<std::array<std::uint8_t, states>> from_;
    void compare_ends(std::size_t count) noexcept;

    std::int64_t score_ = 0;
    std::int32_t source_margin_ = 0, second_margin_ = 0;
};

// How much better the best roles are than none at all, log odds in 1/256.
[[nodiscard]] std::int32_t argument_margin(std::int64_t best, std::span<const std::int32_t> places,
                                           std::span<const std::int32_t> borders) noexcept;

}  // namespace inquit::detail
