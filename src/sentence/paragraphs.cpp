#include "sentence/paragraphs.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

constexpr std::size_t sample = 1 << 16;       // enough lines to see a layout
constexpr std::size_t longest_wrapped = 120;  // columns; wider lines are paragraphs

std::string_view trimmed(std::string_view line) noexcept {
    const std::size_t begin = line.find_first_not_of(" \t\r\f");
    return begin == std::string_view::npos ? std::string_view()
                                           : line.substr(begin, line.find_last_not_of(" \t\r\f") - begin + 1);
}

struct line_counts {
    std::array<std::uint32_t, longest_wrapped + 2> by_length{};  // of lines with a line right below
    std::uint32_t inner = 0;
};

line_counts count_lines(std::string_view text) noexcept {
    line_counts counts;
    std::size_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::size_t length = trimmed(text.substr(at, end - at)).size();
        if (last > 0 && length > 0) {
            ++counts.by_length[std::min(last, longest_wrapped + 1)];
            ++counts.inner;
        }
        last = length;
        at = end + 1;
    }
    return counts;
}

bool is_list_mark(std::string_view text, const token& one) noexcept {
    const std::string_view word = one.where.in(text);
    const auto followed_by = [&](char c) { return one.where.end < text.size() && text[one.where.end] == c; };
    if (word == "-" || word == "*" || word == "•" || word == "–" || word == "·") return followed_by(' ');
    return one.kind == token_kind::number && word.size() <= 3 && (followed_by('.') || followed_by(')')) &&
           one.where.end + 1 < text.size() && text[one.where.end + 1] == ' ';
}

bool is_word(const token& one) noexcept { return one.kind != token_kind::punctuation && one.kind != token_kind::symbol; }

std::size_t newlines_between(std::string_view text, const token& a, const token& b) noexcept {
    const std::string_view gap = text.substr(a.where.end, b.where.begin - a.where.end);
    const auto breaks = [](char c) { return c == '\n' || c == '\f'; };
    const auto feeds = std::count(gap.begin(), gap.end(), '\f');
    return static_cast<std::size_t>(std::count_if(gap.begin(), gap.end(), breaks)) + static_cast<std::size_t>(feeds);
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

}  // namespace

paragraph_kind kind_of_paragraph(std::string_view text, std::span<const token> tokens) noexcept {
    if (std::none_of(tokens.begin(), tokens.end(), is_word)) return paragraph_kind::separator;
    if (is_list_mark(text, tokens.front()) && tokens.size() > 1) return paragraph_kind::list_item;
    constexpr std::size_t longest_heading = 25;
    const std::string_view last = tokens.back().where.in(text);
    const bool ends = tokens.back().kind == token_kind::punctuation &&
                      std::string_view(".!?\"'”’:;,").find(last.front()) != std::string_view::npos;
    return tokens.size() <= longest_heading && !ends ? paragraph_kind::heading : paragraph_kind::body;
}

// Wrapped lines are of nearly the same length, the longest that fits; lines that are paragraphs are of any.
bool newline_is_border(std::string_view text, newline_policy policy) noexcept {
    if (policy != newline_policy::automatic) return policy == newline_policy::boundary;
    const line_counts counts = count_lines(text.substr(0, sample));
    if (counts.inner < 3) return true;
    std::uint32_t above = counts.by_length[longest_wrapped + 1];
    if (above * 10 > counts.inner) return true;
    std::size_t width = longest_wrapped;
    for (; width > 0 && above * 20 < counts.inner; --width) above += counts.by_length[width];
    std::uint32_t full = 0;
    for (std::size_t length = width * 7 / 10; length < counts.by_length.size(); ++length) full += counts.by_length[length];
    return width < 30 || full * 10 < counts.inner * 7;
}

bool paragraph_borders::before(std::span<const token> so_far, const token& next) noexcept {
    if (!has(next.flags, token_flags::line_start)) return false;
    const bool blank = newlines_between(text_, so_far.back(), next) > 1;
    const bool border = newline_is_border_ || blank || is_list_mark(text_, next) || shouts(so_far.subspan(line_));
    line_ = border ? 0 : so_far.size();
    return border;
}

void find_paragraphs(std::string_view text, std::span<const token> tokens, bool newline_is_border, std::vector<paragraph>& into) {
    into.clear();
    paragraph_borders borders(text, newline_is_border);
    std::size_t first = 0;
    for (std::size_t i = 1; i <= tokens.size(); ++i) {
        const std::span<const token> own = tokens.subspan(first, i - first);
        if (i < tokens.size() && !borders.before(own, tokens[i])) continue;
        paragraph one;
        one.where = {own.front().where.begin, own.back().where.end};
        one.tokens = {token_id(first), token_id(i)};
        one.kind = kind_of_paragraph(text, own);
        into.push_back(one);
        first = i;
    }
}

}  // namespace inquit::detail
