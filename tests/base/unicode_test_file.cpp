#include "base/unicode_test_file.hpp"

#include "base/break_class.hpp"

#include <fstream>
#include <sstream>

namespace inquit {

namespace {

void append(char32_t c, std::string& to) {
    const auto low = [c](unsigned shift) { return static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
    if (c < 0x80) {
        to += static_cast<char>(c);
    } else if (c < 0x800) {
        to += {static_cast<char>(0xC0U | (c >> 6)), low(0)};
    } else if (c < 0x10000) {
        to += {static_cast<char>(0xE0U | (c >> 12)), low(6), low(0)};
    } else {
        to += {static_cast<char>(0xF0U | (c >> 18)), low(12), low(6), low(0)};
    }
}

// "÷ 0041 × 0308 ÷"
marked_text read_line(const std::string& line) {
    marked_text made{.line = line};
    std::istringstream parts(line.substr(0, line.find('#')));
    for (std::string part; parts >> part;) {
        if (part == "÷") {
            made.breaks.push_back(static_cast<std::uint32_t>(made.text.size()));
        } else if (part != "×") {
            append(static_cast<char32_t>(std::stoul(part, nullptr, 16)), made.text);
        }
    }
    return made;
}

}  // namespace

unicode_test_file read_unicode_tests(const std::string& name) {
    const std::string path = std::string(INQUIT_UNICODE_DATA) + "/auxiliary/" + name + ".txt";
    std::ifstream file(path);
    if (!file) return {.missing = "no " + path};
    std::string line;
    std::getline(file, line);  // "# WordBreakTest-15.0.0.txt"
    if (line.find("-" + std::string(detail::unicode_version()) + ".") == std::string::npos)
        return {.missing = line.substr(2) + " is not of ICU's Unicode version, " + detail::unicode_version()};
    unicode_test_file found;
    while (std::getline(file, line)) {
        if (!line.empty() && line[0] != '#') found.texts.push_back(read_line(line));
    }
    return found;
}

}  // namespace inquit
