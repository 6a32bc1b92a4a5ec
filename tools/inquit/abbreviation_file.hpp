// Abbreviations named on the command line.
#pragma once

#include <string>
#include <vector>

namespace inquit::program {

// "Abt., refs" is a list; the name of a readable file stands for its lines, without empty ones and those that begin with "#".
[[nodiscard]] std::vector<std::string> read_abbreviations(const std::string& list_or_file);

}  // namespace inquit::program
