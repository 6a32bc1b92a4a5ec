#include "sentence/splitter.hpp"

#include "sentence/paragraphs.hpp"
#include "sentence/quoted.hpp"

namespace inquit::detail {

splitter::splitter(const lexicon& english, quoted_sentences quoted)
    : words_(&english),
      model_(embedded_weights("sentence"), embedded_weights("sentence_second")),
      general_model_(embedded_weights("sentence_general")),
      quick_(embedded_weights("sentence_quick")),
      reader_(english, word_kinds(embedded_weights("sentence_words")), word_groups(embedded_weights("word_groups")),
              known_gate()),
      keeps_quoted_(quoted == quoted_sentences::keep) {}

void splitter::start(std::string_view text, std::span<const token> tokens) {
    at_ = run_read_ = asked_in_run_ = 0;
    if (!words_->writing().english) {
        look_up(text, tokens, *words_, forms_);
        general_reader_.start(text, tokens, forms_, words_->writing());
        return;
    }
    reader_.start(text, tokens);
    if (keeps_quoted_) find_quoted(text, tokens, reader_.outlines(), quoted_);
}

// Whether the place behind token `at`, which is in question, is one of many between which no white space is.
bool splitter::is_in_long_run(std::size_t at) noexcept {
    constexpr std::size_t many = 16;
    for (std::size_t back = at + 1; back > run_read_; --back) {  // a step or two where there is white space
        if (!reader_.is_spaced(back - 1)) continue;
        asked_in_run_ = 0;
        break;
    }
    run_read_ = at + 1;
    return ++asked_in_run_ > many;
}

bool splitter::ends(std::size_t at) {
    using answer = boundary_gate::answer;
    answer known = reader_.decide(at);
    if (known == answer::no || (keeps_quoted_ && quoted_[at])) return false;
    if (known != answer::ask) return known == answer::yes;
    reader_.ask();
    const std::int32_t score = quick_.score(reader_.outlook(at));
    if (is_in_long_run(at)) return score > 0;
    known = quick_boundary::answer(score);
    return known != answer::ask ? known == answer::yes : model_.ends(reader_, at);
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
    if (!words_->writing().english) return next_general();
    reader_.start_sentence(at_);
    const std::size_t last = reader_.size() - 1;
    for (at_ = reader_.skip(at_); at_ < last; at_ = reader_.skip(at_)) {
        if (ends(at_++)) return at_;
    }
    return at_ = reader_.size();
}

void splitter::split(std::string_view text, std::span<const token> tokens, newline_policy policy,
                     std::vector<paragraph>& paragraphs, std::vector<sentence>& sentences) {
    paragraphs.clear();
    sentences.clear();
    paragraph_finder find(text, tokens, layout_of(text, policy));
    for (paragraph one; find.next(one);) {  // one after the other, while its tokens are near
        one.sentences.first = sentence_id(sentences.size());
        const std::size_t first = one.tokens.first.index();
        const std::size_t size = one.tokens.last.index() - first;
        start(text, tokens.subspan(first, size));
        for (std::size_t at = 0; at < size;) {
            const std::size_t end = next();
            sentences.push_back({{tokens[first + at].where.begin, tokens[first + end - 1].where.end},
                                 {token_id(first + at), token_id(first + end)},
                                 paragraph_id(paragraphs.size())});
            at = end;
        }
        one.sentences.last = sentence_id(sentences.size());
        paragraphs.push_back(one);
    }
}

}  // namespace inquit::detail
