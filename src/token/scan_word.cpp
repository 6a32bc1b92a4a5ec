#include "token/scan.hpp"

#include "base/dictionary.hpp"
#include "base/icu.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

bool is_letter(char_class c) noexcept { return c == char_class::letter || c == char_class::mark; }
bool is_word(char_class c) noexcept { return is_letter(c) || c == char_class::digit; }

struct state {
    std::uint32_t begin;
    std::uint32_t at;
    bool letters = false;
    bool digits = false;
    bool stops = false;            // has inner full stops
    std::uint32_t since_stop = 0;  // letters since the last full stop or hyphen
};

// Whether text[at] is not inside a word.
bool ends_word(std::string_view text, std::size_t at) noexcept {
    return at >= text.size() || !is_word(class_of(decode(text, at).value));
}

// "PRICES.XLS", "20.doc", "Example.COM": the names of files and hosts join at any case.
bool is_file_ending(std::string_view text, std::size_t at) noexcept {
    constexpr std::string_view endings[] = {"com", "doc", "gif", "htm", "html", "jpg", "net", "org", "pdf", "txt", "xls", "zip"};
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
    return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view ending) {
        const std::string_view here = text.substr(at, ending.size());
        return std::equal(here.begin(), here.end(), ending.begin(), ending.end(), same) && ends_word(text, at + ending.size());
    });
}

// Whether the mark `c` at s.at, followed by the class `next` of character `after`, joins what stands around it.
bool joins(std::string_view text, char32_t c, char_class last, char_class next, code_point after, std::uint32_t behind,
           const state& s) noexcept {
    switch (c) {
        case '\'':
        case U'’':
            // "1990's"
            if (last == char_class::digit) return after.value == 's' && ends_word(text, behind + 1);
            return is_letter(last) && is_letter(next);
        case '-':
        case U'‐':
        case U'‑':
        case '_':
            return is_word(last) && is_word(next);
        case ',':
        case ':':
            return last == char_class::digit && next == char_class::digit;
        case '/':
            // "12/31", "w/o", "N/A"
            if (last == char_class::digit) return next == char_class::digit;
            return is_letter(last) && is_letter(next) && s.at == s.begin + 1;
        case '&':
            return is_letter(last) && is_letter(next) && is_upper(after.value);
        case '.':
            if (!is_word(last) || !is_word(next)) return false;
            if (last == char_class::digit && next == char_class::digit) return true;
            if (is_file_ending(text, behind)) return true;
            // "U.S.", "e.g.", "example.com", "Ph.D.", but not a sentence that begins without a space ("came.Then").
            if (!is_letter(last) || !is_letter(next)) return false;
            return s.since_stop == 1 || is_lower(after.value) ||
                   (s.since_stop == 2 && text.substr(behind + after.size).starts_with("."));
        default:
            return false;
    }
}

// Moves over letters, digits, and the marks that join them.
void scan_run(std::string_view text, state& s) noexcept {
    char_class last = char_class::space;
    while (s.at < text.size()) {
        const std::uint32_t from = s.at;
        for (char_class kind{}; s.at < text.size() && static_cast<unsigned char>(text[s.at]) < 0x80; ++s.at) {
            kind = ascii_classes[static_cast<unsigned char>(text[s.at])];
            if (!is_word(kind)) break;
            s.letters = s.letters || kind == char_class::letter;
            s.digits = s.digits || kind == char_class::digit;
            last = kind;
        }
        s.since_stop += s.at - from;
        if (s.at == text.size()) return;
        const code_point c = decode(text, s.at);
        const char_class kind = class_of(c.value);
        // A word of a script without spaces begins, unless the stretch is a tag in that script.
        if (is_word(kind) && dictionary_script_of(c.value) != dictionary_script::none &&
            dictionary_script_of(decode(text, s.begin).value) == dictionary_script::none)
            return;
        if (is_word(kind)) {
            s.letters = s.letters || kind == char_class::letter;
            s.digits = s.digits || kind == char_class::digit;
            ++s.since_stop;
            if (kind != char_class::mark || last == char_class::space) last = kind;
            s.at += c.size;
            continue;
        }
        const std::uint32_t behind = s.at + c.size;
        if (behind >= text.size()) return;
        const code_point after = decode(text, behind);
        if (!joins(text, c.value, last, class_of(after.value), after, behind, s)) return;
        if (c.value == '.') s.stops = s.letters;
        if (c.value == '.' || c.value == '-') s.since_stop = 0;
        s.at = behind;
    }
}

bool is_ascii_digit(std::string_view text, std::size_t at) noexcept {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool is_ascii_letter(std::string_view text, std::size_t at) noexcept {
    return at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z'));
}

// Letters with full stops that a space keeps apart: "3 p. m.".
bool is_spaced_abbreviation(std::string_view text, std::size_t begin, std::size_t stop) noexcept {
    const auto stopped = [&](std::size_t at) { return is_ascii_letter(text, at) && text.substr(at + 1, 1) == "."; };
    if (stop - begin != 1) return false;
    if (text.substr(stop + 1, 1) == " " && stopped(stop + 2) && !is_ascii_letter(text, stop + 4)) return true;
    return begin >= 4 && text[begin - 1] == ' ' && stopped(begin - 3) && text[begin - 4] == ' ';
}

// Whether the full stop behind the word belongs to it.
bool takes_stop(std::string_view text, const state& s, const lexicon& words) noexcept {
    if (s.at >= text.size() || text[s.at] != '.' || !s.letters) return false;
    const std::string_view word = text.substr(s.begin, s.at - s.begin);
    const code_point first = decode(word, 0);
    if (first.size == word.size() && is_upper(first.value)) return word != "I";
    if (s.stops && (words.writing().english || s.since_stop == 1)) return s.since_stop == 1;
    if (is_spaced_abbreviation(text, s.begin, s.at)) return true;
    const class_set known = words.find(fold_hash(word));
    if (known.empty()) return false;
    const bool number_behind =
        is_ascii_digit(text, s.at + 1) || (text.substr(s.at + 1, 1) == " " && is_ascii_digit(text, s.at + 2));
    if (known.has(word_class::abbreviation_number))
        return number_behind || (word.size() == 1 && s.begin > 0 && text[s.begin - 1] == '(');
    if (known.has(word_class::abbreviation_capital)) return is_upper(first.value) || number_behind;
    return known.any(word_class::abbreviation | word_class::abbreviation_title);
}

// A word that its speaker broke off, or the first part of two: "wh- what", "pre- and post-war".
bool breaks_off(std::string_view text, const state& s) noexcept {
    const std::string_view rest = text.substr(s.at);
    if (!rest.starts_with("- ") || s.digits) return false;
    return s.at - s.begin <= 2 || rest.starts_with("- and ") || rest.starts_with("- or ");
}

// Spares most words the look at what an address is.
bool may_be_address(std::string_view text, const state& s) noexcept {
    if (s.at >= text.size()) return false;
    if (s.stops && (text[s.begin] == 'w' || text[s.begin] == 'W')) return true;
    constexpr std::string_view joints = ":/@.+%-";
    return joints.find(text[s.at]) != std::string_view::npos && s.at + 1 < text.size() && text[s.at + 1] > ' ';
}

}  // namespace

scanned scan_word(std::string_view text, std::uint32_t at, const lexicon& words) noexcept {
    state s{.begin = at, .at = at};
    scan_run(text, s);
    if (may_be_address(text, s)) {
        if (const scanned address = scan_address(text, at, s.at); address.end > 0) return address;
    }
    if (takes_stop(text, s, words)) return {s.at + 1, token_kind::abbreviation};
    if (breaks_off(text, s)) return {s.at + 1, token_kind::word};
    return {s.at, s.letters ? token_kind::word : s.digits ? token_kind::number : token_kind::word};
}

}  // namespace inquit::detail
