// What ICU says of the characters that most texts are made of, looked up once a process: ICU's own look-ups take several steps
// each, and a stage asks several things of one character.
#pragma once

#include "base/break_class.hpp"
#include "base/icu.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace inquit::detail {

struct character_facts {
    letter_facts letter;
    word_break in_words = word_break::other;
    sentence_break in_sentences = sentence_break::other;
    bool pictographic = false;
};

// All characters of one or two bytes, and the first page of General Punctuation. Immutable once made.
class character_table {
  public:
    static const character_table& get() {
        static const character_table made;
        return made;
    }

    // Null for other characters.
    [[nodiscard]] const character_facts* find(char32_t c) const noexcept {
        if (c < two_bytes) return &facts_[c];
        return c - punctuation < punctuation_count ? &facts_[two_bytes + (c - punctuation)] : nullptr;
    }

  private:
    static constexpr char32_t two_bytes = 0x800, punctuation = 0x2000, punctuation_count = 0x70;

    character_table();

    std::array<character_facts, two_bytes + punctuation_count> facts_;
};

}  // namespace inquit::detail
