// Numbers for hashes, in the order of their first appearance.
#pragma once

#include "base/hash.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace inquit::detail {

// Kept between texts for its capacity.
class numbering {
  public:
    // Forgets all; makes room for about `expected` hashes.
    void start(std::size_t expected) {
        slots_.assign(std::bit_ceil(2 * expected + 64), slot());
        count_ = 0;
    }

    // The hash's number; size() before the call for one that is new. Constant time: where very many hashes crowd one place, as
    // only a hostile text makes them, one of them may get several numbers.
    [[nodiscard]] std::uint32_t of(std::uint64_t hash) {
        if (2 * (std::size_t{count_} + 1) > slots_.size()) grow();
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = mix(hash) & mask;
        for (std::size_t step = 0; step < most_steps; ++step, at = (at + 1) & mask) {
            slot& one = slots_[at];
            if (one.number == none) one = {hash, count_++};
            if (one.hash == hash) return one.number;
        }
        return count_++;
    }

    [[nodiscard]] std::size_t size() const noexcept { return count_; }

  private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;
    static constexpr std::size_t most_steps = 256;
    struct slot {
        std::uint64_t hash = 0;
        std::uint32_t number = none;
    };

    void grow() {
        std::vector<slot> before(std::max<std::size_t>(64, 2 * slots_.size()));
        before.swap(slots_);
        const std::size_t mask = slots_.size() - 1;
        for (const slot& one : before) {
            if (one.number == none) continue;
            std::size_t at = mix(one.hash) & mask;
            while (slots_[at].number != none) at = (at + 1) & mask;
            slots_[at] = one;
        }
    }

    std::vector<slot> slots_;  // open addressing, a power of two, at most half full
    std::uint32_t count_ = 0;
};

}  // namespace inquit::detail
