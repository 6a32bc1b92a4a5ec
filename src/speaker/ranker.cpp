#include "speaker/ranker.hpp"

#include "model/linear.hpp"
#include "model/probability.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

std::span<feature_row> rows_of(const scene& from, std::size_t t, ranker::workspace& work) {
    return std::span(work.rows).subspan(from.candidates->place_of(t), from.candidates->of(t).size());
}

void look_at_all(const scene& from, ranker::workspace& work) {
    work.rows.resize(from.candidates->list.size());
    for (std::size_t t = from.candidates->first_turn; t < from.candidates->last_turn(); ++t) {
        if (!from.candidates->of(t).empty()) look_first(from, t, rows_of(from, t, work));
    }
}

void score(const tree_ensemble& trees, const std::vector<feature_row>& rows, std::vector<std::int32_t>& into) {
    into.resize(rows.size());
    if (!rows.empty()) trees.score(rows.front().data(), sizeof(feature_row), into);
}

}  // namespace

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
    const std::size_t first = from.candidates->first_turn, last = from.candidates->last_turn();
    look_at_all(from, work);
    score(first_, work.rows, work.scores);
    for (std::size_t t = first; t < last; ++t) {
        const std::span<const candidate> all = from.candidates->of(t);
        const auto scores = std::span<const std::int32_t>(work.scores).subspan(from.candidates->place_of(t), all.size());
        to.best[t] = -1;
        to.sure[t] = 0;
        for (std::size_t c = 0; c < all.size(); ++c) {
            const std::uint16_t share = softmax_permille(scores, c);
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
    for (std::size_t t = first; t < last; ++t) look_again(from, work.first, t, rows_of(from, t, work));
    score(second_, work.rows, work.scores);
    for (std::size_t t = first; t < last; ++t) {
        const std::size_t count = from.candidates->of(t).size();
        const auto scores = std::span<const std::int32_t>(work.scores).subspan(from.candidates->place_of(t), count);
        into[t] = {};
        if (count == 0) continue;
        const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
        into[t] = {static_cast<std::int32_t>(best), softmax_permille(scores, best)};
    }
}

}  // namespace inquit::detail
