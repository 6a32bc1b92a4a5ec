#include "speaker/ranker.hpp"

#include "model/linear.hpp"
#include "model/probability.hpp"

#include <algorithm>

namespace inquit::detail {

ranker::ranker() : first_(embedded_weights("speaker_first")), second_(embedded_weights("speaker_second")) {}

void ranker::count_cues(const scene& from, std::vector<std::uint32_t>& into) {
    into.assign(from.mentions->entities.size(), 0);
    for (const turn& one : from.turns) {
        if (one.cue_who >= 0) ++into[static_cast<std::size_t>(one.cue_who)];
    }
}

void ranker::rank_first(const scene& from, workspace& work) const {
    first_answers& to = work.first;
    to.permille.assign(from.candidates->list.size(), 0);
    to.best.resize(from.turns.size());
    to.sure.resize(from.turns.size());
    for (std::size_t t = from.candidates->first_turn; t < from.candidates->last_turn(); ++t) {
        const std::span<const candidate> all = from.candidates->of(t);
        to.best[t] = -1;
        to.sure[t] = 0;
        if (all.empty()) continue;
        work.rows.resize(all.size());
        work.scores.resize(all.size());
        look_first(from, t, work.rows);
        first_.score(work.rows.front().data(), sizeof(feature_row), work.scores);
        for (std::size_t c = 0; c < all.size(); ++c) {
            const std::uint16_t share = softmax_permille(work.scores, c);
            to.permille[from.candidates->place_of(t) + c] = share;
            if (share <= to.sure[t]) continue;
            to.sure[t] = share;
            to.best[t] = all[c].who;
        }
    }
}

void ranker::rank(scene from, std::size_t first, std::size_t last, workspace& work, std::vector<verdict>& into) const {
    from.cued = work.cued;
    rank_first(from, work);
    into.resize(from.turns.size());
    for (std::size_t t = first; t < last; ++t) {
        into[t] = {};
        const std::size_t count = from.candidates->of(t).size();
        if (count == 0) continue;
        work.rows.resize(count);
        work.scores.resize(count);
        look_first(from, t, work.rows);
        look_again(from, work.first, t, work.rows);
        second_.score(work.rows.front().data(), sizeof(feature_row), work.scores);
        const auto best =
            static_cast<std::size_t>(std::max_element(work.scores.begin(), work.scores.end()) - work.scores.begin());
        into[t] = {static_cast<std::int32_t>(best), softmax_permille(work.scores, best)};
    }
}

}  // namespace inquit::detail
