#include "sentence/general_sight.hpp"

#include "base/icu.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace inquit::detail {

using namespace general;

namespace {

// By the first letter: digits and marks may stand before it.
bool has_case(std::string_view word) noexcept {
    for (std::size_t at = 0; at < word.size();) {
        const code_point c = decode(word, at);
        if (is_upper(c.value) || is_lower(c.value)) return true;
        at += c.size;
    }
    return false;
}

std::uint8_t letters_of(const token& one, std::string_view word) noexcept {
    const bool is_capital = has(one.flags, token_flags::capitalised);
    switch (one.kind) {
        case token_kind::word:
            if (has(one.flags, token_flags::non_ascii) && !is_capital && !has_case(word)) return caseless;
            if (has(one.flags, token_flags::has_digit)) return with_digit;
            if (has(one.flags, token_flags::all_upper)) return all_capitals;
            if (!is_capital) return lower;
            return decode(word, 0).size == word.size() ? one_capital : capital;
        case token_kind::abbreviation:
            if (!is_capital) return abbreviation;
            return decode(word, 0).size + 1 == word.size() ? initial : abbreviation_capital;
        case token_kind::number:
            return digits;
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
    return no_letters;
}

// "!", "?!", "...": by the strongest of them.
std::uint8_t mark_of_run(std::string_view word) noexcept {
    bool asks = false, exclaims = false;
    std::size_t count = 0;
    for (std::size_t at = 0; at < word.size(); ++count) {
        const code_point c = decode(word, at);
        asks = asks || c.value == '?' || c.value == U'⁇' || c.value == U'⁈' || c.value == U';';
        exclaims = exclaims || c.value == '!' || c.value == U'‼' || c.value == U'⁉';
        at += c.size;
    }
    if (asks) return question;
    if (exclaims) return exclamation;
    return count == 1 && word == "." ? full_stop : stops;
}

std::uint8_t mark_of(std::string_view word, const writing& how) noexcept {
    const char32_t c = decode(word, 0).value;
    const auto in = [c](std::u32string_view these) { return these.find(c) != std::u32string_view::npos; };
    if (in(U".!?…‼⁇⁈⁉‥\x37E")) return mark_of_run(word);
    if (in(U"。！？｡．؟۔।॥։።፧။៕༎܀")) return script_end;
    if (c == ';') return how.greek_question ? question : semicolon;
    if (c == ':') return how.armenian ? script_end : colon;
    if (in(U"؛；·\x387")) return c == U'·' && !how.greek_question ? bullet : semicolon;
    if (in(U"：")) return colon;
    if (in(U"\"“”„‟«»‹›'‘’‚`´") || word == ",,") return quote;
    if (in(U",،，、")) return comma;
    if (in(U"([{（［【〔「『《〈｢")) return opening_bracket;
    if (in(U")]}）］】〕」』》〉｣")) return closing_bracket;
    if (in(U"¿¡")) return inverted;
    if (in(U"-–—―‐‑")) return dash;
    return in(U"•*‣▪●○■□◦") ? bullet : other_mark;
}

std::uint8_t direction_of(std::string_view word) noexcept {
    const char32_t c = decode(word, 0).value;
    if (std::u32string_view(U"“«„‘‹‚").find(c) != std::u32string_view::npos || word == "``" || word == ",,") return left;
    return std::u32string_view(U"”»’›").find(c) != std::u32string_view::npos || word == "''" ? right : either;
}

std::uint8_t length_of(std::string_view word) noexcept {
    const auto count = std::count_if(word.begin(), word.end(), [](char c) { return (c & 0xC0) != 0x80; });
    return static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(count, 7));
}

}  // namespace

general_sight general_sight_of(std::string_view text, const token& one, const form& known, const writing& how) noexcept {
    const std::string_view word = one.where.in(text);
    general_sight seen;
    seen.spaced = has(one.flags, token_flags::space_before);
    seen.letters = letters_of(one, word);
    if (seen.letters == no_letters) {
        seen.mark = mark_of(word, how);
        seen.direction = direction_of(word);
        seen.east = static_cast<unsigned char>(word.front()) >= 0xE3;  // U+3000 and above
        return seen;
    }
    seen.length = length_of(word);
    seen.abbreviates = known.classes.any(word_class::abbreviation | word_class::abbreviation_capital);
    seen.titles = known.classes.has(word_class::abbreviation_title);
    seen.numbers = known.classes.has(word_class::abbreviation_number);
    seen.dates = known.classes.has(word_class::calendar);
    seen.opens = known.classes.has(word_class::opening_word) && !(how.english && word == "I");
    if (word.ends_with('\'') || word.ends_with("’")) seen.opens = true;  // "L'" of "L'homme"
    if (seen.opens && seen.letters == one_capital) seen.letters = capital;
    seen.ranks = known.classes.has(word_class::after_ordinal) || seen.dates;
    seen.reports = how.verb_last && known.classes.has(word_class::reporting_verb);
    return seen;
}

}  // namespace inquit::detail
