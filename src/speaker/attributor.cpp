#include "speaker/attributor.hpp"

#include "speaker/addressee.hpp"
#include "speaker/carry.hpp"
#include "speaker/named_source.hpp"

namespace inquit::detail {

namespace {

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
    work.candidate_finding.find(from, mentions, work.turns, work.candidates);
    const scene at{&from, &mentions, work.turns, &work.candidates, {}, fiction};
    ranker_.rank(at, work.ranking, work.verdicts);
    for (std::size_t t = 0; t < work.turns.size(); ++t) answer_turn(at, t, work.verdicts, said, into);
    find_addressees(at, said, into);
}

}  // namespace inquit::detail
