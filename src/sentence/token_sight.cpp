#include "sentence/token_sight.hpp"

#include "base/hash.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace inquit::detail {

using namespace sight;

namespace {

std::uint32_t shape_of_word(const token& one, std::string_view word) noexcept {
    if (has(one.flags, token_flags::has_digit)) return with_digit;
    if (has(one.flags, token_flags::all_upper)) return all_capitals;
    if (has(one.flags, token_flags::capitalised)) return word.size() == 1 ? one_capital : capital;
    return has(one.flags, token_flags::non_ascii) && static_cast<unsigned char>(word.front()) >= 0xCE ? other_script : lower;
}

// A mark by its first character, its last byte and how often it is repeated: "!", "?!", "...".
std::uint32_t shape_of_mark(std::string_view word) noexcept {
    const code_point first = decode(word, 0);
    const auto count = static_cast<std::uint32_t>(std::min<std::size_t>(word.size() / first.size, 3));
    return first_mark + (first.value << 10) + (count << 8) + static_cast<unsigned char>(word.back());
}

std::uint32_t shape_of(const token& one, std::string_view word) noexcept {
    switch (one.kind) {
        case token_kind::word:
            return shape_of_word(one, word);
        case token_kind::abbreviation:
            if (!has(one.flags, token_flags::capitalised)) return abbreviation;
            return word.size() == 2 ? initial : abbreviation_capital;
        case token_kind::number:
            return number;
        case token_kind::url:
        case token_kind::email:
            return address;
        case token_kind::handle:
        case token_kind::hashtag:
            return tag;
        case token_kind::emoji:
            return pictograph;
        case token_kind::punctuation:
        case token_kind::symbol:
            break;
    }
    return shape_of_mark(word);
}

// "11/05/2001" and "02/28/1999" are one word.
std::uint64_t digit_pattern(std::string_view word) noexcept {
    std::uint64_t hash = fnv_offset;
    for (const char c : word) hash = fnv_step(hash, static_cast<unsigned char>(c >= '0' && c <= '9' ? '0' : c));
    return hash;
}

std::uint8_t side_of_mark(std::string_view word, bool spaced, std::uint8_t kind) noexcept {
    constexpr std::string_view both[] = {"\"", "'", "*", "_"};
    constexpr std::string_view opening[] = {"“", "‘", "«", "„", "``", "(", "[", "{", "`", "¿", "¡", "「", "『", "（", "《"};
    constexpr std::string_view closing[] = {"”", "’", "»", "''", ")", "]", "}", "」", "』", "）", "》"};
    const auto any = [&](const auto& of) { return std::find(std::begin(of), std::end(of), word) != std::end(of); };
    if (kind >= full_stop) return end_mark;
    if (any(both)) return spaced ? opening_mark : closing_mark;
    if (any(opening)) return opening_mark;
    if (any(closing)) return closing_mark;
    if (word.front() == '-' || word.starts_with("—") || word.starts_with("–")) return dash;
    if (word == ",") return comma;
    return word == ";" || word == ":" ? pause : other_side;
}

std::uint8_t side_of_word(std::uint32_t shape) noexcept {
    switch (shape) {
        case lower:
        case abbreviation:
            return small_word;
        case capital:
        case all_capitals:
        case one_capital:
        case abbreviation_capital:
        case initial:
            return capital_word;
        case number:
        case with_digit:
            return digits;
        default:
            return other_side;
    }
}

std::uint8_t kind_of_mark(std::string_view word) noexcept {
    const bool stop = word.front() == '.' || word.starts_with("…");
    if (!stop && word.front() != '!' && word.front() != '?') return other_mark;
    if (word.find('?') != std::string_view::npos) return question;
    if (word.find('!') != std::string_view::npos) return exclamation;
    return word == "." ? full_stop : stops;
}

}  // namespace

token_sight sight_of(std::string_view text, const token& one, const lexicon& words, bool near) noexcept {
    const std::string_view word = one.where.in(text);
    token_sight seen;
    seen.shape = shape_of(one, word);
    seen.spaced = has(one.flags, token_flags::space_before);
    if (seen.shape >= first_mark) {
        seen.kind = kind_of_mark(word);
        seen.side = side_of_mark(word, seen.spaced, seen.kind);
        seen.key = seen.shape;
        return seen;
    }
    seen.side = side_of_word(seen.shape);
    seen.key = seen.shape;
    if (seen.shape == address || seen.shape == tag || seen.shape == pictograph) return seen;
    const std::uint64_t hash = fold_hash(word);
    if (near || seen.shape != lower) seen.classes = words.find(hash);
    if (one.kind == token_kind::abbreviation) {
        seen.classes = seen.classes | words.find(fold_hash(word.substr(0, word.size() - 1)));
        seen.kind = short_word;
    }
    seen.key = has(one.flags, token_flags::has_digit) ? digit_pattern(word) : hash;
    seen.opens = seen.classes.has(word_class::opening_word);
    return seen;
}

std::uint64_t ending_of(std::string_view word) noexcept {
    std::uint64_t hash = fnv_offset;
    for (const char c : word.substr(word.size() - std::min<std::size_t>(word.size(), 3))) {
        hash = fnv_step(hash, static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
    }
    return hash;
}

}  // namespace inquit::detail
