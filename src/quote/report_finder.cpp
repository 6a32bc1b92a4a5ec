#include "quote/report_finder.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

constexpr std::uint8_t least_rate = 1;  // a sentence without a mark and without such a word holds no cue

constexpr std::uint64_t according = hash_bytes("according");
constexpr std::uint64_t per = hash_bytes("per");

span span_of(const report_words& words, word_range range) {
    if (range.empty()) return {};
    return hull(words.where(range.first).where, words.where(range.last - 1).where);
}

bool is_loose_sign(sign one) noexcept {
    return one == sign::comma || one == sign::semicolon || one == sign::colon || one == sign::dash;
}

// Without commas, dashes and pictures around it, nor the full stop of a sentence that is not quoted.
span content_span(const report_words& words, word_range range) {
    const auto loose = [&](std::size_t at) { return is_loose_sign(words[at].sign) || words.where(at).kind == token_kind::emoji; };
    while (!range.empty() && (loose(range.first) || words[range.first].sign == sign::stop)) ++range.first;
    while (!range.empty()) {
        const std::size_t at = range.last - 1;
        const bool full_stop = words[at].sign == sign::stop && !words[at].quoted && words.text().word(words.first() + at) == ".";
        if (!loose(at) && !full_stop) break;
        --range.last;
    }
    return span_of(words, range);
}

// Adverbs that tie a sentence to the one before: the reporter's, not the source's.
constexpr std::array connectives{hash_bytes("meanwhile"),    hash_bytes("however"),      hash_bytes("still"),
                                 hash_bytes("also"),         hash_bytes("indeed"),       hash_bytes("moreover"),
                                 hash_bytes("nonetheless"),  hash_bytes("additionally"), hash_bytes("besides"),
                                 hash_bytes("nevertheless"), hash_bytes("separately"),   hash_bytes("furthermore")};

// "Meanwhile, the talks go on, she said.": behind the connective, where it opens a sentence that its cue ends.
word_range without_connective(const report_words& words, word_range content, const cue& of) {
    const bool opens = content.last - content.first > 2 && content.last <= of.first && words[content.first].sentence_start &&
                       !words[content.first].quoted && words[content.first + 1].sign == sign::comma;
    if (opens && std::find(connectives.begin(), connectives.end(), words.hash(content.first)) != connectives.end())
        content.first += 2;
    return content;
}

// "the candidate's" -> "the candidate", "they've" -> "they".
span source_span(const report_words& words, word_range range) {
    span where = span_of(words, range);
    if (where.empty()) return where;
    const std::string_view last = words.text().word(words.first() + range.last - 1);
    for (const std::string_view mark : {"'", "\xE2\x80\x99"}) {
        const std::size_t at = last.rfind(mark);
        if (at == std::string_view::npos || at == 0 || last.size() - at - mark.size() > 2) continue;
        where.end -= static_cast<std::uint32_t>(last.size() - at);
        break;
    }
    return where;
}

quote_mode mode_of(const report_words& words, const cue& of) {
    for (std::size_t at = of.first; at < of.last; ++at) {
        if (words.text().is(words.first() + at, word_class::writing_word)) return quote_mode::writing;
        if (words.text().is(words.first() + at, word_class::thought_word)) return quote_mode::thought;
    }
    return quote_mode::speech;
}

report to_report(const report_words& words, const report_candidate& one) {
    report made;
    made.cue = span_of(words, {one.at.first, one.at.last});
    made.source = source_span(words, one.source);
    for (std::size_t c = 0; c < made.contents.size(); ++c)
        made.contents[c] = content_span(words, without_connective(words, one.contents[c], one.at));
    made.margin = one.source.empty() ? 0 : one.confidence;
    made.mode = mode_of(words, one.at);
    for (std::size_t at = one.at.first; at < one.at.last; ++at)
        made.according_to = made.according_to || words.hash(at) == according || words.hash(at) == per;
    return made;
}

}  // namespace

report_finder::report_finder()
    : groups_(embedded_weights("word_groups")),
      cues_(embedded_weights("cues")),
      places_(embedded_weights("arguments")),
      borders_(embedded_weights("argument_borders")),
      verifier_(embedded_weights("reports")),
      second_(embedded_weights("reports_second")),
      nothing_(second_.score(report_row{}.data())) {}

bool may_hold_cue(const report_words& words, std::size_t first, std::size_t last) noexcept {
    for (std::size_t at = first; at < last; ++at) {
        if (words[at].rate >= least_rate || words[at].sign == sign::mark) return true;
    }
    return false;
}

bool report_finder::find_cues(report_scratch& scratch) const {
    report_words& words = scratch.words;
    scratch.cues.clear();
    scratch.cue_evidence.clear();
    if (!may_hold_cue(words, 0, words.size())) return false;
    words.add_tags(tags_, scratch.tags);
    for (std::size_t start = 0, end = 0; start < words.size(); start = end) {
        end = words.end_of_sentence(start);
        if (!may_hold_cue(words, start, end)) continue;
        cue_features(words, start, end, scratch.cue_places);
        score_places(cues_, scratch.cue_places, scratch.place_scores);
        scratch.cue_decoding.run(scratch.place_scores, search_biases{}.cue_begin, scratch.labels);
        const std::size_t known = scratch.cues.size();
        collect_cues(scratch.labels, scratch.place_scores, start, scratch.cues);
        for (std::size_t i = known; i < scratch.cues.size(); ++i)
            scratch.cue_evidence.add_place(scratch.cue_places[head_of(words, scratch.cues[i]) - start]);
    }
    for (const cue& one : scratch.cues) {
        for (std::size_t at = one.first; at < one.last; ++at) words[at].candidate = true;
    }
    return !scratch.cues.empty();
}

void report_finder::find_arguments(report_scratch& scratch) const {
    const report_words& words = scratch.words;
    scratch.candidates.clear();
    scratch.arguments.start(words, places_, borders_);
    for (std::size_t i = 0; i < scratch.cues.size(); ++i) {
        const cue& one = scratch.cues[i];
        const word_range window = window_of(words, one);
        scratch.looked_at += window.last - window.first;
        scratch.arguments.run(window, one, scratch.place_scores, scratch.border_scores);
        if (!scratch.argument_decoding.run(scratch.place_scores, scratch.border_scores, one.first - window.first,
                                           one.last - window.first, search_biases{}.arguments, scratch.roles_found))
            continue;
        report_candidate made;
        made.at = one;
        read_roles(scratch.roles_found, window, made);
        made.margin = argument_margin(scratch.argument_decoding.score(), scratch.place_scores, scratch.border_scores);
        made.source_margin = scratch.argument_decoding.source_margin();
        made.second_margin = scratch.argument_decoding.second_margin();
        verifier_features(words, made, scratch.cue_evidence[i], scratch.features);
        made.confidence = verifier_.score(scratch.features);
        scratch.candidates.push_back(made);
    }
}

// With the first look's confidence of all candidates: what is likely of one depends on those around it.
void report_finder::look_again(report_scratch& scratch) const {
    std::vector<report_candidate>& all = scratch.candidates;
    scratch.rows.resize(all.size());
    scratch.second_scores.resize(all.size());
    if (all.empty()) return;
    for (std::size_t i = 0; i < all.size(); ++i) scratch.rows[i] = row_of(scratch.words, all, i);
    second_.score(scratch.rows[0].data(), report_columns, scratch.second_scores);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].confidence = scratch.second_scores[i] - nothing_;
}

void report_finder::find_in(const segmentation& text, const paragraph& one, std::span<const stretch> stretches,
                            std::vector<report>& into, report_scratch& scratch) const {
    scratch.words.read(text, one.tokens.first.index(), one.tokens.last.index(), stretches, rates_, groups_);
    if (!find_cues(scratch)) return;
    find_arguments(scratch);
    look_again(scratch);
    keep_disjoint(scratch.words, scratch.candidates, acceptance{}, scratch.taken);
    for (const report_candidate& each : scratch.candidates) into.push_back(to_report(scratch.words, each));
}

void report_finder::find(const segmentation& text, std::span<const stretch> stretches, std::vector<report>& into,
                         report_scratch& scratch) const {
    scratch.words.start(text);
    for (const paragraph& one : text.paragraphs) find_in(text, one, stretches, into, scratch);
}

void report_finder::find_beside_marks(const segmentation& text, std::span<const stretch> stretches, std::vector<report>& into,
                                      report_scratch& scratch) const {
    scratch.words.start(text);
    scratch.unmarked.clear();
    std::uint32_t reach = 0;  // where the stretches read so far end
    auto next = stretches.begin();
    for (std::size_t p = 0; p < text.paragraphs.size(); ++p) {
        const paragraph& one = text.paragraphs[p];
        for (; next != stretches.end() && next->where.begin < one.where.end; ++next) reach = std::max(reach, next->where.end);
        if (reach > one.where.begin) {
            find_in(text, one, stretches, into, scratch);
        } else {
            scratch.unmarked.push_back(static_cast<std::uint32_t>(p));
        }
    }
    for (std::size_t i = 0; i < scratch.unmarked.size() && into.empty(); ++i)
        find_in(text, text.paragraphs[scratch.unmarked[i]], stretches, into, scratch);
}

}  // namespace inquit::detail
