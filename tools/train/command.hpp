// The trainer's commands: one a model.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

namespace inquit::train {

// "--name value" pairs in any order; a name may be given more than once.
struct arguments {
    std::map<std::string, std::vector<std::string>> values;

    // All values of --name; throws std::runtime_error if there is none.
    [[nodiscard]] const std::vector<std::string>& all(const std::string& name) const;
    // The only value of --name, or `otherwise` if it is absent.
    [[nodiscard]] std::string one(const std::string& name, const std::string& otherwise) const;
    [[nodiscard]] std::string one(const std::string& name) const;
};

struct command {
    const char* name;   // "sentence"
    const char* usage;  // "--ud FILE... --out FILE": shown by --help
    void (*run)(const arguments&);
};

// Every command, in the order in which the models must be trained.
[[nodiscard]] std::span<const command> commands() noexcept;

}  // namespace inquit::train
