// Finding reports: cues, then each cue's source and content, then which of them to believe.
#pragma once

#include "model/linear.hpp"
#include "model/trees.hpp"
#include "quote/argument_scorer.hpp"
#include "quote/cues.hpp"
#include "quote/report.hpp"
#include "quote/report_row.hpp"
#include "quote/report_verifier.hpp"
#include "quote/report_words.hpp"
#include "quote/stretch.hpp"
#include "sentence/segmentation.hpp"
#include "syntax/tagger.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

// Is there a mark, or a word that is at times part of a cue, among the words [first, last)?
[[nodiscard]] bool may_hold_cue(const report_words& words, std::size_t first, std::size_t last) noexcept;

// How possible reports are searched for: more cues than there are, and few without a source; the verifier decides. Of two
// contents the second is more often wrong than its score says.
struct search_biases {
    std::int32_t cue_begin = 19 * score_unit / 8;
    argument_biases arguments{-400, -score_unit};
};

// What finding needs from call to call, kept for its capacity.
struct report_scratch {
    tagger_scratch tags;
    report_words words;
    feature_table cue_places;
    argument_scorer arguments;
    std::vector<std::int32_t> place_scores, border_scores;
    std::vector<cue_label> labels;
    std::vector<cue> cues;
    feature_table cue_evidence;  // a place a cue
    cue_decoder cue_decoding;
    argument_decoder argument_decoding;
    std::vector<role> roles_found;
    feature_vector features;
    std::vector<report_candidate> candidates;
    std::vector<report_row> rows;  // of each candidate
    std::vector<std::int32_t> second_scores;
    std::vector<std::uint8_t> taken;
    std::vector<std::uint32_t> unmarked;  // paragraphs
    std::size_t looked_at = 0;            // words in all cues' windows so far: what the time is spent on
};

// Immutable.
class report_finder {
  public:
    report_finder();

    // Adds the reports of a text, in no particular order. Linear: every cue looks at a bounded number of words.
    void find(const segmentation& text, std::span<const stretch> stretches, std::vector<report>& into,
              report_scratch& scratch) const;

    // Only those that may tell who speaks a marked stretch: of the paragraphs that hold one. If there are none, but reports
    // elsewhere, some of those, which tell that the text has reports.
    void find_beside_marks(const segmentation& text, std::span<const stretch> stretches, std::vector<report>& into,
                           report_scratch& scratch) const;

  private:
    void find_in(const segmentation& text, const paragraph& one, std::span<const stretch> stretches, std::vector<report>& into,
                 report_scratch& scratch) const;
    [[nodiscard]] bool find_cues(report_scratch& scratch) const;
    void find_arguments(report_scratch& scratch) const;
    void look_again(report_scratch& scratch) const;

    tagger tags_;
    cue_rates rates_;
    word_groups groups_;
    linear_model cues_;
    linear_model places_;
    linear_model borders_;
    linear_model verifier_;
    tree_ensemble second_;
    std::int32_t nothing_;  // second_'s score of a row of zeros, which stands for "no report"
};

}  // namespace inquit::detail
