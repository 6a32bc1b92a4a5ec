#include "sentence/splitter.hpp"

#include "sentence/paragraphs.hpp"

namespace inquit::detail {

namespace {

bool terminates(std::string_view word) noexcept {
    return word.front() == '.' || word.front() == '!' || word.front() == '?' || word.starts_with("…") || word.starts_with("。") ||
           word.starts_with("！") || word.starts_with("？");
}

bool closes(const token& one, std::string_view word) noexcept {
    if (has(one.flags, token_flags::space_before)) return false;
    return word == "\"" || word == "'" || word == "''" || word == ")" || word == "]" || word == "”" || word == "’" ||
           word == "»" || word == "」" || word == "』";
}

bool opens(const token& one, std::string_view word) noexcept {
    return one.kind == token_kind::punctuation && (word == "\"" || word == "'" || word == "``" || word == "(" || word == "[" ||
                                                   word == "“" || word == "‘" || word == "«" || word == "„" || word == "「");
}

bool may_begin(const token& one) noexcept {
    return has(one.flags, token_flags::capitalised) || has(one.flags, token_flags::has_digit) ||
           has(one.flags, token_flags::non_ascii) || one.kind == token_kind::symbol;
}

}  // namespace

std::size_t splitter::end_of_sentence(std::string_view text, std::span<const token> tokens, std::span<const form> forms,
                                      std::size_t first, std::size_t last) const noexcept {
    for (std::size_t i = first; i < last; ++i) {
        const std::string_view word = tokens[i].where.in(text);
        const bool abbreviation = tokens[i].kind == token_kind::abbreviation;
        if (!abbreviation && (tokens[i].kind != token_kind::punctuation || !terminates(word))) continue;
        std::size_t next = i + 1;
        while (next < last && closes(tokens[next], tokens[next].where.in(text))) ++next;
        if (next >= last) return last;
        std::size_t begin = next;
        while (begin < last && opens(tokens[begin], tokens[begin].where.in(text))) ++begin;
        if (begin == last || !may_begin(tokens[begin]) || !has(tokens[next].flags, token_flags::space_before)) continue;
        if (abbreviation && (forms[i].classes.has(word_class::abbreviation_title) || word.size() == 2)) continue;
        return next;
    }
    return last;
}

void splitter::split(std::string_view text, std::span<const token> tokens, std::span<const form> forms, newline_policy policy,
                     std::vector<paragraph>& paragraphs, std::vector<sentence>& sentences) const {
    find_paragraphs(text, tokens, newline_is_border(text, policy), paragraphs);
    sentences.clear();
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        paragraph& one = paragraphs[p];
        one.sentences.first = sentence_id(sentences.size());
        std::size_t at = one.tokens.first.index();
        const std::size_t last = one.tokens.last.index();
        while (at < last) {
            const std::size_t end = end_of_sentence(text, tokens, forms, at, last);
            sentences.push_back(
                {{tokens[at].where.begin, tokens[end - 1].where.end}, {token_id(at), token_id(end)}, paragraph_id(p)});
            at = end;
        }
        one.sentences.last = sentence_id(sentences.size());
    }
}

}  // namespace inquit::detail
