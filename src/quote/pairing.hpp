// Which marks open, which close, and which are apostrophes or strays: the least costly reading of all marks together.
#pragma once

#include "quote/mark_costs.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

// A place where a quotation that is still open may end for want of a mark.
struct mark_border {
    std::uint32_t before_mark = 0;  // index of the first mark behind the border
    std::uint32_t end = 0;          // byte where the paragraph ends
    std::uint32_t begin = 0;        // byte where the next one begins
    bool blank_line = false;
};

// Beam search over stacks of open quotations, with equal stacks merged: exact where few marks are in doubt, and linear on any
// input, for the beam, the depth of the stack and the distance between commitments are bounded. One object serves one thread at a
// time and keeps its memory.
class pairing {
  public:
    // Appends the pairs, as stretches ordered by their openings, with depth and parent.
    void run(std::span<const mark> marks, std::span<const mark_border> borders, const mark_habits& habits,
             std::vector<stretch>& into);

  private:
    static constexpr std::size_t beam_width = 8;
    static constexpr std::uint16_t deepest = 32;
    static constexpr std::size_t commit_after = 4096;
    static constexpr std::int32_t nothing = -1;

    enum class action : std::uint8_t { literal, open, close, cut };
    struct node {  // an open quotation on a stack
        std::int32_t below = nothing;
        std::uint32_t mark = 0;
        std::uint64_t hash = 0;
        std::uint16_t depth = 0;
        glyph sign = glyph::none;
    };
    struct step {
        std::int32_t before = nothing;
        std::uint32_t event = 0;  // index of the mark or border
        action what = action::literal;
    };
    struct hypothesis {
        std::int32_t cost = 0;
        std::int32_t stack = nothing;
        std::int32_t last = nothing;  // index into steps_
        action what = action::literal;
        std::int32_t from = 0;  // index of the hypothesis it extends, while candidates are gathered
    };

    void read_mark(std::uint32_t index);
    void pass_border(std::uint32_t index);
    void consider(std::int32_t from, std::int32_t cost, std::int32_t stack, action what);
    void sort_candidates() noexcept;
    void keep_best(std::uint32_t event);
    void commit();
    void apply(const step& one);
    void push_stretch(std::uint32_t mark);
    void cut_all(const mark_border& at);
    [[nodiscard]] std::int32_t opening_cost(const hypothesis& from, const mark& one, const mark_costs& costs) const noexcept;
    [[nodiscard]] std::int32_t push_node(std::int32_t below, std::uint32_t mark);
    [[nodiscard]] std::uint64_t hash_of(std::int32_t stack) const noexcept {
        return stack == nothing ? 0 : nodes_[index(stack)].hash;
    }
    [[nodiscard]] static std::size_t index(std::int32_t at) noexcept { return static_cast<std::size_t>(at); }

    std::span<const mark> marks_;
    std::span<const mark_border> borders_;
    mark_habits habits_;
    std::vector<stretch>* into_ = nullptr;

    std::vector<node> nodes_;
    std::vector<step> steps_;
    std::vector<hypothesis> beam_;
    std::vector<hypothesis> candidates_;
    std::vector<step> path_;
    struct open_quotation {
        std::int32_t stretch;
        std::uint32_t mark;
    };
    std::vector<open_quotation> open_;  // committed
    std::uint32_t last_cut_begin_ = 0;  // where the paragraph behind that begins; 0 if nothing was cut
    glyph last_cut_sign_ = glyph::none;
};

}  // namespace inquit::detail
