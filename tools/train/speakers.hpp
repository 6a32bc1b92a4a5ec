// The command that trains the models of the speaker stage.
#pragma once

#include "command.hpp"

namespace inquit::train {

inline constexpr const char* speakers_usage = "--gold FILE... [--dev FILE...] [--cross 1] --out src/model/en";
void train_speakers(const arguments& given);

}  // namespace inquit::train
