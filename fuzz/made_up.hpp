// Inputs that somebody who means harm, or a broken converter, could have written.
#pragma once

#include <string>

namespace inquit::fuzz {

// Input `index` of a seed: the same bytes on every machine.
[[nodiscard]] std::string made_up_input(unsigned long seed, unsigned long index);

}  // namespace inquit::fuzz
