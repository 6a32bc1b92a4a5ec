#include "quote/source_phrase.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace inquit::detail {

namespace {

constexpr std::size_t longest_bracket = 6;  // tokens of "(D-Ohio)"

bool among(std::string_view word, const auto& list) noexcept {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// Tokens [first, last) of a source.
class phrase {
  public:
    phrase(const segmentation& text, span source) : text_(text), first_(text.token_at(source.begin)), last_(first_) {
        while (last_ < text.tokens.size() && text.tokens[last_].where.begin < source.end) ++last_;
        whole_end_ = last_;
        end_ = source.end;  // maybe inside the last token: "Lee" of "Lee's claim"
    }

    void trim() {
        drop_lead();
        drop_coordinate();
        close_bracket();
        drop_participle();
        drop_occasion();
        drop_adverb();
    }
    [[nodiscard]] bool empty() const noexcept { return first_ >= last_; }
    [[nodiscard]] span where() const noexcept {
        return {text_.tokens[first_].where.begin, last_ == whole_end_ ? end_ : text_.tokens[last_ - 1].where.end};
    }

  private:
    [[nodiscard]] std::string_view word(std::size_t at) const noexcept { return text_.word(at); }
    [[nodiscard]] bool lower(std::size_t at) const noexcept {
        return text_.tokens[at].kind == token_kind::word && !has(text_.tokens[at].flags, token_flags::capitalised);
    }

    // Conjunctions, and a place line: "WASHINGTON -- Ann Lee".
    void drop_lead() {
        constexpr std::array<std::string_view, 13> leads{"as",    "As",   "but",  "But",  "and",    "And",     "while",
                                                         "While", "even", "Even", "whom", "though", "although"};
        while (last_ - first_ > 1 && (among(word(first_), leads) || (word(first_) == "that" && !lower(first_ + 1)))) ++first_;
        drop_opening();
        const std::size_t limit = std::min(last_, first_ + 6);
        if (first_ >= last_ || !has(text_.tokens[first_].flags, token_flags::all_upper)) return;
        for (std::size_t at = first_ + 1; at + 1 < limit; ++at) {
            if (word(at) == "--" || word(at) == "\xE2\x80\x94") first_ = at + 1;
        }
    }
    // "In a letter to the board, Ann Lee".
    void drop_opening() {
        constexpr std::array<std::string_view, 6> openings{"In", "On", "At", "Of", "After", "During"};
        if (!among(word(first_), openings)) return;
        for (std::size_t at = first_ + 1; at + 1 < last_; ++at) {
            if (word(at) != ",") continue;
            first_ = at + 1;
            return;
        }
    }
    // "the system and he", "the danger he" (sees): a pronoun is no part of a longer phrase.
    void drop_coordinate() {
        constexpr std::array<std::string_view, 3> pronouns{"he", "she", "they"};
        if (last_ - first_ < 2 || !among(word(last_ - 1), pronouns) || text_.is(last_ - 2, word_class::reporting_verb)) return;
        first_ = last_ - 1;
    }
    void close_bracket() {
        std::size_t open = last_;
        for (std::size_t at = first_; at < last_; ++at) {
            if (word(at) == "(") open = at;
            if (word(at) == ")") open = last_;
        }
        if (open == last_ || open == first_) return;
        const std::size_t limit = std::min(text_.tokens.size(), open + longest_bracket);
        for (std::size_t at = open + 1; at < limit; ++at) {
            if (word(at) != ")") continue;
            last_ = std::max(last_, at + 1);
            return;
        }
        last_ = open;
    }
    // "Ann Lee, speaking of the bridge": what the source does besides.
    void drop_participle() {
        for (std::size_t at = first_ + 1; at + 1 < last_; ++at) {
            const std::string_view next = word(at + 1);
            if (word(at) != "," || !lower(at + 1) || next.size() < 6 || !next.ends_with("ing")) continue;
            last_ = at;
            return;
        }
    }
    // "Ann Lee, in a statement": when and where.
    void drop_occasion() {
        constexpr std::array<std::string_view, 5> prepositions{"in", "at", "on", "during", "after"};
        for (std::size_t at = first_ + 1; at + 2 < last_; ++at) {
            if (word(at) != "," || !among(word(at + 1), prepositions) || !lower(at + 2)) continue;
            last_ = at;
            return;
        }
    }
    void drop_adverb() {
        constexpr std::array<std::string_view, 4> adverbs{"often", "also", "then", "recently"};
        const auto adverb = [&](std::size_t at) {
            return lower(at) && (among(word(at), adverbs) || (word(at).size() > 5 && word(at).ends_with("lly")));
        };
        while (last_ - first_ > 1 && adverb(last_ - 1)) --last_;
    }

    const segmentation& text_;
    std::size_t first_;
    std::size_t last_;
    std::size_t whole_end_ = 0;
    std::uint32_t end_ = 0;
};

// "a former mayor", "her opponent"; "managing director at the harbour".
bool begins_description(const segmentation& text, std::size_t first, bool article) noexcept {
    constexpr std::array<std::string_view, 8> articles{"a", "an", "the", "his", "her", "its", "their", "one"};
    constexpr std::size_t adjectives = 3;
    if (among(text.word(first), articles)) return article;
    for (std::size_t at = first; at < text.tokens.size() && at - first <= adjectives; ++at) {
        if (text.tokens[at].kind != token_kind::word || has(text.tokens[at].flags, token_flags::capitalised)) return false;
        if (text.is(at, word_class::phrase_end | word_class::phrase_start | word_class::reporting_verb)) return false;
        if (text.is(at, word_class::person)) return !text.word(at).ends_with('s');
    }
    return false;
}

}  // namespace

span trimmed_source(const segmentation& text, span source) {
    if (source.empty()) return source;
    phrase made(text, source);
    if (made.empty()) return source;
    made.trim();
    return made.where();
}

span with_apposition(const segmentation& text, span source, span cue) {
    constexpr std::size_t longest = 16;
    if (source.empty() || cue.empty()) return source;
    const std::size_t comma = text.token_at(source.end);
    if (comma == 0 || comma + 2 >= text.tokens.size() || text.word(comma) != "," || text.tokens[comma].where.begin != source.end)
        return source;
    const token& name = text.tokens[comma - 1];
    if (!has(name.flags, token_flags::capitalised) && text.word(comma - 1) != ")") return source;
    const bool behind_cue = cue.end <= source.begin;
    if (!(begins_description(text, comma + 1, !behind_cue))) return source;
    for (std::size_t at = comma + 1; at < text.tokens.size() && at - comma < longest; ++at) {
        if (text.tokens[at].where.end > cue.begin && !behind_cue) return source;
        const std::string_view word = text.word(at);
        if (word == "," || (behind_cue && word == ".")) return hull(source, text.tokens[at - 1].where);
        if (text.tokens[at].kind == token_kind::punctuation && !text.is_hyphen(at) && word != "(" && word != ")") return source;
    }
    return source;
}

}  // namespace inquit::detail
