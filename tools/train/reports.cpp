// Trains the models of reports, each on what those before it find in documents that they have not seen.
#include "reports.hpp"

#include "logistic.hpp"
#include "model_file.hpp"
#include "quote/report_finder.hpp"
#include "reports_figures.hpp"
#include "reports_gold.hpp"
#include "reports_models.hpp"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <thread>
#include <utility>

namespace inquit::train {

namespace {

using namespace inquit::detail;

constexpr unsigned verifier_log2_rows = 16;

// Two at a time: the command is meant for a machine of two cores.
template <class Work>
void for_each_fold(const Work& work) {
    static_assert(folds % 2 == 0);
    for (std::size_t fold = 0; fold < folds; fold += 2) {
        std::thread other([&] { work(fold + 1); });
        work(fold);
        other.join();
    }
}

void find_cues(report_document& in, const perceptron& model) {
    feature_table places;
    cue_decoder decoder;
    std::vector<std::int32_t> scores;
    std::vector<cue_label> labels;
    for (report_paragraph& one : in.read) {
        one.found.clear();
        one.evidence.clear();
        for (std::size_t start = 0, end = 0; start < one.words.size(); start = end) {
            end = one.words.end_of_sentence(start);
            if (!may_hold_cue(one.words, start, end)) continue;
            cue_features(one.words, start, end, places);
            score_places(model, places, scores);
            decoder.run(scores, cue_outside_bias, labels);
            const std::size_t known = one.found.size();
            collect_cues(labels, scores, start, one.found);
            for (std::size_t i = known; i < one.found.size(); ++i)
                one.evidence.add_place(places[head_of(one.words, one.found[i]) - start]);
        }
        for (std::size_t at = 0; at < one.words.size(); ++at) one.words[at].candidate = false;
        for (const cue& each : one.found) {
            for (std::size_t at = each.first; at < each.last; ++at) one.words[at].candidate = true;
        }
    }
}

struct cue_tally {
    std::size_t gold = 0, found = 0, right = 0, reached = 0;
    void add(const report_document& of) {
        for (const report_paragraph& one : of.read) add(one);
    }
    void add(const report_paragraph& one) {
        const auto meet = [](const cue& a, const cue& b) { return std::max(a.first, b.first) < std::min(a.last, b.last); };
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
                  << 100.0 * static_cast<double>(reached) / static_cast<double>(gold) << " F1 "
                  << 200. / (static_cast<double>(found) / static_cast<double>(right) +
                             static_cast<double>(gold) / static_cast<double>(reached))
                  << '\n'
                  << std::flush;
    }
};

// Calls use(candidate, features for the verifier, paragraph) for every cue found that has contents.
template <class Use>
void find_arguments(const report_document& from, const argument_models& models, const Use& use) {
    argument_features features;
    argument_decoder decoder;
    std::vector<std::int32_t> places, borders;
    std::vector<role> found;
    feature_vector verified;
    for (const report_paragraph& one : from.read) {
        for (std::size_t i = 0; i < one.found.size(); ++i) {
            const cue& at = one.found[i];
            const word_range window = window_of(one.words, at);
            features.read(one.words, window, at);
            score_places(models.places, features.places, places);
            score_places(models.borders, features.borders, borders);
            if (!decoder.run(places, borders, at.first - window.first, at.last - window.first, sourceless_bias, found)) continue;
            report_candidate made;
            made.at = at;
            read_roles(found, window, made);
            made.margin = argument_margin(decoder.score(), places, borders);
            verifier_features(one.words, made, one.evidence[i], verified);
            use(made, verified, one);
        }
    }
}

std::vector<float> learn_verifier(std::vector<example>& examples) {
    drop_rare(examples, 3);
    logistic_settings settings;
    settings.log2_rows = verifier_log2_rows;
    settings.epochs = 6;
    settings.rate = 0.01F;
    settings.l2 = 1e-5F;
    const auto right = std::count_if(examples.begin(), examples.end(), [](const example& one) { return one.positive; });
    std::cout << "candidates: " << examples.size() << ", right " << right << '\n' << std::flush;
    return train_logistic(examples, settings);
}

struct trained {
    std::vector<float> rates;
    perceptron cues;
    argument_models arguments;
    std::vector<float> verifier;
};

void report_on(const std::string& path, const trained& models) {
    const report_documents all = read_report_documents({path});
    cue_tally tally;
    std::vector<std::pair<const report_paragraph*, std::vector<report_candidate>>> found;
    for (const auto& one : all) {
        set_rates(*one, models.rates);
        find_cues(*one, models.cues);
        tally.add(*one);
        for (const report_paragraph& each : one->read) found.emplace_back(&each, std::vector<report_candidate>{});
        std::size_t at = found.size() - one->read.size();
        find_arguments(*one, models.arguments,
                       [&](report_candidate made, const feature_vector& features, const report_paragraph& home) {
                           while (found[at].first != &home) ++at;
                           float score = 0;
                           for (const feature f : features) score += models.verifier[f >> (64 - verifier_log2_rows)];
                           made.confidence = static_cast<std::int32_t>(std::lround(score * score_unit));
                           found[at].second.push_back(made);
                       });
    }
    std::cout << path << ", ";
    tally.print();
    report_figures figures;
    std::vector<std::uint8_t> taken;
    for (auto& [home, candidates] : found) {
        keep_disjoint(home->words, candidates, acceptance{}, taken);
        figures.add(*home, candidates);
    }
    std::cout << figures.line() << '\n' << std::flush;
}

}  // namespace

void train_reports(const arguments& given) {
    const report_documents all = read_report_documents(given.all("gold"));
    const std::string out = given.one("out") + '/';
    trained models{count_cue_words(all, folds), perceptron(1, 1), {perceptron(1, 1), perceptron(1, 1)}, {}};
    write_model(out + "cue_words.weights", cue_word_log2_rows, 1, [&] {
        std::vector<float> scaled = models.rates;
        for (float& one : scaled) one /= static_cast<float>(score_unit);
        return scaled;
    }());
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const std::vector<float> table = count_cue_words(all, fold);
        for (std::size_t d = fold; d < all.size(); d += folds) set_rates(*all[d], table);
    }
    {
        const cue_learner learner(all);
        for_each_fold([&](std::size_t fold) {
            const perceptron model = learner.learn(fold);
            for (std::size_t d = fold; d < all.size(); d += folds) find_cues(*all[d], model);
        });
        models.cues = learner.learn(folds);
    }
    cue_tally tally;
    for (const auto& one : all) tally.add(*one);
    tally.print();
    models.cues.write_narrow(out + "cues.weights");
    std::vector<std::vector<example>> examples(folds);
    {
        const argument_learner learner(all);
        for_each_fold([&](std::size_t fold) {
            const argument_models model = learner.learn(fold);
            for (std::size_t d = fold; d < all.size(); d += folds) {
                find_arguments(*all[d], model,
                               [&](const report_candidate& made, const feature_vector& features, const report_paragraph& home) {
                                   examples[fold].push_back({features, is_right(made, home)});
                               });
            }
        });
        models.arguments = learner.learn(folds);
    }
    models.arguments.places.write_narrow(out + "arguments.weights");
    models.arguments.borders.write_narrow(out + "argument_borders.weights");
    for (std::size_t fold = 1; fold < folds; ++fold)
        std::move(examples[fold].begin(), examples[fold].end(), std::back_inserter(examples[0]));
    models.verifier = learn_verifier(examples[0]);
    write_model(out + "reports.weights", verifier_log2_rows, 1, models.verifier);
    if (!given.values.contains("dev")) return;
    for (const std::string& path : given.all("dev")) report_on(path, models);
}

}  // namespace inquit::train
