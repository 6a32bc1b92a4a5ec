// The quote stage in its order: marks, stretches, speech or not, reports, quotations.
#pragma once

#include "quote/assembly.hpp"
#include "quote/genre.hpp"
#include "quote/quotations.hpp"
#include "quote/report.hpp"
#include "quote/report_finder.hpp"
#include "quote/speech.hpp"
#include "quote/stretches.hpp"
#include "sentence/segmentation.hpp"

#include <vector>

namespace inquit::detail {

// Immutable: the tables and weights.
class quote_finder {
  public:
    // What one call needs; kept for its capacity.
    struct workspace {
        stretch_finder finder;
        std::vector<stretch> stretches;
        stretch_census census;
        feature_vector features;
        std::vector<report> reports;
        report_scratch report_work;
        assembler assembly;
    };

    // Whether the text reads like fiction rather than news.
    [[nodiscard]] bool is_fiction(const segmentation& text, workspace& work) const;

    // Whether find() looks for reports, which takes the forms of all words; else those beside the marks do.
    [[nodiscard]] static bool reads_reports(const segmentation& text, bool fiction, const assembly_options& wanted) noexcept {
        return !fiction && text.how.english && !wanted.marks_only;
    }

    // All quotations of the wanted kinds. Linear, but for sorting.
    void find(const segmentation& text, bool fiction, const assembly_options& wanted, workspace& work, quotations& into) const;

  private:
    genre_detector genres_;
    speech_classifier speech_;
    report_finder reports_;
};

}  // namespace inquit::detail
