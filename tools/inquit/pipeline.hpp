// Read, analyse, write: documents in parallel, output in input order, memory bounded by a few documents a thread.
#pragma once

#include "command_line.hpp"

#include <cstdio>

namespace inquit::program {

// Analyses everything the request names and writes to `to`. Returns the exit status: 0, or 1 if a document failed or `to` could
// not be written.
[[nodiscard]] int run(const request& asked, std::FILE* to);

}  // namespace inquit::program
