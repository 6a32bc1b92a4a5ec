#include "reports_models.hpp"

#include "quote/arguments.hpp"
#include "quote/cues.hpp"
#include "quote/report_finder.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace inquit::train {

namespace {

using namespace inquit::detail;

constexpr unsigned cue_log2_rows = 17;
constexpr unsigned place_log2_rows = 18;
constexpr unsigned border_log2_rows = 15;
// Slow steps: which words report is half chance, and what learns faster learns single documents.
constexpr field_settings cue_settings{12, 0.01F};
constexpr int argument_epochs = 10;
// Added to the score of every wrong role while learning, so that the right ones win by a margin.
constexpr std::int32_t argument_cost = 3;
constexpr unsigned least_count = 3;

// The roles in the window, or nothing if it holds no content.
std::vector<role> roles_in(const gold_report& gold, word_range window) {
    std::vector<role> kept(gold.roles.begin() + window.first, gold.roles.begin() + window.last);
    if (std::find(kept.begin(), kept.end(), role::content) == kept.end()) kept.clear();
    return kept;
}

void exponentials(std::vector<float>& scores) {
    for (float& one : scores) one = std::exp(std::clamp(one, -30.F, 30.F));
}

// Probabilities of cue_labels at each word, in place of their exponentials; "inside" follows no "outside".
class cue_sums {
  public:
    void run(std::vector<float>& values) {
        const std::size_t count = values.size() / cue_labels;
        rest_.assign((count + 1) * cue_labels, 1.F);
        for (std::size_t at = count; at-- > 0;) {
            const float* here = values.data() + at * cue_labels;
            const float* next = rest_.data() + (at + 1) * cue_labels;
            float* into = rest_.data() + at * cue_labels;
            const float anew = at + 1 == count ? 1.F : next[0] + next[1];
            const float on = at + 1 == count ? 1.F : anew + next[2];
            into[0] = here[0] * anew;
            into[1] = here[1] * on;
            into[2] = here[2] * on;
            const float sum = into[0] + into[1] + into[2];
            for (std::size_t label = 0; label < cue_labels; ++label) into[label] /= sum;
        }
        std::array<float, cue_labels> before{1.F, 0.F, 0.F};
        for (std::size_t at = 0; at < count; ++at) {
            const float* rest = rest_.data() + at * cue_labels;
            const float from_out = rest[0] + rest[1], from_in = from_out + rest[2];
            const float out = before[0] / from_out, in = (before[1] + before[2]) / from_in;
            const std::array<float, cue_labels> now{(out + in) * rest[0], (out + in) * rest[1], in * rest[2]};
            const float sum = now[0] + now[1] + now[2];
            for (std::size_t label = 0; label < cue_labels; ++label) {
                before[label] = now[label] / sum;
                values[at * cue_labels + label] = before[label];
            }
        }
    }

  private:
    std::vector<float> rest_;
};

template <class Label>
void add_cost(std::vector<std::int32_t>& scores, const std::vector<Label>& right, std::size_t columns, std::int32_t cost) {
    for (std::size_t at = 0; at < right.size(); ++at) {
        for (std::size_t column = 0; column < columns; ++column) {
            if (column != static_cast<std::size_t>(right[at])) scores[at * columns + column] += cost;
        }
    }
}

template <class Learn>
void in_epochs(std::vector<std::uint32_t> order, int epochs, const Learn& learn) {
    std::uint64_t state = 1;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        shuffle(order, state);
        for (const std::uint32_t at : order) learn(epoch, at, at == order.back());
    }
}

}  // namespace

cue_learner::cue_learner(const report_documents& from) : rows_(cue_log2_rows) {
    std::size_t row = 0;
    rare_features rare(least_count);
    feature_table places;
    for (std::size_t d = 0; d < from.size(); ++d) {
        for (const report_paragraph& one : from[d]->read) {
            for (std::size_t start = 0, end = 0; start < one.words.size(); start = end) {
                end = one.words.end_of_sentence(start);
                if (!may_hold_cue(one.words, start, end)) continue;
                sentences_.push_back({&one, start, end, d, row});
                row += end - start;
                cue_features(one.words, start, end, places);
                for (std::size_t at = 0; at < places.size(); ++at) rare.count(places[at]);
            }
        }
    }
    for (const sentence_place& one : sentences_) {
        cue_features(one.home->words, one.first, one.last, places);
        rows_.add(places, rare);
    }
}

perceptron cue_learner::learn(std::size_t without_fold) const {
    std::vector<std::uint32_t> order;
    for (std::uint32_t at = 0; at < sentences_.size(); ++at) {
        if (fold_of(sentences_[at].document) != without_fold) order.push_back(at);
    }
    field_weights weights(cue_log2_rows, cue_labels, cue_settings);
    cue_sums sums;
    std::vector<float> values;
    in_epochs(order, cue_settings.epochs, [&](int epoch, std::uint32_t which, bool last) {
        const sentence_place& one = sentences_[which];
        const std::size_t count = one.last - one.first;
        values.assign(count * cue_labels, 0.F);
        for (std::size_t at = 0; at < count; ++at) weights.add(rows_[one.row + at], values.data() + at * cue_labels);
        exponentials(values);
        sums.run(values);
        for (std::size_t at = 0; at < count; ++at) {
            values[at * cue_labels + static_cast<std::size_t>(one.home->labels[one.first + at])] -= 1.F;
            weights.step(rows_[one.row + at], values.data() + at * cue_labels);
        }
        if (last) weights.end_epoch(epoch);
    });
    return weights.average(score_unit);
}

argument_learner::argument_learner(const report_documents& from) : places_(place_log2_rows), borders_(border_log2_rows) {
    rare_features rare(least_count);
    argument_features features;
    for (const bool counting : {true, false}) {
        std::size_t row = 0;
        for (std::size_t d = 0; d < from.size(); ++d) {
            for (const report_paragraph& one : from[d]->read) {
                for (const gold_report& gold : one.reports) {
                    const word_range window = window_of(one.words, gold.cue);
                    std::vector<role> right = roles_in(gold, window);
                    if (right.empty()) continue;
                    features.read(one.words, window, gold.cue);
                    if (counting) {
                        for (std::size_t i = 0; i < features.places.size(); ++i) {
                            rare.count(features.places[i]);
                            rare.count(features.borders[i]);
                        }
                        continue;
                    }
                    places_.add(features.places, rare);
                    borders_.add(features.borders, rare);
                    windows_.push_back({std::move(right), gold.cue.first - window.first, gold.cue.last - window.first, d, row});
                    row += window.last - window.first;
                }
            }
        }
    }
}

argument_models argument_learner::learn(std::size_t without_fold) const {
    std::vector<std::uint32_t> order;
    for (std::uint32_t at = 0; at < windows_.size(); ++at) {
        if (fold_of(windows_[at].document) != without_fold) order.push_back(at);
    }
    perceptron places(place_log2_rows, roles), borders(border_log2_rows, roles * roles);
    argument_decoder decoder;
    std::vector<std::int32_t> place_scores, border_scores;
    std::vector<role> found;
    in_epochs(order, argument_epochs, [&](int, std::uint32_t which, bool) {
        const window_place& one = windows_[which];
        const std::size_t count = one.right.size();
        place_scores.assign(count * roles, 0);
        border_scores.assign(count * roles * roles, 0);
        for (std::size_t at = 0; at < count; ++at) {
            places.add_rows(places_[one.row + at], place_scores.data() + at * roles);
            borders.add_rows(borders_[one.row + at], border_scores.data() + at * roles * roles);
        }
        add_cost(place_scores, one.right, roles, argument_cost);
        if (decoder.run(place_scores, border_scores, one.cue_first, one.cue_last, 0, found) && found != one.right) {
            std::size_t right_before = 0, found_before = 0;
            for (std::size_t at = 0; at < count; ++at) {
                const auto right = static_cast<std::size_t>(one.right[at]), wrong = static_cast<std::size_t>(found[at]);
                if (right != wrong) {
                    places.change_rows(places_[one.row + at], right, 1);
                    places.change_rows(places_[one.row + at], wrong, -1);
                }
                const std::size_t right_border = right_before * roles + right, wrong_border = found_before * roles + wrong;
                if (right_border != wrong_border) {
                    borders.change_rows(borders_[one.row + at], right_border, 1);
                    borders.change_rows(borders_[one.row + at], wrong_border, -1);
                }
                right_before = right;
                found_before = wrong;
            }
        }
        places.tick();
        borders.tick();
    });
    return {places.averaged(argument_unit), borders.averaged(argument_unit)};
}

}  // namespace inquit::train
