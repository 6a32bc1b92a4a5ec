#include "speaker/turns.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

constexpr std::uint32_t most_gap = 8;

bool ends_with_any(std::string_view word, std::string_view marks) noexcept {
    return !word.empty() && marks.find(word.back()) != std::string_view::npos;
}

}  // namespace

void turn_finder::find(const reading& from, const quotations& said, const mention_table& mentions, std::vector<turn>& into) {
    from_ = &from;
    said_ = &said;
    mentions_ = &mentions;
    into.clear();
    const segmentation& text = from.text();
    for (std::uint32_t i = 0; i < said.list.size(); ++i) {
        const quotation& one = said.list[i];
        if (one.about.kind != quote_kind::direct || one.about.depth > 0) continue;
        for (std::uint32_t p = 0; p < one.about.part_count; ++p) {
            const std::size_t token = text.token_at(said.parts[one.about.first_part + p].begin);
            const auto paragraph = static_cast<std::uint32_t>(text.paragraph_of(token));
            if (into.empty() || into.back().paragraph < paragraph) {
                start(paragraph, i, into);
                into.back().continues = p > 0;
            }
            if (into.back().paragraph == paragraph) into.back().last_quote = i + 1;
        }
        if (into.back().cue == cue_kind::none) read_cue(one, into.back());
    }
    for (std::size_t t = 0; t < into.size(); ++t) {
        read_narration(into[t]);
        read_layout(t > 0 ? &into[t - 1] : nullptr, into[t]);
    }
}

void turn_finder::start(std::uint32_t paragraph, std::uint32_t quote, std::vector<turn>& into) {
    turn made;
    made.paragraph = paragraph;
    made.first_quote = quote;
    made.last_quote = quote + 1;
    into.push_back(made);
}

void turn_finder::read_cue(const quotation& one, turn& into) const {
    if (one.source.empty()) return;
    const std::int32_t at = mentions_->source_in(one.source);
    if (at < 0) return;
    const mention& subject = mentions_->list[static_cast<std::size_t>(at)];
    into.cue_mention = at;
    into.cue_who = mentions_->entity_of[static_cast<std::size_t>(at)];
    into.cue_before = one.source.begin < said_->parts[one.about.first_part].begin;
    switch (subject.kind) {
        case mention_kind::name:
            into.cue = cue_kind::name;
            break;
        case mention_kind::nominal:
            into.cue = cue_kind::nominal;
            break;
        case mention_kind::pronoun:
            into.cue = subject.number == grammatical_number::plural ? cue_kind::they
                       : subject.gender == gender::male             ? cue_kind::he
                       : subject.gender == gender::female           ? cue_kind::she
                                                                    : cue_kind::narrator;
            break;
    }
}

void turn_finder::read_narration(turn& into) const {
    const segmentation& text = from_->text();
    const paragraph& home = text.paragraphs[into.paragraph];
    const auto begin = std::lower_bound(mentions_->first_token.begin(), mentions_->first_token.end(), home.tokens.first.index());
    into.first_mention = static_cast<std::uint32_t>(begin - mentions_->first_token.begin());
    std::uint32_t at = into.first_mention;
    for (; at < mentions_->list.size() && mentions_->first_token[at] < home.tokens.last.index(); ++at) {
        if (from_->quoted(mentions_->first_token[at]) || !mentions_->subject[at]) continue;
        if (into.subject < 0) into.subject = static_cast<std::int32_t>(at);
        into.last_subject = static_cast<std::int32_t>(at);
    }
    into.last_mention = at;
}

void turn_finder::read_layout(const turn* before, turn& into) const {
    const segmentation& text = from_->text();
    const paragraph& home = text.paragraphs[into.paragraph];
    into.whole = true;
    for (std::size_t at = home.tokens.first.index(); at < home.tokens.last.index(); ++at) {
        if (!from_->quoted(at)) {
            into.whole = into.whole && !from_->is_word(at);
        } else if (from_->is_word(at)) {
            into.asks = false;
        } else if (ends_with_any(text.word(at), "?")) {
            into.asks = true;
        }
    }
    const std::uint32_t first = before == nullptr ? 0 : before->paragraph + 1;
    into.gap = before == nullptr ? most_gap : std::min(into.paragraph - first, most_gap);
    for (std::uint32_t p = into.paragraph; p > first && into.paragraph - p < most_gap; --p)
        into.breaks = into.breaks || text.paragraphs[p - 1].kind != paragraph_kind::body;
    if (into.paragraph > 0) {
        const paragraph& previous = text.paragraphs[into.paragraph - 1];
        const std::size_t last = previous.tokens.last.index() - 1;
        into.colon_before = !from_->quoted(last) && ends_with_any(text.word(last), ":,-");
    }
}

}  // namespace inquit::detail
