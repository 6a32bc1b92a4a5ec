#include "speaker/turns.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace inquit::detail {

namespace {

constexpr class_set feminine = word_class::person_female | word_class::honorific_female;
constexpr class_set masculine = word_class::person_male | word_class::honorific_male;

bool is_endearment(std::uint64_t word) noexcept {
    constexpr std::array words{hash_bytes("my"),     hash_bytes("dear"), hash_bytes("dearest"), hash_bytes("old"),
                               hash_bytes("little"), hash_bytes("good"), hash_bytes("poor")};
    return std::find(words.begin(), words.end(), word) != words.end();
}

opening_word opening_of(std::uint64_t word) noexcept {
    constexpr std::array<std::pair<std::string_view, opening_word>, 36> words{
        {{"yes", opening_word::answer},     {"no", opening_word::answer},
         {"nothing", opening_word::answer}, {"certainly", opening_word::answer},
         {"never", opening_word::answer},   {"not", opening_word::answer},
         {"because", opening_word::answer}, {"oh", opening_word::sigh},
         {"ah", opening_word::sigh},        {"well", opening_word::sigh},
         {"indeed", opening_word::sigh},    {"really", opening_word::sigh},
         {"dear", opening_word::sigh},      {"good", opening_word::sigh},
         {"and", opening_word::and_},       {"so", opening_word::and_},
         {"then", opening_word::and_},      {"or", opening_word::and_},
         {"but", opening_word::but},        {"what", opening_word::asks},
         {"who", opening_word::asks},       {"why", opening_word::asks},
         {"where", opening_word::asks},     {"when", opening_word::asks},
         {"how", opening_word::asks},       {"which", opening_word::asks},
         {"do", opening_word::verb},        {"did", opening_word::verb},
         {"are", opening_word::verb},       {"is", opening_word::verb},
         {"have", opening_word::verb},      {"will", opening_word::verb},
         {"you", opening_word::you},        {"i", opening_word::i},
         {"my", opening_word::my},          {"it", opening_word::it}}};
    for (const auto& [each, kind] : words) {
        if (hash_bytes(each) == word) return kind;
    }
    return opening_word::other;
}

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
        read_speech(into[t]);
        read_lead(into[t]);
        read_announcement(into[t]);
        read_trail(into[t]);
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
            into.cue_titled = into.cue_who >= 0 && mentions_->entities[static_cast<std::size_t>(into.cue_who)].named &&
                              subject.where.size() > std::string_view("which").size();  // no relative pronoun
            if (!into.cue_titled && subject.number != grammatical_number::plural) into.cue_gender = subject.gender;
            break;
        case mention_kind::pronoun:
            into.cue = subject.number == grammatical_number::plural ? cue_kind::they
                       : subject.gender == gender::male             ? cue_kind::he
                       : subject.gender == gender::female           ? cue_kind::she
                                                                    : cue_kind::narrator;
            if (into.cue != cue_kind::they) into.cue_gender = subject.gender;
            break;
    }
}

std::uint32_t turn_finder::first_mention_at(std::uint32_t token) const noexcept {
    const auto& tokens = mentions_->first_token;
    return static_cast<std::uint32_t>(std::lower_bound(tokens.begin(), tokens.end(), token) - tokens.begin());
}

void turn_finder::read_narration(turn& into) const {
    const segmentation& text = from_->text();
    const paragraph& home = text.paragraphs[into.paragraph];
    into.first_mention = first_mention_at(home.tokens.first.index());
    std::uint32_t at = into.first_mention;
    for (; at < mentions_->list.size() && mentions_->first_token[at] < home.tokens.last.index(); ++at) {
        if (from_->quoted(mentions_->first_token[at]) || !mentions_->subject[at]) continue;
        if (into.subject < 0) into.subject = static_cast<std::int32_t>(at);
        into.last_subject = static_cast<std::int32_t>(at);
    }
    into.last_mention = at;
}

// The words of its speech, and whom they call.
void turn_finder::read_speech(turn& into) const {
    const segmentation& text = from_->text();
    const paragraph& home = text.paragraphs[into.paragraph];
    const std::uint32_t last = home.tokens.last.index();
    into.speech_begin = into.speech_pause = last;
    bool started = false;
    for (std::uint32_t at = home.tokens.first.index(); at < last; ++at) {
        if (!from_->quoted(at)) {
            if (into.speech_begin < last && into.speech_pause == last) into.speech_pause = at;
            continue;
        }
        if (into.speech_begin == last) into.speech_begin = at;
        if (!from_->is_word(at)) continue;
        if (!started) {
            into.lower_start = !from_->capital(at);
            into.opening = opening_of(from_->base(at));
        }
        started = true;
        ++into.words;
        const std::uint64_t word = from_->base(at);
        if (word == hash_bytes("sir")) into.called_gender = gender::male;
        if (word == hash_bytes("madam") || word == hash_bytes("ma'am")) into.called_gender = gender::female;
        if (from_->is(at, feminine | masculine) && calls(at))
            into.called_gender = from_->is(at, feminine) ? gender::female : gender::male;
    }
    std::size_t called = 0;
    for (std::uint32_t i = into.first_mention; i < into.last_mention && called < into.called.size(); ++i) {
        if (mentions_->vocative[i] == 0 || mentions_->entity_of[i] < 0 || !from_->quoted(mentions_->first_token[i])) continue;
        if (called == 0 || into.called[0] != mentions_->entity_of[i]) into.called[called++] = mentions_->entity_of[i];
    }
}

// "Yes, mother.", "my dear boy!": a noun of speech between marks.
bool turn_finder::calls(std::uint32_t at) const noexcept {
    const segmentation& text = from_->text();
    const auto closed = [&](std::size_t token) { return token >= text.tokens.size() || !from_->is_word(token); };
    if (!closed(at + 1) || from_->ending(at) != 0) return false;
    std::uint32_t left = at;
    while (left > 0 && at - left < 2 && is_endearment(from_->base(left - 1))) --left;
    return left == 0 || closed(left - 1);
}

// The paragraph before, which may lead in the speech.
void turn_finder::read_lead(turn& into) const {
    into.lead_first = into.first_mention;
    if (into.paragraph == 0) return;
    const segmentation& text = from_->text();
    const paragraph& before = text.paragraphs[into.paragraph - 1];
    into.lead_first = first_mention_at(before.tokens.first.index());
    const std::size_t sentence = text.sentence_of(before.tokens.last.index() - 1);
    into.lead_token = text.sentences[sentence].tokens.first.index();
    for (std::uint32_t i = into.first_mention; i > into.lead_first && into.lead_subject < 0; --i) {
        if (mentions_->subject[i - 1] != 0 && !from_->quoted(mentions_->first_token[i - 1]))
            into.lead_subject = static_cast<std::int32_t>(i - 1);
    }
}

// Looks back over the sentence that the speech ends or follows: its last reporting verb, and whom that speaks of.
void turn_finder::read_announcement(turn& into) const {
    constexpr std::uint32_t verb_reach = 24, subject_reach = 40;
    const segmentation& text = from_->text();
    const std::uint32_t home = text.paragraphs[into.paragraph].tokens.first.index();
    const std::uint32_t end = into.speech_begin;
    if (end == 0 || end >= text.tokens.size() || from_->quoted(end - 1)) return;
    const bool apart = end == home;  // the paragraph before announces it
    const std::uint32_t sentence = text.sentences[text.sentence_of(end - 1)].tokens.first.index();
    const std::uint32_t floor = std::max(sentence, end - std::min(end, verb_reach));
    std::uint32_t verb = end;
    while (verb > floor && !(text.is(verb - 1, word_class::reporting_verb) && !from_->capital(verb - 1))) --verb;
    if (verb == floor || from_->quoted(verb - 1)) return;
    --verb;
    into.announced_tokens = end - verb;
    std::uint32_t at = first_mention_at(verb);
    std::int32_t nearest = -1;
    for (std::uint32_t seen = 0; at > 0 && seen < 8; ++seen) {
        --at;
        const std::uint32_t token = mentions_->first_token[at];
        if (token < sentence || verb - token > subject_reach || (apart && at < into.lead_first)) break;
        if (from_->quoted(token) || mentions_->entity_of[at] < 0) continue;
        if (nearest < 0) nearest = static_cast<std::int32_t>(at);
        if (mentions_->subject[at] == 0 || mentions_->possessive[at] != 0) continue;
        into.announced = static_cast<std::int32_t>(at);
        return;
    }
    into.announced = nearest;
}

void turn_finder::read_trail(turn& into) const {
    const segmentation& text = from_->text();
    if (into.paragraph + 1 >= text.paragraphs.size()) return;
    const paragraph& behind = text.paragraphs[into.paragraph + 1];
    if (from_->quoted(behind.tokens.first.index())) return;
    for (std::uint32_t i = into.last_mention; i < mentions_->list.size(); ++i) {
        if (mentions_->first_token[i] >= behind.tokens.last.index()) return;
        if (from_->quoted(mentions_->first_token[i])) return;
        if (mentions_->subject[i] == 0) continue;
        into.trail_subject = static_cast<std::int32_t>(i);
        return;
    }
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
