// Which words report ("said", "according to", "expressed confidence"): possible cues, found sentence by sentence.
#pragma once

#include "quote/feature_table.hpp"
#include "quote/report_words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

// Words [first, last) of a paragraph.
struct cue {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::int32_t margin = 0;  // score as a cue less score as none, in 1/256; may be negative
};

enum class cue_label : std::uint8_t { outside, begin, inside };
inline constexpr std::size_t cue_labels = 3;

// One place for each of the words [first, last), a sentence.
void cue_features(const report_words& words, std::size_t first, std::size_t last, feature_table& into);

// Kept between calls for its capacity.
class cue_decoder {
  public:
    // The best labels for scores of cue_labels a place: "inside" follows "begin" or "inside" only. `begin_bias` is added to every
    // score of "begin": it makes for more cues, not for longer ones.
    void run(std::span<const std::int32_t> scores, std::int32_t begin_bias, std::vector<cue_label>& labels);

  private:
    std::vector<std::array<std::int64_t, cue_labels>> rest_;  // of each place and label: the best score from here to the end
};

// Adds the cues that the labels say, with their margins. `first` is the word that labels[0] is of.
void collect_cues(std::span<const cue_label> labels, std::span<const std::int32_t> scores, std::size_t first,
                  std::vector<cue>& into);

}  // namespace inquit::detail
