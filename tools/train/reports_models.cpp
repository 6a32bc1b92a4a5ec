#include "reports_models.hpp"

#include "quote/arguments.hpp"
#include "quote/cues.hpp"
#include "quote/report_finder.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <numeric>

namespace inquit::train {

namespace {

using namespace inquit::detail;

constexpr unsigned cue_log2_rows = 16;
constexpr unsigned place_log2_rows = 16;
constexpr unsigned border_log2_rows = 14;
constexpr int cue_epochs = 8;
constexpr int argument_epochs = 8;
// Added to the score of every wrong label while learning, so that the right ones win by a margin.
constexpr std::int32_t cue_cost = 2;
constexpr std::int32_t argument_cost = 2;
constexpr unsigned least_count = 3;

struct sentence_place {
    const report_paragraph* home;
    std::size_t first, last;
};

std::vector<sentence_place> sentences_of(const report_documents& from, std::size_t without_fold) {
    std::vector<sentence_place> all;
    for (std::size_t d = 0; d < from.size(); ++d) {
        if (fold_of(d) == without_fold) continue;
        for (const report_paragraph& one : from[d]->read) {
            for (std::size_t start = 0, end = 0; start < one.words.size(); start = end) {
                end = one.words.end_of_sentence(start);
                if (may_hold_cue(one.words, start, end)) all.push_back({&one, start, end});
            }
        }
    }
    return all;
}

struct report_place {
    const report_paragraph* home;
    const gold_report* gold;
};

std::vector<report_place> reports_of(const report_documents& from, std::size_t without_fold) {
    std::vector<report_place> all;
    for (std::size_t d = 0; d < from.size(); ++d) {
        if (fold_of(d) == without_fold) continue;
        for (const report_paragraph& one : from[d]->read) {
            for (const gold_report& gold : one.reports) all.push_back({&one, &gold});
        }
    }
    return all;
}

template <class Label>
void add_cost(std::vector<std::int32_t>& scores, const std::vector<Label>& right, std::size_t columns, std::int32_t cost) {
    for (std::size_t at = 0; at < right.size(); ++at) {
        for (std::size_t column = 0; column < columns; ++column) {
            if (column != static_cast<std::size_t>(right[at])) scores[at * columns + column] += cost;
        }
    }
}

// The roles in the window, or nothing if it holds no content.
std::vector<role> roles_in(const gold_report& gold, word_range window) {
    std::vector<role> kept(gold.roles.begin() + window.first, gold.roles.begin() + window.last);
    if (std::find(kept.begin(), kept.end(), role::content) == kept.end()) kept.clear();
    return kept;
}

class argument_learner {
  public:
    argument_learner() : models_{perceptron(place_log2_rows, roles), perceptron(border_log2_rows, roles * roles)} {}

    void count(const report_place& at) {
        features_.read(at.home->words, window_of(at.home->words, at.gold->cue), at.gold->cue);
        for (std::size_t i = 0; i < features_.places.size(); ++i) {
            rare_.count(features_.places[i]);
            rare_.count(features_.borders[i]);
        }
    }

    // True if the answer was right already.
    bool learn(const report_place& at) {
        const cue& of = at.gold->cue;
        const word_range window = window_of(at.home->words, of);
        const std::vector<role> right = roles_in(*at.gold, window);
        if (right.empty()) return true;
        features_.read(at.home->words, window, of);
        const auto is_rare = [&](feature one) { return rare_.is_rare(one); };
        features_.places.drop_if(is_rare);
        features_.borders.drop_if(is_rare);
        score_places(models_.places, features_.places, place_scores_);
        score_places(models_.borders, features_.borders, border_scores_);
        add_cost(place_scores_, right, roles, argument_cost);
        bool same = false;
        if (decoder_.run(place_scores_, border_scores_, of.first - window.first, of.last - window.first, 0, found_)) {
            same = found_ == right;
            if (!same) correct(right);
        }
        models_.places.tick();
        models_.borders.tick();
        return same;
    }

    [[nodiscard]] argument_models averaged() const {
        return {models_.places.averaged(margin_unit), models_.borders.averaged(margin_unit)};
    }

  private:
    void correct(const std::vector<role>& right) {
        const auto number = [](role one) { return static_cast<std::size_t>(one); };
        std::size_t right_before = 0, found_before = 0;
        for (std::size_t i = 0; i < right.size(); ++i) {
            const std::size_t right_here = number(right[i]), found_here = number(found_[i]);
            if (right_here != found_here) {
                models_.places.change(features_.places[i], right_here, 1);
                models_.places.change(features_.places[i], found_here, -1);
            }
            const std::size_t right_border = right_before * roles + right_here, found_border = found_before * roles + found_here;
            if (right_border != found_border) {
                models_.borders.change(features_.borders[i], right_border, 1);
                models_.borders.change(features_.borders[i], found_border, -1);
            }
            right_before = right_here;
            found_before = found_here;
        }
    }

    argument_models models_;
    rare_features rare_{least_count};
    argument_features features_;
    argument_decoder decoder_;
    std::vector<std::int32_t> place_scores_, border_scores_;
    std::vector<role> found_;
};

}  // namespace

perceptron learn_cues(const report_documents& from, std::size_t without_fold) {
    const std::vector<sentence_place> sentences = sentences_of(from, without_fold);
    perceptron weights(cue_log2_rows, cue_labels);
    rare_features rare(least_count);
    feature_table places;
    for (const sentence_place& one : sentences) {
        cue_features(one.home->words, one.first, one.last, places);
        for (std::size_t at = 0; at < places.size(); ++at) rare.count(places[at]);
    }
    std::vector<std::uint32_t> order(sentences.size());
    std::iota(order.begin(), order.end(), 0U);
    std::uint64_t state = 1;
    cue_decoder decoder;
    std::vector<std::int32_t> scores;
    std::vector<cue_label> found;
    for (int epoch = 0; epoch < cue_epochs; ++epoch) {
        shuffle(order, state);
        for (const std::uint32_t i : order) {
            const sentence_place& one = sentences[i];
            const std::vector<cue_label> right(one.home->labels.begin() + static_cast<std::ptrdiff_t>(one.first),
                                               one.home->labels.begin() + static_cast<std::ptrdiff_t>(one.last));
            cue_features(one.home->words, one.first, one.last, places);
            places.drop_if([&](feature f) { return rare.is_rare(f); });
            score_places(weights, places, scores);
            add_cost(scores, right, cue_labels, cue_cost);
            decoder.run(scores, 0, found);
            for (std::size_t at = 0; at < right.size(); ++at) {
                if (right[at] == found[at]) continue;
                weights.change(places[at], static_cast<std::size_t>(right[at]), 1);
                weights.change(places[at], static_cast<std::size_t>(found[at]), -1);
            }
            weights.tick();
        }
    }
    return weights.averaged(margin_unit);
}

argument_models learn_arguments(const report_documents& from, std::size_t without_fold) {
    const std::vector<report_place> reports = reports_of(from, without_fold);
    argument_learner learner;
    for (const report_place& one : reports) learner.count(one);
    std::vector<std::uint32_t> order(reports.size());
    std::iota(order.begin(), order.end(), 0U);
    std::uint64_t state = 1;
    for (int epoch = 0; epoch < argument_epochs; ++epoch) {
        shuffle(order, state);
        std::size_t right = 0;
        for (const std::uint32_t i : order) right += learner.learn(reports[i]) ? 1U : 0U;
        if (without_fold == folds)
            std::cout << "arguments, epoch " << epoch + 1 << ": " << right << " of " << reports.size() << " right\n"
                      << std::flush;
    }
    return learner.averaged();
}

}  // namespace inquit::train
