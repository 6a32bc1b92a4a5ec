// How right reports are, in words: what the trainer prints of documents that it has not learned from.
#pragma once

#include "quote/report_verifier.hpp"
#include "reports_gold.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace inquit::train {

// Do cue and source meet, and do the contents share more than half of what either holds?
[[nodiscard]] bool is_right(const detail::report_candidate& one, const report_paragraph& home);

class report_figures {
  public:
    // Pairs what was found in a paragraph with its gold, by shared content.
    void add(const report_paragraph& home, const std::vector<detail::report_candidate>& found);
    [[nodiscard]] std::string line() const;

  private:
    std::size_t gold_ = 0, found_ = 0, joint_ = 0, cue_ = 0, source_ = 0, exact_ = 0;
    std::size_t gold_words_ = 0, found_words_ = 0, shared_words_ = 0, gold_sources_ = 0, found_sources_ = 0;
    std::size_t indirect_ = 0, indirect_met_ = 0;
};

}  // namespace inquit::train
