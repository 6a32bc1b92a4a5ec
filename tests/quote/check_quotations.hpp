// What holds for every list of quotations, whatever the text.
#pragma once

#include "quote/quotations.hpp"

#include <string>
#include <string_view>

namespace inquit::detail {

// The first violated rule in words, or an empty string.
[[nodiscard]] inline std::string check_quotations(std::string_view text, const quotations& all) {
    const auto border = [&](std::uint32_t at) {
        return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
    };
    const auto sound = [&](span where) { return where.begin < where.end && border(where.begin) && border(where.end); };
    std::uint32_t last_begin = 0;
    for (std::size_t i = 0; i < all.list.size(); ++i) {
        const quote& one = all.list[i].about;
        const std::string which = " of quotation " + std::to_string(i);
        if (one.part_count == 0 || one.first_part + one.part_count > all.parts.size())
            return "no parts, or parts out of range" + which;
        for (std::uint32_t p = 0; p < one.part_count; ++p) {
            const span part = all.parts[one.first_part + p];
            if (!sound(part)) return "empty part, or part not on code point borders" + which;
            if (p > 0 && part.begin < all.parts[one.first_part + p - 1].end) return "overlapping parts" + which;
        }
        const span first = all.parts[one.first_part];
        if (first.begin < last_begin) return "wrong order" + which;
        last_begin = first.begin;
        if (!one.parent) {
            if (one.depth != 0) return "depth without parent" + which;
            continue;
        }
        if (one.parent.index() >= i) return "parent behind its content" + which;
        const quote& outer = all.list[one.parent.index()].about;
        if (one.depth != outer.depth + 1) return "wrong depth" + which;
        bool inside = false;
        for (std::uint32_t p = 0; p < outer.part_count; ++p) inside = inside || all.parts[outer.first_part + p].contains(first);
        if (!inside) return "parent does not contain its content" + which;
    }
    for (const rejected_quote& one : all.rejected) {
        if (!sound(one.where)) return "rejected stretch not on code point borders";
    }
    return {};
}

}  // namespace inquit::detail
