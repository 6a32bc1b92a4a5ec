#include "quote/utterances.hpp"

#include "quote/reporting_clause.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace inquit::detail {

namespace {

// Numbers of the feature templates: part of the trained model.
enum feature_template : std::uint64_t {
    bias = 101,
    gap_size,
    edges,
    edges_letter,
    edges_gap,
    clauses,
    clauses_edges,
    clauses_letter,
    stops_between,
    sizes,
    style,
    first_between,
    last_between,
    first_letter_gap
};

template <class Enum>
constexpr std::uint64_t number(Enum value) noexcept {
    return static_cast<std::uint64_t>(value);
}

constexpr std::size_t widest_gap = 60;  // tokens

std::uint64_t clause_after_kind(const segmentation& text, const stretch& a) {
    const std::optional<reporting_clause> found = clause_after(text, a);
    if (!found) return 0;
    return 1 + (found->verb_first ? 1U : 0U) + (found->pronoun ? 2U : 0U);
}

std::uint64_t clause_before_kind(const segmentation& text, const stretch& b) {
    const std::optional<reporting_clause> found = clause_before(text, b);
    if (!found) return 0;
    return 1 + (found->verb_first ? 1U : 0U) + (found->pronoun ? 2U : 0U);
}

std::uint64_t stops(const segmentation& text, std::size_t first, std::size_t last) noexcept {
    std::uint64_t count = 0;
    for (std::size_t at = first; at < last; ++at) {
        const std::string_view word = text.word(at);
        count += word == "." || word == "!" || word == "?" ? 1U : 0U;
    }
    return std::min<std::uint64_t>(count, 3);
}

}  // namespace

void utterance_features(const segmentation& text, const stretch& a, const surroundings& around_a, const stretch& b,
                        const surroundings& around_b, const stretch_census& census, feature_vector& into) {
    into.clear();
    const std::size_t first = around_a.after, last = std::max(around_b.before, first);
    const std::size_t gap = last - first;
    const std::uint32_t width = size_bucket(static_cast<std::uint32_t>(gap));
    const std::uint64_t closing = number(around_a.closing), left = number(around_b.left), letter = number(around_b.letter);
    const std::uint64_t behind = clause_after_kind(text, a), ahead = clause_before_kind(text, b);
    const std::uint64_t stopped = stops(text, first, std::min(last, first + widest_gap));
    into.push_back(feature_of(bias));
    into.push_back(feature_of(gap_size, width));
    into.push_back(feature_of(edges, closing, left));
    into.push_back(feature_of(edges_letter, closing, left, letter));
    into.push_back(feature_of(edges_gap, closing, left, width));
    into.push_back(feature_of(clauses, behind, ahead));
    into.push_back(feature_of(clauses_edges, behind, closing, left));
    into.push_back(feature_of(clauses_letter, behind, ahead, letter, stopped));
    into.push_back(feature_of(stops_between, stopped, closing, left));
    into.push_back(feature_of(first_letter_gap, letter, width, left));
    into.push_back(feature_of(sizes, size_bucket(around_a.words), size_bucket(around_b.words)));
    into.push_back(feature_of(style, std::min(census.quoted_share / 10, 9U), closing, letter));
    into.push_back(feature_of(first_between, gap > 0 ? text.forms[first].hash : 0, closing));
    into.push_back(feature_of(last_between, gap > 0 ? text.forms[last - 1].hash : 0, letter));
}

// A pronoun may stand for any name, and a part of a name for all of it.
bool have_different_speakers(const segmentation& text, const stretch& a, const stretch& b) {
    const std::optional<reporting_clause> first = clause_after(text, a);
    if (!first) return false;
    const std::optional<reporting_clause> second = clause_after(text, b);
    if (!second || first->pronoun != second->pronoun) return false;
    const std::size_t last_a = text.token_at(first->subject.end - 1), last_b = text.token_at(second->subject.end - 1);
    for (std::size_t i = text.token_at(first->subject.begin); i <= last_a; ++i) {
        if (!first->pronoun && text.is(i, word_class::phrase_start | word_class::honorific)) continue;
        for (std::size_t j = text.token_at(second->subject.begin); j <= last_b; ++j) {
            if (text.forms[i].hash == text.forms[j].hash) return false;
        }
    }
    return true;
}

bool have_own_clauses(const segmentation& text, const stretch& a, const stretch& b) {
    const std::optional<reporting_clause> first = clause_after(text, a);
    if (!first || first->cue.begin < a.where.end || !clause_after(text, b)) return false;
    return stops(text, text.token_at(a.where.end), text.token_at(b.where.begin)) > 0;
}

utterance_joiner::utterance_joiner() : weights_(embedded_weights("utterances")) {}

std::int32_t utterance_joiner::score(const segmentation& text, const stretch& a, const stretch& b, const stretch_census& census,
                                     feature_vector& features) const {
    utterance_features(text, a, look_around(text, a), b, look_around(text, b), census, features);
    return weights_.score(features);
}

}  // namespace inquit::detail
