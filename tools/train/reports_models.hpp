// Learning to find cues and their arguments: structured perceptrons over whole sentences and windows.
#pragma once

#include "perceptron.hpp"
#include "reports_gold.hpp"

#include <cstddef>

namespace inquit::train {

// From all documents but those of one fold (`folds` for none). Averaged, in detail::margin_unit.
[[nodiscard]] perceptron learn_cues(const report_documents& from, std::size_t without_fold);

struct argument_models {
    perceptron places;
    perceptron borders;
};
// The words' `candidate` must be set.
[[nodiscard]] argument_models learn_arguments(const report_documents& from, std::size_t without_fold);

}  // namespace inquit::train
