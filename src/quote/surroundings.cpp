#include "quote/surroundings.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace inquit::detail {

namespace {

constexpr std::uint32_t words_counted = 64;  // more make no difference, and nested stretches are read again for each level

bool is_word(token_kind kind) noexcept { return kind != token_kind::punctuation && kind != token_kind::symbol; }

initial initial_of(const token& one) noexcept {
    if (has(one.flags, token_flags::capitalised)) return initial::upper;
    if (one.kind == token_kind::number) return initial::digit;
    return is_word(one.kind) ? initial::lower : initial::none;
}

}  // namespace

edge edge_at(const segmentation& text, std::size_t token) noexcept {
    switch (text.tokens[token].kind) {
        case token_kind::punctuation:
        case token_kind::symbol:
            break;
        default:
            return edge::word;
    }
    const std::string_view word = text.word(token);
    switch (word.front()) {
        case ',':
            return edge::comma;
        case '.':
        case '!':
        case '?':
            return edge::stop;
        case ':':
        case ';':
            return edge::colon;
        case '-':
            return edge::dash;
        case '"':
        case '\'':
        case '`':
            return edge::mark;
        default:
            break;
    }
    if (word.starts_with("\xE2\x80\x93") || word.starts_with("\xE2\x80\x94") || word.starts_with("\xE2\x80\x95"))
        return edge::dash;
    if (word.starts_with("\xE2\x80\xA6")) return edge::stop;
    if (word.starts_with("\xE2\x80") || word.starts_with("\xC2\xAB") || word.starts_with("\xC2\xBB")) return edge::mark;
    return edge::other;
}

surroundings look_around(const segmentation& text, const stretch& quoted) {
    surroundings all;
    all.first = text.token_at(quoted.inside.begin);
    all.last = std::max(all.first, text.token_at(quoted.inside.end));
    all.before = text.token_at(quoted.where.begin);
    all.after = std::max(all.last, text.token_at(quoted.where.end));
    if (all.before >= text.tokens.size()) return all;
    const paragraph& holder = text.paragraphs[text.paragraph_of(all.before)];
    all.paragraph_first = holder.tokens.first.index();
    all.paragraph_last = holder.tokens.last.index();
    if (all.after > all.paragraph_last && all.after > 0) {  // the stretch runs on over its paragraph
        all.paragraph_last = text.paragraphs[text.paragraph_of(all.after - 1)].tokens.last.index();
    }
    if (all.before > all.paragraph_first) all.left = edge_at(text, all.before - 1);
    if (all.after < all.paragraph_last) all.right = edge_at(text, all.after);
    if (all.last > all.first) all.closing = edge_at(text, all.last - 1);
    for (std::size_t at = all.first; at < all.last && all.words < words_counted; ++at) {
        if (!is_word(text.tokens[at].kind)) continue;
        if (all.words == 0) all.letter = initial_of(text.tokens[at]);
        ++all.words;
    }
    return all;
}

std::uint64_t content_hash(const segmentation& text, const stretch& quoted) noexcept {
    constexpr std::uint32_t enough = 200;  // longer contents are not repeated by chance
    const std::string_view content = quoted.inside.in(text.text).substr(0, enough);
    std::uint64_t hash = quoted.inside.size();
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= content.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t piece = 0;  // only equality counts, so it may differ from machine to machine
        std::memcpy(&piece, content.data() + at, sizeof piece);
        hash = combine(hash, piece);
    }
    return combine(hash, hash_bytes(content.substr(at)));
}

void stretch_census::take(const segmentation& text, const std::vector<stretch>& all, bool single_marks_outer) {
    contents.clear();
    stretches = ending_in_comma = ending_in_stop = opening_paragraph = 0;
    single_outer = single_marks_outer;
    std::uint64_t quoted = 0;
    for (const stretch& one : all) {
        contents.push_back(content_hash(text, one));
        if (one.depth > 0 || one.inside.empty()) continue;
        const surroundings around = look_around(text, one);
        ++stretches;
        quoted += one.where.size();
        ending_in_comma += around.closing == edge::comma ? 1U : 0U;
        ending_in_stop += around.closing == edge::stop ? 1U : 0U;
        opening_paragraph += around.left == edge::border ? 1U : 0U;
    }
    std::sort(contents.begin(), contents.end());
    quoted_share = static_cast<std::uint32_t>(100 * quoted / std::max<std::size_t>(text.text.size(), 1));
}

std::size_t stretch_census::repeats(std::uint64_t content) const noexcept {
    const auto range = std::equal_range(contents.begin(), contents.end(), content);
    return static_cast<std::size_t>(range.second - range.first);
}

std::uint32_t size_bucket(std::uint32_t count) noexcept {
    constexpr std::array<std::uint32_t, 6> limits{4, 6, 9, 14, 24, 49};
    if (count <= 4) return count;
    std::uint32_t bucket = 4;
    for (const std::uint32_t limit : limits) bucket += count > limit ? 1U : 0U;
    return bucket;
}

}  // namespace inquit::detail
