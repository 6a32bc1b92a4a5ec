// The command that trains the models of reports.
#pragma once

#include "command.hpp"

namespace inquit::train {

inline constexpr const char* reports_usage = "--gold FILE... [--dev FILE...] --out src/model/en";
void train_reports(const arguments& given);

}  // namespace inquit::train
