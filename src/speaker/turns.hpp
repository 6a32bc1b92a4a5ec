// A conversation as turns: the paragraphs that hold direct speech, each spoken by one person.
#pragma once

#include "mention/mentions.hpp"
#include "mention/reading.hpp"
#include "quote/quotations.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

inline constexpr std::uint32_t most_gap = 8;

// With what kind of word speech begins: an answer, a sigh, a word that goes on, a question, ...
enum class opening_word : std::uint8_t { other, answer, sigh, and_, but, asks, verb, you, i, my, it };

enum class cue_kind : std::uint8_t { none, name, nominal, he, she, narrator, they };

// All direct quotations of one paragraph (in novels at most one in a hundred shares its paragraph with another speaker's).
struct turn {
    std::uint32_t paragraph = 0;
    std::uint32_t first_quote = 0;  // quotations::list [first_quote, last_quote), of which some may be nested or indirect
    std::uint32_t last_quote = 0;
    cue_kind cue = cue_kind::none;
    bool cue_before = false;              // "She said: ..."
    bool cue_titled = false;              // "the professor", of whom the text says by name that he is one
    std::int32_t cue_mention = -1;        // its subject
    entity_index cue_who = -1;            // whom that means
    gender cue_gender = gender::unknown;  // of a pronoun or description there
    std::int32_t subject = -1;            // first subject among the mentions of the paragraph's narration
    std::int32_t last_subject = -1;       // ... and the last one
    std::uint32_t first_mention = 0;      // mention_table::list [first_mention, last_mention) of the paragraph
    std::uint32_t last_mention = 0;
    std::uint32_t gap = 0;      // paragraphs without speech since the turn before
    bool whole = false;         // nothing but speech
    bool asks = false;          // its speech ends with a question
    bool breaks = false;        // a scene break lies between it and the turn before
    bool continues = false;     // the turn before left its mark open: the same speaker goes on
    bool colon_before = false;  // the paragraph before ends with a colon or comma
    opening_word opening = opening_word::other;
    bool lower_start = false;            // its speech begins in lower case
    std::uint32_t speech_begin = 0;      // its first token of speech
    std::uint32_t speech_pause = 0;      // the first token of narration behind that
    std::uint32_t words = 0;             // of its speech
    std::uint32_t lead_first = 0;        // mentions of the paragraph before: [lead_first, first_mention)
    std::uint32_t lead_token = 0;        // where the last sentence of the paragraph before begins
    std::int32_t lead_subject = -1;      // the last subject of that paragraph's narration
    std::int32_t announced = -1;         // the subject of a reporting verb shortly before the speech: "Anne sat down and said:"
    std::uint32_t announced_tokens = 0;  // from that verb to the speech, or to the end of the paragraph before
    std::int32_t trail_subject = -1;     // the first subject of the paragraph behind, if that begins with narration
    std::array<entity_index, 2> called{-1, -1};  // whom its speech calls by name
    gender called_gender = gender::unknown;      // "sir", "madam", "mother"
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
    void read_speech(turn& into) const;
    void read_lead(turn& into) const;
    void read_announcement(turn& into) const;
    void read_trail(turn& into) const;
    [[nodiscard]] bool calls(std::uint32_t at) const noexcept;
    [[nodiscard]] std::uint32_t first_mention_at(std::uint32_t token) const noexcept;

    const reading* from_ = nullptr;
    const quotations* said_ = nullptr;
    const mention_table* mentions_ = nullptr;
};

}  // namespace inquit::detail
