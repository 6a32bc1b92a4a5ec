#include "sentence/list_mark.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

constexpr std::size_t longest_number = 3;  // bytes

bool is_bullet(std::string_view word) noexcept {
    constexpr std::string_view bullets[] = {"•", "⁃", "·", "▪", "◦", "‣", "*", "-", "–"};
    return std::find(std::begin(bullets), std::end(bullets), word) != std::end(bullets);
}

// 0 if it is no Roman number below 40 in one case.
std::uint16_t roman_number(std::string_view word) noexcept {
    constexpr std::string_view ones[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    const bool upper = word.front() >= 'A' && word.front() <= 'Z';
    char small[longest_number];
    for (std::size_t i = 0; i < word.size(); ++i) small[i] = static_cast<char>(upper ? word[i] + 32 : word[i]);
    const std::string_view folded(small, word.size());
    const std::size_t tens = std::min(folded.find_first_not_of('x'), folded.size());
    const auto* const found = std::find(std::begin(ones), std::end(ones), folded.substr(tens));
    if (found == std::end(ones) || tens > 3) return 0;
    return static_cast<std::uint16_t>(tens * 10 + static_cast<std::size_t>(found - std::begin(ones)));
}

bool read_number(std::string_view word, list_mark& into) noexcept {
    if (word.empty() || word.size() > longest_number) return false;
    if (std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        for (const char c : word) into.number = static_cast<std::uint16_t>(into.number * 10 + (c - '0'));
        return true;
    }
    const char letter = static_cast<char>(word.front() | 0x20);
    if (word.size() == 1 && letter >= 'a' && letter <= 'z') into.number = static_cast<std::uint16_t>(letter - 'a' + 1);
    into.roman = roman_number(word);
    return into.number > 0 || into.roman > 0;
}

}  // namespace

bool list_mark::precedes(const list_mark& next) const noexcept {
    if (tokens == 0 || next.tokens == 0 || of != next.of || bullet != next.bullet) return false;
    if (of == style::none) return true;
    return (number > 0 && next.number == number + 1) || (roman > 0 && next.roman == roman + 1);
}

list_mark list_mark_at(std::string_view text, std::span<const token> tokens, std::span<const outline> outlines,
                       std::size_t first) noexcept {
    using style = list_mark::style;
    list_mark mark;
    const auto word = [&](std::size_t i) { return i < tokens.size() ? tokens[i].where.in(text) : std::string_view(); };
    if (first >= tokens.size() || !may_begin_list_mark(outlines[first])) return mark;
    if (is_word(outlines[first]) && !is_abbreviation(outlines[first])) {  // a number: a bracket or a full stop is behind it
        const outline next = first + 1 < tokens.size() ? outlines[first + 1] : outline::outside;
        if (!is_closing(next) && !is_terminal(next)) return mark;
    }
    std::size_t at = first;
    mark.bullet = is_bullet(word(at));
    if (mark.bullet) ++at;
    const bool open = word(at) == "(";
    if (open) ++at;
    const auto end = [&](style of, std::size_t behind) {
        mark.of = of;
        mark.tokens = behind - first;
        return mark;
    };
    const std::string_view one = word(at);
    if (!open && at < tokens.size() && is_abbreviation(outlines[at]) && one.size() == 2 && read_number(one.substr(0, 1), mark))
        return word(at + 1) == ")" ? end(style::stop_bracket, at + 2) : end(style::stop, at + 1);
    if (read_number(one, mark)) {
        if (word(at + 1) == ")") return end(open ? style::brackets : style::bracket, at + 2);
        if (!open && word(at + 1) == ".")
            return word(at + 2) == ")" ? end(style::stop_bracket, at + 3) : end(style::stop, at + 2);
    }
    mark.number = mark.roman = 0;
    const bool listed = mark.bullet && at == first + 1 && at < tokens.size() && outlines[first] == outline::other_mark;
    return listed ? end(style::none, at) : list_mark();
}

}  // namespace inquit::detail
