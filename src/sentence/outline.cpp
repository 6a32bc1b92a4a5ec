#include "sentence/own_outline.hpp"

namespace inquit::detail {

namespace {

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
    return outline_tables::by_ascii_byte[spaced ? 1 : 0][first];
}

// Titles that no sentence ends behind, but for the full stop.
bool is_title(std::string_view word) noexcept {
    constexpr std::string_view titles[] = {"Mr.", "Mrs.", "Ms.",  "Dr.",  "Prof.", "Gen.",  "Sen.",    "Rep.", "Gov.", "Capt.",
                                           "Lt.", "Col.", "Sgt.", "Rev.", "Hon.",  "Pres.", "Messrs.", "Mme.", "Mlle."};
    return std::find(std::begin(titles), std::end(titles), word) != std::end(titles);
}

outline of_abbreviation(const token& one, std::string_view word) noexcept {
    if (!has(one.flags, token_flags::capitalised)) return outline::short_small;
    if (word.size() == 2) return outline::initial;
    return is_title(word) ? outline::short_title : outline::short_capital;
}

}  // namespace

outline outline_of_text(std::string_view text, const token& one) noexcept {
    const std::string_view word = one.where.in(text);
    if (one.kind == token_kind::abbreviation) return of_abbreviation(one, word);
    if (one.kind != token_kind::word) return of_mark(word, has(one.flags, token_flags::space_before));
    const outline letters = outline_tables::of_word(static_cast<std::size_t>(one.flags));
    if (letters != outline::lower) return letters;
    if (static_cast<unsigned char>(word.front()) >= 0xCE) return outline::other_script;
    return word.size() <= outline_tables::longest_short ? outline::short_lower : outline::lower;
}

void find_outlines(std::string_view text, std::span<const token> tokens, std::vector<outline>& into) {
    into.resize(tokens.size());
    outline* to = into.data();
    outline last = outline::outside;
    for (const token& one : tokens) {
        const outline own = own_outline(text, one);
        *to++ = outline_behind(last, own);
        last = own;
    }
}

}  // namespace inquit::detail
