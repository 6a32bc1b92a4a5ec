#include "speaker/features.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

constexpr int run_reach = 10;             // turns looked at along an unbroken run of speaking paragraphs
constexpr int around_reach = 6;           // turns that have columns of their own
constexpr std::uint32_t most_heard = 16;  // mentions of a turn
constexpr std::uint8_t nowhere = 63;

std::uint8_t capped(std::uint32_t value, std::uint32_t most = 62) noexcept {
    return static_cast<std::uint8_t>(std::min(value, most));
}

// 0 .. 15 exactly, then about five steps a doubling.
std::uint8_t scaled(std::uint32_t value) noexcept {
    if (value < 16) return static_cast<std::uint8_t>(value);
    std::uint32_t step = 16, base = 16;
    while (value >= 2 * base && step < 56) {
        base *= 2;
        step += 5;
    }
    return capped(step + (std::min(value, 2 * base - 1) - base) * 5 / base, 62);
}

std::uint8_t distance(std::uint32_t value) noexcept { return value == far_away ? nowhere : scaled(value); }

// How well a gender that the text asks for fits a person: 0 not, 1 nobody knows, 2 well.
std::uint8_t fit(gender asked, gender who) noexcept {
    if (asked == gender::unknown || who == gender::unknown) return 1;
    return asked == who ? 2 : 0;
}

bool names(cue_kind cue) noexcept { return cue == cue_kind::name || cue == cue_kind::narrator; }

class viewer {
  public:
    viewer(const scene& from, std::size_t t, std::span<feature_row> rows)
        : from_(from), t_(t), at_(from.turns[t]), all_(from.candidates->of(t)), rows_(rows) {}

    void run() {
        find_run();
        hear();
        for (std::size_t c = 0; c < all_.size(); ++c) {
            row_ = &rows_[c];
            one_ = &all_[c];
            who_ = &from_.mentions->entities[static_cast<std::size_t>(one_->who)];
            if (c == 0) {
                view_turn();
            } else {
                std::copy_n(rows_[0].begin(), static_cast<std::size_t>(look::member), row_->begin());
            }
            view_person();
            view_cue();
            view_mentions();
            view_calls();
            view_neighbours();
        }
        compare();
    }

  private:
    template <class Value>
    void set(look column, Value value) {
        (*row_)[static_cast<std::size_t>(column)] = static_cast<std::uint8_t>(value);
    }
    [[nodiscard]] std::uint8_t get(std::size_t c, look column) const { return rows_[c][static_cast<std::size_t>(column)]; }

    // How far the run of speaking paragraphs goes without narration between.
    void find_run() {
        while (before_ < run_reach && t_ > static_cast<std::size_t>(before_) &&
               from_.turns[t_ - static_cast<std::size_t>(before_)].gap == 0)
            ++before_;
        while (behind_ < run_reach && t_ + static_cast<std::size_t>(behind_) + 1 < from_.turns.size() &&
               from_.turns[t_ + static_cast<std::size_t>(behind_) + 1].gap == 0)
            ++behind_;
    }
    [[nodiscard]] const turn* neighbour(int distance) const noexcept {
        if (distance < -before_ || distance > behind_) return nullptr;
        return &from_.turns[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(t_) + distance)];
    }
    // The turn next to this one, if at most a paragraph of narration stands between.
    [[nodiscard]] const turn* near(int distance) const noexcept {
        const auto index = static_cast<std::ptrdiff_t>(t_) + distance;
        if (index < 0 || index >= static_cast<std::ptrdiff_t>(from_.turns.size())) return nullptr;
        for (auto i = std::min<std::ptrdiff_t>(index, static_cast<std::ptrdiff_t>(t_)) + 1;
             i <= std::max<std::ptrdiff_t>(index, static_cast<std::ptrdiff_t>(t_)); ++i) {
            if (from_.turns[static_cast<std::size_t>(i)].gap > 1) return nullptr;
        }
        return &from_.turns[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] entity_index who_is(std::int32_t mention) const noexcept {
        return mention < 0 ? -1 : from_.mentions->entity_of[static_cast<std::size_t>(mention)];
    }
    // 0 somebody else, 1 nobody, 2 the candidate.
    [[nodiscard]] std::uint8_t same(std::int32_t mention) const noexcept {
        return mention < 0 ? 1 : who_is(mention) == one_->who ? 2 : 0;
    }
    [[nodiscard]] static bool calls(const turn* other, entity_index who) noexcept {
        return other != nullptr && (other->called[0] == who || other->called[1] == who);
    }

    struct spoken_of {
        entity_index who = -1;
        std::array<std::uint8_t, 2> times{};  // at even and at odd distances
    };
    void hear();
    [[nodiscard]] spoken_of times_spoken_of(entity_index who) const noexcept;
    void view_turn();
    void view_person();
    void view_cue();
    void view_mentions();
    void view_calls();
    void view_neighbours();
    void compare();
    [[nodiscard]] std::uint8_t evidence_in(const turn* other) const noexcept;

    const scene& from_;
    std::size_t t_;
    const turn& at_;
    std::span<const candidate> all_;
    std::span<feature_row> rows_;
    feature_row* row_ = nullptr;
    const candidate* one_ = nullptr;
    const entity* who_ = nullptr;
    int before_ = 0, behind_ = 0;
    std::array<spoken_of, 24> heard_{};  // as many as are kept
    std::size_t heard_count_ = 0;
};

// Of whom the speech of the turns around speaks without calling them: whoever is spoken of is seldom one of those who speak.
void viewer::hear() {
    for (int d = -around_reach; d <= around_reach; ++d) {
        const turn* other = near(d);
        if (other == nullptr) continue;
        const std::uint32_t last = std::min(other->last_mention, other->first_mention + most_heard);
        for (std::uint32_t i = other->first_mention; i < last; ++i) {
            const entity_index who = from_.mentions->entity_of[i];
            if (who < 0 || from_.mentions->vocative[i] != 0 || !from_.from->quoted(from_.mentions->first_token[i])) continue;
            std::size_t at = 0;
            while (at < heard_count_ && heard_[at].who != who) ++at;
            if (at == heard_.size()) continue;
            if (at == heard_count_) heard_[heard_count_++].who = who;
            ++heard_[at].times[static_cast<std::size_t>(d & 1)];
        }
    }
}

viewer::spoken_of viewer::times_spoken_of(entity_index who) const noexcept {
    for (std::size_t i = 0; i < heard_count_; ++i) {
        if (heard_[i].who == who) return heard_[i];
    }
    return {};
}

void viewer::view_turn() {
    const turn* previous = near(-1);
    set(look::cue_kind, at_.cue);
    set(look::cue_before, at_.cue_before);
    set(look::whole, at_.whole);
    set(look::gap, capped(at_.gap));
    set(look::gap_behind, t_ + 1 < from_.turns.size() ? capped(from_.turns[t_ + 1].gap) : most_gap);
    set(look::asks, at_.asks);
    set(look::asks_before, previous != nullptr && previous->asks);
    set(look::breaks, at_.breaks);
    set(look::continued, at_.continues);
    set(look::colon_before, at_.colon_before);
    set(look::lower_start, at_.lower_start);
    set(look::words, scaled(at_.words));
    set(look::opening, at_.opening);
    set(look::run_before, before_);
    set(look::run_behind, behind_);
    set(look::choice, capped(static_cast<std::uint32_t>(all_.size())));
    set(look::people_inside, std::count_if(all_.begin(), all_.end(), [](const candidate& one) { return one.inside >= 0; }));
    set(look::cast_given, from_.mentions->cast_given);
}

void viewer::view_person() {
    const auto share_of = [](std::uint32_t part, std::uint32_t all) {
        return scaled(static_cast<std::uint32_t>(std::uint64_t{part} * 1000 / std::max(all, 1U)));
    };
    set(look::member, who_->member >= 0);
    set(look::named, who_->named);
    set(look::narrator, who_->narrator);
    set(look::gender, who_->gender);
    set(look::kind, one_->last < 0 ? 3 : static_cast<int>(from_.mentions->list[static_cast<std::size_t>(one_->last)].kind));
    set(look::share, share_of(who_->mention_count, static_cast<std::uint32_t>(from_.mentions->list.size())));
    const std::uint32_t cued = from_.cued[static_cast<std::size_t>(one_->who)];
    set(look::cued_share, share_of(cued, static_cast<std::uint32_t>(from_.turns.size())));
}

void viewer::view_cue() {
    const std::uint8_t fitting = fit(at_.cue_gender, who_->gender);
    const bool is = at_.cue_who == one_->who;
    // From what speaks most clearly against to what speaks most clearly for.
    set(look::cue_relation, is                          ? (names(at_.cue)   ? 7
                                                           : at_.cue_titled ? 6
                                                                            : 5)
                            : at_.cue == cue_kind::none ? 4
                            : names(at_.cue)            ? 0
                                                        : 1 + fitting);
    set(look::cue_fit, fitting);
    set(look::inside,
        one_->inside < 0 ? 0 : 3 - static_cast<int>(from_.mentions->list[static_cast<std::size_t>(one_->inside)].kind));
    set(look::subject_inside, one_->subject_inside);
    set(look::first_subject, same(at_.subject));
    set(look::last_subject, same(at_.last_subject));
    set(look::before_speech, distance(one_->before_speech));
    set(look::after_pause, distance(one_->after_pause));
    set(look::announced, same(at_.announced));
    set(look::announced_tokens, capped(at_.announced_tokens));
}

void viewer::view_mentions() {
    set(look::lead, capped(one_->lead_count, 3) * 4 + (one_->lead_sentence ? 2 : 0) + (same(at_.lead_subject) == 2 ? 1 : 0));
    set(look::trail, same(at_.trail_subject));
    set(look::rank, distance(one_->rank));
    set(look::tokens, distance(one_->tokens));
    set(look::back, distance(one_->back));
    set(look::subject, distance(one_->subject));
    set(look::subject_rank, distance(one_->subject_rank));
    set(look::named_back, distance(one_->named));
    set(look::ahead, distance(one_->ahead));
    set(look::speech, distance(one_->speech));
    set(look::near_count, scaled(one_->near_count));
    set(look::scene_count, scaled(one_->scene_count));
    set(look::since_break, one_->since_break);
    std::uint32_t gender_rank = 0, subject_rank = 0, fit_rank = 0;
    const gender asked = at_.cue_gender;
    for (const candidate& other : all_) {
        const gender its = from_.mentions->entities[static_cast<std::size_t>(other.who)].gender;
        if (other.rank < one_->rank) {
            gender_rank += fit(its, who_->gender) == 2 ? 1U : 0U;
            fit_rank += fit(asked, its) >= 1 ? 1U : 0U;
        }
        if (other.subject_rank < one_->subject_rank && fit(its, who_->gender) == 2) ++subject_rank;
    }
    set(look::gender_rank, capped(gender_rank));
    set(look::gender_subject_rank, capped(subject_rank));
    set(look::cue_fit_rank, capped(fit_rank));
}

void viewer::view_calls() {
    constexpr std::size_t reach = 12;
    std::uint32_t back = nowhere, ahead = nowhere, count = 0;
    for (std::size_t d = 1; d <= reach; ++d) {
        if (d <= t_ && from_.turns[t_ - d].cue_who == one_->who) {
            back = std::min<std::uint32_t>(back, static_cast<std::uint32_t>(d));
            ++count;
        }
        if (t_ + d < from_.turns.size() && from_.turns[t_ + d].cue_who == one_->who)
            ahead = std::min<std::uint32_t>(ahead, static_cast<std::uint32_t>(d));
    }
    set(look::cue_back, back);
    set(look::cue_ahead, ahead);
    set(look::cue_count, count);
    set(look::called_here, calls(&at_, one_->who));
    set(look::named_here, one_->named_here);
    const spoken_of spoken = times_spoken_of(one_->who);
    set(look::spoken_even, capped(spoken.times[0]));
    set(look::spoken_odd, capped(spoken.times[1]));
    set(look::called_before, calls(near(-1), one_->who) + 2 * calls(near(-2), one_->who));
    set(look::called_behind, calls(near(1), one_->who) + 2 * calls(near(2), one_->who));
    set(look::named_before, one_->named_before);
    set(look::named_behind, one_->named_after);
    int called_gender = 0;
    for (const int d : {-1, 1}) {
        if (near(d) != nullptr) called_gender += fit(near(d)->called_gender, who_->gender) - 1;
    }
    set(look::called_gender, called_gender + 2);
}

// What the turn `other` says of the candidate, from clearly somebody else to clearly the candidate.
std::uint8_t viewer::evidence_in(const turn* other) const noexcept {
    if (other == nullptr) return 5;
    if (other->cue != cue_kind::none) {
        const bool name = names(other->cue);
        if (other->cue_who == one_->who) return name ? 10 : 9;
        return name ? 0 : 1 + fit(other->cue_gender, who_->gender);
    }
    if (other->subject >= 0) return who_is(other->subject) == one_->who ? 8 : 4;
    return other->whole ? 7 : 6;
}

void viewer::view_neighbours() {
    int called = 0;
    std::array<int, 2> sums{};
    for (const int side : {-1, 1}) {
        int weight = 100;
        for (int d = 1; d <= run_reach; ++d, weight = weight * 85 / 100) {
            const turn* other = neighbour(side * d);
            const std::uint8_t evidence = evidence_in(other);
            if (d <= around_reach) {
                const int index = side < 0 ? around_reach - d : around_reach + d - 1;
                (*row_)[static_cast<std::size_t>(look::around) + static_cast<std::size_t>(index)] = evidence;
            }
            if (other == nullptr) continue;
            const int value = evidence == 10 ? weight : evidence == 9 ? weight / 3 : evidence == 8 ? weight / 4 : 0;
            sums[side < 0 ? 0 : 1] += d % 2 == 0 ? value : -value;
            if (calls(other, one_->who)) called += d % 2 == 0 ? -weight : weight;
        }
    }
    set(look::call_parity, std::clamp(called / 12, -31, 31) + 31);
    set(look::parity_before, std::clamp(sums[0] / 12, -31, 31) + 31);
    set(look::parity_behind, std::clamp(sums[1] / 12, -31, 31) + 31);
    set(look::parity_lead, 0);
}

// How the candidate's parity compares with the others' best.
void viewer::compare() {
    const auto sum = [&](std::size_t c) {
        return int{get(c, look::parity_before)} + int{get(c, look::parity_behind)} + int{get(c, look::call_parity)} - 93;
    };
    for (std::size_t c = 0; c < all_.size(); ++c) {
        int best = -93;
        for (std::size_t other = 0; other < all_.size(); ++other) {
            if (other != c) best = std::max(best, sum(other));
        }
        row_ = &rows_[c];
        set(look::parity_lead, std::clamp((sum(c) - best) / 2, -31, 31) + 31);
    }
}

}  // namespace

void look_first(const scene& from, std::size_t t, std::span<feature_row> rows) { viewer(from, t, rows).run(); }

}  // namespace inquit::detail
