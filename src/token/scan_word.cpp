#include "token/scan.hpp"

#include "base/dictionary.hpp"
#include "base/icu.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "token/byte_set.hpp"
#include "token/packed_word.hpp"

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
    bool parts_compounds = true;   // as writing::parts_compounds
};

// Whether text[at] is not inside a word.
bool ends_word(std::string_view text, std::size_t at) noexcept {
    return at >= text.size() || !is_word(class_of(decode(text, at).value));
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
        case '`':  // typed for an apostrophe: "it`s"
            return is_word(last) && after.value == 's' && ends_word(text, behind + 1);
        case '*':  // "f*ck"
            return is_letter(last) && is_letter(next);
        case '_':
            return is_word(last) && is_word(next);
        case '-':
        case U'‐':
        case U'‑':
            return is_word(last) && is_word(next) && (!s.parts_compounds || joins_at_hyphen(text, s.begin, s.at, behind));
        case ',':
        case ':':
            return last == char_class::digit && next == char_class::digit;
        case '/':
            // "12/31", "w/o", "N/A"
            if (last == char_class::digit) return next == char_class::digit;
            return is_letter(last) && is_letter(next) && s.at == s.begin + 1;
        case '&':
            // "AT&T", "p&l"
            return is_letter(last) && is_letter(next) &&
                   (is_upper(after.value) || (s.at == s.begin + 1 && ends_word(text, behind + after.size)));
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
    if (text.substr(s.at + 1, 2) == "..") return false;  // "etc..."
    const std::string_view word = text.substr(s.begin, s.at - s.begin);
    const code_point first = decode(word, 0);
    if (first.size == word.size() && is_upper(first.value))
        return word != "I" && (s.begin == 0 || !is_ascii_digit(text, s.begin - 1));
    // "U.S.", "Ph.D.", "M.Sc."
    const bool stopped = s.since_stop == 1 || (s.since_stop == 2 && is_upper(first.value) && word.size() == 4);
    if (s.stops && (words.writing().english || stopped)) return stopped;
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

constexpr std::size_t longest_broken = 12;

bool stands_alone(std::string_view text, std::size_t begin) noexcept {
    return begin == 0 || (!is_ascii_digit(text, begin - 1) && text[begin - 1] != '-');
}

// A word that its speaker broke off, or the first part of two: "wh- what", "pre- and post-war".
bool breaks_off(std::string_view text, const state& s) noexcept {
    const std::string_view rest = text.substr(s.at);
    if (rest.empty() || rest[0] != '-' || s.digits) return false;
    const std::string_view word = text.substr(s.begin, s.at - s.begin), behind = rest.substr(1);
    if (behind.starts_with(" and ") || behind.starts_with(" or ")) return true;
    const bool shouts = word.size() == 2 && word[1] >= 'A' && word[1] <= 'Z';
    if (word.size() <= 2 && (behind.starts_with(" ") || behind.starts_with(", "))) return !shouts && stands_alone(text, s.begin);
    if (behind.starts_with(" uh ") || behind.starts_with(" um ") || behind.starts_with(" — ") || behind.starts_with(" – "))
        return true;
    // "exper- experimenting": all but its last letter is said again.
    return behind.size() > word.size() && behind[0] == ' ' && word.size() > 2 && word.size() <= longest_broken &&
           behind.substr(1, word.size() - 1) == word.substr(0, word.size() - 1);
}

// "5pm", "3.5M", "8gb", "61persons": where the digits end at which a unit stands; s.at for "4th", "1980s", "3D", "4x4".
std::uint32_t end_of_digits(std::string_view text, const state& s) noexcept {
    constexpr std::string_view endings[] = {"d", "nd", "rd", "s", "st", "th"},
                               units[] = {"AM", "GB", "K", "KB", "M", "MB", "PM", "a.m", "p.m"};
    std::uint32_t at = s.begin;
    while (at < s.at && !is_ascii_letter(text, at)) ++at;
    const std::string_view letters = text.substr(at, s.at - at);
    if (letters.empty() || !is_ascii_digit(text, at - 1)) return s.at;
    if (std::find(std::begin(units), std::end(units), letters) != std::end(units)) return at;
    if (!std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return s.at;
    return std::find(std::begin(endings), std::end(endings), letters) != std::end(endings) ? s.at : at;
}

// Whether the apostrophe behind a word in "s" is that of a possessive ("the horses' heads") and not a closing mark: a word
// follows, and no such mark was opened shortly before.
bool is_possessive(std::string_view text, const state& s, std::uint32_t behind) noexcept {
    constexpr std::uint32_t far = 64;
    if (behind + 1 >= text.size() || text[behind] != ' ' || class_of(decode(text, behind + 1).value) != char_class::letter)
        return false;
    for (std::uint32_t at = s.begin; at > 0 && s.begin - at < far; --at) {
        if (text[at] == '\'' && text[at - 1] == ' ') return false;
        if (text[at] == '\xE2' && text.substr(at).starts_with("‘")) return false;
    }
    return true;
}

// What a mark adds to the word before it: "parents'", "C++", "C#"; s.at if nothing.
std::uint32_t end_of_tail(std::string_view text, const state& s) noexcept {
    const std::string_view rest = text.substr(s.at), word = text.substr(s.begin, s.at - s.begin);
    if (rest.empty() || !s.letters || s.digits) return s.at;
    const std::uint32_t apostrophe = rest[0] == '\'' ? 1 : rest.starts_with("’") ? 3 : 0;
    if (apostrophe > 0 && (word.back() == 's' || word.back() == 'S') && is_possessive(text, s, s.at + apostrophe))
        return s.at + apostrophe;
    if (rest.starts_with("++") && word.size() == 1 && !rest.substr(2).starts_with("+")) return s.at + 2;
    if (rest.starts_with("#") && (word == "C" || word == "F") && ends_word(text, s.at + 1)) return s.at + 1;
    return s.at;
}

// "US$"
bool is_currency(std::string_view text, const state& s) noexcept {
    constexpr std::string_view countries[] = {"A", "AU", "C", "CA", "HK", "NZ", "R", "S", "US"};
    const std::string_view word = text.substr(s.begin, s.at - s.begin);
    return text.substr(s.at, 1) == "$" && std::find(std::begin(countries), std::end(countries), word) != std::end(countries);
}

// Spares most words the look at what an address is.
bool may_be_address(std::string_view text, const state& s) noexcept {
    if (s.at >= text.size()) return false;
    if (text[s.at] == '-' && s.begin > 0 && text[s.begin - 1] == '-') return false;  // "a-a-a-...": looked for once
    if (s.stops && (text[s.begin] == 'w' || text[s.begin] == 'W')) return true;
    constexpr byte_set joints(":/@.+%-");
    return joints.has(text[s.at]) && s.at + 1 < text.size() && text[s.at + 1] > ' ';
}

}  // namespace

bool is_file_ending(std::string_view text, std::size_t at) noexcept {
    constexpr std::size_t shortest = 3, longest = 4;
    static constexpr auto endings =
        packed_words<25>({"com", "csv", "doc", "docx", "edu", "exe", "gif", "gov", "htm", "html", "jpg", "json", "mp3",
                          "net", "org", "pdf", "php",  "png", "ppt", "rtf", "txt", "xls", "xlsx", "xml", "zip"});
    std::size_t size = 0;
    while (size <= longest && (is_ascii_letter(text, at + size) || is_ascii_digit(text, at + size))) ++size;
    return size >= shortest && size <= longest && is_one_of(text.substr(at, size), endings) && ends_word(text, at + size);
}

scanned scan_word(std::string_view text, std::uint32_t at, const lexicon& words) noexcept {
    state s{.begin = at, .at = at, .parts_compounds = words.writing().parts_compounds};
    scan_run(text, s);
    if (may_be_address(text, s)) {
        if (const scanned address = scan_address(text, at, s.at); address.end > 0) return address;
    }
    if (s.digits && s.letters && is_ascii_digit(text, at)) {
        if (const std::uint32_t digits = end_of_digits(text, s); digits < s.at) return {digits, token_kind::number};
    }
    if (takes_stop(text, s, words)) return {s.at + 1, token_kind::abbreviation};
    if (breaks_off(text, s)) return {s.at + 1, token_kind::word};
    if (is_currency(text, s)) return {s.at + 1, token_kind::symbol};
    s.at = end_of_tail(text, s);
    return {s.at, s.letters ? token_kind::word : s.digits ? token_kind::number : token_kind::word};
}

}  // namespace inquit::detail
