#include "quote/mark_costs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace inquit::detail {

mark_habits habits_of(const std::vector<mark>& marks) noexcept {
    std::array<std::uint32_t, 24> count{};
    std::uint32_t single_open = 0, single_close = 0, double_open = 0, double_close = 0, spaced = 0, right_opens = 0,
                  left_opens = 0;
    for (const mark& one : marks) {
        ++count[static_cast<std::size_t>(one.sign)];
        const bool single = is_single(one.sign);
        const bool after_stop = one.left == beside::comma || one.left == beside::stop || one.left == beside::dash;
        const bool opens = (one.space_left || one.left == beside::opening) && (one.right == beside::upper || !one.space_right) &&
                           is_letter(one.right) && !one.elision && !one.clitic;
        const bool closes = after_stop && one.space_right && (!one.space_left || one.right != beside::upper);
        if (one.space_left && one.space_right && one.left != beside::nothing && one.right != beside::nothing) ++spaced;
        (single ? single_open : double_open) +=
            opens && (!one.space_right || after_stop || one.left == beside::nothing) ? 1U : 0U;
        (single ? single_close : double_close) += closes ? 1U : 0U;
        if (one.space_left && !one.space_right &&
            (is_word(one.right) || one.right == beside::opening)) {  // not: « Non », dit-elle
            right_opens += one.sign == glyph::right_guillemet ? 1U : 0U;
            left_opens += one.sign == glyph::left_guillemet ? 1U : 0U;
        }
    }
    const auto of = [&](glyph sign) { return count[static_cast<std::size_t>(sign)]; };
    mark_habits habits;
    const std::uint32_t singles = std::min(single_open, single_close);
    habits.single_outer = singles >= 2 && singles > std::min(double_open, double_close);
    habits.low_high = 2 * of(glyph::low_double) > of(glyph::left_double);
    habits.inward_guillemets = right_opens > left_opens;
    habits.backticks_open = of(glyph::backticks) > 0;
    habits.tokenized = marks.size() >= 4 && 3 * spaced > marks.size();
    return habits;
}

namespace {

bool ends_words(beside kind) noexcept { return kind == beside::comma || kind == beside::stop || kind == beside::dash; }
bool follows_close(beside kind) noexcept {
    return kind == beside::comma || kind == beside::stop || kind == beside::colon || kind == beside::closing;
}

// A mark with white space on both sides, as in tokenized text: only the neighbours tell.
mark_costs spaced_costs(const mark& one) noexcept {
    if (one.left == beside::nothing && one.right == beside::nothing) return {20, 20, 40};
    if (one.left == beside::nothing) return {0, 60, 60};
    if (one.right == beside::nothing) return {60, 0, 60};
    if (follows_close(one.right)) return {50, 0, 60};
    if (one.left == beside::colon || one.left == beside::opening) return {0, 40, 60};
    if (one.left == beside::comma) return one.right == beside::lower ? mark_costs{25, 5, 60} : mark_costs{8, 12, 60};
    if (one.left == beside::stop) return one.right == beside::lower ? mark_costs{40, 0, 60} : mark_costs{6, 6, 60};
    if (one.left == beside::dash) return {12, 8, 60};
    return {10, 12, 60};
}

mark_costs hugging_costs(const mark& one) noexcept {
    if (one.space_left && one.space_right) return spaced_costs(one);
    if (one.space_left)
        return follows_close(one.right) && one.left != beside::nothing ? mark_costs{40, 12, 60} : mark_costs{0, 60, 60};
    if (one.space_right) return one.left == beside::opening ? mark_costs{10, 50, 60} : mark_costs{60, 0, 60};
    if (one.left == beside::opening || one.left == beside::mark) return {2, 10, 60};
    if (follows_close(one.right) || one.right == beside::mark) return {40, 2, 60};
    if (one.left == beside::dash) return one.right == beside::dash ? mark_costs{30, 5, 60} : mark_costs{6, 25, 60};
    if (one.right == beside::dash) return {40, 2, 60};
    if (ends_words(one.left)) return is_letter(one.right) ? mark_costs{20, 18, 60} : mark_costs{30, 5, 60};
    return {35, 35, 50};
}

mark_costs single_costs(const mark& one, const mark_habits& habits) noexcept {
    mark_costs costs = hugging_costs(one);
    const bool opening_place = one.space_left && !one.space_right;
    costs.literal = 40;
    if (one.clitic && opening_place && one.left != beside::nothing) return {habits.tokenized ? 80 : 20, never, 0};
    if (one.elision) return {costs.open + 22, costs.close + 10, 5};
    if (opening_place) {
        costs.literal = is_word(one.right) ? 30 : 40;
    } else if (!one.space_left && one.left == beside::digit) {
        costs.literal = 5;
    } else if (is_letter(one.left)) {
        costs.literal = one.space_left ? 8 : 5;
        if (!follows_close(one.right)) costs.close += 10;
    }
    if (!habits.single_outer) costs.open += 5;
    return costs;
}

void lean(mark_costs& costs, const mark& one, const mark_habits& habits) noexcept {
    switch (one.sign) {
        case glyph::left_double:
            costs.close += habits.low_high ? 0 : 30;
            costs.open += habits.low_high ? 30 : 0;
            break;
        case glyph::right_double:
            costs.open += 30;
            break;
        case glyph::low_double:
        case glyph::low_single:
            costs.close += 80;
            costs.open -= 10;
            break;
        case glyph::backticks:
            costs.close += 60;
            costs.open -= 10;
            break;
        case glyph::two_singles:
            costs.open += habits.backticks_open ? 60 : 0;
            break;
        case glyph::left_single:
            costs.close += habits.low_high ? 0 : 50;
            break;
        case glyph::right_single:
            costs.open += 55;
            costs.literal = std::min(costs.literal, one.space_left ? 15 : 40);
            break;
        case glyph::backtick:
            costs.close += 20;
            break;
        case glyph::acute:
            costs.open += 60;
            break;
        case glyph::left_guillemet:
        case glyph::left_angle:
            (habits.inward_guillemets ? costs.open : costs.close) += 50;
            break;
        case glyph::right_guillemet:
        case glyph::right_angle:
            (habits.inward_guillemets ? costs.close : costs.open) += 50;
            break;
        default:
            break;
    }
}

}  // namespace

mark_costs costs_of(const mark& one, const mark_habits& habits) noexcept {
    switch (one.sign) {
        case glyph::left_corner:
        case glyph::left_white:
            return {0, never, 60};
        case glyph::right_corner:
        case glyph::right_white:
            return {never, 0, 60};
        default:
            break;
    }
    mark_costs costs = is_single(one.sign) && one.sign != glyph::left_angle && one.sign != glyph::right_angle
                           ? single_costs(one, habits)
                           : hugging_costs(one);
    const bool inches = one.sign == glyph::straight_double && one.left == beside::digit && !one.space_left;
    if (inches) costs.literal = 20;
    lean(costs, one, habits);
    return costs;
}

namespace {

enum class family : std::uint8_t { double_marks, single_marks, guillemets, angles, corners, white_corners };

family family_of(glyph sign) noexcept {
    switch (sign) {
        case glyph::left_guillemet:
        case glyph::right_guillemet:
            return family::guillemets;
        case glyph::left_angle:
        case glyph::right_angle:
            return family::angles;
        case glyph::left_corner:
        case glyph::right_corner:
            return family::corners;
        case glyph::left_white:
        case glyph::right_white:
            return family::white_corners;
        default:
            return is_single(sign) ? family::single_marks : family::double_marks;
    }
}

}  // namespace

std::int32_t mismatch(glyph open, glyph close, const mark_habits& habits) noexcept {
    const family kind = family_of(open);
    if (kind != family_of(close)) return never;
    if (kind != family::double_marks && kind != family::single_marks) return 0;
    const auto pair = [&](glyph a, glyph b) { return open == a && close == b; };
    if (pair(glyph::left_double, glyph::right_double) || pair(glyph::straight_double, glyph::straight_double) ||
        pair(glyph::low_double, glyph::left_double) || pair(glyph::low_double, glyph::right_double) ||
        pair(glyph::backticks, glyph::two_singles) || pair(glyph::left_single, glyph::right_single) ||
        pair(glyph::straight_single, glyph::straight_single) || pair(glyph::low_single, glyph::left_single) ||
        pair(glyph::backtick, glyph::straight_single)) {
        return 0;
    }
    if (pair(glyph::two_singles, glyph::two_singles)) return habits.backticks_open ? 20 : 0;
    return 15;
}

}  // namespace inquit::detail
