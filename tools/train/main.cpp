// inquit-train COMMAND --option value...: writes one model. Deterministic: the same input gives the same bytes.
#include "antecedents.hpp"
#include "command.hpp"
#include "reports.hpp"
#include "sentence.hpp"
#include "sentence_general.hpp"
#include "speakers.hpp"
#include "stretches.hpp"
#include "tagger.hpp"

#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>

namespace inquit::train {

const std::vector<std::string>& arguments::all(const std::string& name) const {
    const auto found = values.find(name);
    if (found == values.end() || found->second.empty()) throw std::runtime_error("missing --" + name);
    return found->second;
}

std::string arguments::one(const std::string& name, const std::string& otherwise) const {
    const auto found = values.find(name);
    return found == values.end() ? otherwise : found->second.back();
}

std::string arguments::one(const std::string& name) const { return all(name).back(); }

std::span<const command> commands() noexcept {
    static constexpr command all[] = {
        {"sentence", sentence_usage, train_sentence},    {"sentence_general", sentence_general_usage, train_sentence_general},
        {"tagger", tagger_usage, train_tagger},          {"genre", genre_usage, train_genre},
        {"stretches", stretches_usage, train_stretches}, {"utterances", utterances_usage, train_utterances},
        {"reports", reports_usage, train_reports},       {"antecedents", antecedents_usage, train_antecedents},
        {"speakers", speakers_usage, train_speakers},
    };
    return all;
}

namespace {

arguments parse(int count, char** words) {
    arguments parsed;
    std::string name;
    for (int i = 2; i < count; ++i) {
        const std::string word = words[i];
        if (word.starts_with("--")) {
            name = word.substr(2);
            parsed.values[name];
        } else if (name.empty()) {
            throw std::runtime_error("unexpected argument: " + word);
        } else {
            parsed.values[name].push_back(word);
        }
    }
    return parsed;
}

int usage() {
    std::cerr << "usage: inquit-train COMMAND --option value...\n";
    for (const command& one : commands()) std::cerr << "  " << one.name << ' ' << one.usage << '\n';
    return 2;
}

}  // namespace

}  // namespace inquit::train

int main(int count, char** words) {
    using namespace inquit::train;
    if (count < 2) return usage();
    try {
        for (const command& one : commands()) {
            if (one.name != std::string(words[1])) continue;
            one.run(parse(count, words));
            return 0;
        }
        return usage();
    } catch (const std::exception& error) {
        std::cerr << "inquit-train: " << error.what() << '\n';
        return 1;
    }
}
