// The command that trains the model of sentence boundaries for all languages but English.
#pragma once

#include "command.hpp"

namespace inquit::train {

inline constexpr const char* sentence_general_usage =
    "--ud FILE... [--genres NAME...] --out src/model/und/sentence_general.weights";
void train_sentence_general(const arguments& given);

}  // namespace inquit::train
