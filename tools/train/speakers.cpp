// Trains the two passes that rank the candidates of a turn. The second pass sees answers of the first pass for documents that it
// was not trained on, as it will at run time. Each novel is read twice: with nothing known, and with its cast given.
#include "speakers.hpp"

#include "model_file.hpp"
#include "novels.hpp"
#include "speaker/ranker.hpp"
#include "trees.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <iostream>
#include <memory>
#include <string>

namespace inquit::train {

namespace {

using namespace inquit::detail;

// The rows of the turns whose speaker is known and among the candidates.
struct lesson {
    std::array<ranked_rows, 2> passes{ranked_rows(first_columns), ranked_rows(all_columns)};
    scene view;
    ranker::workspace work;  // the answers of passes that were not trained on the novel
};

template <class Candidate>
void add_choice(const novel& from, std::size_t t, std::span<const Candidate> candidates, std::span<const feature_row> rows,
                ranked_rows& into) {
    const auto right = [&](const Candidate& one) { return from.is_right(t, one.who); };
    if (candidates.size() < 2 || std::none_of(candidates.begin(), candidates.end(), right)) return;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        into.values.insert(into.values.end(), rows[i].begin(), rows[i].begin() + static_cast<std::ptrdiff_t>(into.columns));
        into.right.push_back(right(candidates[i]) ? 1 : 0);
    }
    into.first.push_back(static_cast<std::uint32_t>(into.right.size()));
}

void learn_first(const novel& from, lesson& to) {
    std::vector<feature_row> rows;
    for (std::size_t t = 0; t < from.turns.size(); ++t) {
        if (from.speakers[t] < 0) continue;
        const std::span<const candidate> candidates = from.candidates.of(t);
        rows.resize(candidates.size());
        look_first(to.view, t, rows);
        add_choice(from, t, candidates, rows, to.passes[0]);
    }
}

// `view` has the likely candidates.
void learn_second(const novel& from, const scene& view, lesson& to) {
    for (std::size_t t = 0; t < from.turns.size(); ++t) {
        if (from.speakers[t] < 0) continue;
        ranker::complete_rows(view, t, t + 1, to.work);
        add_choice(from, t, to.work.likely.of(t), to.work.new_rows, to.passes[1]);
    }
}

class school {
  public:
    school(const std::vector<std::unique_ptr<novel>>& novels, std::size_t folds, tree_settings settings)
        : novels_(novels), folds_(folds), settings_(settings), lessons_(novels.size()), parts_(folds) {}

    void run() {
        for (std::size_t i = 0; i < novels_.size(); ++i) {
            lesson& one = lessons_[i];
            one.view = novels_[i]->view();
            ranker::count_cues(one.view, one.work.cued);
            one.view.cued = one.work.cued;
            learn_first(*novels_[i], one);
        }
        for (std::size_t fold = 0; fold < folds_; ++fold) {
            parts_[fold][0] = fit(0, fold);
            const tree_ensemble trees(as_bytes(parts_[fold][0]));
            for (std::size_t i = 0; i < novels_.size(); ++i) {
                if (novels_[i]->number % folds_ != fold) continue;
                ranker::start(lessons_[i].view, lessons_[i].work);
                ranker::rank_first(lessons_[i].view, trees, lessons_[i].work);
                learn_second(*novels_[i], ranker::prepare(lessons_[i].view, lessons_[i].work), lessons_[i]);
            }
        }
        learnt = {fit(0, folds_), fit(1, folds_)};
    }

    // How the passes do on novels left out.
    void cross(speaker_report& into) {
        for (std::size_t fold = 0; fold < folds_; ++fold) {
            parts_[fold][1] = fit(1, fold);
            for (const auto& one : novels_) {
                if (one->number % folds_ == fold && !one->excerpt) into.add(*one, parts_[fold]);
            }
        }
    }

    pass_weights learnt;

  private:
    // Over all novels but those of one fold (none: folds_).
    [[nodiscard]] std::string fit(std::size_t pass, std::size_t left_out) const {
        ranked_rows all(pass == 0 ? first_columns : all_columns);
        for (std::size_t i = 0; i < novels_.size(); ++i) {
            if (novels_[i]->number % folds_ == left_out) continue;
            // Openings are few beside the turns of whole novels.
            const int times = novels_[i]->gold.corpus == "pdnc" ? 1 : 3;
            for (int time = 0; time < times; ++time) all.append(lessons_[i].passes[pass]);
        }
        return train_trees(all, settings_);
    }

    const std::vector<std::unique_ptr<novel>>& novels_;
    std::size_t folds_;
    tree_settings settings_;
    std::vector<lesson> lessons_;
    std::vector<pass_weights> parts_;  // each without one fold
};

}  // namespace

void train_speakers(const arguments& given) {
    auto novels = read_novels(given.all("gold"));
    add_excerpts(novels);
    tree_settings settings;
    const auto number = [&](const char* name, auto& to) {
        if (given.values.contains(name)) to = static_cast<std::remove_reference_t<decltype(to)>>(std::stod(given.one(name)));
    };
    number("trees", settings.trees);
    number("depth", settings.depth);
    number("rate", settings.rate);
    number("l2", settings.l2);
    number("least", settings.least_curvature);
    number("turns", settings.turns_in_8);
    number("columns", settings.columns_in_8);
    std::size_t folds = 7;
    number("folds", folds);
    school learnt(novels, folds, settings);
    learnt.run();
    write_bytes(given.one("out") + "/speaker_first.weights", learnt.learnt[0]);
    write_bytes(given.one("out") + "/speaker_second.weights", learnt.learnt[1]);
    if (given.values.contains("dev")) {
        speaker_report report;
        for (const auto& one : read_novels(given.all("dev"))) report.add(*one, learnt.learnt);
        report.print(std::cout);
    }
    if (given.values.contains("cross")) {
        speaker_report report;
        learnt.cross(report);
        report.print(std::cout);
    }
}

}  // namespace inquit::train
