#include "sentence/paragraphs.hpp"

#include "token/byte_set.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

bool is_list_mark(std::string_view text, const token& one) noexcept {
    const std::string_view word = one.where.in(text);
    const auto followed_by = [&](char c) { return one.where.end < text.size() && text[one.where.end] == c; };
    if (word == "-" || word == "*" || word == "•" || word == "–" || word == "·") return followed_by(' ');
    return one.kind == token_kind::number && word.size() <= 3 && (followed_by('.') || followed_by(')')) &&
           one.where.end + 1 < text.size() && text[one.where.end + 1] == ' ';
}

bool is_word(const token& one) noexcept { return one.kind != token_kind::punctuation && one.kind != token_kind::symbol; }

// Line ends in the white space before a token; a page break counts as two.
std::size_t newlines_between(std::string_view text, const token& a, const token& b) noexcept {
    const std::string_view gap = text.substr(a.where.end, b.where.begin - a.where.end);
    std::size_t count = 0;
    for (std::size_t i = 0; i < gap.size(); ++i) {
        if (gap[i] == '\n' || gap[i] == '\v' || (gap[i] == '\r' && gap.substr(i, 2) != "\r\n")) ++count;
        if (gap[i] == '\f') count += 2;
    }
    return count;
}

std::uint32_t indentation(std::string_view text, std::uint32_t at) noexcept {
    std::uint32_t begin = at;
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
    return at - begin;
}

// A line in capitals alone stands for itself even in wrapped text.
bool shouts(std::span<const token> line) noexcept {
    bool letters = false;
    for (const token& one : line) {
        if (one.kind != token_kind::word && one.kind != token_kind::abbreviation) continue;
        if (!has(one.flags, token_flags::all_upper) && one.where.size() > 1) return false;
        letters = letters || one.where.size() > 2;
    }
    return letters;
}

// Whether a line begins with a mark that only stands behind something: "." below a line whose full stop was left over.
bool begins_with_rest(std::string_view text, const token& next) noexcept {
    constexpr byte_set rests(".,;:!?)]}");
    return next.where.size() == 1 && rests.has(text[next.where.begin]);
}

// Letters of one word, one or two a line: "W\nA\nRN\nI\nNG".
bool is_written_downwards(std::string_view text, std::span<const token> line, const token& next) noexcept {
    const auto letters = [](const token& one) {
        return one.kind == token_kind::word && has(one.flags, token_flags::capitalised) && one.where.size() <= 2 &&
               (one.where.size() == 1 || has(one.flags, token_flags::all_upper));
    };
    const bool alone = next.where.end == text.size() || text[next.where.end] == '\n' || text[next.where.end] == '\r';
    return alone && letters(line.back()) && letters(next) &&
           (line.size() == 1 || has(line.back().flags, token_flags::line_start));
}

bool ends_in_speech(std::string_view line) noexcept {
    return line.ends_with('"') || line.ends_with("”") || line.ends_with("»") || line.ends_with("''");
}

// Whether a line goes on below although lines are paragraphs: the next begins with a small letter or a bracket, and the line is
// long and ends nothing, or ends with speech (the next has its "said Anne").
bool runs_on(std::string_view text, std::span<const token> line, const token& next) noexcept {
    constexpr std::uint32_t longest_item = 60;
    if (begins_with_rest(text, next) || is_written_downwards(text, line, next)) return true;
    if (text[next.where.begin] != '(' && !begins_small(text.substr(next.where.begin))) return false;
    const std::string_view above = text.substr(line.front().where.begin, line.back().where.end - line.front().where.begin);
    if (ends_in_speech(above)) return true;
    // A column has four bytes at most.
    const bool longer = above.size() > 4 * longest_item || (above.size() > longest_item && columns_of(above) > longest_item);
    return longer && !ends_sentence(above);
}

}  // namespace

paragraph_kind kind_of_paragraph(std::string_view text, std::span<const token> tokens) noexcept {
    if (std::none_of(tokens.begin(), tokens.end(), is_word)) return paragraph_kind::separator;
    if (is_list_mark(text, tokens.front()) && tokens.size() > 1) return paragraph_kind::list_item;
    constexpr std::size_t longest_heading = 25;
    const std::string_view last = tokens.back().where.in(text);
    constexpr byte_set closing(".!?\"'”’:;,");  // by its first byte
    const bool ends = tokens.back().kind == token_kind::punctuation && closing.has(last.front());
    return tokens.size() <= longest_heading && !ends ? paragraph_kind::heading : paragraph_kind::body;
}

// Whether a paragraph ends with this line although its text is wrapped: the next word would have fitted easily, or it begins an
// indented line behind a sentence's end.
bool paragraph_borders::breaks_wrapped_text(std::string_view text, std::span<const token> so_far,
                                            const token& next) const noexcept {
    const std::span<const token> line = so_far.subspan(line_);
    const std::string_view above = text.substr(line.front().where.begin, line.back().where.end - line.front().where.begin);
    const std::string_view below = text.substr(next.where.begin);
    const std::uint32_t needed = columns_of(above) + 1 + columns_of_first_word(below, layout_.width);
    const bool full = needed > layout_.width;
    if (shouts(line) && !(full && has(next.flags, token_flags::all_upper))) return true;
    const bool ends = ends_sentence(above);
    if (is_list_mark(text, next) && (ends || is_list_mark(text, so_far.front()))) return true;
    if (begins_small(below)) return false;
    if (ends && indentation(text, next.where.begin) >= indentation(text, line.front().where.begin) + 2) return true;
    return needed + layout_.width / 4 <= layout_.width;
}

bool paragraph_borders::before_line(std::string_view text, std::span<const token> so_far, const token& next) noexcept {
    const bool blank = newlines_between(text, so_far.back(), next) > 1;
    const bool border = blank || (layout_.newline_is_border ? !runs_on(text, so_far.subspan(line_), next)
                                                            : breaks_wrapped_text(text, so_far, next));
    line_ = border ? 0 : so_far.size();
    return border;
}

bool paragraph_finder::next(paragraph& into) noexcept {
    if (first_ == tokens_.size()) return false;
    std::size_t end = first_ + 1;
    while (end < tokens_.size() && !borders_.before(text_, tokens_.subspan(first_, end - first_), tokens_[end])) ++end;
    const std::span<const token> own = tokens_.subspan(first_, end - first_);
    into.where = {own.front().where.begin, own.back().where.end};
    into.tokens = {token_id(first_), token_id(end)};
    into.kind = kind_of_paragraph(text_, own);
    first_ = end;
    return true;
}

void find_paragraphs(std::string_view text, std::span<const token> tokens, const line_layout& layout,
                     std::vector<paragraph>& into) {
    into.clear();
    paragraph_finder find(text, tokens, layout);
    for (paragraph one; find.next(one);) into.push_back(one);
}

}  // namespace inquit::detail
