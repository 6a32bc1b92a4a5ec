// Gold attributions as the models of reports see them: paragraph by paragraph, in words.
#pragma once

#include "corpus.hpp"
#include "quote/arguments.hpp"
#include "quote/cues.hpp"
#include "quote/report_words.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace inquit::train {

struct gold_report {
    detail::cue cue;
    std::vector<detail::role> roles;  // of every word of the paragraph
};

struct report_paragraph {
    detail::report_words words;
    std::vector<gold_report> reports;
    std::vector<detail::cue_label> labels;  // of every word
    std::vector<detail::cue> found;         // possible cues, by a model that has not seen the document
    detail::feature_table evidence;         // ... a place each
};

struct report_document {
    gold_document gold;
    std::vector<token> tokens;
    std::vector<std::uint32_t> words;  // numbers of forms
    std::vector<detail::form> forms;
    std::vector<paragraph> paragraphs;
    std::vector<sentence> sentences;
    std::vector<detail::stretch> stretches;
    detail::segmentation text;
    std::vector<report_paragraph> read;
};

using report_documents = std::vector<std::unique_ptr<report_document>>;

// Without the rates of stems.
[[nodiscard]] report_documents read_report_documents(const std::vector<std::string>& paths);

// How often each stem is part of a cue, as detail::cue_rates has it.
inline constexpr unsigned cue_word_log2_rows = 15;
inline constexpr std::size_t folds = 4;
[[nodiscard]] constexpr std::size_t fold_of(std::size_t document) noexcept { return document % folds; }

// From all documents but those of one fold (`folds` for none).
[[nodiscard]] std::vector<float> count_cue_words(const report_documents& all, std::size_t without_fold);
// Writes the rates into the words of a document.
void set_rates(report_document& into, const std::vector<float>& table);

}  // namespace inquit::train
