#include "quote/report_verifier.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

// Numbers of the feature templates: part of the trained model.
enum feature_template : std::uint64_t {
    bias = 801,
    cue_stem,
    cue_parts,
    cue_margin,
    cue_margin_stem,
    cue_rate,
    kind_of_content,
    kind_stem,
    source_head,
    source_part,
    source_stem,
    source_length,
    source_way,
    content_first,
    content_first_stem,
    content_part,
    content_length,
    content_side,
    content_way,
    content_verbs,
    sides,
    second_content,
    cue_length,
    cue_words,
    source_capital,
    head_verb,
    quoted_cue,
    between_words,
    margin_kind,
    content_last,
    argument_margin_step,
    argument_margin_kind,
    cue_group,
    cue_group_kind,
    source_group,
    source_group_whole,
    source_group_stem,
    source_group_cue,
    content_group,
    content_group_stem,
    content_group_cue,
    nobody,
    nobody_stem,
    nobody_group,
    source_margin,
    second_margin
};

std::uint64_t size_step(std::size_t size) noexcept {
    if (size < 4) return size;
    return size < 6 ? 4 : size < 10 ? 5 : size < 16 ? 6 : size < 30 ? 7 : 8;
}

std::uint64_t margin_step(std::int32_t margin) noexcept {
    return static_cast<std::uint64_t>(std::clamp(2 * margin / score_unit + 16, 0, 48));
}

// Signed way from one range to another in coarse steps.
std::uint64_t way(word_range from, word_range to) noexcept {
    if (to.last <= from.first) return size_step(from.first - to.last);
    return 16 + size_step(to.first - from.last);
}

struct content_facts {
    std::size_t words = 0, quoted = 0, verbs = 0;
    [[nodiscard]] std::uint64_t kind() const noexcept { return quoted == 0 ? 0 : quoted < words ? 1 : 2; }
};

content_facts facts_of(const report_words& words, const report_candidate& one) {
    content_facts facts;
    for (const word_range content : one.contents) {
        for (std::size_t at = content.first; at < content.last; ++at) {
            if (words[at].sign != sign::none) continue;
            ++facts.words;
            facts.quoted += words[at].quoted ? 1U : 0U;
            facts.verbs += is_verb(words[at].part) ? 1U : 0U;
        }
    }
    return facts;
}

// What the words' groups tell.
template <class Add>
void add_groups(const report_words& words, const report_candidate& one, std::uint64_t kind, const Add& add) {
    const report_word& head = words[head_of(words, one.at)];
    const report_word& first = words[one.contents[0].first];
    const std::uint64_t group = head.group_at(9);
    add(cue_group, head.group_at(12), head.part);
    add(cue_group_kind, group, kind, one.source.empty() ? 2 : one.source.first < one.at.first ? 1 : 0);
    add(content_group, first.group_at(10), head.part);
    add(content_group_stem, first.group_at(6), head.stem);
    add(content_group_cue, first.group_at(6), group);
    if (one.source.empty()) {
        add(nobody, head.part, kind);
        add(nobody_stem, head.stem);
        add(nobody_group, group);
        return;
    }
    const report_word& source = words[one.source.last - 1];
    add(source_group, source.group_at(8), head.part);
    add(source_group_whole, source.group, kind);
    add(source_group_stem, source.group_at(6), head.stem);
    add(source_group_cue, source.group_at(6), group);
}

}  // namespace

bool is_quoted(const report_words& words, const report_candidate& one) {
    const content_facts facts = facts_of(words, one);
    return 2 * facts.quoted > facts.words;
}

void read_roles(std::span<const role> found, word_range window, report_candidate& into) {
    into.source = {};
    into.contents = {};
    std::size_t contents = 0;
    for (std::size_t at = 0; at < found.size(); ++at) {
        const auto place = static_cast<std::uint32_t>(window.first + at);
        const bool first = at == 0 || found[at - 1] != found[at];
        if (found[at] == role::source) {
            if (first) into.source.first = place;
            into.source.last = place + 1;
        } else if (found[at] == role::content) {
            if (first) into.contents[contents++].first = place;
            into.contents[contents - 1].last = place + 1;
        }
    }
}

void verifier_features(const report_words& words, const report_candidate& one, std::span<const feature> evidence,
                       feature_vector& into) {
    into.assign(evidence.begin(), evidence.end());
    const auto add = [&](std::uint64_t number, auto... values) {
        into.push_back(feature_of(number, static_cast<std::uint64_t>(values)...));
    };
    const std::size_t head = head_of(words, one.at);
    const std::uint64_t stem = words[head].stem;
    const auto part = static_cast<std::uint64_t>(words[head].part);
    const std::uint64_t margin = margin_step(one.at.margin);
    const content_facts facts = facts_of(words, one);
    const std::uint64_t kind = facts.kind();
    const word_range cue_range{one.at.first, one.at.last};
    const word_range content = one.contents[0];
    add(bias);
    add(cue_stem, stem);
    add(cue_parts, part, one.at.first > 0 ? static_cast<std::uint64_t>(words[one.at.first - 1].part) : 99);
    for (std::uint64_t step = margin > 6 ? margin - 6 : 0; step <= margin; ++step) add(cue_margin, step);
    add(margin_kind, margin / 2, kind);
    add(cue_margin_stem, margin / 4, stem);
    add(cue_rate, words[head].rate, part);
    add(kind_of_content, kind, part);
    add(kind_stem, kind, stem);
    add(head_verb, words.text().is(words.first() + head, word_class::reporting_verb) ? 1 : 0, part, kind);
    add(quoted_cue, words[head].quoted ? 1 : 0, kind);
    add(cue_length, std::min<std::size_t>(one.at.last - one.at.first, 5), part);
    for (std::size_t at = one.at.first; at < one.at.last; ++at) add(cue_words, words.hash(at));
    add(second_content, one.contents[1].empty() ? 0 : 1, kind);
    if (!one.source.empty()) {
        const std::size_t last = one.source.last - 1;
        const auto source = static_cast<std::uint64_t>(words[last].part);
        add(source_head, words.hash(last));
        add(source_part, source, part);
        add(source_stem, source, stem);
        add(source_length, size_step(one.source.last - one.source.first), source);
        add(source_way, way(cue_range, one.source), part);
        add(source_capital, static_cast<std::uint64_t>(words.where(last).flags) & 1U, source, kind);
        add(sides, one.source.first < one.at.first ? 1 : 0, content.first < one.at.first ? 1 : 0, part, kind);
        add(between_words, way(one.source, content), kind);
    }
    add(content_first, words.hash(content.first), content.first < one.at.first ? 1 : 0);
    add(content_first_stem, words.hash(content.first), stem);
    add(content_part, words[content.first].part, part);
    add(content_last, words[content.last - 1].part,
        content.last < words.size() ? static_cast<std::uint64_t>(words[content.last].sign) : 98);
    add(content_length, size_step(facts.words), kind);
    add(content_side, content.first < one.at.first ? 1 : 0, stem);
    add(content_way, way(cue_range, content), part, kind);
    add(content_verbs, std::min<std::size_t>(facts.verbs, 3), part);
    const std::uint64_t sure = static_cast<std::uint64_t>(std::clamp(one.margin / (4 * score_unit), -1, 40) + 1);
    add(argument_margin_step, sure, size_step(facts.words));
    add(argument_margin_kind, sure, kind, part);
    const auto step = [](std::int32_t of) { return static_cast<std::uint64_t>(std::clamp(of / score_unit + 12, 0, 24)); };
    add(source_margin, step(one.source_margin), kind);
    add(second_margin, step(one.second_margin), kind);
    add_groups(words, one, kind, add);
}

namespace {

enum taken_as : std::uint8_t { nothing = 0, as_content = 1, as_other = 2 };

bool any(const std::vector<std::uint8_t>& taken, word_range range, unsigned of) noexcept {
    for (std::size_t at = range.first; at < range.last; ++at) {
        if ((taken[at] & of) != 0) return true;
    }
    return false;
}

void take(std::vector<std::uint8_t>& taken, word_range range, std::uint8_t as) noexcept {
    for (std::size_t at = range.first; at < range.last; ++at) taken[at] = static_cast<std::uint8_t>(taken[at] | as);
}

}  // namespace

void keep_disjoint(const report_words& words, std::vector<report_candidate>& candidates, const acceptance& least,
                   std::vector<std::uint8_t>& taken) {
    std::sort(candidates.begin(), candidates.end(), [](const report_candidate& a, const report_candidate& b) {
        return a.confidence != b.confidence ? a.confidence > b.confidence : a.at.first < b.at.first;
    });
    taken.assign(words.size(), nothing);
    std::erase_if(candidates, [&](const report_candidate& one) {
        const word_range cue_range{one.at.first, one.at.last};
        const bool quoted = is_quoted(words, one);
        const bool nobodys = one.source.empty() && !quoted;
        bool clash = (nobodys && one.confidence < least.nobodys) || one.confidence < (quoted ? least.quoted : least.indirect) ||
                     any(taken, cue_range, as_content) || any(taken, one.source, as_content);
        for (const word_range content : one.contents) clash = clash || any(taken, content, as_content | as_other);
        if (clash) return true;
        take(taken, cue_range, as_other);
        take(taken, one.source, as_other);
        for (const word_range content : one.contents) take(taken, content, as_content);
        return false;
    });
}

}  // namespace inquit::detail
