#include "speaker/candidates.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

constexpr std::uint32_t paragraphs_back = 20;
constexpr std::uint32_t speech_back = 12;
constexpr std::uint32_t paragraphs_ahead = 3;
constexpr std::size_t mentions_back = 240;
constexpr std::size_t mentions_ahead = 40;
constexpr std::size_t named_before = 10;
constexpr std::size_t named_ahead = 3;
constexpr std::size_t turns_around = 8;
constexpr std::uint32_t near_paragraphs = 5;
constexpr std::uint32_t scene_paragraphs = 15;
constexpr std::uint32_t described_reach = 6;  // paragraphs: a description is remembered for less long than a name

}  // namespace

void candidate_finder::start(const reading& from, const mention_table& mentions, std::span<const turn> turns) {
    from_ = &from;
    mentions_ = &mentions;
    turns_ = turns;
    paragraph_of_.resize(mentions.list.size());
    const auto& paragraphs = from.text().paragraphs;
    std::uint32_t p = 0;
    for (std::size_t i = 0; i < mentions.list.size(); ++i) {
        while (paragraphs[p].tokens.last.index() <= mentions.first_token[i]) ++p;
        paragraph_of_[i] = p;
    }
    break_before_.clear();
    std::uint32_t last_break = 0;
    for (const turn& one : turns) {
        if (one.breaks) last_break = one.paragraph - std::min(one.paragraph, one.gap);
        break_before_.push_back(last_break);
    }
}

void candidate_finder::find(std::size_t first, std::size_t last, candidate_table& into) {
    into.list.clear();
    into.first.clear();
    into.first_turn = first;
    for (std::size_t t = first; t < last; ++t) {
        last_break_ = break_before_[t];
        into.first.push_back(static_cast<std::uint32_t>(into.list.size()));
        collect(t);
        into.list.insert(into.list.end(), at_hand_.begin(), at_hand_.end());
    }
    into.first.push_back(static_cast<std::uint32_t>(into.list.size()));
}

bool candidate_finder::may_speak(std::size_t mention) const noexcept {
    const entity_index who = mentions_->entity_of[mention];
    return who >= 0 && may_speak(mentions_->entities[static_cast<std::size_t>(who)]);
}

bool candidate_finder::may_speak(const entity& one) const noexcept {
    if (mentions_->members_only && one.member < 0 && !one.narrator) return false;
    return one.person && one.number != grammatical_number::plural;
}

// Where the caller gave a cast, people outside it take no place from its members.
bool candidate_finder::takes_place(entity_index who) const noexcept {
    const entity& one = mentions_->entities[static_cast<std::size_t>(who)];
    return !mentions_->cast_given || one.member >= 0 || one.narrator;
}

candidate* candidate_finder::entry(entity_index who, bool may_add) {
    for (candidate& one : at_hand_) {
        if (one.who == who) return &one;
    }
    if (!may_add || at_hand_.size() == most_candidates) return nullptr;
    at_hand_.push_back({.who = who});
    return &at_hand_.back();
}

void candidate_finder::collect(std::size_t t) {
    at_hand_.clear();
    const turn& at = turns_[t];
    if (at.cue_who >= 0) entry(at.cue_who, true);
    look_at(at);
    look_back(at);
    look_ahead(at);
    add_speakers(t);
    look_at_speech(t, &candidate::named_here);
    if (t > 0 && at.gap <= 1) look_at_speech(t - 1, &candidate::named_before);
    if (t + 1 < turns_.size() && turns_[t + 1].gap <= 1) look_at_speech(t + 1, &candidate::named_after);
}

void candidate_finder::look_at(const turn& at) {
    for (std::uint32_t i = at.first_mention; i < at.last_mention; ++i) {
        const std::uint32_t token = mentions_->first_token[i];
        if (from_->quoted(token) || !may_speak(i)) continue;
        candidate* one = entry(mentions_->entity_of[i], true);
        if (one == nullptr) continue;
        if (one->inside < 0) one->inside = static_cast<std::int32_t>(i);
        one->subject_inside = one->subject_inside || mentions_->subject[i] != 0;
        if (token < at.speech_begin) one->before_speech = at.speech_begin - token;
        if (token >= at.speech_pause && one->after_pause == far_away) one->after_pause = token - at.speech_pause;
    }
}

// A mention in the narration, `back` paragraphs before the turn; the nearest one comes first.
void candidate_finder::note_before(std::size_t mention, std::uint32_t back, const turn& at, candidate& to) {
    const std::uint32_t token = mentions_->first_token[mention];
    if (to.last < 0) {
        to.last = static_cast<std::int32_t>(mention);
        to.tokens = std::min(from_->text().paragraphs[at.paragraph].tokens.first.index() - token, far_away - 1);
        to.back = back;
        to.rank = ranked_++;
        if (takes_place(to.who)) ++people_;
    }
    if (mentions_->subject[mention] != 0 && to.subject == far_away) {
        to.subject = back;
        to.subject_rank = subjects_++;
    }
    if (mentions_->list[mention].kind == mention_kind::name) to.named = std::min(to.named, back);
    to.near_count += back <= near_paragraphs ? 1U : 0U;
    to.scene_count += back <= scene_paragraphs ? 1U : 0U;
    to.lead_count += back == 1 ? 1U : 0U;
    to.lead_sentence = to.lead_sentence || token >= at.lead_token;
    to.since_break = to.since_break || paragraph_of_[mention] >= last_break_;
}

void candidate_finder::look_back(const turn& at) {
    const std::size_t limit = at.first_mention - std::min<std::size_t>(at.first_mention, mentions_back);
    ranked_ = subjects_ = people_ = 0;
    for (std::size_t i = at.first_mention; i > limit; --i) {
        const std::size_t m = i - 1;
        const std::uint32_t back = at.paragraph - paragraph_of_[m];
        if (back > paragraphs_back) break;
        if (!may_speak(m)) continue;
        const entity_index who = mentions_->entity_of[m];
        const entity& known = mentions_->entities[static_cast<std::size_t>(who)];
        const bool quoted = from_->quoted(mentions_->first_token[m]);
        const bool name = mentions_->list[m].kind == mention_kind::name || known.narrator;
        const bool may_add = quoted ? name && back <= speech_back && people_ < named_before
                                    : people_ < named_before && (known.named || known.narrator || back <= described_reach);
        candidate* one = entry(who, may_add);
        if (one == nullptr) continue;
        if (quoted) {
            one->speech = std::min(one->speech, back);
        } else {
            note_before(m, back, at, *one);
        }
    }
}

void candidate_finder::look_ahead(const turn& at) {
    const std::size_t limit = std::min(mentions_->list.size(), at.last_mention + mentions_ahead);
    std::size_t added = 0;
    for (std::size_t i = at.last_mention; i < limit; ++i) {
        const std::uint32_t ahead = paragraph_of_[i] - at.paragraph;
        if (ahead > paragraphs_ahead) break;
        if (from_->quoted(mentions_->first_token[i]) || !may_speak(i)) continue;
        const entity& known = mentions_->entities[static_cast<std::size_t>(mentions_->entity_of[i])];
        const std::size_t before = at_hand_.size();
        candidate* one = entry(mentions_->entity_of[i], added < named_ahead && (known.named || known.narrator));
        if (one == nullptr) continue;
        added += at_hand_.size() - before;
        one->ahead = std::min(one->ahead, ahead);
    }
}

// Those whom reporting clauses of the turns around name, and those whom the speech calls.
void candidate_finder::add_speakers(std::size_t t) {
    const std::size_t first = t - std::min<std::size_t>(t, turns_around), last = std::min(turns_.size(), t + turns_around + 1);
    for (std::size_t other = first; other < last; ++other) {
        const turn& there = turns_[other];
        const std::uint32_t far =
            there.paragraph < turns_[t].paragraph ? turns_[t].paragraph - there.paragraph : there.paragraph - turns_[t].paragraph;
        if (far > speech_back) continue;
        for (const entity_index who : {there.cue_who, other == t ? -1 : there.called[0], other == t ? -1 : there.called[1]}) {
            if (who < 0) continue;
            const entity& one = mentions_->entities[static_cast<std::size_t>(who)];
            if (may_speak(one)) entry(who, true);
        }
    }
}

void candidate_finder::look_at_speech(std::size_t t, bool candidate::*named) {
    const turn& at = turns_[t];
    for (std::uint32_t i = at.first_mention; i < at.last_mention; ++i) {
        if (!from_->quoted(mentions_->first_token[i]) || !may_speak(i)) continue;
        candidate* one = entry(mentions_->entity_of[i], false);
        if (one != nullptr) one->*named = true;
    }
}

}  // namespace inquit::detail
