#include "quote/report_words.hpp"

#include "syntax/word_parts.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

sign sign_of(const segmentation& text, std::size_t at) noexcept {
    if (text.tokens[at].kind != token_kind::punctuation)
        return text.tokens[at].kind == token_kind::symbol ? sign::other : sign::none;
    const std::string_view word = text.word(at);
    switch (word.front()) {
        case ',':
            return sign::comma;
        case '.':
        case '!':
        case '?':
            return sign::stop;
        case ':':
            return sign::colon;
        case ';':
            return sign::semicolon;
        case '-':
            return text.is_hyphen(at) ? sign::none : sign::dash;
        case '(':
        case '[':
        case ')':
        case ']':
            return sign::bracket;
        case '"':
        case '\'':
        case '`':
            return sign::mark;
        default:
            break;
    }
    if (word.starts_with("\xE2\x80\x93") || word.starts_with("\xE2\x80\x94")) return sign::dash;  // en and em dash
    for (const std::string_view mark : {"“", "”", "„", "‟", "‘", "’", "«", "»", "‹", "›"}) {
        if (word.starts_with(mark)) return sign::mark;
    }
    return sign::other;
}

}  // namespace

cue_rates::cue_rates() : table_(embedded_weights("cue_words")) {}

feature cue_rates::key(std::uint64_t stem) noexcept {
    constexpr std::uint64_t only_template = 401;
    return feature_of(only_template, stem);
}

std::uint8_t cue_rates::of(std::uint64_t stem) const noexcept {
    const feature row = key(stem);
    return static_cast<std::uint8_t>(table_.score({&row, 1}));
}

void report_words::start(const segmentation& text) { known_.assign(text.forms.all().size(), {}); }

// Tokens of one number have the same bytes.
report_words::stem_facts report_words::facts_of(std::size_t token, const cue_rates& rates, const word_groups& groups) {
    stem_facts* const kept = known_.empty() ? nullptr : &known_[text_->forms.numbers()[token]];
    if (kept != nullptr && kept->known) return *kept;
    stem_facts made;
    made.stem = stem_hash(text_->word(token));
    made.group = groups.path(text_->forms[token].hash);
    made.rate = rates.of(made.stem);
    made.known = true;
    if (kept != nullptr) *kept = made;
    return made;
}

void report_words::read(const segmentation& text, std::size_t first, std::size_t last, std::span<const stretch> stretches,
                        const cue_rates& rates, const word_groups& groups) {
    text_ = &text;
    first_ = first;
    words_.assign(last - first, {});
    for (std::size_t at = 0; at < words_.size(); ++at) {
        report_word& one = words_[at];
        one.sign = sign_of(text, first + at);
        const stem_facts facts = facts_of(first + at, rates, groups);
        one.stem = facts.stem;
        one.group = facts.group;
        one.rate = one.sign == sign::none ? facts.rate : std::uint8_t{0};
    }
    if (words_.empty()) return;
    for (std::size_t sentence = text.sentence_of(first); sentence < text.sentences.size(); ++sentence) {
        const std::size_t start = text.sentences[sentence].tokens.first.index();
        if (start >= last) break;
        if (start >= first) words_[start - first].sentence_start = true;
    }
    words_.front().sentence_start = true;
    read_quoted(stretches);
}

void report_words::read_quoted(std::span<const stretch> stretches) {
    const std::uint32_t begin = where(0).where.begin, end = where(words_.size() - 1).where.end;
    auto one = std::lower_bound(stretches.begin(), stretches.end(), begin,
                                [](const stretch& each, std::uint32_t value) { return each.where.begin < value; });
    for (; one != stretches.end() && one->where.begin < end; ++one) {
        if (one->depth > 0) continue;
        const std::size_t from = std::max(text_->token_at(one->inside.begin), first_) - first_;
        for (std::size_t at = from; at < words_.size() && where(at).where.end <= one->inside.end; ++at) words_[at].quoted = true;
    }
}

void report_words::add_tags(const tagger& tags, tagger_scratch& scratch) {
    tags_.assign(words_.size(), tag::other);
    // The tagger writes by the places of the text's tokens: it is shown one sentence as if the text began there.
    std::size_t start = 0;
    while (start < words_.size()) {
        const std::size_t end = end_of_sentence(start);
        segmentation piece = *text_;
        piece.tokens = text_->tokens.subspan(first_ + start, end - start);
        piece.blocks = {};
        piece.forms = text_->forms.subview(first_ + start, end - start);
        tags.run(piece, 0, end - start, std::span(tags_).subspan(start, end - start), scratch);
        start = end;
    }
    for (std::size_t at = 0; at < words_.size(); ++at) words_[at].part = tags_[at];
}

}  // namespace inquit::detail
