#include "speaker/ranker.hpp"

#include "model/probability.hpp"

#include <algorithm>

namespace inquit::detail {

ranker::ranker() : first_(embedded_weights("speaker_first")), second_(embedded_weights("speaker_second")) {}

void ranker::look_first(const scene& from, workspace& work) const {
    first_answers& to = work.first;
    to.permille.assign(from.candidates->list.size(), 0);
    to.best.assign(from.turns.size(), -1);
    to.sure.assign(from.turns.size(), 0);
    for (std::size_t t = 0; t < from.turns.size(); ++t) {
        const std::span<const candidate> all = from.candidates->of(t);
        work.scores.resize(all.size());
        for (std::size_t c = 0; c < all.size(); ++c) {
            first_features(from, t, c, work.features);
            work.scores[c] = first_.score(work.features);
        }
        for (std::size_t c = 0; c < all.size(); ++c) {
            const std::uint16_t share = softmax_permille(work.scores, c);
            to.permille[from.candidates->first[t] + c] = share;
            if (share <= to.sure[t]) continue;
            to.sure[t] = share;
            to.best[t] = all[c].who;
        }
    }
}

void ranker::rank(const scene& from, workspace& work, std::vector<verdict>& into) const {
    look_first(from, work);
    into.assign(from.turns.size(), {});
    for (std::size_t t = 0; t < from.turns.size(); ++t) {
        const std::size_t count = from.candidates->of(t).size();
        if (count == 0) continue;
        work.scores.resize(count);
        for (std::size_t c = 0; c < count; ++c) {
            second_features(from, work.first, t, c, work.features);
            work.scores[c] = second_.score(work.features);
        }
        const auto best =
            static_cast<std::size_t>(std::max_element(work.scores.begin(), work.scores.end()) - work.scores.begin());
        into[t] = {static_cast<std::int32_t>(best), softmax_permille(work.scores, best)};
    }
}

}  // namespace inquit::detail
