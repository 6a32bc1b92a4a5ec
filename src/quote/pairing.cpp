#include "quote/pairing.hpp"

#include "base/hash.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

// In tenths, chosen on training data.
constexpr std::int32_t cross_line = 12;        // a quotation runs on over a line's end
constexpr std::int32_t cross_blank_line = 70;  // over a blank line, without a new mark
constexpr std::int32_t cut_unclosed = 55;      // a quotation ends with its paragraph
constexpr std::int32_t cut_reopened = 8;       // ... and the next paragraph begins with the same mark
constexpr std::int32_t nest_same = 45;         // the same kind of mark inside itself
constexpr std::int32_t nest_same_curly = 30;   // ... where opening and closing marks differ
constexpr std::int32_t outer_single = 15;      // a single mark outside of double ones, where that is not the habit
constexpr std::int32_t inner_double = 25;      // a double mark within single ones, where that is not the habit
constexpr std::int32_t single_cut = 40;        // a single mark is more likely an apostrophe than without its partner

bool is_directed(glyph sign) noexcept {
    return sign != glyph::straight_double && sign != glyph::straight_single && sign != glyph::two_singles &&
           sign != glyph::right_double && sign != glyph::right_single;
}

}  // namespace

void pairing::run(std::span<const mark> marks, std::span<const mark_border> borders, const mark_habits& habits,
                  std::vector<stretch>& into) {
    marks_ = marks;
    borders_ = borders;
    habits_ = habits;
    into_ = &into;
    nodes_.clear();
    steps_.clear();
    open_.clear();
    beam_.assign(1, {});
    last_cut_begin_ = 0;
    std::uint32_t border = 0;
    for (std::uint32_t at = 0; at < marks.size(); ++at) {
        for (; border < borders.size() && borders[border].before_mark <= at; ++border) pass_border(border);
        read_mark(at);
        if (steps_.size() > commit_after * beam_width) commit();
    }
    for (; border < borders.size(); ++border) pass_border(border);
    commit();
}

std::int32_t pairing::push_node(std::int32_t below, std::uint32_t mark) {
    node made;
    made.below = below;
    made.mark = mark;
    made.sign = marks_[mark].sign;
    made.hash = combine(hash_of(below), static_cast<std::uint64_t>(made.sign) + 1);
    made.depth = static_cast<std::uint16_t>(below == nothing ? 1 : nodes_[index(below)].depth + 1);
    nodes_.push_back(made);
    return static_cast<std::int32_t>(nodes_.size()) - 1;
}

std::int32_t pairing::opening_cost(const hypothesis& from, const mark& one, const mark_costs& costs) const noexcept {
    const bool single = is_single(one.sign);
    if (from.stack == nothing) return costs.open + (single && !habits_.single_outer ? outer_single : 0);
    const node& top = nodes_[index(from.stack)];
    if (top.depth >= deepest) return never;
    if (is_single(top.sign) != single) return costs.open + (!single && !habits_.single_outer ? inner_double : 0);
    return costs.open + (is_directed(one.sign) ? nest_same_curly : nest_same);
}

void pairing::consider(std::int32_t from, std::int32_t cost, std::int32_t stack, action what) {
    hypothesis made = beam_[index(from)];
    made.cost += cost;
    made.stack = stack;
    made.what = what;
    made.from = from;
    candidates_.push_back(made);
}

void pairing::read_mark(std::uint32_t at) {
    const mark& one = marks_[at];
    const mark_costs costs = costs_of(one, habits_);
    candidates_.clear();
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(beam_.size()); ++i) {
        const hypothesis from = beam_[index(i)];
        consider(i, costs.literal, from.stack, action::literal);
        if (from.stack != nothing && costs.close < never) {
            const node& top = nodes_[index(from.stack)];
            const std::int32_t worse = mismatch(top.sign, one.sign, habits_);
            // Marks with nothing between them are no pair.
            const bool empty = top.mark + 1 == at && marks_[top.mark].where.end == one.where.begin;
            if (worse < never && !empty) consider(i, costs.close + worse, top.below, action::close);
        }
        const std::int32_t opening = costs.open < never ? opening_cost(from, one, costs) : never;
        if (opening < never) consider(i, opening, push_node(from.stack, at), action::open);
    }
    keep_best(at);
}

void pairing::pass_border(std::uint32_t at) {
    if (beam_.size() == 1 && beam_.front().stack == nothing) return;
    const mark_border& border = borders_[at];
    const bool last = border.begin == border.end;
    const mark* next = border.before_mark < marks_.size() ? &marks_[border.before_mark] : nullptr;
    const bool starts = next != nullptr && next->where.begin == border.begin;
    candidates_.clear();
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(beam_.size()); ++i) {
        const hypothesis from = beam_[index(i)];
        if (from.stack == nothing) {
            consider(i, 0, nothing, action::literal);
            continue;
        }
        if (!last) consider(i, border.blank_line ? cross_blank_line : cross_line, from.stack, action::literal);
        std::int32_t cost = 0;
        for (std::int32_t each = from.stack; each != nothing; each = nodes_[index(each)].below) {
            const node& one = nodes_[index(each)];
            const bool bottom = one.below == nothing;
            cost += starts && bottom && next->sign == one.sign ? cut_reopened : cut_unclosed;
            if (is_single(one.sign) && !habits_.single_outer) cost += single_cut;
        }
        consider(i, cost, nothing, action::cut);
    }
    keep_best(at);
}

// Those that may stay, by cost, equal ones in their order. They are a few dozen at most, and std::stable_sort would ask for
// memory each time.
void pairing::sort_candidates() noexcept {
    constexpr std::int32_t most_behind = 200;
    std::int32_t least = candidates_.front().cost;
    for (const hypothesis& one : candidates_) least = std::min(least, one.cost);
    std::size_t count = 0;
    for (const hypothesis& each : candidates_) {
        if (each.cost - least > most_behind) continue;
        const hypothesis one = each;  // written below or where it stands
        std::size_t at = count++;
        for (; at > 0 && candidates_[at - 1].cost > one.cost; --at) candidates_[at] = candidates_[at - 1];
        candidates_[at] = one;
    }
    candidates_.resize(count);
}

// Equal stacks go on alike, so the cheaper of two is enough; a literal is no step, since nothing happens.
void pairing::keep_best(std::uint32_t event) {
    sort_candidates();
    beam_.clear();
    const std::int32_t least = candidates_.front().cost;
    for (hypothesis& one : candidates_) {
        if (beam_.size() == beam_width) break;
        const std::uint64_t hash = hash_of(one.stack);
        const bool known =
            std::any_of(beam_.begin(), beam_.end(), [&](const hypothesis& kept) { return hash_of(kept.stack) == hash; });
        if (known) continue;
        if (one.what != action::literal) {
            steps_.push_back({one.last, event, one.what});
            one.last = static_cast<std::int32_t>(steps_.size()) - 1;
        }
        beam_.push_back(one);
        beam_.back().cost -= least;
    }
}

void pairing::commit() {
    path_.clear();
    for (std::int32_t at = beam_.front().last; at != nothing; at = steps_[index(at)].before) path_.push_back(steps_[index(at)]);
    for (auto one = path_.rbegin(); one != path_.rend(); ++one) apply(*one);
    nodes_.clear();
    steps_.clear();
    std::int32_t stack = nothing;
    for (const open_quotation& one : open_) stack = push_node(stack, one.mark);
    beam_.assign(1, {});
    beam_.front().stack = stack;
}

void pairing::push_stretch(std::uint32_t index_of_mark) {
    const mark& one = marks_[index_of_mark];
    stretch made;
    made.where = made.inside = {one.where.begin, one.where.end};
    made.inside.begin = one.where.end;
    made.style = style_of(one.sign);
    made.single = is_single(one.sign);
    made.depth = static_cast<std::uint16_t>(open_.size());
    made.parent = open_.empty() ? -1 : open_.back().stretch;
    made.continues = open_.empty() && last_cut_begin_ != 0 && one.where.begin == last_cut_begin_ && one.sign == last_cut_sign_;
    into_->push_back(made);
    open_.push_back({static_cast<std::int32_t>(into_->size()) - 1, index_of_mark});
}

void pairing::cut_all(const mark_border& at) {
    if (!open_.empty()) {
        last_cut_begin_ = at.begin;
        last_cut_sign_ = marks_[open_.front().mark].sign;
    }
    for (const open_quotation& one : open_) {
        stretch& cut = (*into_)[index(one.stretch)];
        cut.where.end = cut.inside.end = std::max(at.end, cut.inside.begin);
        cut.unclosed = true;
    }
    open_.clear();
}

void pairing::apply(const step& one) {
    switch (one.what) {
        case action::literal:
            return;
        case action::open:
            push_stretch(one.event);
            return;
        case action::cut:
            cut_all(borders_[one.event]);
            return;
        case action::close:
            break;
    }
    const mark& closing = marks_[one.event];
    stretch& closed = (*into_)[index(open_.back().stretch)];
    closed.inside.end = closing.where.begin;
    closed.where.end = closing.where.end;
    open_.pop_back();
}

}  // namespace inquit::detail
