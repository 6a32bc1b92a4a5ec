#include "speaker/attributor.hpp"

#include "speaker/carry.hpp"
#include "speaker/named_source.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

constexpr std::size_t some_turns = 512;  // ranked at a time: the candidates of a novel would take half as much room as all else

// Whether a turn beside this one calls the person by name.
bool is_called(const scene& from, std::size_t t, entity_index who) noexcept {
    const auto calls = [&](const turn& other) { return other.called[0] == who || other.called[1] == who; };
    return (t > 0 && from.turns[t].gap <= 1 && calls(from.turns[t - 1])) ||
           (t + 1 < from.turns.size() && from.turns[t + 1].gap <= 1 && calls(from.turns[t + 1]));
}

// What an answer rests on that no clause gives.
evidence why_of(const scene& from, std::size_t t, const candidate& chosen, const std::vector<verdict>& verdicts) {
    const turn& at = from.turns[t];
    if (chosen.inside >= 0) return evidence::action_in_paragraph;
    if (at.continues) return evidence::as_said_before;
    if (is_called(from, t, chosen.who)) return evidence::vocative_in_neighbour;
    if (from.candidates->of(t).size() == 1) return evidence::only_candidate;
    const auto who = [&](std::size_t other) -> entity_index {
        const std::int32_t index = verdicts[other].candidate;
        return index < 0 ? -1 : from.candidates->of(other)[static_cast<std::size_t>(index)].who;
    };
    if (at.gap > 0 && chosen.back == 1) return evidence::action_in_paragraph;
    if (t > 0 && who(t - 1) == chosen.who) return evidence::as_said_before;
    return evidence::turn_taking;
}

// Turns into answers for the direct quotations of a turn.
void answer_turn(const scene& from, std::size_t t, const std::vector<verdict>& verdicts, const quotations& said, answers& into) {
    const verdict& given = verdicts[t];
    if (given.candidate < 0) return;
    const candidate& chosen = from.candidates->of(t)[static_cast<std::size_t>(given.candidate)];
    const turn& at = from.turns[t];
    for (std::uint32_t i = at.first_quote; i < at.last_quote; ++i) {
        const quotation& one = said.list[i];
        if (one.about.kind != quote_kind::direct || one.about.depth > 0) continue;
        const span first = said.parts[one.about.first_part];
        if (from.from->text().paragraphs[at.paragraph].where.begin > first.begin) continue;  // goes on from an earlier turn
        answer& to = into[i];
        to.permille = given.permille;
        if (to.who == chosen.who) continue;  // the clause says so too
        to.who = chosen.who;
        if (to.why != evidence::none && to.mention >= 0 &&
            from.mentions->list[static_cast<std::size_t>(to.mention)].kind != mention_kind::name)
            continue;  // a pronoun or description, resolved otherwise
        to.mention = chosen.inside;
        to.source = {};
        to.why = why_of(from, t, chosen, verdicts);
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
    const scene at{&from, &mentions, work.turns, &work.candidates, {}, fiction};
    ranker::count_cues(at, work.ranking.cued);
    for (std::size_t first = 0; first < work.turns.size(); first += some_turns) {
        const std::size_t last = std::min(first + some_turns, work.turns.size());
        work.candidate_finding.find(first - std::min(first, second_reach), std::min(last + second_reach, work.turns.size()),
                                    work.candidates);
        ranker_.rank(at, first, last, work.ranking, work.verdicts);
        for (std::size_t t = first; t < last; ++t) answer_turn(at, t, work.verdicts, said, into);
    }
}

}  // namespace inquit::detail
