#include "speaker/named_source.hpp"

#include "model/probability.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

constexpr std::uint32_t pronoun_share = 850;  // of the clause's own confidence: the antecedent may be wrong

evidence why_of(const quotations& said, const quotation& one, const mention& source) noexcept {
    if (one.by_label) return evidence::label;
    if (one.according_to) return evidence::according_to;
    if (one.about.kind == quote_kind::indirect) return evidence::reporting_clause;
    if (source.kind == mention_kind::pronoun) return evidence::pronoun_subject;
    const span first = said.parts[one.about.first_part];
    const span last = said.parts[one.about.first_part + one.about.part_count - 1];
    if (one.cue.end <= first.begin) return evidence::speech_verb_before_quote;
    return one.cue.begin >= last.end ? evidence::speech_verb_after_quote : evidence::speech_verb_within_quote;
}

}  // namespace

answer answer_of_source(const quotations& said, std::size_t quotation, const mention_table& mentions) {
    const detail::quotation& one = said.list[quotation];
    answer made;
    made.source = one.source;
    made.cue = one.cue;
    if (one.source.empty()) return made;
    made.mention = mentions.source_in(one.source);
    if (made.mention < 0) return made;
    const auto at = static_cast<std::size_t>(made.mention);
    made.who = mentions.entity_of[at];
    if (made.who >= 0 && mentions.members_only && mentions.entities[static_cast<std::size_t>(made.who)].member < 0) made.who = -1;
    if (made.who < 0) return made;
    made.why = why_of(said, one, mentions.list[at]);
    std::uint32_t permille = std::min<std::uint32_t>(logistic_permille(one.margin), 990);
    if (mentions.list[at].kind == mention_kind::pronoun) permille = permille * pronoun_share / 1000;
    made.permille = static_cast<std::uint16_t>(permille);
    return made;
}

}  // namespace inquit::detail
