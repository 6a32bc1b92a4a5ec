#include "sentence/outline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace inquit::detail {

namespace {

constexpr std::size_t kinds = 10, flag_sets = 64;

constexpr outline of_word(std::size_t flags) noexcept {
    const auto set = static_cast<token_flags>(flags);
    if (has(set, token_flags::has_digit)) return outline::digits;
    if (has(set, token_flags::all_upper)) return outline::all_capitals;
    return has(set, token_flags::capitalised) ? outline::capital : outline::lower;
}

// What kind and flags say of a token. outline::outside: its text has to be looked at.
constexpr auto by_kind_and_flags = [] {
    std::array<outline, kinds * flag_sets> table{};
    for (std::size_t flags = 0; flags < flag_sets; ++flags) {
        const auto set = [&](token_kind kind, outline to) { table[static_cast<std::size_t>(kind) * flag_sets + flags] = to; };
        const bool beyond_ascii = has(static_cast<token_flags>(flags), token_flags::non_ascii);
        set(token_kind::word, beyond_ascii ? outline::outside : of_word(flags));
        set(token_kind::number, outline::digits);
        set(token_kind::url, outline::address);
        set(token_kind::email, outline::address);
        set(token_kind::handle, outline::tag);
        set(token_kind::hashtag, outline::tag);
        set(token_kind::emoji, outline::pictograph);
    }
    return table;
}();

constexpr auto by_ascii_mark = [] {
    std::array<outline, 128> table{};
    table.fill(outline::other_mark);
    const auto set = [&](std::string_view marks, outline to) {
        for (const char c : marks) table[static_cast<std::size_t>(c)] = to;
    };
    set("([{`", outline::opening);
    set(")]}", outline::closing);
    set(",", outline::comma);
    set(":", outline::colon);
    set(";", outline::semicolon);
    set("-", outline::dash);
    set(".", outline::stop);
    set("?", outline::question);
    set("!", outline::exclamation);
    return table;
}();

outline of_run(std::string_view word) noexcept {
    const bool asks = word.find('?') != std::string_view::npos, calls = word.find('!') != std::string_view::npos;
    if (word.front() == '.' || word.front() == '?' || word.front() == '!')
        return asks ? outline::question : calls ? outline::exclamation : outline::stops;
    if (word == "``") return outline::opening;
    if (word == "''") return outline::closing;
    return word.front() == '-' ? outline::dash : outline::other_mark;
}

outline of_mark_beyond_ascii(std::string_view word) noexcept {
    constexpr std::string_view opening[] = {"“", "‘", "«", "„", "¿", "¡", "「", "『", "（", "《"};
    constexpr std::string_view closing[] = {"”", "’", "»", "」", "』", "）", "》"};
    constexpr std::string_view stops[] = {"。", "！", "？", "｡", "．", "؟", "۔", "।", "॥"};
    const auto begins = [&](const auto& of) {
        return std::any_of(std::begin(of), std::end(of), [&](std::string_view one) { return word.starts_with(one); });
    };
    if (begins(opening)) return outline::opening;
    if (begins(closing)) return outline::closing;
    if (begins(stops)) return outline::foreign_stop;
    if (word.starts_with("…")) return outline::stops;
    return word.starts_with("—") || word.starts_with("–") ? outline::dash : outline::other_mark;
}

outline of_mark(std::string_view word, bool spaced) noexcept {
    const auto first = static_cast<unsigned char>(word.front());
    if (first >= 0x80) return of_mark_beyond_ascii(word);
    if (word.size() > 1) return of_run(word);
    if (first == '"' || first == '\'' || first == '*' || first == '_') return spaced ? outline::opening : outline::closing;
    return by_ascii_mark[first];
}

outline of_text(const token& one, std::string_view word) noexcept {
    const bool capital = has(one.flags, token_flags::capitalised);
    if (one.kind == token_kind::abbreviation)
        return !capital ? outline::short_small : word.size() == 2 ? outline::initial : outline::short_capital;
    if (one.kind != token_kind::word) return of_mark(word, has(one.flags, token_flags::space_before));
    const outline letters = of_word(static_cast<std::size_t>(one.flags));
    return letters == outline::lower && static_cast<unsigned char>(word.front()) >= 0xCE ? outline::other_script : letters;
}

outline of_short_word(outline letters, std::string_view word) noexcept {
    if (letters == outline::lower) return word == "i" ? outline::small_i : outline::short_lower;
    return letters == outline::capital && word.size() == 1 ? outline::one_capital : letters;
}

}  // namespace

void find_outlines(std::string_view text, std::span<const token> tokens, std::vector<outline>& into) {
    into.resize(tokens.size());
    outline last = outline::outside;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const token& one = tokens[i];
        outline now = by_kind_and_flags[static_cast<std::size_t>(one.kind) * flag_sets + static_cast<std::size_t>(one.flags)];
        if (now == outline::outside) now = of_text(one, one.where.in(text));
        if (one.where.size() <= 3) now = of_short_word(now, one.where.in(text));
        if (now == outline::stop && last == outline::lower) now = outline::stop_behind_lower;
        if (now == outline::stop && last == outline::short_lower) now = outline::stop_behind_short;
        into[i] = last = now;
    }
}

}  // namespace inquit::detail
