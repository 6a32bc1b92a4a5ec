#include "token/words.hpp"

#include "token/tokenize.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace inquit::detail {

namespace {

// Words that are written as one without an apostrophe, "|" where they are split; sorted.
constexpr std::array<std::string_view, 39> fused{
    "ain|t",   "are|nt", "ca|nt",  "can|not", "could|nt", "did|nt",    "do|nt",    "does|nt", "du|n|no", "gim|me",
    "gon|na",  "got|ta", "had|nt", "has|nt",  "have|nt",  "here|s",    "how|s",    "i|m",     "i|ve",    "is|nt",
    "it|ll",   "lem|me", "lot|ta", "out|ta",  "she|s",    "should|nt", "that|s",   "there|s", "they|ll", "they|re",
    "they|ve", "wan|na", "was|nt", "were|nt", "what|s",   "wo|nt",     "would|nt", "you|re",  "you|ve"};
constexpr std::size_t longest_fused = 8;

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

bool same(std::string_view a, std::string_view folded) noexcept {
    return std::equal(a.begin(), a.end(), folded.begin(), folded.end(), [](char x, char y) { return lower(x) == y; });
}

// Where the parts of a word begin, the first left out. At most three: "would|n't|'ve".
struct cuts {
    std::array<std::uint32_t, 3> at{};
    std::size_t count = 0;

    void add(std::size_t where) noexcept { at[count++] = static_cast<std::uint32_t>(where); }
};

bool spells(std::string_view word, std::string_view parted) noexcept {
    std::size_t i = 0;
    for (const char c : parted) {
        if (c == '|') continue;
        if (i == word.size() || lower(word[i]) != c) return false;
        ++i;
    }
    return i == word.size();
}

cuts cut_fused(std::string_view word) noexcept {
    cuts found;
    if (word.size() > longest_fused || word == "IM") return found;
    const auto one = std::find_if(fused.begin(), fused.end(), [&](std::string_view parted) { return spells(word, parted); });
    if (one == fused.end()) return found;
    std::size_t at = 0;
    for (const char c : *one) {
        if (c == '|') found.add(at);
        if (c != '|') ++at;
    }
    return found;
}

// Bytes of the apostrophe at word[at]; 0 if there is none.
std::size_t apostrophe(std::string_view word, std::size_t at) noexcept {
    const std::string_view rest = word.substr(at);
    if (rest.starts_with("'") || rest.starts_with("`")) return 1;
    return rest.starts_with("’") || rest.starts_with("ʼ") ? rest.starts_with("’") ? 3 : 2 : 0;
}

// Where the last clitic of the word begins, or the word's size.
std::size_t last_clitic(std::string_view word) noexcept {
    for (std::size_t back = 1; back <= 5 && back < word.size(); ++back) {
        const std::size_t at = word.size() - back;
        const std::size_t mark = apostrophe(word, at);
        if (mark == 0) continue;
        const std::string_view behind = word.substr(at + mark);
        if (same(behind, "t") && lower(word[at - 1]) == 'n' && at > 1) return at - 1;
        if (behind.empty()) return same(word.substr(at - 1, 1), "s") ? at : word.size();  // "parents'"
        const bool decade = std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(at), is_digit);
        if (same(behind, "s") || same(behind, "m") || same(behind, "d")) return decade ? word.size() : at;
        return same(behind, "ll") || same(behind, "re") || same(behind, "ve") ? at : word.size();
    }
    return word.size();
}

cuts cut_clitics(std::string_view word) noexcept {
    cuts found;
    for (std::size_t end = word.size(); found.count < found.at.size();) {
        const std::size_t at = last_clitic(word.substr(0, end));
        if (at == end) break;
        found.add(at);
        end = at;
    }
    std::reverse(found.at.begin(), found.at.begin() + static_cast<std::ptrdiff_t>(found.count));
    return found;
}

cuts cut(const token& one, std::string_view word) noexcept {
    if (one.kind != token_kind::word || word.size() < 2) return {};
    const cuts found = cut_clitics(word);
    return found.count > 0 ? found : cut_fused(word);
}

}  // namespace

void split_words(std::string_view text, std::span<const token> tokens, std::vector<token>& words) {
    constexpr token_flags place = token_flags::space_before | token_flags::line_start;
    words.clear();
    words.reserve(tokens.size());
    for (const token& one : tokens) {
        const cuts found = cut(one, one.where.in(text));
        if (found.count == 0) {
            words.push_back(one);
            continue;
        }
        std::uint32_t begin = one.where.begin;
        for (std::size_t i = 0; i <= found.count; ++i) {
            const std::uint32_t end = i == found.count ? one.where.end : one.where.begin + found.at[i];
            token part{{begin, end}, one.kind, look_at(text.substr(begin, end - begin))};
            if (is_digit(text[begin])) part.kind = token_kind::number;
            if (i == 0) part.flags |= static_cast<token_flags>(static_cast<unsigned>(one.flags) & static_cast<unsigned>(place));
            if (i == found.count && has(one.flags, token_flags::space_after)) part.flags |= token_flags::space_after;
            words.push_back(part);
            begin = end;
        }
    }
}

}  // namespace inquit::detail
