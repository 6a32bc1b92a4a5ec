// What an earlier pass over a conversation answered, for the pass behind it.
#pragma once

#include "base/hash.hpp"
#include "mention/mentions.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace inquit::detail {

// Counts of pairs of people. One object serves one thread at a time and keeps its memory between documents.
class pair_counts {
  public:
    // Room for `most` different pairs.
    void clear(std::size_t most) { slots_.assign(std::bit_ceil(2 * most + 2), {}); }
    void add(entity_index a, entity_index b) {
        slot& at = slots_[find(a, b)];
        at.key = key_of(a, b);
        ++at.count;
    }
    [[nodiscard]] std::uint32_t count(entity_index a, entity_index b) const noexcept { return slots_[find(a, b)].count; }

  private:
    struct slot {
        std::uint64_t key = 0;  // 0: free
        std::uint32_t count = 0;
    };
    static std::uint64_t key_of(entity_index a, entity_index b) noexcept {
        return ((static_cast<std::uint64_t>(a) + 1) << 32) + static_cast<std::uint64_t>(b) + 1;
    }
    [[nodiscard]] std::size_t find(entity_index a, entity_index b) const noexcept {
        const std::uint64_t key = key_of(a, b);
        std::size_t at = mix(key) & (slots_.size() - 1);
        while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
        return at;
    }

    std::vector<slot> slots_ = std::vector<slot>(2);
};

struct earlier_answers {
    std::vector<std::uint16_t> permille;  // of each of scene::likely
    std::vector<entity_index> best;       // by turn, or -1
    std::vector<std::uint16_t> sure;      // by turn: the best one's probability
    std::vector<bool> narrowed;           // by turn: there were others, all of them unlikely
    std::vector<std::int32_t>
        voice;          // of each candidate: how much likelier the turn's words are from him than from anybody, in 1/256 bit
    pair_counts pairs;  // how often one person spoke right behind another
};

}  // namespace inquit::detail
