#include "reports_models.hpp"

#include "quote/argument_states.hpp"
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
constexpr unsigned border_log2_rows = 16;
// Slow steps: which words report is half chance, and what learns faster learns single documents. Borders have fewer features.
constexpr field_settings cue_settings{12, 0.01F};
constexpr field_settings place_settings{12, 0.005F};
constexpr field_settings border_settings{12, 0.012F};
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

// Probabilities of roles at each word and of pairs of roles at each border, in place of their exponentials, over all that an
// argument_decoder may choose.
class argument_sums {
  public:
    void run(std::vector<float>& places, std::vector<float>& borders, std::size_t cue_first, std::size_t cue_last) {
        cue_first_ = cue_first;
        cue_last_ = cue_last;
        go_forward(places, borders);
        const std::size_t count = places.size() / roles;
        std::array<float, argument_states.size()> rest{}, before{};
        for (std::size_t state = 0; state < rest.size(); ++state) rest[state] = argument_states[state].contents > 0 ? 1.F : 0.F;
        for (std::size_t at = count; at-- > 0;) {
            float* place = places.data() + at * roles;
            float* border = borders.data() + at * roles * roles;
            std::array<float, roles> place_share{};
            std::array<float, roles * roles> border_share{};
            before.fill(0.F);
            float sum = 0, total = 0;
            for (const argument_edge& edge : argument_edges) {
                const auto now = static_cast<std::size_t>(argument_states[edge.to].now);
                if (is_cue(at) && now != 0) continue;
                const float onwards = border[edge.border] * place[now] * rest[edge.to];
                const float share = onwards * forward_[at][edge.from];
                before[edge.from] += onwards;
                place_share[now] += share;
                border_share[edge.border] += share;
                sum += onwards;
                total += share;
            }
            for (std::size_t state = 0; state < rest.size(); ++state) rest[state] = before[state] / sum;
            for (std::size_t column = 0; column < roles; ++column) place[column] = place_share[column] / total;
            for (std::size_t column = 0; column < border_share.size(); ++column) border[column] = border_share[column] / total;
        }
    }

  private:
    [[nodiscard]] bool is_cue(std::size_t at) const noexcept { return at >= cue_first_ && at < cue_last_; }

    void go_forward(const std::vector<float>& places, const std::vector<float>& borders) {
        const std::size_t count = places.size() / roles;
        forward_.assign(count + 1, {});
        forward_[0][0] = 1.F;
        for (std::size_t at = 0; at < count; ++at) {
            const float* place = places.data() + at * roles;
            const float* border = borders.data() + at * roles * roles;
            auto& next = forward_[at + 1];
            float sum = 0;
            for (const argument_edge& edge : argument_edges) {
                const auto now = static_cast<std::size_t>(argument_states[edge.to].now);
                if (is_cue(at) && now != 0) continue;
                const float value = forward_[at][edge.from] * border[edge.border] * place[now];
                next[edge.to] += value;
                sum += value;
            }
            for (float& one : next) one /= sum;
        }
    }

    std::size_t cue_first_ = 0, cue_last_ = 0;
    std::vector<std::array<float, argument_states.size()>> forward_;  // of each place and state: the share before it
};

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
    field_weights places(place_log2_rows, roles, place_settings), borders(border_log2_rows, roles * roles, border_settings);
    static_assert(place_settings.epochs == border_settings.epochs);
    argument_sums sums;
    std::vector<float> place_values, border_values;
    in_epochs(order, place_settings.epochs, [&](int epoch, std::uint32_t which, bool last) {
        const window_place& one = windows_[which];
        const std::size_t count = one.right.size();
        place_values.assign(count * roles, 0.F);
        border_values.assign(count * roles * roles, 0.F);
        for (std::size_t at = 0; at < count; ++at) {
            places.add(places_[one.row + at], place_values.data() + at * roles);
            borders.add(borders_[one.row + at], border_values.data() + at * roles * roles);
        }
        exponentials(place_values);
        exponentials(border_values);
        sums.run(place_values, border_values, one.cue_first, one.cue_last);
        std::size_t before = 0;
        for (std::size_t at = 0; at < count; ++at) {
            const auto right = static_cast<std::size_t>(one.right[at]);
            float* place = place_values.data() + at * roles;
            float* border = border_values.data() + at * roles * roles;
            place[right] -= 1.F;
            border[before * roles + right] -= 1.F;
            places.step(places_[one.row + at], place);
            borders.step(borders_[one.row + at], border);
            before = right;
        }
        if (!last) return;
        places.end_epoch(epoch);
        borders.end_epoch(epoch);
    });
    return {places.average(score_unit), borders.average(score_unit)};
}

}  // namespace inquit::train
