// Which words stand in the same company: hierarchical groups learnt from plain text (Brown et al., "Class-based n-gram models of
// natural language", 1992). What a trained model has seen of one word serves for those that it has not seen.
#pragma once

#include <cstdint>
#include <span>

namespace inquit::detail {

// A view of the table that tools/lists/word_groups writes: "INQG", 1024 paths of 32 bits, then 2^16 slots of 3 bytes (the low 14
// bits of the mixed hash of the folded word, 10 bits of the number of its path), all little-endian, open addressing. Copying
// copies the view.
class word_groups {
  public:
    // The bytes must outlive it. None: no word is known.
    explicit word_groups(std::span<const unsigned char> bytes) noexcept;

    // The way from the root of the tree to the word's group, the first turn in the lowest bit: two words whose lowest n bits
    // agree share a group of that level. 0 for a word that is not known. Constant time; an unknown word is taken for a known one
    // about once in 16,000.
    [[nodiscard]] std::uint32_t path(std::uint64_t folded_hash) const noexcept;

  private:
    const unsigned char* paths_ = nullptr;
    const unsigned char* slots_ = nullptr;
};

}  // namespace inquit::detail
