#include "sentence/quoted.hpp"

#include <algorithm>
#include <cstddef>

namespace inquit::detail {

namespace {

constexpr std::size_t longest = 512;  // tokens; bounds what an opening mark without a closing one costs

// What closes the quotation that this mark opens; empty if it opens none.
std::string_view closing_of(std::string_view mark, bool spaced) noexcept {
    if (mark == "\"" || mark == "'") return spaced ? mark : std::string_view();
    if (mark == "“") return "”";
    if (mark == "‘") return "’";
    if (mark == "«") return "»";
    if (mark == "„") return "“";
    return mark == "``" ? "''" : std::string_view();
}

// An apostrophe that closes nothing: "the dogs' bowl".
bool is_apostrophe(std::string_view mark, outline before) noexcept {
    return (mark == "'" || mark == "’") && is_word(before) && !is_abbreviation(before);
}

}  // namespace

void find_quoted(std::string_view text, std::span<const token> tokens, std::span<const outline> outlines,
                 std::vector<bool>& into) {
    into.assign(tokens.size(), false);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (outlines[at] != outline::opening) continue;
        const std::string_view closing = closing_of(tokens[at].where.in(text), has(tokens[at].flags, token_flags::space_before));
        if (closing.empty()) continue;
        const std::size_t farthest = std::min(tokens.size(), at + longest);
        std::size_t end = at + 1;
        while (end < farthest && (tokens[end].where.in(text) != closing || is_apostrophe(closing, outlines[end - 1]))) ++end;
        if (end == farthest) continue;
        std::fill(into.begin() + static_cast<std::ptrdiff_t>(at), into.begin() + static_cast<std::ptrdiff_t>(end), true);
        at = end;
    }
}

}  // namespace inquit::detail
