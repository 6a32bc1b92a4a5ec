#include "terminal.hpp"

#include <algorithm>
#include <cstdlib>

#ifdef _WIN32
#include <io.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace inquit::program {

namespace {

bool is_terminal(std::FILE* stream) {
#ifdef _WIN32
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

std::size_t columns_of([[maybe_unused]] std::FILE* stream) {
    constexpr std::size_t without_terminal = 100;
#ifndef _WIN32
    winsize size{};
    if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return std::clamp<std::size_t>(size.ws_col, 40, 120);
#endif
    return without_terminal;
}

}  // namespace

appearance appearance_of(const request& asked, std::FILE* to) {
    appearance look;
    const char* const no_colour = std::getenv("NO_COLOR");
    look.colour = is_terminal(to) && (no_colour == nullptr || *no_colour == '\0');
    look.width = columns_of(to);
    look.title = asked.files.size() > 1 || asked.input == input_format::jsonl;
    return look;
}

bool wants_progress(const request& asked) {
    if (asked.progress != progress_mode::automatic) return asked.progress == progress_mode::always;
    return is_terminal(stderr) && (!asked.output_file.empty() || !is_terminal(stdout));
}

}  // namespace inquit::program
