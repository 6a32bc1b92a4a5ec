#include "sentence/splitter.hpp"

#include "sentence/paragraphs.hpp"

namespace inquit::detail {

splitter::splitter() : model_(embedded_weights("sentence")), general_model_(embedded_weights("sentence_general")) {}

void splitter::start(std::string_view text, std::span<const token> tokens, std::span<const form> forms) {
    if (how_.english) {
        reader_.start(text, tokens, forms);
    } else {
        general_reader_.start(text, tokens, forms, how_);
    }
    at_ = 0;
}

std::size_t splitter::next_general() {
    general_reader_.start_sentence(at_);
    while (at_ < general_reader_.size()) {
        const std::size_t here = at_++;
        general_reader_.advance(here);
        if (at_ == general_reader_.size()) break;
        const general_reader::verdict judged = general_reader_.judge(here);
        if (judged == general_reader::verdict::yes) break;
        if (judged == general_reader::verdict::no) continue;
        general_reader_.features(here, features_);
        if (general_model_.score(features_) > 0) break;
    }
    return at_;
}

std::size_t splitter::next() {
    if (!how_.english) return next_general();
    reader_.start_sentence(at_);
    while (at_ < reader_.size()) {
        const std::size_t here = at_++;
        reader_.advance(here);
        if (at_ == reader_.size() || !reader_.may_end(here)) continue;
        if (reader_.must_end(here)) break;
        reader_.features(here, features_);
        if (model_.score(features_) > 0) break;
    }
    return at_;
}

void splitter::split(std::string_view text, std::span<const token> tokens, std::span<const form> forms, newline_policy policy,
                     std::vector<paragraph>& paragraphs, std::vector<sentence>& sentences) {
    find_paragraphs(text, tokens, layout_of(text, policy), paragraphs);
    sentences.clear();
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        paragraph& one = paragraphs[p];
        one.sentences.first = sentence_id(sentences.size());
        const std::size_t first = one.tokens.first.index();
        const std::size_t size = one.tokens.last.index() - first;
        start(text, tokens.subspan(first, size), forms.subspan(first, size));
        for (std::size_t at = 0; at < size;) {
            const std::size_t end = next();
            sentences.push_back({{tokens[first + at].where.begin, tokens[first + end - 1].where.end},
                                 {token_id(first + at), token_id(first + end)},
                                 paragraph_id(p)});
            at = end;
        }
        one.sentences.last = sentence_id(sentences.size());
    }
}

}  // namespace inquit::detail
