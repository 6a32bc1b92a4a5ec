// The mark of a list item: "2.", "b)", "(iv)", "1.)", "•", "• 9.".
#pragma once

#include "sentence/outline.hpp"

#include <inquit/token.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace inquit::detail {

struct list_mark {
    enum class style : std::uint8_t { none, stop, bracket, brackets, stop_bracket };

    std::size_t tokens = 0;  // 0: none
    style of = style::none;  // none for a bullet alone
    bool bullet = false;
    std::uint16_t number = 0;  // 3 of "3."; 2 of "b."
    std::uint16_t roman = 0;   // 2 of "ii)"; 1 of "i)", which is the number 9 too

    // Whether `next` is the mark of the item behind this one.
    [[nodiscard]] bool precedes(const list_mark& next) const noexcept;
};

// Spares most places the look at what a list mark is.
[[nodiscard]] constexpr bool may_begin_list_mark(outline one) noexcept {
    return one == outline::digits || one == outline::short_lower || one == outline::small_i || one == outline::one_capital ||
           one == outline::all_capitals || one == outline::initial || one == outline::short_small || one == outline::opening ||
           one == outline::dash || one == outline::other_mark;
}

// The list mark that begins at token `first` of a paragraph. Constant time.
[[nodiscard]] list_mark list_mark_at(std::string_view text, std::span<const token> tokens, std::span<const outline> outlines,
                                     std::size_t first) noexcept;

}  // namespace inquit::detail
