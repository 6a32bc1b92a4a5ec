// The command that trains the tagger.
#pragma once

#include "command.hpp"

namespace inquit::train {

inline constexpr const char* tagger_usage = "--ud FILE... [--dev FILE...] --out src/model/en/tagger.weights";
void train_tagger(const arguments& given);

}  // namespace inquit::train
