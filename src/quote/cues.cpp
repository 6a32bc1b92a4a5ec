#include "quote/cues.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

// Numbers of the feature templates: part of the trained model.
enum feature_template : std::uint64_t {
    bias = 501,
    word_here,
    word_before,
    word_before_two,
    word_behind,
    word_behind_two,
    pair_before,
    pair_behind,
    stem_here,
    stem_before,
    stem_behind,
    part_here,
    part_before,
    part_behind,
    part_before_two,
    part_behind_two,
    parts_around,
    parts_behind,
    parts_ahead,
    stem_part,
    stem_part_behind,
    stem_part_before,
    stem_word_behind,
    stem_quoted,
    verb_part,
    verb_parts,
    rate_here,
    rate_part,
    rates_around,
    rate_highest,
    quoted_part,
    mark_near,
    mark_rate,
    mark_verb,
    that_near,
    that_stem,
    subject_part,
    subject_word,
    subject_stem,
    auxiliary_word,
    auxiliary_stem,
    start_part,
    left_signs,
    right_signs,
    stem_right_sign,
    object_part,
    length,
    group_here,
    group_here_fine,
    group_here_whole,
    group_before,
    group_before_whole,
    group_behind,
    group_behind_whole,
    groups_before,
    groups_behind,
    group_pair_before,
    group_pair_behind,
    group_part,
    group_parts,
    stem_group_before,
    stem_group_behind,
    groups_around
};

// The words of a sentence, with harmless ones beyond its ends.
class view {
  public:
    view(const report_words& words, std::size_t first, std::size_t last) noexcept : words_(words), first_(first), last_(last) {}

    [[nodiscard]] bool has(std::size_t at, int step) const noexcept {
        return step < 0 ? at >= first_ + static_cast<std::size_t>(-step) : at + static_cast<std::size_t>(step) < last_;
    }
    [[nodiscard]] static std::size_t go(std::size_t at, int step) noexcept {
        return step < 0 ? at - static_cast<std::size_t>(-step) : at + static_cast<std::size_t>(step);
    }
    [[nodiscard]] std::uint64_t hash(std::size_t at, int step) const noexcept {
        return has(at, step) ? words_.hash(go(at, step)) : border(step);
    }
    [[nodiscard]] std::uint64_t stem(std::size_t at, int step) const noexcept {
        return has(at, step) ? words_[go(at, step)].stem : border(step);
    }
    [[nodiscard]] std::uint64_t part(std::size_t at, int step) const noexcept {
        return has(at, step) ? static_cast<std::uint64_t>(words_[go(at, step)].part) : border(step);
    }
    [[nodiscard]] std::uint64_t group(std::size_t at, int step, unsigned turns) const noexcept {
        return has(at, step) ? words_[go(at, step)].group_at(turns) : border(step);
    }
    [[nodiscard]] std::uint64_t rate(std::size_t at, int step) const noexcept {
        return has(at, step) ? words_[go(at, step)].rate : 0;
    }

  private:
    static std::uint64_t border(int step) noexcept { return step < 0 ? 101 : 102; }

    const report_words& words_;
    std::size_t first_;
    std::size_t last_;
};

constexpr std::size_t look = 8;  // words to either side for a subject, a mark, a "that"
constexpr std::uint64_t nothing = 99;
constexpr std::uint64_t that = hash_bytes("that");

bool is_nominal(tag one) noexcept { return is_noun(one) || one == tag::pronoun || one == tag::wh_pronoun; }

struct neighbours {
    std::size_t subject = 0;    // word; npos if there is none
    std::size_t auxiliary = 0;  // word; npos if there is none
    std::uint64_t that_in = nothing;
    std::uint64_t mark_before = nothing, mark_behind = nothing;
    std::uint64_t sign_before = nothing, sign_behind = nothing;
    std::uint64_t object = nothing;
};
constexpr std::size_t npos = static_cast<std::size_t>(-1);

void look_left(const report_words& words, std::size_t first, std::size_t at, neighbours& found) {
    found.subject = found.auxiliary = npos;
    const std::size_t stop = at - std::min(at - first, look);
    for (std::size_t i = at; i-- > stop;) {
        const report_word& one = words[i];
        if (one.sign == sign::mark && found.mark_before == nothing) found.mark_before = at - i;
        if (one.sign != sign::none && found.sign_before == nothing)
            found.sign_before = static_cast<std::uint64_t>(one.sign) * 16 + (at - i);
        if (is_verb(one.part) && found.subject == npos && found.auxiliary == npos) found.auxiliary = i;
        if (is_nominal(one.part) && found.subject == npos) found.subject = i;
    }
}

void look_right(const report_words& words, std::size_t last, std::size_t at, neighbours& found) {
    const std::size_t stop = std::min(last, at + 1 + look);
    for (std::size_t i = at + 1; i < stop; ++i) {
        const report_word& one = words[i];
        if (one.sign == sign::mark && found.mark_behind == nothing) found.mark_behind = i - at;
        if (one.sign != sign::none && found.sign_behind == nothing)
            found.sign_behind = static_cast<std::uint64_t>(one.sign) * 16 + (i - at);
        if (words.hash(i) == that && found.that_in == nothing) found.that_in = i - at;
        if (found.object == nothing && (is_nominal(one.part) || is_verb(one.part)))
            found.object = static_cast<std::uint64_t>(one.part);
    }
}

struct sentence_facts {
    std::uint64_t has_mark = 0;
    std::uint64_t highest = 0;  // rate
    std::uint64_t size = 0;
};

void lexical(const view& at_hand, std::size_t at, feature_table& into) {
    const std::uint64_t word = at_hand.hash(at, 0), stem = at_hand.stem(at, 0);
    into.add(bias);
    into.add(word_here, word);
    into.add(word_before, at_hand.hash(at, -1));
    into.add(word_before_two, at_hand.hash(at, -2));
    into.add(word_behind, at_hand.hash(at, 1));
    into.add(word_behind_two, at_hand.hash(at, 2));
    into.add(pair_before, at_hand.hash(at, -1), word);
    into.add(pair_behind, word, at_hand.hash(at, 1));
    into.add(stem_here, stem);
    into.add(stem_before, at_hand.stem(at, -1), stem);
    into.add(stem_behind, stem, at_hand.stem(at, 1));
    into.add(stem_word_behind, stem, at_hand.hash(at, 1), at_hand.hash(at, 2));
}

void groups(const view& at_hand, std::size_t at, feature_table& into) {
    const std::uint64_t stem = at_hand.stem(at, 0);
    const std::uint64_t before = at_hand.group(at, -1, 8), here = at_hand.group(at, 0, 8), behind = at_hand.group(at, 1, 8);
    const std::uint64_t here_fine = at_hand.group(at, 0, 10), here_whole = at_hand.group(at, 0, whole_group);
    into.add(group_here, here);
    into.add(group_here_fine, at_hand.group(at, 0, 12));
    into.add(group_here_whole, here_whole);
    into.add(group_before, before);
    into.add(group_before_whole, at_hand.group(at, -1, whole_group));
    into.add(group_behind, behind);
    into.add(group_behind_whole, at_hand.group(at, 1, whole_group));
    into.add(groups_before, at_hand.group(at, -2, 8), before);
    into.add(groups_behind, behind, at_hand.group(at, 2, 8));
    into.add(group_pair_before, at_hand.group(at, -1, 10), here_fine);
    into.add(group_pair_behind, here_fine, at_hand.group(at, 1, 10));
    into.add(group_part, here_fine, at_hand.part(at, 0));
    into.add(group_parts, here_whole, at_hand.part(at, -1), at_hand.part(at, 1));
    into.add(stem_group_before, stem, before);
    into.add(stem_group_behind, stem, behind);
    into.add(groups_around, at_hand.group(at, -1, 6), here, at_hand.group(at, 1, 6));
}

void parts(const view& at_hand, std::size_t at, feature_table& into) {
    const std::uint64_t stem = at_hand.stem(at, 0), here = at_hand.part(at, 0);
    const std::uint64_t before = at_hand.part(at, -1), behind = at_hand.part(at, 1);
    into.add(part_here, here);
    into.add(part_before, before);
    into.add(part_behind, behind);
    into.add(part_before_two, at_hand.part(at, -2), before);
    into.add(part_behind_two, behind, at_hand.part(at, 2));
    into.add(parts_around, before, here, behind);
    into.add(parts_behind, here, behind, at_hand.part(at, 2));
    into.add(parts_ahead, at_hand.part(at, -2), before, here);
    into.add(stem_part, stem, here);
    into.add(stem_part_behind, stem, behind);
    into.add(stem_part_before, stem, before);
}

void rates(const view& at_hand, std::size_t at, const sentence_facts& facts, std::uint64_t verb, feature_table& into) {
    const std::uint64_t here = at_hand.part(at, 0), rate = at_hand.rate(at, 0);
    into.add(rate_here, rate);
    into.add(rate_part, rate, here);
    into.add(rates_around, at_hand.rate(at, -1), rate, at_hand.rate(at, 1));
    into.add(rate_highest, rate, facts.highest, here);
    into.add(verb_part, verb, here, rate);
    into.add(verb_parts, verb, at_hand.part(at, -1), here, at_hand.part(at, 1));
    into.add(length, std::min<std::uint64_t>(facts.size / 4, 8), rate);
}

void marks_and_neighbours(const report_words& words, std::size_t first, std::size_t last, std::size_t at,
                          const sentence_facts& facts, std::uint64_t verb, feature_table& into) {
    const report_word& one = words[at];
    neighbours near;
    look_left(words, first, at, near);
    look_right(words, last, at, near);
    const auto here = static_cast<std::uint64_t>(one.part);
    const std::uint64_t quoted = (one.quoted ? 1U : 0U) + 2 * facts.has_mark;
    into.add(stem_quoted, one.stem, quoted);
    into.add(quoted_part, quoted, here, one.rate);
    into.add(mark_near, near.mark_before, near.mark_behind, here);
    into.add(mark_rate, near.mark_before, near.mark_behind, one.rate, quoted);
    into.add(mark_verb, std::min<std::uint64_t>(near.mark_before, 4), std::min<std::uint64_t>(near.mark_behind, 4), verb, quoted);
    into.add(that_near, near.that_in, here, one.rate);
    into.add(that_stem, near.that_in != nothing ? 1U : 0U, one.stem);
    into.add(left_signs, near.sign_before, here, one.rate);
    into.add(right_signs, near.sign_behind, here, one.rate);
    into.add(stem_right_sign, one.stem, near.sign_behind);
    into.add(object_part, one.stem, near.object);
    const bool has_subject = near.subject != npos;
    const auto subject = has_subject ? static_cast<std::uint64_t>(words[near.subject].part) : nothing;
    into.add(subject_part, subject, here, has_subject ? at - near.subject : 0, one.rate);
    into.add(subject_word, has_subject ? words.hash(near.subject) : 0, here);
    into.add(subject_stem, subject, one.stem);
    const std::uint64_t auxiliary = near.auxiliary != npos ? words.hash(near.auxiliary) : 0;
    into.add(auxiliary_word, auxiliary, here, one.rate);
    into.add(auxiliary_stem, auxiliary, one.stem);
    into.add(start_part, at == first ? 1U : 0U, here, one.rate);
}

}  // namespace

void cue_features(const report_words& words, std::size_t first, std::size_t last, feature_table& into) {
    into.clear();
    sentence_facts facts;
    facts.size = last - first;
    for (std::size_t at = first; at < last; ++at) {
        if (words[at].sign == sign::mark || words[at].quoted) facts.has_mark = 1;
        facts.highest = std::max<std::uint64_t>(facts.highest, words[at].rate);
    }
    const view at_hand(words, first, last);
    for (std::size_t at = first; at < last; ++at) {
        const std::uint64_t verb = words.text().is(words.first() + at, word_class::reporting_verb) ? 1 : 0;
        lexical(at_hand, at, into);
        groups(at_hand, at, into);
        parts(at_hand, at, into);
        rates(at_hand, at, facts, verb, into);
        marks_and_neighbours(words, first, last, at, facts, verb, into);
        into.end_place();
    }
}

void cue_decoder::run(std::span<const std::int32_t> scores, std::int32_t begin_bias, std::vector<cue_label>& labels) {
    const std::size_t count = scores.size() / cue_labels;
    rest_.assign(count + 1, {});
    for (std::size_t at = count; at-- > 0;) {
        const std::int32_t* here = scores.data() + at * cue_labels;
        const std::int64_t anew = std::max(rest_[at + 1][0], rest_[at + 1][1]);
        const std::int64_t on = std::max(anew, rest_[at + 1][2]);
        rest_[at] = {here[0] + anew, here[1] + begin_bias + on, here[2] + on};
    }
    labels.assign(count, cue_label::outside);
    bool in_cue = false;
    for (std::size_t at = 0; at < count; ++at) {
        const std::array<std::int64_t, cue_labels>& value = rest_[at];
        if (in_cue && value[2] > std::max(value[0], value[1])) {
            labels[at] = cue_label::inside;
        } else {
            in_cue = value[1] > value[0];
            if (in_cue) labels[at] = cue_label::begin;
        }
    }
}

void collect_cues(std::span<const cue_label> labels, std::span<const std::int32_t> scores, std::size_t first,
                  std::vector<cue>& into) {
    for (std::size_t at = 0; at < labels.size(); ++at) {
        if (labels[at] == cue_label::outside) continue;
        const std::int32_t* here = scores.data() + at * cue_labels;
        const auto place = static_cast<std::uint32_t>(first + at);
        if (labels[at] == cue_label::begin) into.push_back({place, place, 0});
        into.back().last = place + 1;
        into.back().margin += here[static_cast<std::size_t>(labels[at])] - here[0];
    }
}

}  // namespace inquit::detail
