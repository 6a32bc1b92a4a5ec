#include "quote/stretches.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

bool has_blank_line(std::string_view text, std::uint32_t from, std::uint32_t to) noexcept {
    return std::count(text.begin() + from, text.begin() + to, '\n') > 1;
}

// Behind the colon of a speaker's label that begins at token `first`: one to four words of capitals ("SEN. TED CRUZ:", "Q:").
std::size_t behind_label(const segmentation& text, std::size_t first) noexcept {
    constexpr std::size_t longest = 4;
    std::size_t at = first;
    for (; at < text.tokens.size() && at - first <= longest; ++at) {
        const token& one = text.tokens[at];
        if (text.word(at) == ":") return at > first ? at + 1 : first;
        const bool words = one.kind == token_kind::word || one.kind == token_kind::abbreviation;
        const bool upper =
            has(one.flags, token_flags::all_upper) || (one.where.size() <= 4 && has(one.flags, token_flags::capitalised));
        if (!words || !upper || (at > first && has(one.flags, token_flags::line_start))) return first;
    }
    return first;
}

bool is_long_dash(std::string_view word) noexcept {
    return word == "\xE2\x80\x94" || word == "\xE2\x80\x93" || word == "\xE2\x80\x95" || word == "--";
}

// Whether token `at` begins a line, or none is left.
bool begins_line(const segmentation& text, std::size_t at) noexcept {
    return at >= text.tokens.size() || has(text.tokens[at].flags, token_flags::line_start);
}

// Whether nothing but a full stop, or a comma and a few words ("-- Ann Lee, in a letter"), is left of the line at `at`.
bool closes_line(const segmentation& text, std::size_t at) noexcept {
    constexpr std::size_t longest_rest = 8;
    if (begins_line(text, at)) return true;
    const std::string_view word = text.word(at);
    if (word == ".") return begins_line(text, at + 1);
    if (word != ",") return false;
    for (std::size_t rest = at + 1; rest - at <= longest_rest; ++rest) {
        if (begins_line(text, rest)) return true;
    }
    return false;
}

// The signature of a pull quote, a name behind `dash` that ends the line, or makes up the next one: “...” ― Ann Lee. Empty if
// there is none.
span signature_behind(const segmentation& text, std::size_t dash) noexcept {
    constexpr std::size_t longest = 6;
    if (dash + 1 >= text.tokens.size() || begins_line(text, dash + 1)) return {};
    if (!is_long_dash(text.word(dash)) && !(begins_line(text, dash) && text.word(dash) == "-")) return {};
    std::size_t at = dash + 1;
    for (; at - dash <= longest && (at == dash + 1 || !begins_line(text, at)); ++at) {
        const token& one = text.tokens[at];
        const bool word = one.kind == token_kind::word || one.kind == token_kind::abbreviation;
        const bool name = has(one.flags, token_flags::capitalised) || (at > dash + 1 && text.is(at, word_class::name_particle));
        if (!word || !name) break;
    }
    if (at == dash + 1 || !closes_line(text, at)) return {};
    return hull(text.tokens[dash + 1].where, text.tokens[at - 1].where);
}

void find_signatures(const segmentation& text, std::vector<stretch>& all) {
    for (stretch& one : all) {
        if (one.depth > 0 || one.unclosed || one.style == mark_style::dash) continue;
        if (!begins_line(text, text.token_at(one.where.begin))) continue;
        const std::size_t dash = text.token_at(one.where.end);
        one.label = signature_behind(text, dash);
        if (!one.label.empty()) one.label_mark = text.tokens[dash].where;
    }
}

// A transcript inside marks: each labelled paragraph is a quotation of its own.
void cut_labels(const segmentation& text, std::vector<stretch>& all) {
    for (stretch& one : all) {
        if (one.depth > 0) continue;
        const std::size_t first = text.token_at(one.inside.begin);
        const std::size_t next = behind_label(text, first);
        if (next == first || next >= text.tokens.size() || text.tokens[next].where.begin >= one.inside.end) continue;
        one.label = hull(text.tokens[first].where, text.tokens[next - 2].where);
        one.label_mark = text.tokens[next - 1].where;
        one.where.begin = one.inside.begin = text.tokens[next].where.begin;
        one.continues = false;
    }
}

}  // namespace

void stretch_finder::collect(const segmentation& text) {
    marks_.clear();
    borders_.clear();
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
        const span where = text.paragraphs[i].where;
        find_marks(text.text, where, marks_);
        mark_border border;
        border.before_mark = static_cast<std::uint32_t>(marks_.size());
        border.end = border.begin = where.end;
        if (i + 1 < text.paragraphs.size()) {
            border.begin = text.paragraphs[i + 1].where.begin;
            border.blank_line = has_blank_line(text.text, border.end, border.begin);
        }
        borders_.push_back(border);
    }
}

void stretch_finder::find(const segmentation& text, std::vector<stretch>& into) {
    into.clear();
    collect(text);
    habits_ = habits_of(marks_);
    pairing_.run(marks_, borders_, habits_, into);
    dashes_.add(text, into);
    find_signatures(text, into);
    cut_labels(text, into);
}

}  // namespace inquit::detail
