// What the outlines of two neighbours decide at once, so that few places need the model.
#pragma once

#include "sentence/outline.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace inquit::detail {

// How a paragraph uses capitals and full stops.
enum class paragraph_habit : std::uint8_t {
    neat,      // every sentence of it begins with a capital, and the last one ends
    open,      // as neat, but nothing ends it: headings, captions, list items
    title,     // every word has a capital
    careless,  // sentences begin with small letters
    count
};

// Linear, one look-up a token.
[[nodiscard]] paragraph_habit habit_of(std::span<const outline> tokens) noexcept;

// A view of a table over (habit, outline before, outline behind, space between), learned by tools/train from how often a boundary
// is there.
class boundary_gate {
  public:
    enum class answer : std::uint8_t { ask, no, yes };

    static constexpr unsigned log2_pairs = 2 * outline_bits + 1, log2_cells = log2_pairs + 2;

    [[nodiscard]] static constexpr std::size_t cell(paragraph_habit habit, outline before, outline behind, bool spaced) noexcept {
        return (static_cast<std::size_t>(habit) << log2_pairs) | (static_cast<std::size_t>(before) << (outline_bits + 1)) |
               (static_cast<std::size_t>(behind) << 1U) | (spaced ? 1U : 0U);
    }

    // `bytes`: the embedded weights "sentence_gate", or others of their form (model/linear.hpp).
    explicit boundary_gate(std::span<const unsigned char> bytes) noexcept : cells_(bytes.subspan(header)) {}

    [[nodiscard]] answer operator()(std::size_t cell) const noexcept { return static_cast<answer>(cells_[cell * 2]); }

  private:
    static constexpr std::size_t header = 8;

    std::span<const unsigned char> cells_;
};

static_assert(static_cast<std::size_t>(outline::count) <= (1U << outline_bits) &&
              static_cast<std::size_t>(paragraph_habit::count) <= 4);

}  // namespace inquit::detail
