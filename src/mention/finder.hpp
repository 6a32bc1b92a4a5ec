// The mention stage: names, descriptions, pronouns, and which of them mean the same person or body.
#pragma once

#include "lexicon/lexicon.hpp"
#include "mention/found.hpp"
#include "mention/known_names.hpp"
#include "mention/mentions.hpp"
#include "mention/name_groups.hpp"
#include "mention/reading.hpp"
#include "mention/resolution.hpp"
#include "quote/quotations.hpp"
#include "sentence/segmentation.hpp"

#include <vector>

namespace inquit::detail {

// One object serves one thread at a time and keeps its memory between documents.
class mention_finder {
  public:
    explicit mention_finder(const lexicon& words) : words_(&words), reading_(words) {}

    // The people whom the next documents may name; nullptr for none.
    void know(const cast* people);

    // The mentions of a document, pronouns and descriptions in its narration only. A source that a quotation's clause names is
    // always a mention. Linear, but for sorting.
    void find(const segmentation& text, const quotations& said, bool fiction, mention_table& into) {
        chooser_.expect_news(!fiction);
        find(text, said, fiction, chooser_, into);
    }

    // The same with another way to choose among antecedents.
    void find(const segmentation& text, const quotations& said, bool fiction, antecedent_chooser& chooser, mention_table& into);

    // What was read, until the next call: for the speaker stage.
    [[nodiscard]] const reading& read() const noexcept { return reading_; }

  private:
    void add_sources(const quotations& said);
    void merge();
    void inherit(found_mention& wide, const found_mention& known) const;
    void mark_sources(const quotations& said);
    [[nodiscard]] span whole_source(span source, const found_mention& one) const;
    void relate();
    [[nodiscard]] bool is_behind_speech(std::size_t index) const noexcept;

    const lexicon* words_;
    known_names known_;
    bool members_only_ = false;
    reading reading_;
    std::vector<found_mention> found_;
    name_grouper names_;
    resolver resolver_;
    trained_chooser chooser_;
};

}  // namespace inquit::detail
