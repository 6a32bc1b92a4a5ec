// A conversation as turns: the paragraphs that hold direct speech, each spoken by one person.
#pragma once

#include "mention/mentions.hpp"
#include "mention/reading.hpp"
#include "quote/quotations.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

enum class cue_kind : std::uint8_t { none, name, nominal, he, she, narrator, they };

// All direct quotations of one paragraph (in novels at most one in a hundred shares its paragraph with another speaker's).
struct turn {
    std::uint32_t paragraph = 0;
    std::uint32_t first_quote = 0;  // quotations::list [first_quote, last_quote), of which some may be nested or indirect
    std::uint32_t last_quote = 0;
    cue_kind cue = cue_kind::none;
    bool cue_before = false;          // "She said: ..."
    std::int32_t cue_mention = -1;    // its subject
    entity_index cue_who = -1;        // whom that means
    std::int32_t subject = -1;        // first subject among the mentions of the paragraph's narration
    std::int32_t last_subject = -1;   // ... and the last one
    std::uint32_t first_mention = 0;  // mention_table::list [first_mention, last_mention) of the paragraph
    std::uint32_t last_mention = 0;
    std::uint32_t gap = 0;      // paragraphs without speech since the turn before
    bool whole = false;         // nothing but speech
    bool asks = false;          // its speech ends with a question
    bool breaks = false;        // a scene break lies between it and the turn before
    bool continues = false;     // the turn before left its mark open: the same speaker goes on
    bool colon_before = false;  // the paragraph before ends with a colon or comma
};

// One object serves one thread at a time and keeps its memory between documents.
class turn_finder {
  public:
    // The turns in text order. Linear.
    void find(const reading& from, const quotations& said, const mention_table& mentions, std::vector<turn>& into);

  private:
    void start(std::uint32_t paragraph, std::uint32_t quote, std::vector<turn>& into);
    void read_cue(const quotation& one, turn& into) const;
    void read_narration(turn& into) const;
    void read_layout(const turn* before, turn& into) const;

    const reading* from_ = nullptr;
    const quotations* said_ = nullptr;
    const mention_table* mentions_ = nullptr;
};

}  // namespace inquit::detail
