// inquit: who said what, from the command line. docs/output.md is the contract.
#include "command_line.hpp"
#include "pipeline.hpp"

#include <cstdio>
#include <exception>
#include <memory>

namespace {

int run_to_file(const inquit::program::request& asked) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(asked.output_file.c_str(), "wb"), &std::fclose);
    if (!file) {
        std::fprintf(stderr, "inquit: cannot write %s\n", asked.output_file.c_str());
        return 2;
    }
    return inquit::program::run(asked, file.get());
}

}  // namespace

int main(int count, char** words) {
    try {
        const auto asked = inquit::program::read_command_line(count, words);
        if (const int* const status = std::get_if<int>(&asked)) return *status;
        const auto& request = std::get<inquit::program::request>(asked);
        return request.output_file.empty() ? inquit::program::run(request, stdout) : run_to_file(request);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "inquit: %s\n", problem.what());
        return 1;
    }
}
