// inquit_ratios: tokens and sentences beside ICU's, on the same bytes in the same run: scripts/bench.
#include "icu_breaks.hpp"
#include "workload.hpp"

#include "lexicon/lexicon.hpp"
#include "token/tokenize.hpp"
#include "token/unicode_words.hpp"

#include <inquit/inquit.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace inquit;

namespace {

struct bench_case {
    const char* name;
    std::function<std::size_t(std::string_view)> run;  // the number of what it finds
    double seconds = 0;                                // the best run
};

std::vector<bench_case> make_cases() {
    static const detail::lexicon words;
    static detail::token_list tokens;
    static const sentence_splitter split;
    static const analyzer analyze([] {
        options settings;
        settings.last = stage::sentence;
        return settings;
    }());
    static document both;
    static const analyzer quote([] {
        options settings;
        settings.last = stage::quote;
        settings.marks_only = true;
        return settings;
    }());
    static document quoted;
    return {
        {"UTF-8 validation", [](std::string_view text) { return std::size_t{validate_utf8(text).has_value()}; }},
        {"tokens, linguistic",
         [](std::string_view text) {
             detail::tokenize(text, words, tokens);
             return tokens.size();
         }},
        {"tokens, unicode",
         [](std::string_view text) {
             detail::tokenize_unicode(text, tokens);
             return tokens.size();
         }},
        {"sentences",
         [](std::string_view text) {
             const auto found = split(text);
             return static_cast<std::size_t>(std::distance(found.begin(), found.end()));
         }},
        {"tokens and sentences",
         [](std::string_view text) { return analyze.analyze(text, both) ? both.tokens().size() : std::size_t{0}; }},
        {"direct quotations",
         [](std::string_view text) { return quote.analyze(text, quoted) ? quoted.tokens().size() : std::size_t{0}; }},
        {"ICU words", [](std::string_view text) { return icu_breaks(icu_break::word, text).count(); }},
        {"ICU sentences", [](std::string_view text) { return icu_breaks(icu_break::sentence, text).count(); }},
    };
}

// Processor time: the machine may be shared.
double seconds_once(const bench_case& one, std::string_view text) {
    const std::clock_t begin = std::clock();
    if (one.run(text) == 0) {
        std::fprintf(stderr, "inquit_ratios: %s: nothing found\n", one.name);
        std::exit(1);
    }
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// Without what a first run allocates.
double warm_seconds(const bench_case& one, std::string_view text) {
    (void)seconds_once(one, text);
    return std::min(seconds_once(one, text), seconds_once(one, text));
}

std::string long_text() {
    constexpr std::size_t size = 50'000'000;
    std::string text = the_workload().text;
    const std::string once = text;
    while (text.size() < size) text += once;
    return text;
}

void print_ratios() {
    constexpr int runs = 3;
    const std::string text = long_text();
    std::vector<bench_case> cases = make_cases();
    for (int k = 0; k < runs; ++k) {
        for (bench_case& one : cases) {
            const double seconds = seconds_once(one, text);
            one.seconds = k == 0 ? seconds : std::min(one.seconds, seconds);
        }
    }
    const auto tokens = static_cast<double>(cases[1].run(text)), bytes = static_cast<double>(text.size());
    const double words = cases[6].seconds, sentences = cases[7].seconds;
    std::printf("%-22s %8s %9s %12s %16s\n", "", "MB/s", "ns/token", "x ICU words", "x ICU sentences");
    for (const bench_case& one : cases) {
        std::printf("%-22s %8.1f %9.2f %12.2f %16.2f\n", one.name, bytes / 1e6 / one.seconds, one.seconds * 1e9 / tokens,
                    words / one.seconds, sentences / one.seconds);
    }
}

// Texts that a linear program reads in about the time of others.
void print_hostile() {
    constexpr std::size_t size = 10'000'000;
    const std::pair<const char*, const char*> texts[] = {{"one letter", "a"},
                                                         {"full stops", "."},
                                                         {"alternating quotes", "\"'"},
                                                         {"combining marks", "\xCC\x81"},
                                                         {"newlines", "\n"},
                                                         {"no spaces", "Then,she-said.It's5pm:no(more)"}};
    const std::vector<bench_case> cases = make_cases();
    const std::string usual = long_text().substr(0, size);
    std::printf("time a byte, in that of usual text\n%-22s", "");
    for (std::size_t c = 1; c <= 4; ++c) std::printf(" %20s", cases[c].name);
    for (const auto& [name, piece] : texts) {
        std::string text;
        while (text.size() < size) text += piece;
        if (*piece == '\n') text += '.';
        std::printf("\n%-22s", name);
        for (std::size_t c = 1; c <= 4; ++c) {
            const double normal = warm_seconds(cases[c], validate_utf8(usual) ? usual : the_workload().text);
            std::printf(" %20.2f", warm_seconds(cases[c], text) / normal);
            std::fflush(stdout);
        }
    }
    std::printf("\n");
}

// For callgrind: the case of this number on one fixed input, `times` times.
void run_one(std::size_t number, int times) {
    const std::string_view text = std::string_view(the_workload().block);
    const std::vector<bench_case> cases = make_cases();
    std::size_t found = 0;
    for (int k = 0; k < times; ++k) found += cases.at(number).run(text);
    std::printf("%s\t%zu\t%zu\n", cases.at(number).name, text.size(), found);
}

}  // namespace

int main(int count, char** words) {
    if (count == 4 && std::strcmp(words[1], "--one") == 0) {
        run_one(static_cast<std::size_t>(std::atoi(words[2])), std::atoi(words[3]));
    } else if (count == 2 && std::strcmp(words[1], "--hostile") == 0) {
        print_hostile();
    } else if (count == 1 || (count == 2 && words[1][0] != '-')) {
        if (count == 2) read_workload_from(words[1]);
        print_ratios();
    } else {
        std::fprintf(stderr, "usage: inquit_ratios [FILE | --hostile | --one CASE TIMES]\n");
        return 2;
    }
    return 0;
}
