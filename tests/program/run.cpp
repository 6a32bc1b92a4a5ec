#include "program/run.hpp"

#include "samples.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#ifndef _WIN32
#include <sys/wait.h>
#endif

namespace {

std::string quoted(const std::string& path) { return '"' + path + '"'; }

int exit_status(int waited) {
#ifdef _WIN32
    return waited;
#else
    return WIFEXITED(waited) ? WEXITSTATUS(waited) : -1;
#endif
}

}  // namespace

workplace::workplace() {
    std::random_device random;
    const auto path = std::filesystem::temp_directory_path() / ("inquit-test-" + std::to_string(random()));
    std::filesystem::create_directory(path);
    folder_ = path.string();
}

workplace::~workplace() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string workplace::path(const std::string& name) const { return (std::filesystem::path(folder_) / name).string(); }

std::string workplace::file(const std::string& name, std::string_view content) const {
    std::ofstream(path(name), std::ios::binary) << content;
    return name;
}

std::string workplace::read(const std::string& name) const { return read_file(path(name)); }

outcome workplace::run(const std::string& arguments, std::string_view input) const {
    file(".in", input);
    const std::string command =
        "cd " + quoted(folder_) + " && " + quoted(INQUIT_PROGRAM) + " " + arguments + " <.in >.out 2>.err";
    outcome result;
    result.status = exit_status(std::system(command.c_str()));
    result.out = read(".out");
    result.err = read(".err");
    return result;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        lines.emplace_back(text.substr(at, end - at));
        if (end == std::string_view::npos) break;
        at = end + 1;
    }
    return lines;
}
