// What the second look sees of a place.
#include "sentence/boundary.hpp"

#include <algorithm>

namespace inquit::detail {

using namespace sight;

namespace {

constexpr std::size_t most = 63;

std::uint8_t capped(std::size_t value) noexcept { return static_cast<std::uint8_t>(std::min(value, most)); }

// 0 .. 7, 8-11, 12-15, 16-23, ...
std::uint8_t coarse(std::size_t count) noexcept {
    constexpr std::size_t bounds[] = {8, 12, 16, 24, 32, 48, 64, 100};
    if (count < bounds[0]) return static_cast<std::uint8_t>(count);
    return static_cast<std::uint8_t>(7 + (std::upper_bound(std::begin(bounds), std::end(bounds), count) - std::begin(bounds)));
}

// The first six turns on the way to the word's group, the first one highest, so that neighbours in number are near in the tree.
std::uint8_t group_of(std::uint32_t path) noexcept {
    std::uint8_t number = 0;
    for (unsigned turn = 0; turn < 6; ++turn) number = static_cast<std::uint8_t>(number * 2 + ((path >> turn) & 1U));
    return number;
}

std::uint8_t name_code(const token_sight& one) noexcept {
    constexpr class_set first = word_class::first_name_female | word_class::first_name_male | word_class::first_name_either;
    constexpr class_set other = word_class::person | word_class::place | word_class::honorific;
    return static_cast<std::uint8_t>((one.classes.any(first) ? 1U : 0U) | (one.classes.any(other) ? 2U : 0U) |
                                     (one.classes.has(word_class::calendar) ? 4U : 0U));
}

bool is_capital(outline one) noexcept {
    return (one >= outline::one_capital && one <= outline::all_capitals) || one == outline::short_capital ||
           one == outline::initial;
}

// How many capitalised words stand from `at` on, going by `step`; bounded.
std::uint8_t capitals_from(std::span<const outline> outlines, std::size_t at, std::size_t step) noexcept {
    constexpr std::uint8_t longest = 15;
    std::uint8_t count = 0;
    for (; count < longest && at < outlines.size() && is_capital(outlines[at]); at += step) ++count;
    return count;
}

}  // namespace

void set_score(std::int32_t score, boundary_row& of) noexcept {
    of.back() = capped(static_cast<std::size_t>(std::max(score / 64 + 32, 0)));
}

paragraph_reader::census paragraph_reader::count() const noexcept {
    census sum;
    for (const outline one : outlines_) {
        sum.terminals += is_terminal(one) ? 1U : 0U;
        sum.capitals += one >= outline::one_capital && one <= outline::all_capitals ? 1U : 0U;
        sum.digits += one == outline::digits ? 1U : 0U;
        sum.commas += one == outline::comma ? 1U : 0U;
    }
    return sum;
}

boundary_row paragraph_reader::row(std::size_t at, std::int32_t score) {
    if (!counted_) census_ = count();
    counted_ = true;
    boundary_row made{};
    std::uint8_t* to = made.data();
    const auto outline_at = [&](std::size_t index) {
        return index < size() ? static_cast<std::uint8_t>(outlines_[index]) : std::uint8_t{0};
    };
    for (std::size_t i = 0; i < 8; ++i) *to++ = outline_at(at + i - 3);  // wraps below zero
    for (std::ptrdiff_t offset = -behind; offset <= ahead; ++offset) {
        *to++ = std::min<std::uint8_t>(part(offset), most);
        *to++ = group_of(path(offset));
    }
    for (std::ptrdiff_t offset = -1; offset <= 2; ++offset) *to++ = name_code(sight(offset));
    const token_sight &here = sight(0), &next = sight(1);
    for (const std::uint8_t one : {here.kind,
                                   here.side,
                                   next.side,
                                   std::uint8_t{next.spaced},
                                   std::uint8_t{next.opens},
                                   std::uint8_t{next.key == first_sight_.key},
                                   capitals_from(outlines_, at, static_cast<std::size_t>(-1)),
                                   capitals_from(outlines_, at + 1, 1),
                                   coarse(at + 1 - first_),
                                   coarse(tokens_to_terminal(at)),
                                   coarse(size() - at),
                                   coarse(at),
                                   coarse(first_),
                                   coarse(size()),
                                   static_cast<std::uint8_t>(habit_),
                                   capped(census_.terminals),
                                   capped(census_.capitals * most / size()),
                                   capped(census_.digits * most / size()),
                                   capped(census_.commas),
                                   outline_at(size() - 1),
                                   outline_at(first_),
                                   std::uint8_t{in_quotes_},
                                   std::uint8_t{brackets_ > 0},
                                   std::uint8_t{mark_.tokens > 0}})
        *to++ = one;
    set_score(score, made);
    return made;
}

}  // namespace inquit::detail
