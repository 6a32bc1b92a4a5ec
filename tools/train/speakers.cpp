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
#include <map>
#include <memory>
#include <string>

namespace inquit::train {

namespace {

using namespace inquit::detail;

// The rows of the turns whose speaker is known and among the candidates.
struct lesson {
    ranked_rows first{first_columns};
    ranked_rows second{all_columns};
    ranker::workspace work;
};

void add_choice(const novel& from, std::size_t t, const std::vector<feature_row>& rows, ranked_rows& into) {
    const auto all = from.candidates.of(t);
    for (std::size_t c = 0; c < all.size(); ++c) {
        into.values.insert(into.values.end(), rows[c].begin(), rows[c].begin() + static_cast<std::ptrdiff_t>(into.columns));
        into.right.push_back(from.is_right(t, all[c]) ? 1 : 0);
    }
    into.first.push_back(static_cast<std::uint32_t>(into.right.size()));
}

bool teaches(const novel& from, std::size_t t) {
    const auto all = from.candidates.of(t);
    return from.speakers[t] >= 0 && all.size() > 1 &&
           std::any_of(all.begin(), all.end(), [&](const candidate& one) { return from.is_right(t, one); });
}

scene view_of(const novel& from, lesson& to) {
    scene view = from.view();
    ranker::count_cues(view, to.work.cued);
    view.cued = to.work.cued;
    return view;
}

void learn_first(const novel& from, lesson& to) {
    const scene view = view_of(from, to);
    std::vector<feature_row> rows;
    for (std::size_t t = 0; t < from.turns.size(); ++t) {
        if (!teaches(from, t)) continue;
        rows.resize(from.candidates.of(t).size());
        look_first(view, t, rows);
        add_choice(from, t, rows, to.first);
    }
}

std::span<const unsigned char> as_bytes(const std::string& text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

void learn_second(const novel& from, const std::string& first, lesson& to) {
    const scene view = view_of(from, to);
    ranker(tree_ensemble(as_bytes(first)), tree_ensemble(as_bytes(first))).rank_first(view, to.work);
    std::vector<feature_row> rows;
    for (std::size_t t = 0; t < from.turns.size(); ++t) {
        if (!teaches(from, t)) continue;
        rows.resize(from.candidates.of(t).size());
        look_first(view, t, rows);
        look_again(view, to.work.first, t, rows);
        add_choice(from, t, rows, to.second);
    }
}

class school {
  public:
    school(const std::vector<std::unique_ptr<novel>>& novels, std::size_t folds, tree_settings settings)
        : novels_(novels), folds_(folds), settings_(settings), lessons_(novels.size()) {}

    void run() {
        for (std::size_t i = 0; i < novels_.size(); ++i) learn_first(*novels_[i], lessons_[i]);
        for (std::size_t fold = 0; fold < folds_; ++fold) {
            parts_.push_back(fit(false, fold));
            for (std::size_t i = 0; i < novels_.size(); ++i) {
                if (novels_[i]->number % folds_ == fold) learn_second(*novels_[i], parts_.back(), lessons_[i]);
            }
        }
        first = fit(false, folds_);
        second = fit(true, folds_);
    }

    // How both passes do on novels left out.
    void cross(speaker_report& into) const {
        for (std::size_t fold = 0; fold < folds_; ++fold) {
            const std::string left_out = fit(true, fold);
            for (const auto& one : novels_) {
                if (one->number % folds_ == fold) into.add(*one, parts_[fold], left_out);
            }
        }
    }

    std::string first, second;

  private:
    // Over all novels but those of one fold (none: folds_).
    [[nodiscard]] std::string fit(bool again, std::size_t left_out) const {
        ranked_rows all(again ? all_columns : first_columns);
        for (std::size_t i = 0; i < novels_.size(); ++i) {
            if (novels_[i]->number % folds_ != left_out) all.append(again ? lessons_[i].second : lessons_[i].first);
        }
        return train_trees(all, settings_);
    }

    const std::vector<std::unique_ptr<novel>>& novels_;
    std::size_t folds_;
    tree_settings settings_;
    std::vector<lesson> lessons_;
    std::vector<std::string> parts_;  // first passes, each without one fold
};

}  // namespace

void train_speakers(const arguments& given) {
    const auto novels = read_novels(given.all("gold"));
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
    write_bytes(given.one("out") + "/speaker_first.weights", learnt.first);
    write_bytes(given.one("out") + "/speaker_second.weights", learnt.second);
    if (given.values.contains("dev")) {
        speaker_report report;
        for (const auto& one : read_novels(given.all("dev"))) report.add(*one, learnt.first, learnt.second);
        report.print(std::cout);
    }
    if (given.values.contains("cross")) {
        speaker_report report;
        learnt.cross(report);
        report.print(std::cout);
    }
}

}  // namespace inquit::train
