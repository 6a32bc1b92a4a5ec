// How characters speak: whose words a turn's words are like, by the turns whose speaker is as good as known.
#pragma once

#include "speaker/features.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

// One object serves one thread at a time and keeps its memory between documents.
class voice_finder {
  public:
    // Fills known.voice. Linear in the words of the speech: candidates that the earlier pass thinks nothing of
    // are not compared.
    void listen(const scene& from, earlier_answers& known);

  private:
    // Numbers by key, at most half full; grows with what it holds, which is far less than there are words.
    class table {
      public:
        void clear();
        [[nodiscard]] std::uint32_t& operator[](std::uint64_t key);          // not 0; makes it with the number 0
        [[nodiscard]] std::uint32_t find(std::uint64_t key) const noexcept;  // 0: none

      private:
        [[nodiscard]] std::size_t slot_of(std::uint64_t key) const noexcept;
        void grow();

        std::vector<std::uint64_t> keys_;  // 0: free
        std::vector<std::uint32_t> numbers_;
        std::size_t taken_ = 0;
    };

    void collect(const scene& from);
    void learn(const earlier_answers& known);
    void compare(const scene& from, earlier_answers& known);
    [[nodiscard]] std::int32_t likeness(std::size_t t, entity_index who, bool taught) const noexcept;
    [[nodiscard]] std::uint32_t count_of(entity_index who, std::uint32_t word) const noexcept;
    [[nodiscard]] static bool teaches(const earlier_answers& known, std::size_t t) noexcept;

    table index_;                        // by hash: the word's number, from 1
    std::vector<std::uint32_t> words_;   // of all turns, sorted within each
    std::vector<std::uint32_t> first_;   // words of turn t: [first_[t], first_[t + 1])
    std::vector<std::uint32_t> totals_;  // by word
    table counts_;                       // by speaker and word
    std::vector<std::uint32_t> heard_;   // by speaker: words
    std::uint32_t all_ = 0;
};

}  // namespace inquit::detail
