// Who could be speaking in a turn: the people spoken of around it.
#pragma once

#include "mention/mentions.hpp"
#include "mention/reading.hpp"
#include "speaker/turns.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

inline constexpr std::uint32_t far_away = 0xFFFF;
inline constexpr std::size_t most_candidates = 18;  // of a turn

struct candidate {
    entity_index who = -1;
    std::int32_t last = -1;                  // the nearest mention before the turn, in the narration
    std::int32_t inside = -1;                // its first mention in the turn's narration
    bool subject_inside = false;             // it is a subject there
    std::uint32_t before_speech = far_away;  // tokens from its nearest mention in the turn's narration to the speech
    std::uint32_t after_pause = far_away;    // tokens from where narration interrupts the speech to its first mention there
    std::uint32_t tokens = far_away;         // back to the nearest mention in the narration
    std::uint32_t back = far_away;           // ... in paragraphs
    std::uint32_t rank = far_away;           // 0: the last one spoken of
    std::uint32_t subject = far_away;        // paragraphs back to the nearest mention as a subject
    std::uint32_t subject_rank = far_away;   // 0: the last subject
    std::uint32_t named = far_away;          // paragraphs back to the nearest mention by name
    std::uint32_t ahead = far_away;          // paragraphs to the next mention in the narration
    std::uint32_t speech = far_away;         // paragraphs back to the nearest mention in speech
    std::uint32_t near_count = 0;            // mentions within five paragraphs before
    std::uint32_t scene_count = 0;           // mentions within fifteen
    std::uint32_t lead_count = 0;            // mentions in the narration of the paragraph before
    bool lead_sentence = false;              // ... in its last sentence
    bool named_here = false;                 // named in this turn's speech
    bool named_before = false;               // named in the speech of the turn before
    bool named_after = false;                // ... of the turn behind
    bool since_break = false;                // spoken of since the last scene break
};

// What is kept of a candidate of whom the first pass thinks something.
struct likely_candidate {
    entity_index who = -1;
    std::int32_t inside = -1;       // as of candidate
    std::uint32_t back = far_away;  // ...
};

// The candidates of some turns in a row, in one array.
template <class Item>
struct turn_table {
    std::vector<Item> list;
    std::vector<std::uint32_t> first;  // turn first_turn + i owns [first[i], first[i + 1])
    std::size_t first_turn = 0;

    [[nodiscard]] std::size_t last_turn() const noexcept { return first_turn + first.size() - 1; }
    // Where the turn's candidates begin in `list`.
    [[nodiscard]] std::size_t place_of(std::size_t turn) const noexcept { return first[turn - first_turn]; }
    [[nodiscard]] std::span<const Item> of(std::size_t turn) const noexcept {
        return std::span<const Item>(list).subspan(place_of(turn), place_of(turn + 1) - place_of(turn));
    }
};

using candidate_table = turn_table<candidate>;
using likely_table = turn_table<likely_candidate>;

// One object serves one thread at a time and keeps its memory between documents.
class candidate_finder {
  public:
    // Keeps views of all three until the next call.
    void start(const reading& from, const mention_table& mentions, std::span<const turn> turns);

    // The candidates of the turns [first, last). Linear: looks at a bounded number of mentions around each turn, and keeps at
    // most most_candidates.
    void find(std::size_t first, std::size_t last, candidate_table& into);

  private:
    void collect(std::size_t t);
    void look_back(const turn& at);
    void look_at(const turn& at);
    void look_ahead(const turn& at);
    void look_at_speech(std::size_t t, bool candidate::*named);
    void note_before(std::size_t mention, std::uint32_t back, const turn& at, candidate& to);
    void add_speakers(std::size_t t);
    [[nodiscard]] bool takes_place(entity_index who) const noexcept;
    candidate* entry(entity_index who, bool may_add);
    [[nodiscard]] bool may_speak(std::size_t mention) const noexcept;
    [[nodiscard]] bool may_speak(const entity& one) const noexcept;

    const reading* from_ = nullptr;
    const mention_table* mentions_ = nullptr;
    std::span<const turn> turns_;
    std::vector<candidate> at_hand_;
    std::vector<std::uint32_t> paragraph_of_;  // by mention
    std::vector<std::uint32_t> break_before_;  // by turn: paragraph of the last scene break before it
    std::uint32_t ranked_ = 0;                 // candidates with a mention before the turn at hand
    std::uint32_t people_ = 0;                 // ... that may fill the places for people last spoken of
    std::uint32_t subjects_ = 0;               // ... as a subject
    std::uint32_t last_break_ = 0;             // paragraph of the last scene break before the turn at hand
};

}  // namespace inquit::detail
