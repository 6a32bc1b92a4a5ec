#include "speaker/alternation.hpp"

#include "model/probability.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

constexpr int reach = 6;                // turns on each side
constexpr std::uint32_t unlikely = 3;   // permille, of somebody who is no candidate
constexpr std::int32_t voice_part = 4;  // words of a speaker hang together, so that a sum over them says too much
constexpr std::int32_t most_voice = 2 * 256;
constexpr std::int32_t least = -16384;  // bits of a partner where there is none but the candidate

class runner {
  public:
    runner(const scene& from, const earlier_answers& known, std::size_t t, std::span<alternation> into)
        : from_(from), known_(known), t_(t), all_(from.likely->of(t)), into_(into) {}

    void run() {
        add(t_, 0, 256);
        for (const std::ptrdiff_t side : {-1, 1}) {
            std::int32_t weight = 256;
            for (int d = 1; d <= reach && goes_on(side * d); ++d) {
                weight = weight * 85 / 100;
                add(static_cast<std::size_t>(static_cast<std::ptrdiff_t>(t_) + side * d), d % 2, weight);
            }
        }
        for (std::size_t c = 0; c < all_.size(); ++c) {
            into_[c].pair = shares_[0][c] + partner_of(c);
        }
    }

  private:
    // Whether no narration parts the turn at `distance` from the one before it on the way.
    [[nodiscard]] bool goes_on(std::ptrdiff_t distance) const noexcept {
        const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(t_) + distance;
        if (at < 0 || at >= static_cast<std::ptrdiff_t>(from_.turns.size())) return false;
        return from_.turns[static_cast<std::size_t>(distance < 0 ? at + 1 : at)].gap == 0;
    }
    void add(std::size_t turn, int parity, std::int32_t weight) noexcept {
        const std::span<const likely_candidate> there = from_.likely->of(turn);
        const std::size_t base = from_.likely->place_of(turn);
        for (std::size_t c = 0; c < all_.size(); ++c) {
            std::uint32_t permille = unlikely;
            std::int32_t voice = 0;
            for (std::size_t i = 0; i < there.size(); ++i) {
                if (there[i].who != all_[c].who) continue;
                permille = std::max<std::uint32_t>(known_.permille[base + i], unlikely);
                voice = known_.voice[base + i];
            }
            const std::int32_t bits = log2_of(permille) + std::clamp(voice / voice_part, -most_voice, most_voice);
            shares_[static_cast<std::size_t>(parity)][c] += bits * weight / 256;
            const std::int32_t odds = log2_of(permille) - log2_of(std::max(1000 - permille, unlikely));
            into_[c].own += (parity == 0 ? odds : -odds) * weight / 256;
            into_[c].voice += (parity == 0 ? voice : -voice) * weight / 256;
        }
    }
    [[nodiscard]] std::int32_t partner_of(std::size_t c) const noexcept {
        std::int32_t best = least;
        for (std::size_t other = 0; other < all_.size(); ++other) {
            if (other != c) best = std::max(best, shares_[1][other]);
        }
        return best;
    }

    const scene& from_;
    const earlier_answers& known_;
    std::size_t t_;
    std::span<const likely_candidate> all_;
    std::span<alternation> into_;
    std::array<std::array<std::int32_t, most_candidates>, 2> shares_{};  // by parity of the distance
};

}  // namespace

void look_along(const scene& from, const earlier_answers& known, std::size_t t, std::span<alternation> into) {
    std::fill(into.begin(), into.end(), alternation());
    runner(from, known, t, into).run();
}

}  // namespace inquit::detail
