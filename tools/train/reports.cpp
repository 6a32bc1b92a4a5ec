// Trains the models of reports, each on what those before it find in documents that they have not seen.
#include "reports.hpp"

#include "logistic.hpp"
#include "model_file.hpp"
#include "quote/report_finder.hpp"
#include "reports_gold.hpp"
#include "reports_models.hpp"

#include <algorithm>
#include <iostream>
#include <utility>

namespace inquit::train {

namespace {

using namespace inquit::detail;

constexpr unsigned verifier_log2_rows = 14;

std::uint32_t shared(word_range a, word_range b) {
    const std::uint32_t first = std::max(a.first, b.first), last = std::min(a.last, b.last);
    return first < last ? last - first : 0;
}

void find_cues(report_document& in, const perceptron& model) {
    feature_table places;
    cue_decoder decoder;
    std::vector<std::int32_t> scores;
    std::vector<cue_label> labels;
    for (report_paragraph& one : in.read) {
        one.found.clear();
        for (std::size_t start = 0, end = 0; start < one.words.size(); start = end) {
            end = one.words.end_of_sentence(start);
            if (!may_hold_cue(one.words, start, end)) continue;
            cue_features(one.words, start, end, places);
            score_places(model, places, scores);
            decoder.run(scores, cue_outside_bias, labels);
            collect_cues(labels, scores, start, one.found);
        }
        for (std::size_t at = 0; at < one.words.size(); ++at) one.words[at].candidate = false;
        for (const cue& each : one.found) {
            for (std::size_t at = each.first; at < each.last; ++at) one.words[at].candidate = true;
        }
    }
}

struct cue_tally {
    std::size_t gold = 0, found = 0, right = 0, reached = 0;
    void add(const report_paragraph& one) {
        const auto meet = [](const cue& a, const cue& b) { return shared({a.first, a.last}, {b.first, b.last}) > 0; };
        gold += one.reports.size();
        found += one.found.size();
        for (const cue& each : one.found)
            right += std::any_of(one.reports.begin(), one.reports.end(), [&](const gold_report& g) { return meet(g.cue, each); });
        for (const gold_report& each : one.reports)
            reached += std::any_of(one.found.begin(), one.found.end(), [&](const cue& c) { return meet(c, each.cue); });
    }
    void print() const {
        std::cout << "cues: " << gold << " gold, " << found << " found, precision "
                  << 100.0 * static_cast<double>(right) / static_cast<double>(found) << ", recall "
                  << 100.0 * static_cast<double>(reached) / static_cast<double>(gold) << '\n'
                  << std::flush;
    }
};

// Is it what the gold says: cue and source meet, contents share more than half of what either holds?
bool is_right(const report_candidate& one, const report_paragraph& home) {
    for (const gold_report& gold : home.reports) {
        if (shared({gold.cue.first, gold.cue.last}, {one.at.first, one.at.last}) == 0) continue;
        std::size_t both = 0, mine = 0, theirs = 0, source = 0;
        bool has_source = false;
        for (std::size_t at = 0; at < gold.roles.size(); ++at) {
            bool in_content = false;
            for (const word_range content : one.contents) in_content = in_content || (at >= content.first && at < content.last);
            const bool is_content = gold.roles[at] == role::content;
            both += in_content && is_content ? 1U : 0U;
            mine += in_content ? 1U : 0U;
            theirs += is_content ? 1U : 0U;
            has_source = has_source || gold.roles[at] == role::source;
            source += gold.roles[at] == role::source && at >= one.source.first && at < one.source.last ? 1U : 0U;
        }
        if (2 * both >= mine + theirs - both && (!has_source || source > 0)) return true;
    }
    return false;
}

void add_examples(const report_document& from, const argument_models& models, std::vector<example>& into) {
    argument_features features;
    argument_decoder decoder;
    std::vector<std::int32_t> places, borders;
    std::vector<role> found;
    for (const report_paragraph& one : from.read) {
        for (const cue& at : one.found) {
            const word_range window = window_of(one.words, at);
            features.read(one.words, window, at);
            score_places(models.places, features.places, places);
            score_places(models.borders, features.borders, borders);
            if (!decoder.run(places, borders, at.first - window.first, at.last - window.first, sourceless_bias, found)) continue;
            report_candidate made;
            made.at = at;
            read_roles(found, window, made);
            example fresh;
            verifier_features(one.words, made, fresh.features);
            fresh.positive = is_right(made, one);
            into.push_back(std::move(fresh));
        }
    }
}

}  // namespace

void train_reports(const arguments& given) {
    const report_documents all = read_report_documents(given.all("gold"));
    const std::string out = given.one("out") + '/';
    std::vector<std::vector<float>> tables;
    for (std::size_t fold = 0; fold <= folds; ++fold) tables.push_back(count_cue_words(all, fold));
    write_model(out + "cue_words.weights", cue_word_log2_rows, 1, [&] {
        std::vector<float> scaled = tables[folds];
        for (float& one : scaled) one /= static_cast<float>(score_unit);
        return scaled;
    }());
    for (std::size_t d = 0; d < all.size(); ++d) set_rates(*all[d], tables[fold_of(d)]);
    cue_tally cues;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const perceptron model = learn_cues(all, fold);
        for (std::size_t d = fold; d < all.size(); d += folds) {
            find_cues(*all[d], model);
            for (const report_paragraph& one : all[d]->read) cues.add(one);
        }
    }
    cues.print();
    learn_cues(all, folds).write(out + "cues.weights");
    std::vector<example> examples;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const argument_models models = learn_arguments(all, fold);
        for (std::size_t d = fold; d < all.size(); d += folds) add_examples(*all[d], models, examples);
    }
    const argument_models models = learn_arguments(all, folds);
    models.places.write(out + "arguments.weights");
    models.borders.write(out + "argument_borders.weights");
    logistic_settings settings;
    settings.log2_rows = verifier_log2_rows;
    settings.epochs = 8;
    settings.rate = 0.05F;
    settings.l2 = 1e-4F;
    const auto right = std::count_if(examples.begin(), examples.end(), [](const example& one) { return one.positive; });
    std::cout << "candidates: " << examples.size() << ", right " << right << '\n';
    write_model(out + "reports.weights", verifier_log2_rows, 1, train_logistic(examples, settings));
}

}  // namespace inquit::train
