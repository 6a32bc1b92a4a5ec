#include "speaker/features.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

enum look : std::uint64_t {
    bias,
    cue_relation,
    cue_antecedent,
    subject_relation,
    last_subject_relation,
    inside_narration,
    lead_in,
    recency_rank,
    recency_tokens,
    recency_paragraphs,
    subject_recency,
    pronoun_rank,
    mention_ahead,
    speech_recency,
    neighbour_cue,
    neighbour_subject,
    parity,
    called,
    called_parity,
    frequency,
    near_count,
    scene_count,
    person_kind,
    layout,
    break_since,
    choice_size,
    before_answer,
    around_answers,
    own_distance,
    parity_answer,
    recent_speakers,
    new_speaker,
    continued,
    first_probability,
    pair_answers
};

constexpr std::size_t run_reach = 8;  // turns looked at for parity

std::uint64_t bucket(std::uint32_t value) noexcept {
    constexpr std::array<std::uint32_t, 12> limits{0, 1, 2, 3, 5, 8, 12, 20, 40, 80, 160, 400};
    for (std::size_t i = 0; i < limits.size(); ++i) {
        if (value <= limits[i]) return i;
    }
    return limits.size();
}

template <class Enum>
constexpr std::uint64_t number(Enum value) noexcept {
    return static_cast<std::uint64_t>(value);
}

// How the gender of a pronoun fits a person: 0 no pronoun or gender known for either, 1 fits, 2 does not.
std::uint64_t fit(cue_kind cue, gender who) noexcept {
    if ((cue != cue_kind::he && cue != cue_kind::she) || who == gender::unknown) return 0;
    return (cue == cue_kind::he) == (who == gender::male) ? 1 : 2;
}

class viewer {
  public:
    viewer(const scene& from, std::size_t t, std::size_t c, feature_vector& into)
        : from_(from),
          t_(t),
          at_(from.turns[t]),
          all_(from.candidates->of(t)),
          one_(all_[c]),
          who_(from.mentions->entities[static_cast<std::size_t>(one_.who)]),
          into_(into) {
        cue_ = number(at_.cue);
    }

    void cues();
    void narration();
    void recency();
    void neighbours();
    void speech();
    void standing();
    void answers(const first_answers& known);

  private:
    void add(look kind) { into_.push_back(feature_of(kind)); }
    template <class... Values>
    void add(look kind, Values... values) {
        into_.push_back(feature_of(kind, static_cast<std::uint64_t>(values)...));
    }
    [[nodiscard]] std::uint64_t same(std::int32_t mention) const noexcept {  // 0 none, 1 the candidate, 2 somebody else
        if (mention < 0) return 0;
        return from_.mentions->entity_of[static_cast<std::size_t>(mention)] == one_.who ? 1 : 2;
    }
    [[nodiscard]] std::uint64_t kind_of(std::int32_t mention) const noexcept {
        return mention < 0 ? 9 : number(from_.mentions->list[static_cast<std::size_t>(mention)].kind);
    }
    // The turn `distance` away, if no narration breaks the run between.
    [[nodiscard]] const turn* neighbour(int distance) const noexcept;
    [[nodiscard]] std::uint64_t cue_of(const turn* other) const noexcept;
    [[nodiscard]] std::int32_t parity_of_cues() const noexcept;

    const scene& from_;
    std::size_t t_;
    const turn& at_;
    std::span<const candidate> all_;
    const candidate& one_;
    const entity& who_;
    std::uint64_t cue_ = 0;
    feature_vector& into_;
};

void viewer::cues() {
    const std::uint64_t fitting = fit(at_.cue, who_.gender);
    const std::uint64_t antecedent = at_.cue_who < 0 ? 0 : at_.cue_who == one_.who ? 1 : 2;
    add(cue_relation, cue_, fitting, antecedent, at_.cue_before);
    add(cue_antecedent, cue_, antecedent, who_.named, number(who_.gender));
    if (at_.cue == cue_kind::none) {
        add(inside_narration, one_.inside >= 0, kind_of(one_.inside), at_.whole);
        add(subject_relation, same(at_.subject), kind_of(at_.subject));
        add(last_subject_relation, same(at_.last_subject), same(at_.subject));
    } else {
        add(inside_narration, cue_, one_.inside >= 0, 7);
        add(subject_relation, cue_, same(at_.subject), 7);
    }
}

// The paragraph before, where it is no turn: it may lead in the speech.
void viewer::narration() {
    const bool adjacent = one_.back == 1;
    const bool last_one = one_.last >= 0 && one_.rank == 0;
    const bool subject = one_.last >= 0 && from_.mentions->subject[static_cast<std::size_t>(one_.last)] != 0;
    add(lead_in, cue_ == 0, at_.colon_before, adjacent, last_one, subject, std::min(at_.gap, 2U));
}

void viewer::recency() {
    const std::uint64_t none = cue_ == 0 ? (at_.whole ? 0 : 1) : 1 + cue_;
    add(recency_rank, none, std::min(one_.rank, 12U));
    add(recency_tokens, none, bucket(one_.tokens));
    add(recency_paragraphs, none, bucket(one_.back), std::min(at_.gap, 3U));
    add(subject_recency, none, bucket(one_.subject), std::min(at_.gap, 2U));
    add(pronoun_rank, cue_, fit(at_.cue, who_.gender), std::min(one_.gender_rank, 5U));
    add(mention_ahead, none, std::min(one_.ahead, 5U));
    add(speech_recency, none, bucket(one_.speech), one_.last >= 0);
}

const turn* viewer::neighbour(int distance) const noexcept {
    const auto index = static_cast<std::ptrdiff_t>(t_) + distance;
    if (index < 0 || index >= static_cast<std::ptrdiff_t>(from_.turns.size())) return nullptr;
    const auto low = static_cast<std::size_t>(std::min<std::ptrdiff_t>(index, static_cast<std::ptrdiff_t>(t_)));
    const auto high = static_cast<std::size_t>(std::max<std::ptrdiff_t>(index, static_cast<std::ptrdiff_t>(t_)));
    for (std::size_t i = low + 1; i <= high; ++i) {
        if (from_.turns[i].gap > 0) return nullptr;
    }
    return &from_.turns[static_cast<std::size_t>(index)];
}

// 0 no turn, 1 no cue, 2 the candidate by name, 3 by another word, 4 somebody else by name, 5 by another word of its gender, 6
// other.
std::uint64_t viewer::cue_of(const turn* other) const noexcept {
    if (other == nullptr) return 0;
    if (other->cue == cue_kind::none) return 1;
    const bool name = other->cue == cue_kind::name || other->cue == cue_kind::narrator;
    if (other->cue_who == one_.who) return name ? 2 : 3;
    if (name) return 4;
    const std::uint64_t fitting = fit(other->cue, who_.gender);
    return fitting == 1 ? 5 : fitting == 2 ? 7 : 6;
}

std::int32_t viewer::parity_of_cues() const noexcept {
    std::int32_t sum = 0;
    for (const int side : {-1, 1}) {
        std::int32_t weight = 100;
        for (std::size_t d = 1; d <= run_reach; ++d, weight = weight * 85 / 100) {
            const turn* other = neighbour(side * static_cast<int>(d));
            if (other == nullptr) break;
            if (other->cue_who != one_.who) continue;
            const std::int32_t value = other->cue == cue_kind::name || other->cue == cue_kind::narrator ? weight : weight / 3;
            sum += d % 2 == 0 ? value : -value;
        }
    }
    return sum;
}

void viewer::neighbours() {
    const bool open = at_.cue == cue_kind::none;
    for (const int d : {-3, -2, -1, 1, 2}) {
        const turn* other = neighbour(d);
        add(neighbour_cue, d + 8, cue_of(other), open);
        if (other == nullptr || other->cue != cue_kind::none || (d != -1 && d != -2 && d != 1)) continue;
        add(neighbour_subject, d + 8, same(other->subject), open);
    }
    add(neighbour_cue, 99, cue_of(neighbour(-1)), cue_of(neighbour(-2)), open);
    add(parity, std::clamp(parity_of_cues() / 20, -8, 8) + 8, open, who_.named);
    if (at_.continues) add(continued, cue_of(neighbour(-1)));
}

void viewer::speech() {
    const std::uint64_t open = at_.cue == cue_kind::none ? 1 : 0;
    add(called, open, one_.called_here, one_.named_here, one_.called_before, one_.called_after);
    if (one_.called_before) add(called_parity, open, at_.gap, 1);
    if (one_.called_after) add(called_parity, open, at_.gap, 2);
}

void viewer::standing() {
    const std::uint64_t open = at_.cue == cue_kind::none ? 1 : 0;
    add(bias);
    add(frequency, bucket(who_.mention_count), open);
    add(near_count, bucket(one_.near_count), open);
    add(scene_count, bucket(one_.scene_count), open);
    add(person_kind, who_.named, who_.narrator, number(who_.gender), open);
    add(person_kind, who_.named, who_.narrator, cue_);
    add(layout, at_.whole, at_.gap == 0, who_.narrator, std::min(one_.back, 4U));
    add(break_since, one_.since_break, open);
    add(choice_size, std::min<std::size_t>(all_.size(), 8), std::min(one_.rank, 4U), open);
}

// What the first pass answered around.
void viewer::answers(const first_answers& known) {
    const std::uint64_t open = at_.cue == cue_kind::none ? 1 : 0;
    const auto probability = [&](std::size_t turn) -> std::uint32_t {
        const std::span<const candidate> there = from_.candidates->of(turn);
        for (std::size_t i = 0; i < there.size(); ++i) {
            if (there[i].who == one_.who) return known.permille[from_.candidates->first[turn] + i];
        }
        return 0;
    };
    const auto level = [](std::uint32_t permille) -> std::uint64_t {
        return permille < 20    ? 0
               : permille < 100 ? 1
               : permille < 300 ? 2
               : permille < 600 ? 3
               : permille < 850 ? 4
               : permille < 960 ? 5
                                : 6;
    };
    add(first_probability, level(probability(t_)), open);
    std::array<std::uint64_t, 9> levels{};
    for (int d = -4; d <= 4; ++d) {
        if (d == 0) continue;
        const auto index = static_cast<std::ptrdiff_t>(t_) + d;
        const bool exists = index >= 0 && index < static_cast<std::ptrdiff_t>(from_.turns.size());
        const std::uint64_t joined = exists && neighbour(d) != nullptr ? 1 : 0;
        levels[static_cast<std::size_t>(d + 4)] = exists ? level(probability(static_cast<std::size_t>(index))) : 7;
        add(before_answer, d + 8, levels[static_cast<std::size_t>(d + 4)], joined, open);
    }
    add(pair_answers, levels[3], levels[2], std::min(at_.gap, 2U), open);
    add(pair_answers, levels[5], levels[3], 9, open);
    add(around_answers, levels[3], levels[5], levels[2], open);
    std::uint64_t since = 9;
    std::array<entity_index, 6> seen{};
    std::size_t different = 0;
    for (std::size_t d = 1; d <= 8 && d <= t_; ++d) {
        const entity_index who = known.best[t_ - d];
        if (who == one_.who && since == 9) since = d;
        if (d <= 6 && who >= 0 &&
            std::find(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(different), who) ==
                seen.begin() + static_cast<std::ptrdiff_t>(different))
            seen[different++] = who;
    }
    add(own_distance, since, std::min(at_.gap, 2U), open);
    add(recent_speakers, different, since, open);
    for (const int side : {-1, 1}) {
        for (int d = 1; d <= static_cast<int>(run_reach); ++d) {
            const turn* other = neighbour(side * d);
            if (other == nullptr) break;
            const auto index = static_cast<std::size_t>(other - from_.turns.data());
            if (known.sure[index] < 850) continue;
            add(parity_answer, side + 1, std::min(d, 5), known.best[index] == one_.who, open);
            break;
        }
    }
    add(new_speaker, since == 9, std::min(one_.rank, 3U), std::min(at_.gap, 2U));
}

}  // namespace

void first_features(const scene& from, std::size_t t, std::size_t c, feature_vector& into) {
    into.clear();
    viewer view(from, t, c, into);
    view.cues();
    view.narration();
    view.recency();
    view.neighbours();
    view.speech();
    view.standing();
}

void second_features(const scene& from, const first_answers& known, std::size_t t, std::size_t c, feature_vector& into) {
    first_features(from, t, c, into);
    viewer(from, t, c, into).answers(known);
}

}  // namespace inquit::detail
