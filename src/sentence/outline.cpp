#include "sentence/outline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace inquit::detail {

namespace {

constexpr std::size_t kinds = 10, flag_sets = 128;
constexpr std::uint32_t longest_short = 3;  // bytes

constexpr outline of_word(std::size_t flags) noexcept {
    const auto set = static_cast<token_flags>(flags);
    if (has(set, token_flags::has_digit)) return outline::digits;
    if (has(set, token_flags::all_upper)) return outline::all_capitals;
    return has(set, token_flags::capitalised) ? outline::capital : outline::lower;
}

// Stands in tables for what has to be looked up by the byte.
constexpr auto by_byte = static_cast<outline>(63);
static_assert(outline::count < by_byte);

enum length : std::uint8_t { one_byte, short_one, longer, lengths };

// What length, kind and flags say of a token. outline::outside: its text has to be looked at.
constexpr auto by_kind_and_flags = [] {
    std::array<std::array<outline, kinds * flag_sets>, lengths> tables{};
    tables[one_byte].fill(by_byte);
    for (std::size_t flags = 0; flags < flag_sets; ++flags) {
        const bool beyond_ascii = has(static_cast<token_flags>(flags), token_flags::non_ascii);
        for (const length size : {short_one, longer}) {
            const auto set = [&](token_kind kind, outline to) {
                tables[size][static_cast<std::size_t>(kind) * flag_sets + flags] = to;
            };
            const outline word = of_word(flags);
            set(token_kind::word, beyond_ascii                                  ? outline::outside
                                  : word == outline::lower && size == short_one ? outline::short_lower
                                                                                : word);
            set(token_kind::number, outline::digits);
            set(token_kind::url, outline::address);
            set(token_kind::email, outline::address);
            set(token_kind::handle, outline::tag);
            set(token_kind::hashtag, outline::tag);
            set(token_kind::emoji, outline::pictograph);
        }
    }
    return tables;
}();

// Of tokens of one byte, without a space before them and with one. Beyond ASCII they are no characters.
constexpr auto by_ascii_byte = [] {
    std::array<std::array<outline, 256>, 2> table{};
    for (auto& half : table) {
        std::fill_n(half.begin(), 128, outline::other_mark);
        const auto set = [&](std::string_view bytes, outline to) {
            for (const char c : bytes) half[static_cast<std::size_t>(c)] = to;
        };
        for (char c = 'a'; c <= 'z'; ++c) half[static_cast<std::size_t>(c)] = outline::short_lower;
        for (char c = 'A'; c <= 'Z'; ++c) half[static_cast<std::size_t>(c)] = outline::one_capital;
        set("i", outline::small_i);
        set("0123456789", outline::digits);
        set("([{`", outline::opening);
        set(")]}", outline::closing);
        set("\"'*_", &half == &table[1] ? outline::opening : outline::closing);
        set(",", outline::comma);
        set(":", outline::colon);
        set(";", outline::semicolon);
        set("-", outline::dash);
        set(".", outline::stop);
        set("?", outline::question);
        set("!", outline::exclamation);
    }
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
    return by_ascii_byte[spaced ? 1 : 0][first];
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

// Of a token that neither its kind and flags nor its one byte tell. Not in line: the others would pay for its registers.
#if defined(__GNUC__)
__attribute__((noinline))
#endif
outline
of_text(std::string_view text, const token& one) noexcept {
    const std::string_view word = one.where.in(text);
    if (one.kind == token_kind::abbreviation) return of_abbreviation(one, word);
    if (one.kind != token_kind::word) return of_mark(word, has(one.flags, token_flags::space_before));
    const outline letters = of_word(static_cast<std::size_t>(one.flags));
    if (letters != outline::lower) return letters;
    if (static_cast<unsigned char>(word.front()) >= 0xCE) return outline::other_script;
    return word.size() <= longest_short ? outline::short_lower : outline::lower;
}

// What a token is behind its neighbour, which may still be told apart itself: a stop stays terminal, a closing mark closing.
constexpr auto behind = [] {
    std::array<std::array<outline, 64>, 64> table{};
    for (std::size_t i = 0; i < 64; ++i) {
        const auto last = static_cast<outline>(i);
        for (std::size_t j = 0; j < 64; ++j) table[i][j] = static_cast<outline>(j);
        table[i][static_cast<std::size_t>(outline::stop)] = last == outline::lower     ? outline::stop_behind_lower
                                                            : is_small(last)           ? outline::stop_behind_short
                                                            : last == outline::capital ? outline::stop_behind_capital
                                                            : last == outline::digits  ? outline::stop_behind_digits
                                                                                       : outline::stop;
        table[i][static_cast<std::size_t>(outline::closing)] = is_terminal(last)        ? outline::closing_behind_stop
                                                               : last == outline::comma ? outline::closing_behind_comma
                                                                                        : outline::closing;
    }
    return table;
}();

// What a token is but for its neighbour.
inline outline own_outline(std::string_view text, const token& one) noexcept {
    static_assert(static_cast<unsigned>(token_flags::space_before) == 8);
    const std::uint32_t size = one.where.end - one.where.begin;
    const auto flags = static_cast<std::size_t>(one.flags);
    const std::size_t length = static_cast<std::size_t>(size > 1) + static_cast<std::size_t>(size > longest_short);
    const outline known = by_kind_and_flags[length][static_cast<std::size_t>(one.kind) * flag_sets + flags];
    const outline own = by_ascii_byte[flags >> 3U & 1U][static_cast<unsigned char>(text[one.where.begin])];
    const outline now = known == by_byte ? own : known;
    return now != outline::outside ? now : of_text(text, one);
}

}  // namespace

// Few branches: what comes next in a text is hard to predict.
void find_outlines(std::string_view text, std::span<const token> tokens, std::vector<outline>& into) {
    into.resize(tokens.size());
    outline* to = into.data();
    outline last = outline::outside;
    for (const token& one : tokens) {
        const outline now = own_outline(text, one);
        *to++ = behind[static_cast<std::size_t>(last)][static_cast<std::size_t>(now)];
        last = now;
    }
}

}  // namespace inquit::detail
