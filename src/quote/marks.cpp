#include "quote/marks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

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

bool is_letter(beside kind) noexcept { return kind == beside::lower || kind == beside::upper; }
bool is_word(beside kind) noexcept { return is_letter(kind) || kind == beside::digit; }

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

void find_marks(std::string_view text, span where, std::vector<mark>& into) {
    bool in_attribute = false;
    for (std::uint32_t at = where.begin; at < where.end;) {
        const char c = text[at];
        if (c != '"' && c != '\'' && c != '`' && static_cast<unsigned char>(c) < 0xC2) {
            in_attribute = in_attribute && c != '>';
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

mark_habits habits_of(const std::vector<mark>& marks) noexcept {
    std::array<std::uint32_t, 24> count{};
    std::uint32_t single_open = 0, single_close = 0, double_open = 0, double_close = 0, spaced = 0, right_opens = 0,
                  left_opens = 0;
    for (const mark& one : marks) {
        ++count[static_cast<std::size_t>(one.sign)];
        const bool single = is_single(one.sign);
        const bool after_stop = one.left == beside::comma || one.left == beside::stop || one.left == beside::dash;
        const bool opens = (one.space_left || one.left == beside::opening) && (one.right == beside::upper || !one.space_right) &&
                           is_letter(one.right) && !one.elision && !one.clitic;
        const bool closes = after_stop && one.space_right && (!one.space_left || one.right != beside::upper);
        if (one.space_left && one.space_right && one.left != beside::nothing && one.right != beside::nothing) ++spaced;
        (single ? single_open : double_open) +=
            opens && (!one.space_right || after_stop || one.left == beside::nothing) ? 1U : 0U;
        (single ? single_close : double_close) += closes ? 1U : 0U;
        if (one.space_left && !one.space_right) {
            right_opens += one.sign == glyph::right_guillemet ? 1U : 0U;
            left_opens += one.sign == glyph::left_guillemet ? 1U : 0U;
        }
    }
    const auto of = [&](glyph sign) { return count[static_cast<std::size_t>(sign)]; };
    mark_habits habits;
    const std::uint32_t singles = std::min(single_open, single_close);
    habits.single_outer = singles >= 2 && singles > std::min(double_open, double_close);
    habits.low_high = 2 * of(glyph::low_double) > of(glyph::left_double);
    habits.inward_guillemets = right_opens > left_opens;
    habits.backticks_open = of(glyph::backticks) > 0;
    habits.tokenized = marks.size() >= 4 && 3 * spaced > marks.size();
    return habits;
}

namespace {

bool ends_words(beside kind) noexcept { return kind == beside::comma || kind == beside::stop || kind == beside::dash; }
bool follows_close(beside kind) noexcept {
    return kind == beside::comma || kind == beside::stop || kind == beside::colon || kind == beside::closing;
}

// A mark with white space on both sides, as in tokenized text: only the neighbours tell.
mark_costs spaced_costs(const mark& one) noexcept {
    if (one.left == beside::nothing && one.right == beside::nothing) return {20, 20, 40};
    if (one.left == beside::nothing) return {0, 60, 60};
    if (one.right == beside::nothing) return {60, 0, 60};
    if (follows_close(one.right)) return {50, 0, 60};
    if (one.left == beside::colon || one.left == beside::opening) return {0, 40, 60};
    if (one.left == beside::comma) return one.right == beside::lower ? mark_costs{25, 5, 60} : mark_costs{8, 12, 60};
    if (one.left == beside::stop) return one.right == beside::lower ? mark_costs{40, 0, 60} : mark_costs{6, 6, 60};
    if (one.left == beside::dash) return {12, 8, 60};
    return {10, 12, 60};
}

mark_costs hugging_costs(const mark& one) noexcept {
    if (one.space_left && one.space_right) return spaced_costs(one);
    if (one.space_left)
        return follows_close(one.right) && one.left != beside::nothing ? mark_costs{40, 12, 60} : mark_costs{0, 60, 60};
    if (one.space_right) return one.left == beside::opening ? mark_costs{10, 50, 60} : mark_costs{60, 0, 60};
    if (one.left == beside::opening || one.left == beside::mark) return {2, 10, 60};
    if (follows_close(one.right) || one.right == beside::mark) return {40, 2, 60};
    if (one.left == beside::dash) return one.right == beside::dash ? mark_costs{30, 5, 60} : mark_costs{6, 25, 60};
    if (one.right == beside::dash) return {40, 2, 60};
    if (ends_words(one.left)) return is_letter(one.right) ? mark_costs{20, 18, 60} : mark_costs{30, 5, 60};
    return {35, 35, 50};
}

mark_costs single_costs(const mark& one, const mark_habits& habits) noexcept {
    mark_costs costs = hugging_costs(one);
    const bool opening_place = one.space_left && !one.space_right;
    costs.literal = 40;
    if (one.clitic && opening_place && one.left != beside::nothing) return {habits.tokenized ? 80 : 20, never, 0};
    if (one.elision) return {costs.open + 22, costs.close + 10, 5};
    if (opening_place) {
        costs.literal = is_word(one.right) ? 30 : 40;
    } else if (!one.space_left && one.left == beside::digit) {
        costs.literal = 5;
    } else if (is_letter(one.left)) {
        costs.literal = one.space_left ? 8 : 5;
        if (!follows_close(one.right)) costs.close += 10;
    }
    if (!habits.single_outer) costs.open += 5;
    return costs;
}

void lean(mark_costs& costs, const mark& one, const mark_habits& habits) noexcept {
    switch (one.sign) {
        case glyph::left_double:
            costs.close += habits.low_high ? 0 : 30;
            costs.open += habits.low_high ? 30 : 0;
            break;
        case glyph::right_double:
            costs.open += 30;
            break;
        case glyph::low_double:
        case glyph::low_single:
            costs.close += 80;
            costs.open -= 10;
            break;
        case glyph::backticks:
            costs.close += 60;
            costs.open -= 10;
            break;
        case glyph::two_singles:
            costs.open += habits.backticks_open ? 60 : 0;
            break;
        case glyph::left_single:
            costs.close += habits.low_high ? 0 : 50;
            break;
        case glyph::right_single:
            costs.open += 55;
            costs.literal = std::min(costs.literal, one.space_left ? 15 : 40);
            break;
        case glyph::backtick:
            costs.close += 20;
            break;
        case glyph::acute:
            costs.open += 60;
            break;
        case glyph::left_guillemet:
        case glyph::left_angle:
            (habits.inward_guillemets ? costs.open : costs.close) += 50;
            break;
        case glyph::right_guillemet:
        case glyph::right_angle:
            (habits.inward_guillemets ? costs.close : costs.open) += 50;
            break;
        default:
            break;
    }
}

}  // namespace

mark_costs costs_of(const mark& one, const mark_habits& habits) noexcept {
    switch (one.sign) {
        case glyph::left_corner:
        case glyph::left_white:
            return {0, never, 60};
        case glyph::right_corner:
        case glyph::right_white:
            return {never, 0, 60};
        default:
            break;
    }
    mark_costs costs = is_single(one.sign) && one.sign != glyph::left_angle && one.sign != glyph::right_angle
                           ? single_costs(one, habits)
                           : hugging_costs(one);
    const bool inches = one.sign == glyph::straight_double && one.left == beside::digit && !one.space_left;
    if (inches) costs.literal = 20;
    lean(costs, one, habits);
    return costs;
}

namespace {

enum class family : std::uint8_t { double_marks, single_marks, guillemets, angles, corners, white_corners };

family family_of(glyph sign) noexcept {
    switch (sign) {
        case glyph::left_guillemet:
        case glyph::right_guillemet:
            return family::guillemets;
        case glyph::left_angle:
        case glyph::right_angle:
            return family::angles;
        case glyph::left_corner:
        case glyph::right_corner:
            return family::corners;
        case glyph::left_white:
        case glyph::right_white:
            return family::white_corners;
        default:
            return is_single(sign) ? family::single_marks : family::double_marks;
    }
}

}  // namespace

std::int32_t mismatch(glyph open, glyph close, const mark_habits& habits) noexcept {
    const family kind = family_of(open);
    if (kind != family_of(close)) return never;
    if (kind != family::double_marks && kind != family::single_marks) return 0;
    const auto pair = [&](glyph a, glyph b) { return open == a && close == b; };
    if (pair(glyph::left_double, glyph::right_double) || pair(glyph::straight_double, glyph::straight_double) ||
        pair(glyph::low_double, glyph::left_double) || pair(glyph::low_double, glyph::right_double) ||
        pair(glyph::backticks, glyph::two_singles) || pair(glyph::left_single, glyph::right_single) ||
        pair(glyph::straight_single, glyph::straight_single) || pair(glyph::low_single, glyph::left_single) ||
        pair(glyph::backtick, glyph::straight_single)) {
        return 0;
    }
    if (pair(glyph::two_singles, glyph::two_singles)) return habits.backticks_open ? 20 : 0;
    return 15;
}

}  // namespace inquit::detail
