#include "speaker/features.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

constexpr int reach = 6;
constexpr int run_reach = 10;
static_assert(run_reach <= static_cast<int>(second_reach) && reach <= run_reach);
constexpr std::uint16_t sure_enough = 800;  // permille

// The first pass's answers for the turns around one, as each candidate sees them.
class viewer {
  public:
    viewer(const scene& from, const first_answers& known, std::size_t t, std::span<feature_row> rows)
        : from_(from), known_(known), t_(t), all_(from.candidates->of(t)), rows_(rows) {}

    void run() {
        const std::size_t base = from_.candidates->place_of(t_);
        for (std::size_t c = 0; c < all_.size(); ++c) {
            row_ = &rows_[c];
            who_ = all_[c].who;
            const std::uint16_t own = known_.permille[base + c];
            std::uint32_t rank = 0;
            for (std::size_t other = 0; other < all_.size(); ++other) rank += known_.permille[base + other] > own ? 1U : 0U;
            set(look::first_share, level(own));
            set(look::first_rank, std::min(rank, 62U));
            set(look::first_best, level(known_.sure[t_]));
            view_neighbours();
            view_speakers();
        }
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
        const std::span<const candidate> there = from_.candidates->of(turn);
        for (std::size_t i = 0; i < there.size(); ++i) {
            if (there[i].who == who_) return known_.permille[from_.candidates->place_of(turn) + i];
        }
        return 0;
    }
    // Whether narration stands between the turns at `distance` and one nearer.
    [[nodiscard]] bool broken(int distance) const noexcept {
        return from_.turns[static_cast<std::size_t>(distance < 0 ? index(distance) + 1 : index(distance))].gap > 0;
    }

    void view_neighbours();
    void view_speakers();

    const scene& from_;
    const first_answers& known_;
    std::size_t t_;
    std::span<const candidate> all_;
    std::span<feature_row> rows_;
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

}  // namespace

void look_again(const scene& from, const first_answers& known, std::size_t t, std::span<feature_row> rows) {
    viewer(from, known, t, rows).run();
}

}  // namespace inquit::detail
