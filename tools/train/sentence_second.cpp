#include "sentence_second.hpp"

#include "model/linear.hpp"
#include "model_file.hpp"
#include "sentence/boundary_model.hpp"
#include "trees.hpp"

#include <span>
#include <utility>

namespace inquit::train {

using namespace inquit::detail;

namespace {

constexpr std::uint32_t folds = 5;

}  // namespace

std::string train_second_look(const asked_places& from, const std::function<std::string(std::vector<example>)>& train_first) {
    ranked_rows doubtful(boundary_columns);
    for (std::uint32_t fold = 0; fold < folds; ++fold) {
        std::vector<example> others;
        for (std::size_t i = 0; i < from.examples.size(); ++i) {
            if (from.texts[i] % folds != fold) others.push_back(from.examples[i]);
        }
        const std::string first = train_first(std::move(others));
        const linear_model model(as_bytes(first));
        for (std::size_t i = 0; i < from.examples.size(); ++i) {
            if (from.texts[i] % folds != fold || from.examples[i].weight < 1)
                continue;  // what is made up shows nothing of how often
            const std::int32_t score = model.score(from.examples[i].features);
            if (!boundary_model::is_doubtful(score)) continue;
            boundary_row row = from.rows[i];
            set_score(score, row);
            doubtful.add_yes_no(row, from.examples[i].positive);
        }
    }
    tree_settings settings;
    settings.trees = 200;
    settings.depth = 3;
    settings.rate = 0.05F;
    settings.least_curvature = 5;
    settings.columns_in_8 = 2;
    return train_trees(doubtful, settings);
}

}  // namespace inquit::train
