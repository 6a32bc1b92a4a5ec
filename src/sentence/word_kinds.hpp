// What part of speech a word mostly is, for features that have to say something of rare words too.
#pragma once

#include "base/hash.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace inquit::detail {

// A view of the embedded weights "sentence_words": 2^16 rows, each a kind (7 bits) and 9 bits of the hash of the word that has
// it, so that one unknown word in some 500 of those that meet a taken row is taken for a known one. Of two words in one row the
// more frequent one is kept.
class word_kinds {
  public:
    static constexpr unsigned log2_rows = 16;
    static constexpr std::uint8_t most = 127;  // kinds

    explicit word_kinds(std::span<const unsigned char> bytes) noexcept : rows_(bytes.subspan(header)) {}

    [[nodiscard]] static constexpr std::size_t row(std::uint64_t folded_hash) noexcept {
        return static_cast<std::size_t>(mix(folded_hash) >> (64 - log2_rows));
    }
    [[nodiscard]] static constexpr std::uint16_t entry(std::uint64_t folded_hash, std::uint8_t kind) noexcept {
        return static_cast<std::uint16_t>(((mix(folded_hash) & 0x1FF) << 7U) | kind);
    }

    // 0 if the word is not known. Constant time.
    [[nodiscard]] std::uint8_t operator()(std::uint64_t folded_hash) const noexcept {
        const std::size_t at = row(folded_hash) * 2;
        const std::uint8_t kind = rows_[at] & most;
        const auto found = static_cast<std::uint16_t>(rows_[at] | (rows_[at + 1] << 8));
        return found == entry(folded_hash, kind) ? kind : 0;
    }

  private:
    static constexpr std::size_t header = 8;  // of a weights file (model/linear.hpp)

    std::span<const unsigned char> rows_;
};

}  // namespace inquit::detail
