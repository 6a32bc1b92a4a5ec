// Trains the models of reports, each on what those before it find in documents that they have not seen.
#include "reports.hpp"

#include "logistic.hpp"
#include "model/trees.hpp"
#include "model_file.hpp"
#include "quote/report_finder.hpp"
#include "quote/report_row.hpp"
#include "reports_figures.hpp"
#include "reports_gold.hpp"
#include "reports_models.hpp"
#include "trees.hpp"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <thread>
#include <utility>

namespace inquit::train {

namespace {

using namespace inquit::detail;

constexpr unsigned verifier_log2_rows = 16;

// The models learn from fewer possible cues than they are later given: learnt from as many, they are a little less exact.
constexpr search_biases while_learning{2 * score_unit, {search_biases{}.arguments.sourceless, 0}};

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

void find_cues(report_document& in, const perceptron& model, const search_biases& biases) {
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
            decoder.run(scores, biases.cue_begin, labels);
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
void find_arguments(const report_document& from, const argument_models& models, const argument_biases& biases, const Use& use) {
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
            if (!decoder.run(places, borders, at.first - window.first, at.last - window.first, biases, found)) continue;
            report_candidate made;
            made.at = at;
            read_roles(found, window, made);
            made.margin = argument_margin(decoder.score(), places, borders);
            made.source_margin = decoder.source_margin();
            made.second_margin = decoder.second_margin();
            verifier_features(one.words, made, one.evidence[i], verified);
            use(made, verified, one);
        }
    }
}

// The candidates of a paragraph, in order of their cues.
struct lesson {
    const report_paragraph* home = nullptr;
    std::vector<report_candidate> candidates;
    std::vector<feature_vector> features;
};
using lessons = std::vector<lesson>;

void add_lessons(const report_document& from, const argument_models& models, const argument_biases& biases, lessons& into) {
    find_arguments(from, models, biases,
                   [&](const report_candidate& made, const feature_vector& features, const report_paragraph& home) {
                       if (into.empty() || into.back().home != &home) into.push_back({&home, {}, {}});
                       into.back().candidates.push_back(made);
                       into.back().features.push_back(features);
                   });
}

std::vector<float> learn_verifier(const std::vector<const lesson*>& from) {
    std::vector<example> examples;
    for (const lesson* one : from) {
        for (std::size_t i = 0; i < one->candidates.size(); ++i)
            examples.push_back({one->features[i], is_right(one->candidates[i], *one->home)});
    }
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

void look_once(lesson& at, const std::vector<float>& verifier) {
    for (std::size_t i = 0; i < at.candidates.size(); ++i) {
        float score = 0;
        for (const feature f : at.features[i]) score += verifier[f >> (64 - verifier_log2_rows)];
        at.candidates[i].confidence = static_cast<std::int32_t>(std::lround(score * score_unit));
    }
}

// With first looks by models that have not seen the fold.
std::string learn_second_look(std::vector<lessons>& from) {
    ranked_rows rows(report_columns);
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<const lesson*> others;
        for (std::size_t other = 0; other < folds; ++other) {
            for (const lesson& one : from[other]) {
                if (other != fold) others.push_back(&one);
            }
        }
        const std::vector<float> verifier = learn_verifier(others);
        for (lesson& one : from[fold]) {
            look_once(one, verifier);
            for (std::size_t i = 0; i < one.candidates.size(); ++i)
                rows.add_yes_no(row_of(one.home->words, one.candidates, i), is_right(one.candidates[i], *one.home));
        }
    }
    tree_settings settings;
    settings.trees = 400;
    settings.depth = 3;
    settings.rate = 0.05F;
    settings.least_curvature = 5;
    settings.columns_in_8 = 3;
    return train_trees(rows, settings);
}

struct trained {
    std::vector<float> rates;
    perceptron cues;
    argument_models arguments;
    std::vector<float> verifier;
    std::string second;
};

void look_twice(lesson& at, const trained& models) {
    const tree_ensemble second(as_bytes(models.second));
    const std::int32_t nothing = second.score(report_row{}.data());
    look_once(at, models.verifier);
    std::vector<std::int32_t> scores;
    for (std::size_t i = 0; i < at.candidates.size(); ++i)
        scores.push_back(second.score(row_of(at.home->words, at.candidates, i).data()) - nothing);
    for (std::size_t i = 0; i < scores.size(); ++i) at.candidates[i].confidence = scores[i];
}

void report_on(const std::string& path, const trained& models) {
    const report_documents all = read_report_documents({path});
    cue_tally tally;
    report_figures figures;
    std::vector<std::uint8_t> taken;
    for (const auto& one : all) {
        set_rates(*one, models.rates);
        find_cues(*one, models.cues, search_biases{});
        tally.add(*one);
        lessons found;
        add_lessons(*one, models.arguments, search_biases{}.arguments, found);
        std::size_t next = 0;
        for (const report_paragraph& home : one->read) {
            std::vector<report_candidate> candidates;
            if (next < found.size() && found[next].home == &home) {
                look_twice(found[next], models);
                candidates = found[next++].candidates;
            }
            keep_disjoint(home.words, candidates, acceptance{}, taken);
            figures.add(home, candidates);
        }
    }
    std::cout << path << ", ";
    tally.print();
    std::cout << figures.line() << '\n' << std::flush;
}

}  // namespace

void train_reports(const arguments& given) {
    const report_documents all = read_report_documents(given.all("gold"));
    const std::string out = given.one("out") + '/';
    trained models{count_cue_words(all, folds), perceptron(1, 1), {perceptron(1, 1), perceptron(1, 1)}, {}, {}};
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
            for (std::size_t d = fold; d < all.size(); d += folds) find_cues(*all[d], model, while_learning);
        });
        models.cues = learner.learn(folds);
    }
    cue_tally tally;
    for (const auto& one : all) tally.add(*one);
    tally.print();
    models.cues.write_narrow(out + "cues.weights");
    std::vector<lessons> found(folds);
    {
        const argument_learner learner(all);
        for_each_fold([&](std::size_t fold) {
            const argument_models model = learner.learn(fold);
            for (std::size_t d = fold; d < all.size(); d += folds)
                add_lessons(*all[d], model, while_learning.arguments, found[fold]);
        });
        models.arguments = learner.learn(folds);
    }
    models.arguments.places.write_narrow(out + "arguments.weights");
    models.arguments.borders.write_narrow(out + "argument_borders.weights");
    std::vector<const lesson*> everything;
    for (const lessons& fold : found) {
        for (const lesson& one : fold) everything.push_back(&one);
    }
    models.verifier = learn_verifier(everything);
    write_model(out + "reports.weights", verifier_log2_rows, 1, models.verifier);
    models.second = learn_second_look(found);
    write_bytes(out + "reports_second.weights", models.second);
    if (!given.values.contains("dev")) return;
    for (const std::string& path : given.all("dev")) report_on(path, models);
}

}  // namespace inquit::train
