// What speaks for and against a candidate, as rows of small named integers for the trees.
#pragma once

#include "speaker/candidates.hpp"
#include "speaker/earlier_answers.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

// What the features are read from; views.
struct scene {
    const reading* from = nullptr;
    const mention_table* mentions = nullptr;
    std::span<const turn> turns;
    const candidate_table* candidates = nullptr;
    std::span<const std::uint32_t> cued;  // by entity: turns whose clause names it
    bool fiction = true;
    const likely_table* likely = nullptr;  // of all turns, behind the first pass
};

// The columns of a row; values are below 64. Never renumber without retraining.
enum class look : std::uint8_t {
    // The turn.
    cue_kind,
    cue_before,
    whole,
    gap,
    gap_behind,
    asks,
    asks_before,
    breaks,
    continued,
    colon_before,
    lower_start,
    words,
    run_before,
    run_behind,
    choice,
    people_inside,
    cast_given,
    opening,
    // The candidate.
    member,
    named,
    narrator,
    gender,
    kind,
    share,
    cued_share,
    // Its cue and the turn's narration.
    cue_relation,
    cue_fit,
    inside,
    subject_inside,
    first_subject,
    last_subject,
    before_speech,
    after_pause,
    announced,
    announced_tokens,
    // What stands before and behind.
    lead,
    trail,
    rank,
    tokens,
    back,
    subject,
    subject_rank,
    named_back,
    ahead,
    speech,
    near_count,
    scene_count,
    since_break,
    gender_rank,
    gender_subject_rank,
    cue_fit_rank,
    // What its conversation says.
    cue_back,
    cue_ahead,
    cue_count,
    called_here,
    named_here,
    called_before,
    called_behind,
    named_before,
    named_behind,
    called_gender,
    call_parity,
    parity_before,
    parity_behind,
    parity_lead,
    spoken_even,
    spoken_odd,
    // The turns around, from six before to six behind.
    around,
    around_end = around + 12,
    // What an earlier pass answered.
    first_share = around_end,
    first_rank,
    first_best,
    answered,
    answered_end = answered + 12,
    mass_before = answered_end,
    mass_behind,
    sure_before,
    sure_behind,
    own_back,
    own_ahead,
    speakers,
    speakers_run,
    recent_share,
    alternates,
    previous_sure,
    next_sure,
    voice,
    voice_lead,
    coming_share,
    company,
    company_ahead,
    run_own,
    run_pair,
    run_voice,
    run_voice_lead,
    end
};

inline constexpr std::size_t first_columns = static_cast<std::size_t>(look::around_end);
inline constexpr std::size_t all_columns = static_cast<std::size_t>(look::end);

using feature_row = std::array<std::uint8_t, all_columns>;
using first_row = std::array<std::uint8_t, first_columns>;

// The first look at all candidates of turn `t`, without any answer for other turns: one row each, its first `first_columns`
// values.
void look_first(const scene& from, std::size_t t, std::span<feature_row> rows);

// The rest of the rows of turn t's likely candidates, by what an earlier pass answered around.
void look_again(const scene& from, const earlier_answers& known, std::size_t t, std::span<feature_row> rows);

}  // namespace inquit::detail
