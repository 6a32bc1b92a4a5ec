// What the outlines of two neighbours decide at once, so that few places need the model.
#pragma once

#include "sentence/outline.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

// How a paragraph uses capitals and full stops.
enum class paragraph_habit : std::uint8_t {
    neat,      // every sentence of it begins with a capital, and the last one ends
    open,      // as neat, but nothing ends it: headings, captions, list items
    title,     // every word has a capital
    careless,  // sentences begin with small letters
    count
};

// A table over (habit, outline before, outline behind, space between), learned by tools/train from how often a boundary is there.
class boundary_gate {
  public:
    enum class answer : std::uint8_t {
        no,
        ask,
        yes,
        ask_opener  // no, unless a word is behind that with a capital begins a sentence rather than names something
    };

    // The answers of all habits, two bits each: they are looked up before the habit is known.
    using answers = std::uint8_t;

    static constexpr unsigned log2_pairs = 2 * outline_bits + 1, log2_cells = log2_pairs + 2;

    // How tools/train writes a gate: this, then the answers of each pair.
    static constexpr std::string_view magic = "INQB";
    static constexpr std::size_t written_size = magic.size() + (std::size_t{1} << log2_pairs);

    [[nodiscard]] static constexpr std::size_t pair(outline before, outline behind, bool spaced) noexcept {
        return (static_cast<std::size_t>(before) << (outline_bits + 1)) | (static_cast<std::size_t>(behind) << 1U) |
               (spaced ? 1U : 0U);
    }
    [[nodiscard]] static constexpr std::size_t cell(paragraph_habit habit, std::size_t pair) noexcept {
        return (static_cast<std::size_t>(habit) << log2_pairs) | pair;
    }

    // Answers no everywhere.
    boundary_gate() noexcept = default;
    // `bytes`: the embedded weights "sentence_gate", or others of their form, which are copied; where no word is behind, an
    // opener is not asked for. Others are an error of ours: asserted.
    explicit boundary_gate(std::span<const unsigned char> bytes) noexcept;

    [[nodiscard]] answers operator()(std::size_t pair) const noexcept { return pairs_[pair]; }

    // `known` where a paragraph of this habit has it.
    [[nodiscard]] static constexpr answers as_answers(paragraph_habit habit, answer known) noexcept {
        return static_cast<answers>(static_cast<unsigned>(known) << (2 * static_cast<unsigned>(habit)));
    }
    // The bits in which a paragraph of this habit has any answer but no.
    [[nodiscard]] static constexpr answers all_of(paragraph_habit habit) noexcept {
        return as_answers(habit, static_cast<answer>(3));
    }
    [[nodiscard]] static constexpr answer of(paragraph_habit habit, answers all) noexcept {
        return static_cast<answer>(static_cast<unsigned>(all) >> (2 * static_cast<unsigned>(habit)) & 3U);
    }

  private:
    std::array<answers, std::size_t{1} << log2_pairs> pairs_{};
};

// The embedded one.
[[nodiscard]] const boundary_gate& known_gate();

// Answers that are read together; so many that are none follow those of a paragraph.
inline constexpr std::size_t answers_together = 16;

// The habit of a paragraph, the outlines of its tokens, of which there is at least one, and for each place behind a token but the
// last what the gate says. Linear, a few look-ups a token in one pass: a second one would cost nearly as much.
[[nodiscard]] paragraph_habit read_places(std::string_view text, std::span<const token> tokens, const boundary_gate& gate,
                                          std::vector<outline>& outlines, std::vector<boundary_gate::answers>& answers);

static_assert(static_cast<std::size_t>(outline::count) <= (1U << outline_bits) &&
              static_cast<std::size_t>(paragraph_habit::count) <= 4);

}  // namespace inquit::detail
