#include "quote/dash_speech.hpp"

#include "quote/inquit_clause.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace inquit::detail {

namespace {

constexpr std::size_t tokens_read = 60;  // of a paragraph, to tell talk from a list

bool is_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::uint32_t behind_spaces(std::string_view text, std::uint32_t at, std::uint32_t end) noexcept {
    constexpr std::string_view hard_space = "\xC2\xA0";
    while (at < end) {
        if (is_space(text[at])) {
            ++at;
        } else if (text.substr(at, 2) == hard_space) {
            at += 2;
        } else {
            break;
        }
    }
    return std::min(at, end);
}

// Whose speech is marked already.
bool begins_with_mark(std::string_view words) noexcept {
    constexpr std::array<std::string_view, 8> openings{"\"", "“", "„", "«", "»", "``", "''", "‘"};
    return std::any_of(openings.begin(), openings.end(), [&](std::string_view one) { return words.starts_with(one); });
}

}  // namespace

dash_speech::opening dash_speech::opening_of(const segmentation& text, std::uint32_t paragraph) noexcept {
    const span where = text.paragraphs[paragraph].where;
    const std::string_view words = where.in(text.text);
    opening made;
    made.paragraph = paragraph;
    std::uint32_t size = 0;
    const auto is = [&](std::string_view sign, dash kind) {
        if (size != 0 || !words.starts_with(sign)) return;
        size = static_cast<std::uint32_t>(sign.size());
        made.sign = kind;
    };
    is("\xE2\x80\x94", dash::em);
    is("\xE2\x80\x93", dash::en);
    is("\xE2\x80\x95", dash::bar);
    is("--", dash::hyphens);
    is("- ", dash::hyphen);
    made.words = behind_spaces(text.text, where.begin + size, where.end);
    // A row of dashes parts sections.
    const std::string_view rest = text.text.substr(made.words, where.end - made.words);
    if (rest.empty() || rest.front() == '-' || rest.starts_with("\xE2\x80\x94") || rest.starts_with("\xE2\x80\x93"))
        made.sign = dash::none;
    return made;
}

void dash_speech::learn(const segmentation& text, const opening& one) {
    habit& seen = habits_[static_cast<std::size_t>(one.sign)];
    ++seen.paragraphs;
    const auto tokens = text.paragraphs[one.paragraph].tokens;
    const std::size_t first = text.token_at(one.words), last = std::min<std::size_t>(tokens.last.index(), text.tokens.size());
    if (first >= last) return;
    seen.ended += is_stop(text, last - 1) || is_dash(text, last - 1) ? 1U : 0U;
    const std::size_t limit = std::min(last, first + tokens_read);
    bool talks = false;
    for (std::size_t at = first; at < limit && !talks; ++at) {
        talks = text.word(at).front() == '?' || is_first_person(text, at);
    }
    seen.talking += talks ? 1U : 0U;
    if (find_inquit(text, first, limit)) ++seen.reported;
}

void dash_speech::collect(const segmentation& text) {
    openings_.clear();
    habits_.fill({});
    for (std::uint32_t i = 0; i < text.paragraphs.size(); ++i) {
        const opening one = opening_of(text, i);
        if (one.sign == dash::none) continue;
        if (begins_with_mark(text.text.substr(one.words))) continue;
        openings_.push_back(one);
        learn(text, one);
    }
}

// Lists are set with short dashes, and news gives its points as such lists: there somebody has to be named as speaking as well.
bool dash_speech::marks_speech(dash sign, const habit& seen, std::uint32_t marked) noexcept {
    if (seen.paragraphs < 2 || 3 * marked > seen.paragraphs || 4 * seen.ended < 3 * seen.paragraphs) return false;
    if (sign == dash::em || sign == dash::bar) return seen.talking > 0 && 4 * seen.talking >= seen.paragraphs;
    return seen.reported > 0 && 3 * seen.talking >= seen.paragraphs;
}

std::uint32_t dash_speech::marked_elsewhere(const segmentation& text, const std::vector<stretch>& all) const noexcept {
    std::uint32_t count = 0;
    auto holder = openings_.begin();
    for (const stretch& one : all) {
        if (one.depth > 0 || one.unclosed || one.single) continue;
        while (holder != openings_.end() && text.paragraphs[holder->paragraph].where.end <= one.where.begin) ++holder;
        const bool held = holder != openings_.end() && text.paragraphs[holder->paragraph].where.contains(one.where);
        count += held ? 0U : 1U;
    }
    return count;
}

void dash_speech::split(const segmentation& text, const opening& one) {
    const paragraph& holder = text.paragraphs[one.paragraph];
    const std::size_t last = std::min<std::size_t>(holder.tokens.last.index(), text.tokens.size());
    std::uint32_t begin = holder.where.begin;
    std::uint32_t inside = one.words;
    std::size_t at = text.token_at(one.words);
    while (at < last) {
        const std::optional<inquit_clause> clause = find_inquit(text, at, last);
        const std::size_t end = clause ? clause->speech_end : last;
        if (end > at) {
            stretch made;
            made.where = {begin, text.tokens[end - 1].where.end};
            made.inside = {inside, made.where.end};
            made.style = mark_style::dash;
            made.continues = begin != holder.where.begin;
            speech_.push_back(made);
        }
        if (!clause || clause->end >= last) break;
        at = clause->end;
        begin = inside = text.tokens[at].where.begin;
    }
}

// What stands between marks inside a speech is in it; what crosses its bounds was paired across them, and is dropped.
void dash_speech::merge(std::vector<stretch>& into) {
    merged_.clear();
    moved_.assign(into.size(), -1);
    std::size_t next = 0;
    std::int32_t holder = -1;
    const auto take_speech = [&] {
        holder = static_cast<std::int32_t>(merged_.size());
        merged_.push_back(speech_[next++]);
    };
    for (std::size_t i = 0; i < into.size(); ++i) {
        stretch one = into[i];
        while (next < speech_.size() && speech_[next].where.begin <= one.where.begin) take_speech();
        const span around = holder >= 0 ? merged_[static_cast<std::size_t>(holder)].where : span();
        const bool held = around.contains(one.where);
        const bool crosses =
            (!held && one.where.begin < around.end) || (next < speech_.size() && speech_[next].where.begin < one.where.end);
        one.parent = one.parent >= 0 ? moved_[static_cast<std::size_t>(one.parent)] : -1;
        if (one.parent < 0 && held) one.parent = holder;
        if (crosses) {
            moved_[i] = one.parent;
            continue;
        }
        one.depth = one.parent < 0 ? std::uint16_t{0}
                                   : static_cast<std::uint16_t>(merged_[static_cast<std::size_t>(one.parent)].depth + 1);
        moved_[i] = static_cast<std::int32_t>(merged_.size());
        merged_.push_back(one);
    }
    while (next < speech_.size()) take_speech();
    into.swap(merged_);
}

void dash_speech::add(const segmentation& text, std::vector<stretch>& into) {
    collect(text);
    if (openings_.size() < 2) return;
    const std::uint32_t marked = marked_elsewhere(text, into);
    speech_.clear();
    for (const opening& one : openings_) {
        if (marks_speech(one.sign, habits_[static_cast<std::size_t>(one.sign)], marked)) split(text, one);
    }
    if (!speech_.empty()) merge(into);
}

}  // namespace inquit::detail
