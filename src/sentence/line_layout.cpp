#include "sentence/line_layout.hpp"

#include "base/icu.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace inquit::detail {

namespace {

constexpr std::uint32_t longest_wrapped = 120;  // columns; wider lines are paragraphs
constexpr std::uint32_t narrowest_wrapped = 30;
constexpr std::uint32_t least_full = 66;  // a line this long that ends no sentence is rather wrapped than a heading
constexpr std::string_view spaces = " \t";

std::string_view trimmed(std::string_view line) noexcept {
    const std::size_t begin = line.find_first_not_of(spaces);
    return begin == std::string_view::npos ? std::string_view() : line.substr(begin, line.find_last_not_of(spaces) - begin + 1);
}

// Where the next byte from LF to CR is, or text.size(): eight bytes at a time, as lines are long.
std::size_t next_break(std::string_view text, std::size_t at) noexcept {
    constexpr std::uint64_t ones = 0x0101'0101'0101'0101U, high = 0x80 * ones;
    for (std::uint64_t block = 0; at + sizeof block <= text.size(); at += sizeof block) {
        std::memcpy(&block, text.data() + at, sizeof block);
        // High bit of each byte: below 0x0E, as nothing is carried out of seven bits; a byte of 0x80 and more is none.
        const std::uint64_t below = ((0x0D * ones | high) - (block & ~high)) & ~block & high;
        const std::uint64_t from_feed = ((block & ~high) + (0x80 - 0x0A) * ones) & high;
        if ((below & from_feed) != 0) break;
    }
    while (at < text.size() && (text[at] < '\n' || text[at] > '\r')) ++at;
    return at;
}

// Calls use(line, next) for each pair of lines without a blank one between them.
template <class Use>
void for_each_break(std::string_view text, Use use) {
    std::string_view last;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = next_break(text, at);
        const std::string_view line = trimmed(text.substr(at, end - at));
        if (!last.empty() && !line.empty()) use(last, line);
        last = line;
        at = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
}

struct line_census {
    std::uint32_t breaks = 0;
    std::uint32_t wide = 0;  // lines too long to be wrapped
    std::uint32_t width = 0;
};

line_census measure(std::string_view text) noexcept {
    line_census counts;
    for_each_break(text, [&](std::string_view line, std::string_view) {
        const std::uint32_t length = columns_of(line);
        ++counts.breaks;
        if (length > longest_wrapped) ++counts.wide;
        if (length <= longest_wrapped) counts.width = std::max(counts.width, length);
    });
    return counts;
}

// How much the breaks look like wrapping: above zero they do. A wrapped line is one on which the next word would not have fitted,
// and the next line often begins with a small letter; a paragraph's line ends anywhere and a sentence ends with it.
std::int64_t evidence_of_wrapping(std::string_view text, std::uint32_t width) noexcept {
    std::int64_t sum = 0;
    for_each_break(text, [&](std::string_view line, std::string_view next) {
        const bool full = columns_of(line) + 1 + columns_of_first_word(next, width) > width;
        const bool small = begins_small(next);
        if (small) sum += 3;
        if (full) sum += width >= narrowest_wrapped * 3 / 2 ? 1 : 0;
        if (!full) sum -= 2;
        const bool shouts = std::none_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        const bool goes_on = full && columns_of(line) >= least_full;
        if (!small && !shouts && !goes_on && !ends_sentence(line)) sum -= 1;
    });
    return sum;
}

}  // namespace

// The bytes that begin no character are counted, eight at a time; the rest of a line once more with those before it.
std::uint32_t columns_of(std::string_view line) noexcept {
    constexpr std::uint64_t ones = 0x0101'0101'0101'0101U;
    constexpr std::size_t step = sizeof ones;
    const auto inner_at = [&](std::size_t at) {
        std::uint64_t block = 0;
        std::memcpy(&block, line.data() + at, sizeof block);
        return block >> 7U & ~(block >> 6U) & ones;
    };
    std::size_t inner = 0, at = 0;
    for (; at + step <= line.size(); at += step) inner += static_cast<std::size_t>((inner_at(at) * ones) >> 56U);
    if constexpr (std::endian::native == std::endian::little) {
        if (const std::size_t rest = line.size() - at; at > 0 && rest > 0) {
            const std::uint64_t bits = inner_at(line.size() - step) >> (8 * (step - rest));
            return static_cast<std::uint32_t>(line.size() - inner - static_cast<std::size_t>((bits * ones) >> 56U));
        }
    }
    for (; at < line.size(); ++at) inner += (line[at] & 0xC0) == 0x80 ? 1U : 0U;
    return static_cast<std::uint32_t>(line.size() - inner);
}

std::uint32_t columns_of_first_word(std::string_view line, std::uint32_t most) noexcept {
    std::uint32_t columns = 0;
    for (const char c : line) {
        if (columns >= most || c == ' ' || (c >= '\t' && c <= '\r')) break;
        columns += (c & 0xC0) != 0x80 ? 1U : 0U;
    }
    return columns;
}

bool begins_small(std::string_view line) noexcept { return !line.empty() && is_lower(decode(line, 0).value); }

bool ends_sentence(std::string_view line) noexcept {
    for (int closing = 0; closing < 3 && !line.empty(); ++closing) {
        const std::size_t at = previous(line, line.size());
        const char32_t c = decode(line, at).value;
        if (c == '.' || c == '!' || c == '?' || c == ':' || c == U'…' || c == U'。') return true;
        if (c != '"' && c != '\'' && !is_closing(c)) return false;
        line = line.substr(0, at);
    }
    return false;
}

line_layout layout_of(std::string_view text, newline_policy policy) noexcept {
    if (policy == newline_policy::boundary) return {};
    if (text.size() > layout_sample) {
        text = text.substr(0, layout_sample);
        text = text.substr(0, previous(text, layout_sample));
    }
    const line_census counts = measure(text);
    if (policy == newline_policy::space) return {false, counts.wide == 0 ? counts.width : 0};
    if (counts.breaks == 0 || counts.wide * 10 > counts.breaks || counts.width < narrowest_wrapped) return {};
    if (evidence_of_wrapping(text, counts.width) <= 0) return {};
    return {false, counts.width};
}

}  // namespace inquit::detail
