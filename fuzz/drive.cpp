// Runs a fuzzer without libFuzzer: on files, or on made-up inputs.
//   FUZZER FILE...              each file is an input
//   FUZZER --inputs N [SEED]    inputs 0 .. N - 1 of the seed
// One that fails is written to NAME-SEED-INDEX.input in the working folder; its bytes are the test to add.
#include "input.hpp"
#include "made_up.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

using namespace inquit::fuzz;

// For a signal, whose handler can do little but write.
std::string input_at_hand;
std::string file_at_hand;

void keep_input() {
    std::ofstream(file_at_hand, std::ios::binary) << input_at_hand;
    std::fprintf(stderr, "the input is %s\n", file_at_hand.c_str());
}

void keep_and_leave(int signal_number) {
    keep_input();
    std::_Exit(128 + signal_number);
}

bool passes(std::string bytes, std::string name) {
    input_at_hand = std::move(bytes);
    file_at_hand = std::move(name);
    try {
        run(input(reinterpret_cast<const std::uint8_t*>(input_at_hand.data()), input_at_hand.size()));
        return true;
    } catch (const violation& broken) {
        std::fprintf(stderr, "%s: %s\n", file_at_hand.c_str(), broken.what());
        keep_input();
        return false;
    }
}

int run_files(int count, char** words) {
    bool good = true;
    for (int i = 1; i < count; ++i) {
        std::ifstream file(words[i], std::ios::binary);
        if (!file) return std::fprintf(stderr, "cannot read %s\n", words[i]), 2;
        good = passes(std::string(std::istreambuf_iterator<char>(file), {}), words[i]) && good;
    }
    return good ? 0 : 1;
}

int run_made_up(const std::string& fuzzer, unsigned long count, unsigned long seed) {
    unsigned long failed = 0;
    for (unsigned long i = 0; i < count; ++i) {
        const std::string name = fuzzer + "-" + std::to_string(seed) + "-" + std::to_string(i) + ".input";
        if (!passes(made_up_input(seed, i), name)) ++failed;
    }
    std::printf("%lu inputs, %lu failed\n", count, failed);
    return failed == 0 && count > 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
    for (const int one : {SIGABRT, SIGSEGV, SIGFPE, SIGILL}) std::signal(one, keep_and_leave);
    if (count > 2 && std::string(words[1]) == "--inputs") {
        const unsigned long seed = count > 3 ? std::strtoul(words[3], nullptr, 10) : 1;
        return run_made_up(std::filesystem::path(words[0]).filename().string(), std::strtoul(words[2], nullptr, 10), seed);
    }
    if (count > 1) return run_files(count, words);
    std::fprintf(stderr, "usage: %s FILE... | --inputs N [SEED]\n", words[0]);
    return 2;
}
