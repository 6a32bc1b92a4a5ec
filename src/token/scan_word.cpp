#include "token/scan.hpp"

#include "base/icu.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace inquit::detail {

namespace {

bool is_letter(char_class c) noexcept { return c == char_class::letter || c == char_class::mark; }
bool is_word(char_class c) noexcept { return is_letter(c) || c == char_class::digit; }

char_class class_at(std::string_view text, std::uint32_t at) noexcept {
    return at < text.size() ? class_of(decode(text, at).value) : char_class::space;
}

// Where a URL ends: at white space or a delimiter (RFC 3986, appendix C), without the punctuation of the sentence around it.
std::uint32_t end_of_url(std::string_view text, std::uint32_t at) noexcept {
    std::uint32_t end = at;
    int open = 0;
    while (end < text.size()) {
        const code_point c = decode(text, end);
        if (class_of(c.value) == char_class::space || class_of(c.value) == char_class::control) break;
        if (c.value == '<' || c.value == '>' || c.value == '"' || c.value == U'“' || c.value == U'”' || c.value == U'’') break;
        open += c.value == '(' ? 1 : c.value == ')' ? -1 : 0;
        if (open < 0) break;
        end += c.size;
    }
    constexpr std::string_view sentence_marks = ".,;:!?'*";
    while (end > at && sentence_marks.find(text[end - 1]) != std::string_view::npos) --end;
    return end;
}

bool starts_url(std::string_view word, std::string_view rest) noexcept {
    if (rest.starts_with("://")) return word == "http" || word == "https" || word == "ftp" || word == "HTTP" || word == "HTTPS";
    return (word.starts_with("www.") || word.starts_with("WWW.")) && word.size() > 6;
}

struct state {
    std::uint32_t begin;
    std::uint32_t at;
    bool letters = false;
    bool digits = false;
    bool stops = false;            // has inner full stops
    std::uint32_t since_stop = 0;  // letters since the last full stop or hyphen
};

// Whether the mark `c` at s.at, followed by the class `next` of character `after`, joins what stands around it.
bool joins(char32_t c, char_class last, char_class next, code_point after, const state& s) noexcept {
    switch (c) {
        case '\'':
        case U'’':
            return is_letter(last) && is_letter(next);
        case '-':
        case U'‐':
        case U'‑':
        case '_':
            return is_word(last) && is_word(next);
        case ',':
        case ':':
        case '/':
            return last == char_class::digit && next == char_class::digit;
        case '&':
            return is_letter(last) && is_letter(next) && is_upper(after.value);
        case '.':
            if (last == char_class::digit && next == char_class::digit) return true;
            // "U.S.", "e.g.", "example.com", but not a sentence that begins without a space ("came.Then").
            return is_letter(last) && is_letter(next) && (s.since_stop == 1 || is_lower(after.value));
        default:
            return false;
    }
}

// Moves over letters, digits, and the marks that join them.
void scan_run(std::string_view text, state& s) noexcept {
    char_class last = char_class::space;
    while (s.at < text.size()) {
        const code_point c = decode(text, s.at);
        const char_class kind = class_of(c.value);
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
        if (!joins(c.value, last, class_of(after.value), after, s)) return;
        if (c.value == '.') s.stops = s.letters;
        if (c.value == '.' || c.value == '-') s.since_stop = 0;
        s.at = behind;
    }
}

bool takes_stop(std::string_view text, const state& s, const lexicon& words) noexcept {
    if (s.at >= text.size() || text[s.at] != '.' || !s.letters) return false;
    const std::string_view word = text.substr(s.begin, s.at - s.begin);
    const code_point first = decode(word, 0);
    if (first.size == word.size()) return is_upper(first.value) && word != "I";
    if (s.stops) return s.since_stop == 1;
    const class_set known = words.find(fold_hash(word));
    return known.any(word_class::abbreviation | word_class::abbreviation_title);
}

}  // namespace

scanned scan_word(std::string_view text, std::uint32_t at, const lexicon& words) noexcept {
    state s{.begin = at, .at = at};
    scan_run(text, s);
    const std::string_view word = text.substr(at, s.at - at);
    const std::string_view rest = text.substr(s.at);
    if (starts_url(word, rest)) return {end_of_url(text, s.at), token_kind::url};
    if (rest.starts_with("@") && is_word(class_at(text, s.at + 1))) {
        state host{.begin = s.at + 1, .at = s.at + 1};
        scan_run(text, host);
        if (host.stops) return {host.at, token_kind::email};
    }
    if (takes_stop(text, s, words)) return {s.at + 1, token_kind::abbreviation};
    return {s.at, s.letters ? token_kind::word : s.digits ? token_kind::number : token_kind::word};
}

}  // namespace inquit::detail
