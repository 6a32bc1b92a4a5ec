// Which of the possible reports to believe.
#pragma once

#include "model/linear.hpp"
#include "quote/arguments.hpp"
#include "quote/cues.hpp"
#include "quote/report_words.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

// A cue with what was found for it, in words of its paragraph.
struct report_candidate {
    cue at;
    word_range source;                     // empty if there is none
    std::array<word_range, 2> contents{};  // the first is not empty
    std::int32_t margin = 0;               // of source and contents against none, log odds in 1/256
    std::int32_t source_margin = 0;        // of a source against none
    std::int32_t second_margin = 0;        // of two contents against one
    std::int32_t confidence = 0;           // log odds in 1/256
};

// The source and the contents that an argument_decoder found.
void read_roles(std::span<const role> found, word_range window, report_candidate& into);

// Does most of the content stand in quotation marks?
[[nodiscard]] bool is_quoted(const report_words& words, const report_candidate& one);

// The features of the decision whether a candidate is a report. `evidence` is what the model of cues saw of the
// cue's head.
void verifier_features(const report_words& words, const report_candidate& one, std::span<const feature> evidence,
                       feature_vector& into);

// Least confidence of what is believed, log odds in 1/256: about one in four, and one in ten for what stands in marks, which is
// somebody's anyway. What nobody in particular says ("is widely expected to ...") is believed in marks only.
struct acceptance {
    std::int32_t indirect = -9 * score_unit / 8;
    std::int32_t quoted = -22 * score_unit / 10;
    std::int32_t nobodys = 1 << 30;
};

// Leaves the candidates that may stand together, surest first: contents are disjoint and hold no other's cue or source.
// `taken` is overwritten.
void keep_disjoint(const report_words& words, std::vector<report_candidate>& candidates, const acceptance& least,
                   std::vector<std::uint8_t>& taken);

}  // namespace inquit::detail
