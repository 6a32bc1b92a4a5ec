#include "speaker/features.hpp"

#include "speaker/alternation.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <limits>

namespace inquit::detail {

namespace {

constexpr int reach = 6;
constexpr int run_reach = 10;
constexpr std::uint16_t sure_enough = 800;  // permille

// The answers for the turns around one, as each candidate sees them.
class viewer {
  public:
    viewer(const scene& from, const earlier_answers& known, std::size_t t)
        : from_(from), known_(known), t_(t), all_(from.likely->of(t)) {}

    void run(std::span<feature_row> rows) {
        const std::size_t base = from_.likely->place_of(t_);
        for (std::size_t c = 0; c < all_.size(); ++c) {
            row_ = &rows[c];
            who_ = all_[c].who;
            const std::uint16_t own = known_.permille[base + c];
            std::uint32_t rank = 0;
            for (std::size_t other = 0; other < all_.size(); ++other) rank += known_.permille[base + other] > own ? 1U : 0U;
            set(look::first_share, level(own));
            set(look::first_rank, std::min(rank, 62U));
            set(look::first_best, level(known_.sure[t_]));
            view_neighbours();
            view_speakers();
            view_voice(base + c);
            view_company();
        }
        view_runs(rows);
    }

  private:
    template <class Value>
    void set(look column, Value value) {
        (*row_)[static_cast<std::size_t>(column)] = static_cast<std::uint8_t>(value);
    }
    static std::uint8_t level(std::uint32_t permille) noexcept {
        // Finer at both ends, where odds change fastest.
        if (permille < 20) return static_cast<std::uint8_t>(permille / 4);
        if (permille > 980) return static_cast<std::uint8_t>(57 + (permille - 980) / 4);
        return static_cast<std::uint8_t>(5 + permille * 52 / 1000);
    }
    [[nodiscard]] std::ptrdiff_t index(int distance) const noexcept { return static_cast<std::ptrdiff_t>(t_) + distance; }
    [[nodiscard]] bool exists(int distance) const noexcept {
        return index(distance) >= 0 && index(distance) < static_cast<std::ptrdiff_t>(from_.turns.size());
    }
    [[nodiscard]] std::uint32_t share(int distance) const noexcept {
        const auto turn = static_cast<std::size_t>(index(distance));
        const std::span<const likely_candidate> there = from_.likely->of(turn);
        for (std::size_t i = 0; i < there.size(); ++i) {
            if (there[i].who == who_) return known_.permille[from_.likely->place_of(turn) + i];
        }
        return 0;
    }
    // Whether narration stands between the turns at `distance` and one nearer.
    [[nodiscard]] bool broken(int distance) const noexcept {
        return from_.turns[static_cast<std::size_t>(distance < 0 ? index(distance) + 1 : index(distance))].gap > 0;
    }

    void view_neighbours();
    void view_speakers();
    void view_voice(std::size_t index);
    void view_company();
    void view_runs(std::span<feature_row> rows);
    [[nodiscard]] bool beside(int side) const noexcept;
    [[nodiscard]] int company(int side) const noexcept;

    const scene& from_;
    const earlier_answers& known_;
    std::size_t t_;
    std::span<const likely_candidate> all_;
    feature_row* row_ = nullptr;
    entity_index who_ = -1;
};

void viewer::view_neighbours() {
    for (const int side : {-1, 1}) {
        int weight = 1000, mass = 0, sure = 0;
        bool run = true;
        for (int d = 1; d <= run_reach; ++d, weight = weight * 85 / 100) {
            if (!exists(side * d)) {
                if (d <= reach) {
                    const int at = side < 0 ? reach - d : reach + d - 1;
                    (*row_)[static_cast<std::size_t>(look::answered) + static_cast<std::size_t>(at)] = 63;
                }
                run = false;
                continue;
            }
            run = run && !broken(side * d);
            if (!run && d > reach) break;
            const std::uint32_t its = share(side * d);
            if (d <= reach) {
                const int at = side < 0 ? reach - d : reach + d - 1;
                (*row_)[static_cast<std::size_t>(look::answered) + static_cast<std::size_t>(at)] = level(its);
            }
            if (!run) continue;
            mass += static_cast<int>(its) * weight / 1000 * (d % 2 == 0 ? 1 : -1);
            const auto turn = static_cast<std::size_t>(index(side * d));
            if (sure == 0 && known_.sure[turn] >= sure_enough) {
                const bool same = known_.best[turn] == who_;
                sure = (d % 2 == 0) == same ? (same ? 40 : 30) - d : (same ? 1 : 11) + d;
            }
        }
        set(side < 0 ? look::mass_before : look::mass_behind, std::clamp(mass / 80, -31, 31) + 31);
        set(side < 0 ? look::sure_before : look::sure_behind, sure == 0 ? 24 : sure);
    }
}

void viewer::view_speakers() {
    constexpr int memory = 10;
    int own_back = 63, own_ahead = 63, of_own = 0, steps = 0, alternating = 0;
    std::array<entity_index, memory> seen{};
    int different = 0, in_run = 0;
    bool run = true;
    for (int d = 1; d <= memory; ++d) {
        if (exists(d) && own_ahead == 63 && known_.best[static_cast<std::size_t>(index(d))] == who_) own_ahead = d;
        if (!exists(-d)) continue;
        run = run && !broken(-d);
        const entity_index best = known_.best[static_cast<std::size_t>(index(-d))];
        if (best == who_) {
            ++of_own;
            if (own_back == 63) own_back = d;
        }
        if (std::find(seen.begin(), seen.begin() + different, best) == seen.begin() + different)
            seen[static_cast<std::size_t>(different++)] = best;
        if (run) in_run = different;
        if (run && exists(-d - 2)) {
            const entity_index two_back = known_.best[static_cast<std::size_t>(index(-d - 2))];
            ++steps;
            alternating += two_back == best ? 1 : 0;
        }
    }
    set(look::own_back, own_back);
    set(look::own_ahead, own_ahead);
    set(look::speakers, different);
    set(look::speakers_run, in_run);
    set(look::recent_share, of_own);
    set(look::alternates, steps == 0 ? 11 : alternating * 10 / steps);
    const auto answered = [&](int d) {
        return exists(d) ? (known_.best[static_cast<std::size_t>(index(d))] == who_ ? 2 : 0) : 1;
    };
    const auto sure = [&](int d) { return exists(d) ? level(known_.sure[static_cast<std::size_t>(index(d))]) / 8 : 0; };
    set(look::previous_sure, answered(-1) * 10 + sure(-1));
    set(look::next_sure, answered(1) * 10 + sure(1));
}

// Half bits up to eight, then coarser.
int bits_level(std::int32_t bits) noexcept {
    const std::int32_t halves = bits / 128;
    const int size = std::abs(halves) < 16 ? std::abs(halves) : std::min(16 + (std::abs(halves) - 16) / 4, 31);
    return halves < 0 ? 31 - size : 31 + size;
}

// Somebody who was not heard yet is as likely as anybody. How much was heard is no column: in a short text nobody was heard much.
void viewer::view_voice(std::size_t index) {
    const std::size_t base = from_.likely->place_of(t_);
    std::int32_t best = all_.size() > 1 && !known_.narrowed[t_] ? std::numeric_limits<std::int32_t>::min() / 2 : 0;
    for (std::size_t other = base; other < base + all_.size(); ++other) {
        if (other != index) best = std::max(best, known_.voice[other]);
    }
    set(look::voice, bits_level(known_.voice[index]));
    set(look::voice_lead, bits_level(known_.voice[index] - best));
}

// 0 to 3 exactly, then two steps a doubling.
int count_level(std::uint32_t times) noexcept {
    if (times < 4) return static_cast<int>(times);
    const int width = static_cast<int>(std::bit_width(times));
    return std::min(2 * (width - 1) + static_cast<int>((times >> (width - 2)) & 1U), 60);
}

// Whether at most a paragraph of narration stands between this turn and the one beside it, on side -1 or 1.
bool viewer::beside(int side) const noexcept {
    return exists(side) && from_.turns[static_cast<std::size_t>(index(std::max(side, 0)))].gap <= 1;
}

// How often, but for this turn, the candidate speaks right before or behind the one who seems to speak on that side.
int viewer::company(int side) const noexcept {
    constexpr int nobody = 62;
    const entity_index other = beside(side) ? known_.best[static_cast<std::size_t>(index(side))] : -1;
    if (other < 0) return nobody;
    std::uint32_t times = known_.pairs.count(other, who_) + known_.pairs.count(who_, other);
    for (const int own : {-1, 1}) {
        if (beside(own) && known_.best[t_] == who_ && known_.best[static_cast<std::size_t>(index(own))] == other) --times;
    }
    return count_level(times);
}

void viewer::view_company() {
    set(look::company, company(-1));
    set(look::company_ahead, company(1));
    int coming = 0;
    for (int d = 1; d <= 10 && exists(d); ++d) coming += known_.best[static_cast<std::size_t>(index(d))] == who_ ? 1 : 0;
    set(look::coming_share, coming);
}

// How well two people who take turns fit the run around, if the candidate is the one who speaks now, and if another is.
void viewer::view_runs(std::span<feature_row> rows) {
    std::array<alternation, most_candidates> memory;
    const std::span<alternation> runs = std::span(memory).first(all_.size());
    look_along(from_, known_, t_, runs);
    const auto lead_of = [&](std::size_t c, std::int32_t alternation::*value) {
        std::int32_t best = std::numeric_limits<std::int32_t>::min() / 2;
        for (std::size_t other = 0; other < runs.size(); ++other) {
            if (other != c) best = std::max(best, runs[other].*value);
        }
        return runs[c].*value - best;
    };
    for (std::size_t c = 0; c < runs.size(); ++c) {
        row_ = &rows[c];
        set(look::run_own, bits_level(runs[c].own / 2));
        set(look::run_pair, bits_level(lead_of(c, &alternation::pair) / 2));
        set(look::run_voice, bits_level(runs[c].voice));
        set(look::run_voice_lead, bits_level(lead_of(c, &alternation::voice)));
    }
}

}  // namespace

void look_again(const scene& from, const earlier_answers& known, std::size_t t, std::span<feature_row> rows) {
    viewer(from, known, t).run(rows);
}

}  // namespace inquit::detail
