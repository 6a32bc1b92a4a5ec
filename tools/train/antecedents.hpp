// The command that trains the choice among a pronoun's antecedents.
#pragma once

#include "command.hpp"

namespace inquit::train {

inline constexpr const char* antecedents_usage = "--gold FILE... [--dev FILE...] --out src/model/en/antecedent.weights";
void train_antecedents(const arguments& given);

}  // namespace inquit::train
