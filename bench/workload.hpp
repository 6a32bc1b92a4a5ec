// The text that every benchmark reads, and what is known about it beforehand.
#pragma once

#include <inquit/analyzer.hpp>

#include <cstddef>
#include <string>
#include <string_view>

// One block of texts, news and stories, again and again.
struct workload {
    std::string block;
    std::size_t blocks = 0;
    std::string text;

    // Counted without the library's stages.
    std::size_t visible_bytes = 0;  // neither white space nor control characters
};

// Measures on the file `path` in place of our own texts. Call before the_workload().
void read_workload_from(const std::string& path);

// About four megabytes of our own texts, the same on every machine, or the file named before. Exits where a text cannot be read.
[[nodiscard]] const workload& the_workload();

// What is wrong with the analysis of the workload by these options, in words; empty if nothing is. Every rule of
// tests/invariants.hpp holds, tokens cover the visible bytes, and the whole has as many records as its blocks have.
[[nodiscard]] std::string problem_of(const inquit::options& settings);
