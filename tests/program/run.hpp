// Running the built program in a folder of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

struct outcome {
    int status = -1;
    std::string out;
    std::string err;
};

// A folder that goes with the test. Names of files are relative to it.
class workplace {
  public:
    workplace();
    ~workplace();
    workplace(const workplace&) = delete;
    workplace& operator=(const workplace&) = delete;

    // Writes a file, and gives back its name.
    std::string file(const std::string& name, std::string_view content) const;
    [[nodiscard]] std::string read(const std::string& name) const;
    [[nodiscard]] std::string path(const std::string& name) const;

    // `inquit ARGUMENTS < input`. Arguments are words of the shell.
    [[nodiscard]] outcome run(const std::string& arguments, std::string_view input = {}) const;

  private:
    std::string folder_;
};

// The lines without their line ends.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);
