#include "quote/argument_extractor.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

// Numbers of the feature templates: part of the trained model.
enum place_template : std::uint64_t {
    bias = 601,
    word_side,
    part_distance,
    parts_around,
    cue_sentence,
    cue_part,
    span_part,
    span_head,
    quoted_state,
    word_cue,
    cue_between,
    near_part,
    near_cue,
    word_before,
    word_behind,
    passive_span,
    behind_cue,
    behind_cue_part,
    shape,
    other_cue,
    pronoun,
    sign_span,
    from_start,
    seen_that,
    seen_that_cue,
    stem_side,
    part_span_passive,
    cue_length,
    clause_marks,
    mark_parity,
    cue_quoted,
    part_pair_before,
    part_pair_behind,
    group_side,
    group_whole_side,
    group_cue,
    group_cue_group,
    group_before,
    group_behind,
    group_span,
    cue_group_sentence,
    cue_group_span,
    cue_group_part,
    cue_group_near
};
enum border_template : std::uint64_t {
    border_bias = 701,
    border_word_before,
    border_word,
    border_parts,
    border_parts_head,
    border_parts_wide,
    border_parts_ahead,
    border_signs,
    border_quoted,
    border_distance,
    border_distance_cue,
    border_sentence,
    border_span,
    border_behind_cue,
    border_words,
    border_part_cue,
    border_quoted_sign,
    border_start_cue,
    border_groups,
    border_group_before,
    border_group,
    border_distance_cue_group,
    border_parts_cue_group,
    border_verb,
    border_step,
    border_clause
};

constexpr std::array auxiliaries_of_passive{hash_bytes("was"), hash_bytes("were"), hash_bytes("is"),    hash_bytes("are"),
                                            hash_bytes("be"),  hash_bytes("been"), hash_bytes("being"), hash_bytes("got")};
constexpr std::uint64_t that = hash_bytes("that");
constexpr std::uint64_t by = hash_bytes("by");

std::uint64_t distance_step(std::size_t distance) noexcept {
    if (distance < 5) return distance;
    return distance < 8 ? 5 : distance < 12 ? 6 : distance < 20 ? 7 : distance < 40 ? 8 : 9;
}

cue_facts facts_of(const report_words& words, const cue& of) {
    cue_facts facts;
    const std::size_t head = head_of(words, of);
    facts.stem = words[head].stem;
    facts.group = words[head].group_at(9);
    facts.group_whole = words[head].group;
    facts.part = static_cast<std::uint64_t>(words[head].part);
    facts.length = std::min<std::uint64_t>(of.last - of.first, 4);
    facts.quoted = words[head].quoted ? 1 : 0;
    facts.behind = of.last < words.size() ? words.hash(of.last) : 0;
    facts.behind_sign = of.last < words.size() ? static_cast<std::uint64_t>(words[of.last].sign) + 1 : 0;
    facts.before_part = of.first > 0 ? static_cast<std::uint64_t>(words[of.first - 1].part) : 99;
    if (words[head].part == tag::verb_participle) {
        const std::size_t from = head - std::min<std::size_t>(head, 3);
        for (std::size_t at = from; at < head; ++at) {
            const bool to_be = std::find(auxiliaries_of_passive.begin(), auxiliaries_of_passive.end(), words.hash(at)) !=
                               auxiliaries_of_passive.end();
            if (to_be) facts.passive = 1;
        }
        if (facts.behind == by) facts.passive += 2;
    }
    return facts;
}

}  // namespace

argument_extractor::argument_extractor(const report_words& words, word_range window, const cue& of)
    : words_(words), window_(window), cue_(of), facts_(facts_of(words, of)) {}

void argument_extractor::walk(std::vector<way_to_cue>& all) const {
    all.assign(window_.last - window_.first, {});
    way_to_cue left;
    for (std::size_t at = cue_.first; at-- > window_.first;) {
        if (words_[at + 1].sentence_start && at + 1 <= cue_.first) ++left.sentences;
        left.distance = cue_.first - at;
        all[at - window_.first] = left;
        left.pass(words_[at], words_.hash(at));
    }
    way_to_cue right;
    right.side = 1;
    for (std::size_t at = cue_.last; at < window_.last; ++at) {
        if (words_[at].sentence_start) ++right.sentences;
        right.distance = at - cue_.last + 1;
        all[at - window_.first] = right;
        right.pass(words_[at], words_.hash(at));
    }
}

void argument_extractor::place_of_word(std::size_t at, std::uint64_t side, feature_table& into) const {
    const report_word& one = words_[at];
    const auto here = static_cast<std::uint64_t>(one.part);
    into.add(word_side, words_.hash(at), side);
    into.add(parts_around, part(at, -1), here, part(at, 1), side);
    into.add(part_pair_before, part(at, -2), part(at, -1), here, side);
    into.add(part_pair_behind, here, part(at, 1), part(at, 2), side);
    into.add(word_before, hash(at, -1), side);
    into.add(word_behind, hash(at, 1), side);
    into.add(group_whole_side, one.group, side);
    into.add(group_before, group(at, -1, 8), side, here);
    into.add(group_behind, group(at, 1, 8), side, here);
}

void argument_extractor::place_of_way(const way_to_cue& way, bool is_quoted, feature_table& into) const {
    const std::uint64_t side = way.side, span = way.place();
    const std::uint64_t offset = side * 8 + std::min<std::size_t>(way.sentences, 3);
    const std::uint64_t in_marks = (is_quoted ? 1U : 0U) + 2 * facts_.quoted;
    into.add(bias, side);
    into.add(cue_sentence, facts_.stem, offset);
    into.add(span_head, span, facts_.part, facts_.passive);
    into.add(cue_between, facts_.stem, span);
    into.add(passive_span, facts_.passive, span, facts_.behind_sign);
    into.add(behind_cue, facts_.behind, span);
    into.add(behind_cue_part, facts_.behind, side, facts_.part, std::min<std::size_t>(way.verbs, 1));
    into.add(seen_that, way.has_that ? 1U : 0U, span, facts_.part);
    into.add(seen_that_cue, way.has_that ? 1U : 0U, side, facts_.stem);
    into.add(cue_length, facts_.length, span, facts_.part);
    into.add(clause_marks, std::min<std::size_t>(way.clauses, 3), side, std::min<std::size_t>(way.verbs, 3), facts_.part);
    into.add(mark_parity, std::min<std::size_t>(way.marks, 4), in_marks, span);
    into.add(cue_quoted, facts_.stem, in_marks, side);
    into.add(from_start, facts_.before_part, span, facts_.part);
    into.add(near_cue, std::min<std::size_t>(way.distance, 7), side, facts_.stem);
    into.add(cue_group_sentence, facts_.group, side * 8 + std::min<std::size_t>(way.sentences, 3));
    into.add(cue_group_span, facts_.group, span);
    into.add(cue_group_near, facts_.group, side, std::min<std::size_t>(way.distance, 7));
}

void argument_extractor::place_of_both(std::size_t at, const way_to_cue& way, feature_table& into) const {
    const report_word& one = words_[at];
    const std::uint64_t side = way.side, distance = distance_step(way.distance), span = way.place(), group_here = one.group_at(8);
    const auto here = static_cast<std::uint64_t>(one.part);
    const std::uint64_t in_marks = (one.quoted ? 1U : 0U) + 2 * facts_.quoted;
    into.add(stem_side, one.stem, side, std::min<std::size_t>(way.verbs, 1));
    into.add(part_distance, here, side, distance);
    into.add(cue_part, facts_.stem, side, here);
    into.add(span_part, span, here);
    into.add(quoted_state, in_marks, side, distance, std::min<std::size_t>(way.marks, 3));
    into.add(word_cue, words_.hash(at), side, facts_.stem);
    into.add(near_part, std::min<std::size_t>(way.distance, 7), side, here, facts_.part);
    into.add(shape, static_cast<std::uint64_t>(words_.where(at).flags) & 3U, side, facts_.part, distance);
    into.add(other_cue, one.candidate ? 1U : 0U, one.rate, side, std::min<std::size_t>(way.cues, 2));
    into.add(pronoun, one.part == tag::pronoun || one.part == tag::wh_pronoun ? words_.hash(at) : 0, side,
             std::min<std::size_t>(way.verbs, 2), std::min<std::size_t>(way.nouns, 2));
    into.add(sign_span, one.sign, span);
    into.add(part_span_passive, here, side, std::min<std::size_t>(way.nouns, 3), std::min<std::size_t>(way.verbs, 2),
             facts_.passive);
    into.add(group_side, group_here, side, std::min<std::size_t>(way.verbs, 1));
    into.add(group_cue, group_here, side, facts_.stem);
    into.add(group_cue_group, group_here, side, facts_.group);
    into.add(group_span, one.group_at(6), span);
    into.add(cue_group_part, facts_.group_whole, side, here);
}

void argument_extractor::border_of_word(std::size_t at, std::uint64_t side, feature_table& into) const {
    const std::uint64_t before = part(at, -1), here = part(at, 0);
    const std::uint64_t starts = words_[at].sentence_start ? 1 : 0;
    into.add(border_bias);
    into.add(border_word_before, hash(at, -1), side);
    into.add(border_word, hash(at, 0), side);
    into.add(border_words, hash(at, -1), hash(at, 0));
    into.add(border_parts, before, here, side);
    into.add(border_parts_wide, part(at, -2), before, here, side);
    into.add(border_parts_ahead, before, here, part(at, 1), side);
    into.add(border_signs, sign_at(at, -1), sign_at(at, 0), side, starts);
    into.add(border_groups, group(at, -1, 8), group(at, 0, 8), side);
    into.add(border_group_before, group(at, -1, 12), side, here);
    into.add(border_group, group(at, 0, 12), side, before);
}

void argument_extractor::border_of_way(std::size_t at, const way_to_cue& way, feature_table& into) const {
    const std::uint64_t side = way.side, steps = side * 16 + distance_step(way.distance);
    const std::uint64_t quoted_pair = quoted(at, -1) * 2 + quoted(at, 0) + 4 * facts_.quoted;
    const std::uint64_t starts = words_[at].sentence_start ? 1 : 0;
    into.add(border_distance, steps, facts_.part);
    into.add(border_distance_cue, steps, facts_.stem);
    into.add(border_sentence, starts, side, std::min<std::size_t>(way.sentences, 3), quoted_pair);
    into.add(border_start_cue, starts, facts_.stem, side);
    into.add(border_behind_cue, facts_.behind, steps);
    into.add(border_distance_cue_group, steps, facts_.group);
}

void argument_extractor::border_of_both(std::size_t at, const way_to_cue& way, feature_table& into) const {
    const std::uint64_t side = way.side;
    const std::uint64_t before = part(at, -1), here = part(at, 0);
    const std::uint64_t quoted_pair = quoted(at, -1) * 2 + quoted(at, 0) + 4 * facts_.quoted;
    into.add(border_parts_head, before, here, side, facts_.part);
    into.add(border_quoted, quoted_pair, side, sign_at(at, -1));
    into.add(border_quoted_sign, quoted_pair, sign_at(at, -2), sign_at(at, -1), sign_at(at, 0));
    into.add(border_span, way.place(), sign_at(at, -1), sign_at(at, 0));
    into.add(border_part_cue, here, before, facts_.stem);
    into.add(border_parts_cue_group, before, here, facts_.group);
    into.add(border_verb, before, here, way.last_verb, side);
    into.add(border_step, before, here, way.first_step, std::min<std::size_t>(way.verbs, 2), side);
    into.add(border_clause, before, here, way.last_sign, way.last_clause, side);
}

std::uint64_t argument_extractor::place_key(const way_to_cue& way, bool is_quoted) noexcept {
    const auto step = [](std::size_t count, std::size_t most) { return static_cast<std::uint64_t>(std::min(count, most)); };
    std::uint64_t key = way.place();  // below 108
    for (const std::uint64_t more : {step(way.sentences, 3), step(way.verbs, 3), step(way.clauses, 3), step(way.marks, 4),
                                     step(way.distance, 7), std::uint64_t{way.has_that}, std::uint64_t{is_quoted}})
        key = key * 8 + more;
    return key;
}

std::uint64_t argument_extractor::border_key(std::size_t at, const way_to_cue& way) const noexcept {
    const std::uint64_t starts = words_[at].sentence_start ? 1 : 0;
    return (((way.side * 16 + distance_step(way.distance)) * 4 + std::min<std::size_t>(way.sentences, 3)) * 2 + starts) * 4 +
           quoted(at, -1) * 2 + quoted(at, 0);
}

void way_to_cue::pass(const report_word& one, std::uint64_t hash) noexcept {
    commas += one.sign == sign::comma ? 1U : 0U;
    marks += one.sign == sign::mark ? 1U : 0U;
    verbs += is_verb(one.part) ? 1U : 0U;
    nouns += is_noun(one.part) || one.part == tag::pronoun ? 1U : 0U;
    cues += one.candidate ? 1U : 0U;
    const bool opens_clause = one.part == tag::subordinator || one.part == tag::wh_pronoun || one.part == tag::wh_adverb;
    clauses += opens_clause ? 1U : 0U;
    has_that = has_that || hash == that;
    const bool is_sign = one.sign != inquit::detail::sign::none;
    if (opens_clause || one.part == tag::coordinator) last_clause = hash;
    if (is_verb(one.part)) last_verb = one.group_at(9) + 1;
    if (is_sign) last_sign = static_cast<std::uint64_t>(one.sign);
    const bool steps = is_sign || is_verb(one.part) || one.part == tag::subordinator || one.part == tag::coordinator ||
                       one.part == tag::preposition || one.part == tag::particle;
    if (steps && first_step == 0) first_step = static_cast<std::uint64_t>(one.part) + 1;
}

std::uint64_t way_to_cue::place() const noexcept {
    const auto step = [](std::size_t count, std::size_t most) { return static_cast<std::uint64_t>(std::min(count, most)); };
    return side + 2 * (step(verbs, 2) + 3 * (step(commas, 2) + 3 * (step(cues, 1) + 2 * step(sentences, 2))));
}

void argument_features::read(const report_words& words, word_range window, const cue& of) {
    places.clear();
    borders.clear();
    const argument_extractor from(words, window, of);
    from.walk(ways_);
    for (std::size_t at = window.first; at < window.last; ++at) {
        const way_to_cue& way = ways_[at - window.first];
        if (way.distance > 0) {  // the cue's own words need none
            from.place_of_word(at, way.side, places);
            from.place_of_way(way, words[at].quoted, places);
            from.place_of_both(at, way, places);
        }
        places.end_place();
        from.border_of_word(at, way.side, borders);
        from.border_of_way(at, way, borders);
        from.border_of_both(at, way, borders);
        borders.end_place();
    }
}

}  // namespace inquit::detail
