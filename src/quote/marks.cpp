#include "quote/marks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

namespace inquit::detail {

namespace {

struct character {
    beside kind = beside::nothing;
    std::uint32_t size = 0;
    bool space = false;
};

bool continues(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

beside ascii_kind(char c) noexcept {
    if (c >= 'a' && c <= 'z') return beside::lower;
    if (c >= 'A' && c <= 'Z') return beside::upper;
    if (c >= '0' && c <= '9') return beside::digit;
    switch (c) {
        case ',':
            return beside::comma;
        case '.':
        case '!':
        case '?':
            return beside::stop;
        case ':':
        case ';':
            return beside::colon;
        case '-':
            return beside::dash;
        case '(':
        case '[':
        case '{':
            return beside::opening;
        case ')':
        case ']':
        case '}':
            return beside::closing;
        case '"':
        case '\'':
        case '`':
            return beside::mark;
        default:
            return beside::other;
    }
}

glyph general_punctuation(unsigned char last) noexcept {  // U+2000 to U+203F by the last byte of E2 80 xx
    switch (last) {
        case 0x98:
            return glyph::left_single;
        case 0x99:
            return glyph::right_single;
        case 0x9A:
            return glyph::low_single;
        case 0x9B:
            return glyph::high_single;
        case 0x9C:
            return glyph::left_double;
        case 0x9D:
            return glyph::right_double;
        case 0x9E:
            return glyph::low_double;
        case 0x9F:
            return glyph::high_double;
        case 0xB9:
            return glyph::left_angle;
        case 0xBA:
            return glyph::right_angle;
        default:
            return glyph::none;
    }
}

glyph cjk_mark(unsigned char last) noexcept {  // U+3000 to U+303F by the last byte of E3 80 xx
    switch (last) {
        case 0x8C:
            return glyph::left_corner;
        case 0x8D:
            return glyph::right_corner;
        case 0x8E:
            return glyph::left_white;
        case 0x8F:
            return glyph::right_white;
        default:
            return glyph::none;
    }
}

character wide_kind(std::string_view bytes) noexcept {
    const auto byte = [&](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
    std::uint32_t size = 1;
    while (size < bytes.size() && size < 4 && continues(bytes[size])) ++size;
    if (byte(0) == 0xC2) {
        if (byte(1) == 0xA0) return {beside::nothing, size, true};
        return {byte(1) == 0xAB || byte(1) == 0xBB ? beside::mark : beside::other, size, false};
    }
    if (byte(0) == 0xC3) return {byte(1) < 0x9F ? beside::upper : beside::lower, size, false};
    if (byte(0) == 0xE2 && byte(1) == 0x80) {
        const unsigned last = byte(2);
        if (last <= 0x8A || last == 0xAF || last == 0xA8 || last == 0xA9) return {beside::nothing, size, true};
        if (last >= 0x90 && last <= 0x95) return {beside::dash, size, false};
        if (last == 0xA6) return {beside::stop, size, false};
        return {general_punctuation(static_cast<unsigned char>(last)) == glyph::none ? beside::other : beside::mark, size, false};
    }
    if (byte(0) == 0xE3 && byte(1) == 0x80) {
        const unsigned last = byte(2);
        if (last == 0x80) return {beside::nothing, size, true};
        if (last == 0x81) return {beside::comma, size, false};
        if (last == 0x82) return {beside::stop, size, false};
        return {cjk_mark(static_cast<unsigned char>(last)) == glyph::none ? beside::other : beside::mark, size, false};
    }
    return {beside::lower, size, false};
}

character kind_at(std::string_view text, std::uint32_t at) noexcept {
    const char c = text[at];
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') return {beside::nothing, 1, true};
    if (static_cast<unsigned char>(c) < 0x80) return {ascii_kind(c), 1, false};
    return wide_kind(text.substr(at, 4));
}

std::uint32_t before(std::string_view text, std::uint32_t at) noexcept {
    --at;
    for (int steps = 0; steps < 3 && at > 0 && continues(text[at]); ++steps) --at;
    return at;
}

// The signs of one, two or three bytes that may be marks.
mark sign_at(std::string_view text, std::uint32_t at) noexcept {
    const auto next = [&](std::uint32_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
    const auto one = [&](std::uint32_t size, glyph sign) {
        mark found;
        found.where = {at, at + size};
        found.sign = sign;
        return found;
    };
    switch (next(0)) {
        case '"':
            return one(1, glyph::straight_double);
        case '\'':
            return next(1) == '\'' ? one(2, glyph::two_singles) : one(1, glyph::straight_single);
        case '`':
            return next(1) == '`' ? one(2, glyph::backticks) : one(1, glyph::backtick);
        case 0xC2:
            if (next(1) == 0xAB) return one(2, glyph::left_guillemet);
            if (next(1) == 0xBB) return one(2, glyph::right_guillemet);
            return next(1) == 0xB4 ? one(2, glyph::acute) : mark();
        case 0xE2:
            return next(1) == 0x80 ? one(3, general_punctuation(static_cast<unsigned char>(next(2)))) : mark();
        case 0xE3:
            return next(1) == 0x80 ? one(3, cjk_mark(static_cast<unsigned char>(next(2)))) : mark();
        default:
            return {};
    }
}

// The neighbours of a mark; looks past white space up to the ends of the line, so that runs of spaces are read at most twice.
void look_around(std::string_view text, span within, mark& one) noexcept {
    std::uint32_t at = one.where.begin;
    one.space_left = at == within.begin;
    while (at > within.begin) {
        at = before(text, at);
        const character found = kind_at(text, at);
        if (!found.space) {
            one.left = found.kind;
            break;
        }
        one.space_left = true;
        if (text[at] == '\n') break;
    }
    at = one.where.end;
    one.space_right = at >= within.end;
    while (at < within.end) {
        const character found = kind_at(text, at);
        if (!found.space) {
            one.right = found.kind;
            break;
        }
        one.space_right = true;
        if (text[at] == '\n') break;
        at += found.size;
    }
}

std::string_view letters_after(std::string_view text, std::uint32_t at, std::array<char, 8>& folded) noexcept {
    std::size_t size = 0;
    while (at + size < text.size()) {
        const beside kind = kind_at(text, static_cast<std::uint32_t>(at + size)).kind;
        if (!is_letter(kind)) break;
        if (size == folded.size()) return {};
        folded[size] = static_cast<char>(text[at + size] | 0x20);
        ++size;
    }
    return {folded.data(), size};
}

void look_ahead(std::string_view text, mark& one) noexcept {
    if (one.space_right) return;
    if (one.right == beside::digit) {
        one.elision = one.where.end + 2 < text.size() && kind_at(text, one.where.end + 1).kind == beside::digit &&
                      !is_word(kind_at(text, one.where.end + 2).kind);
        one.elision = one.elision || (one.where.end + 2 < text.size() && text[one.where.end + 2] == 's');
        return;
    }
    std::array<char, 8> folded{};
    const std::string_view word = letters_after(text, one.where.end, folded);
    constexpr std::array<std::string_view, 24> elided{"tis",   "twas", "twere", "twill", "twould", "em",     "til",  "till",
                                                      "cause", "bout", "round", "n",     "neath",  "gainst", "nuff", "cos",
                                                      "cuz",   "tain", "ere",   "ee",    "im",     "er",     "way",  "twixt"};
    constexpr std::array<std::string_view, 8> clitics{"s", "ll", "re", "ve", "d", "m", "t", "em"};
    one.elision = std::find(elided.begin(), elided.end(), word) != elided.end();
    one.clitic = std::find(clitics.begin(), clitics.end(), word) != clitics.end();
}

// Apostrophes inside words, feet, and the marks of markup's attributes: never quotation marks.
bool is_certain_literal(const mark& one, std::string_view text) noexcept {
    if (one.sign == glyph::straight_double) {
        return one.where.begin > 0 && text[one.where.begin - 1] == '=';
    }
    if (one.sign != glyph::straight_single && one.sign != glyph::right_single && one.sign != glyph::acute) return false;
    return !one.space_left && !one.space_right && is_word(one.left) && is_word(one.right);
}

}  // namespace

bool is_single(glyph sign) noexcept {
    switch (sign) {
        case glyph::straight_single:
        case glyph::left_single:
        case glyph::right_single:
        case glyph::low_single:
        case glyph::high_single:
        case glyph::left_angle:
        case glyph::right_angle:
        case glyph::left_white:
        case glyph::right_white:
        case glyph::backtick:
        case glyph::acute:
            return true;
        default:
            return false;
    }
}

mark_style style_of(glyph sign) noexcept {
    switch (sign) {
        case glyph::left_double:
        case glyph::right_double:
        case glyph::high_double:
        case glyph::left_single:
        case glyph::right_single:
        case glyph::high_single:
            return mark_style::curly;
        case glyph::low_double:
        case glyph::low_single:
            return mark_style::low_high;
        case glyph::left_guillemet:
        case glyph::right_guillemet:
        case glyph::left_angle:
        case glyph::right_angle:
            return mark_style::guillemet;
        case glyph::left_corner:
        case glyph::right_corner:
        case glyph::left_white:
        case glyph::right_white:
            return mark_style::corner;
        case glyph::backticks:
        case glyph::backtick:
            return mark_style::backtick;
        default:
            return mark_style::straight;
    }
}

namespace {

bool may_begin_mark(char c) noexcept { return c == '"' || c == '\'' || c == '`' || static_cast<unsigned char>(c) >= 0xC2; }

// Whether one of eight bytes may begin a mark: true for such bytes, rarely for others (# & and what follows a zero byte).
bool any_may_begin_mark(const char* eight) noexcept {
    constexpr std::uint64_t each = 0x0101'0101'0101'0101U, high = 0x80 * each;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, eight, sizeof bytes);
    const std::uint64_t quotes = (bytes | 0x05 * each) ^ 0x27 * each;  // zero for " # & '
    const std::uint64_t graves = bytes ^ 0x60 * each;
    return ((((quotes - each) & ~quotes) | ((graves - each) & ~graves) | bytes) & high) != 0;
}

// The first byte in [at, end) that may begin a mark; `end` if there is none.
std::uint32_t next_candidate(std::string_view text, std::uint32_t at, std::uint32_t end) noexcept {
    while (true) {
        while (end - at >= 8 && !any_may_begin_mark(text.data() + at)) at += 8;
        const std::uint32_t stop = end - at >= 8 ? at + 8 : end;
        while (at < stop && !may_begin_mark(text[at])) ++at;
        if (at < stop || at == end) return at;
    }
}

}  // namespace

void find_marks(std::string_view text, span where, std::vector<mark>& into) {
    bool in_attribute = false;
    for (std::uint32_t at = where.begin; at < where.end;) {
        if (!in_attribute) {
            at = next_candidate(text, at, where.end);
            if (at == where.end) return;
        } else if (!may_begin_mark(text[at])) {
            in_attribute = text[at] != '>';
            ++at;
            continue;
        }
        mark found = sign_at(text, at);
        if (found.sign == glyph::none) {
            ++at;
            continue;
        }
        at = found.where.end;
        if (in_attribute && found.sign == glyph::straight_double) {
            in_attribute = false;
            continue;
        }
        look_around(text, where, found);
        if (is_certain_literal(found, text)) {
            in_attribute = found.sign == glyph::straight_double;
            continue;
        }
        look_ahead(text, found);
        into.push_back(found);
    }
}

}  // namespace inquit::detail
