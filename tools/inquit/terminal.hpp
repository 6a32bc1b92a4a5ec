// What the place that the output goes to can show.
#pragma once

#include "command_line.hpp"
#include "rendering.hpp"

#include <cstdio>

namespace inquit::program {

// Colour and width of a terminal; plain and 100 columns elsewhere. NO_COLOR (no-color.org) is honoured.
[[nodiscard]] appearance appearance_of(const request& asked, std::FILE* to);

// Whether progress is to be shown: asked for, or standard error is a terminal and the output goes elsewhere.
[[nodiscard]] bool wants_progress(const request& asked);

}  // namespace inquit::program
