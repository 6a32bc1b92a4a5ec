#include "speaker/attributor.hpp"

#include "speaker/addressee.hpp"
#include "speaker/carry.hpp"
#include "speaker/named_source.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

// Whether a turn beside this one calls the person by name.
bool is_called(const scene& from, std::size_t t, entity_index who) noexcept {
    const auto calls = [&](const turn& other) { return other.called[0] == who || other.called[1] == who; };
    return (t > 0 && from.turns[t].gap <= 1 && calls(from.turns[t - 1])) ||
           (t + 1 < from.turns.size() && from.turns[t + 1].gap <= 1 && calls(from.turns[t + 1]));
}

// What an answer rests on that no clause gives.
evidence why_of(const scene& from, std::size_t t, const likely_candidate& chosen, const earlier_answers& given) {
    const turn& at = from.turns[t];
    if (chosen.inside >= 0) return evidence::action_in_paragraph;
    if (at.continues) return evidence::as_said_before;
    if (is_called(from, t, chosen.who)) return evidence::vocative_in_neighbour;
    if (from.likely->of(t).size() == 1 && !given.narrowed[t]) return evidence::only_candidate;
    if (at.gap > 0 && chosen.back == 1) return evidence::action_in_paragraph;
    if (t > 0 && given.best[t - 1] == chosen.who) return evidence::as_said_before;
    return evidence::turn_taking;
}

// Turns into answers for the direct quotations of a turn.
void answer_turn(const scene& from, std::size_t t, const earlier_answers& given, const quotations& said, answers& into) {
    const std::span<const likely_candidate> all = from.likely->of(t);
    const auto best = std::find_if(all.begin(), all.end(), [&](const likely_candidate& one) { return one.who == given.best[t]; });
    if (best == all.end()) return;
    const likely_candidate& chosen = *best;
    const turn& at = from.turns[t];
    for (std::uint32_t i = at.first_quote; i < at.last_quote; ++i) {
        const quotation& one = said.list[i];
        if (one.about.kind != quote_kind::direct || one.about.depth > 0) continue;
        const span first = said.parts[one.about.first_part];
        if (from.from->text().paragraphs[at.paragraph].where.begin > first.begin) continue;  // goes on from an earlier turn
        answer& to = into[i];
        to.permille = given.sure[t];
        if (to.who == chosen.who) continue;  // the clause says so too
        to.who = chosen.who;
        if (to.why != evidence::none && to.mention >= 0 &&
            from.mentions->list[static_cast<std::size_t>(to.mention)].kind != mention_kind::name)
            continue;  // a pronoun or description, resolved otherwise
        to.mention = chosen.inside;
        to.source = {};
        to.why = why_of(from, t, chosen, given);
    }
}

}  // namespace

void attributor::attribute(const reading& from, const quotations& said, const mention_table& mentions, bool fiction,
                           workspace& work, answers& into) const {
    into.clear();
    for (std::size_t i = 0; i < said.list.size(); ++i) into.push_back(answer_of_source(said, i, mentions));
    if (!fiction) return carry_on(from, said, mentions, into);
    work.finder.find(from, said, mentions, work.turns);
    work.candidate_finding.start(from, mentions, work.turns);
    const scene at = ranker_.rank({&from, &mentions, work.turns, nullptr, {}, fiction}, work.candidate_finding, work.ranking);
    for (std::size_t t = 0; t < work.turns.size(); ++t) answer_turn(at, t, work.ranking.answers, said, into);
    find_addressees(at, said, into);
}

}  // namespace inquit::detail
