#include "speaker/ranker.hpp"

#include "model/linear.hpp"
#include "model/probability.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace inquit::detail {

namespace {

constexpr std::uint16_t likely_permille = 4;  // below, the second pass need not ask

void start_pass(const scene& from, earlier_answers& answers) {
    answers.permille.assign(from.candidates->list.size(), 0);
    answers.best.assign(from.turns.size(), -1);
    answers.sure.assign(from.turns.size(), 0);
}

}  // namespace

ranker::ranker() : first_(embedded_weights("speaker_first")), second_(embedded_weights("speaker_second")) {}

void ranker::count_cues(const scene& from, std::vector<std::uint32_t>& into) {
    into.assign(from.mentions->entities.size(), 0);
    for (const turn& one : from.turns) {
        if (one.cue_who >= 0) ++into[static_cast<std::size_t>(one.cue_who)];
    }
}

// The shares of work.likely by work.scores.
void ranker::take_scores(const scene& from, std::size_t t, workspace& work) {
    earlier_answers& to = work.answers;
    const std::span<const candidate> all = from.candidates->of(t);
    for (std::size_t i = 0; i < work.likely.size(); ++i) {
        const std::uint16_t share = softmax_permille(work.scores, i);
        to.permille[from.candidates->first[t] + work.likely[i]] = share;
        if (share <= to.sure[t]) continue;
        to.sure[t] = share;
        to.best[t] = all[work.likely[i]].who;
    }
}

void ranker::prepare(const scene& from, workspace& work) {
    std::swap(work.answers, work.before);
    earlier_answers& answers = work.before;
    answers.pairs.clear(from.turns.size());
    for (std::size_t t = 1; t < from.turns.size(); ++t) {
        if (from.turns[t].gap <= 1 && answers.best[t - 1] >= 0 && answers.best[t] >= 0)
            answers.pairs.add(answers.best[t - 1], answers.best[t]);
    }
    work.voices.listen(from, answers);
}

void ranker::rank_first(const scene& from, const tree_ensemble& trees, workspace& work) {
    start_pass(from, work.answers);
    work.rows.resize(from.candidates->list.size());
    for (std::size_t t = 0; t < from.turns.size(); ++t) {
        const std::size_t count = from.candidates->of(t).size();
        if (count == 0) continue;
        const std::span<feature_row> rows = std::span(work.rows).subspan(from.candidates->first[t], count);
        work.likely.resize(count);
        std::iota(work.likely.begin(), work.likely.end(), 0U);
        work.scores.resize(count);
        look_first(from, t, rows);
        trees.score(rows.front().data(), sizeof(feature_row), work.scores);
        take_scores(from, t, work);
    }
}

void ranker::look_at_likely(const scene& from, std::size_t t, workspace& work) {
    const std::uint32_t base = from.candidates->first[t];
    const auto count = static_cast<std::uint32_t>(from.candidates->of(t).size());
    work.likely.clear();
    work.likely_rows.clear();
    for (std::uint32_t c = 0; c < count; ++c) {
        if (work.before.permille[base + c] < likely_permille) continue;
        work.likely.push_back(c);
        work.likely_rows.push_back(work.rows[base + c]);
    }
    look_again(from, work.before, t, work.likely, work.likely_rows);
}

void ranker::rank_again(const scene& from, const tree_ensemble& trees, workspace& work) {
    start_pass(from, work.answers);
    for (std::size_t t = 0; t < from.turns.size(); ++t) {
        look_at_likely(from, t, work);
        if (work.likely.empty()) continue;
        work.scores.resize(work.likely.size());
        trees.score(work.likely_rows.front().data(), sizeof(feature_row), work.scores);
        take_scores(from, t, work);
    }
}

void ranker::rank(scene from, workspace& work, std::vector<verdict>& into) const {
    count_cues(from, work.cued);
    from.cued = work.cued;
    rank_first(from, first_, work);
    prepare(from, work);
    rank_again(from, second_, work);
    into.assign(from.turns.size(), {});
    for (std::size_t t = 0; t < from.turns.size(); ++t) {
        const std::span<const candidate> all = from.candidates->of(t);
        const auto best =
            std::find_if(all.begin(), all.end(), [&](const candidate& one) { return one.who == work.answers.best[t]; });
        if (best != all.end()) into[t] = {static_cast<std::int32_t>(best - all.begin()), work.answers.sure[t]};
    }
}

}  // namespace inquit::detail
