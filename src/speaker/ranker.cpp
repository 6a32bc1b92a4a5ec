#include "speaker/ranker.hpp"

#include "model/linear.hpp"
#include "model/probability.hpp"

#include <algorithm>
#include <utility>

namespace inquit::detail {

namespace {

constexpr std::uint16_t likely_permille = 4;  // below, the second pass need not ask
constexpr std::size_t some_turns = 512;       // ranked at a time

void score(const tree_ensemble& trees, std::span<const feature_row> rows, std::vector<std::int32_t>& into) {
    into.resize(rows.size());
    if (!rows.empty()) trees.score(rows.front().data(), sizeof(feature_row), into);
}

void note_best(earlier_answers& to, std::size_t t, entity_index who, std::uint16_t share) noexcept {
    if (share <= to.sure[t]) return;
    to.sure[t] = share;
    to.best[t] = who;
}

std::span<feature_row> rows_of(const candidate_table& table, std::size_t t, std::vector<feature_row>& rows) {
    return std::span(rows).subspan(table.place_of(t), table.of(t).size());
}

}  // namespace

ranker::ranker() : first_(embedded_weights("speaker_first")), second_(embedded_weights("speaker_second")) {}

void ranker::count_cues(const scene& from, std::vector<std::uint32_t>& into) {
    into.assign(from.mentions->entities.size(), 0);
    for (const turn& one : from.turns) {
        if (one.cue_who >= 0) ++into[static_cast<std::size_t>(one.cue_who)];
    }
}

void ranker::start(const scene& from, workspace& work) {
    work.likely.list.clear();
    work.likely.first.assign(1, 0);
    work.likely.first_turn = 0;
    work.rows.clear();
    work.answers.permille.clear();
    work.answers.best.assign(from.turns.size(), -1);
    work.answers.sure.assign(from.turns.size(), 0);
    work.answers.narrowed.assign(from.turns.size(), false);
}

void ranker::rank_first(const scene& from, const tree_ensemble& trees, workspace& work) {
    const candidate_table& table = *from.candidates;
    work.new_rows.resize(table.list.size());
    for (std::size_t t = table.first_turn; t < table.last_turn(); ++t) {
        if (!table.of(t).empty()) look_first(from, t, rows_of(table, t, work.new_rows));
    }
    score(trees, work.new_rows, work.scores);
    earlier_answers& to = work.answers;
    for (std::size_t t = table.first_turn; t < table.last_turn(); ++t) {
        const std::span<const candidate> all = table.of(t);
        const std::size_t place = table.place_of(t);
        const auto scores = std::span<const std::int32_t>(work.scores).subspan(place, all.size());
        for (std::size_t c = 0; c < all.size(); ++c) {
            const std::uint16_t share = softmax_permille(scores, c);
            note_best(to, t, all[c].who, share);
            if (share < likely_permille) {
                to.narrowed[t] = true;
                continue;
            }
            work.likely.list.push_back({all[c].who, all[c].inside, all[c].back});
            std::copy_n(work.new_rows[place + c].begin(), first_columns, work.rows.emplace_back().begin());
            to.permille.push_back(share);
        }
        work.likely.first.push_back(static_cast<std::uint32_t>(work.likely.list.size()));
    }
}

scene ranker::prepare(scene from, workspace& work) {
    from.candidates = nullptr;
    from.likely = &work.likely;
    std::swap(work.answers, work.before);
    earlier_answers& known = work.before;
    known.pairs.clear(from.turns.size());
    for (std::size_t t = 1; t < from.turns.size(); ++t) {
        if (from.turns[t].gap <= 1 && known.best[t - 1] >= 0 && known.best[t] >= 0)
            known.pairs.add(known.best[t - 1], known.best[t]);
    }
    work.voices.listen(from, known);
    return from;
}

void ranker::complete_rows(const scene& from, std::size_t first, std::size_t last, workspace& work) {
    const std::size_t begin = work.likely.place_of(first), end = work.likely.place_of(last);
    work.new_rows.resize(end - begin);
    for (std::size_t i = begin; i < end; ++i)
        std::copy(work.rows[i].begin(), work.rows[i].end(), work.new_rows[i - begin].begin());
    for (std::size_t t = first; t < last; ++t)
        look_again(from, work.before, t,
                   std::span(work.new_rows).subspan(work.likely.place_of(t) - begin, work.likely.of(t).size()));
}

void ranker::rank_again(const scene& from, const tree_ensemble& trees, workspace& work) {
    earlier_answers& to = work.answers;
    to.permille.resize(work.rows.size());
    to.best.assign(from.turns.size(), -1);
    to.sure.assign(from.turns.size(), 0);
    to.narrowed = work.before.narrowed;
    for (std::size_t first = 0; first < from.turns.size(); first += some_turns) {
        const std::size_t last = std::min(first + some_turns, from.turns.size());
        complete_rows(from, first, last, work);
        score(trees, work.new_rows, work.scores);
        for (std::size_t t = first; t < last; ++t) answer_again(t, work.likely.place_of(first), work);
    }
}

// By the scores of some turns, whose first likely candidate stands at `base`.
void ranker::answer_again(std::size_t t, std::size_t base, workspace& work) {
    const std::span<const likely_candidate> all = work.likely.of(t);
    const std::size_t place = work.likely.place_of(t);
    const auto scores = std::span<const std::int32_t>(work.scores).subspan(place - base, all.size());
    for (std::size_t c = 0; c < all.size(); ++c) {
        work.answers.permille[place + c] = softmax_permille(scores, c);
        note_best(work.answers, t, all[c].who, work.answers.permille[place + c]);
    }
}

scene ranker::rank(scene from, candidate_finder& finding, workspace& work) const {
    count_cues(from, work.cued);
    from.cued = work.cued;
    from.candidates = &work.at_hand;
    start(from, work);
    for (std::size_t first = 0; first < from.turns.size(); first += some_turns) {
        finding.find(first, std::min(first + some_turns, from.turns.size()), work.at_hand);
        rank_first(from, first_, work);
        if (first > 0) continue;
        // Room for all by how many there are now: growing by doubling would need three times as much.
        const std::size_t room = work.rows.size() * from.turns.size() / work.at_hand.last_turn() * 17 / 16;
        work.likely.list.reserve(room);
        work.rows.reserve(room);
    }
    from = prepare(from, work);
    rank_again(from, second_, work);
    return from;
}

}  // namespace inquit::detail
