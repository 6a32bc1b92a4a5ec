// inquit_bench: megabytes a second and time a token of each stage; every answer is checked before it is timed.
#include "icu_breaks.hpp"
#include "workload.hpp"

#include <inquit/inquit.hpp>

#include <benchmark/benchmark.h>

#include <string>
#include <string_view>

using namespace inquit;

namespace {

bool all_right = true;

// Whether the benchmark may go on.
bool checked(benchmark::State& state, const std::string& problem) {
    if (problem.empty()) return true;
    all_right = false;
    state.SkipWithError(problem.c_str());
    return false;
}

std::size_t token_count() {
    static const std::size_t count = [] {
        options settings;
        settings.last = stage::token;
        const auto found = analyzer(settings).analyze(the_workload().text);
        return found ? found->tokens().size() : 0;
    }();
    return count;
}

void report_speed(benchmark::State& state) {
    using benchmark::Counter;
    const auto bytes = static_cast<double>(the_workload().text.size());
    state.counters["MB"] = Counter(bytes / 1e6, Counter::kIsIterationInvariantRate);
    state.counters["per_token"] =
        Counter(static_cast<double>(token_count()), Counter::kIsIterationInvariantRate | Counter::kInvert);
}

template <class Work>
void time(benchmark::State& state, Work work) {
    for ([[maybe_unused]] auto unused : state) benchmark::DoNotOptimize(work());
    report_speed(state);
}

void validate(benchmark::State& state) {
    std::string broken = the_workload().text;
    broken.back() = '\xC3';
    const result<void> found = validate_utf8(broken);
    const bool right = !found && found.error().where == broken.size() - 1;
    if (!checked(state, right ? "" : "the last byte is not found to be ill-formed")) return;
    if (!checked(state, validate_utf8(the_workload().text) ? "" : "the text is refused")) return;
    time(state, [] { return validate_utf8(the_workload().text).has_value(); });
}

// The pipeline up to a stage, into a document that keeps its memory.
void analyze_up_to(benchmark::State& state, stage last) {
    options settings;
    settings.genre = genre::news;  // the dearer way: reports are looked for; and the texts are of both kinds
    settings.last = last;
    if (!checked(state, problem_of(settings))) return;
    const analyzer analyze(settings);
    document into;
    time(state, [&] { return analyze.analyze(the_workload().text, into).has_value(); });
}

// Direct quotations by their marks, without or with speakers.
void find_direct(benchmark::State& state, stage last) {
    options settings;
    settings.genre = genre::news;  // as above: the texts are of both kinds
    settings.last = last;
    settings.marks_only = true;
    if (!checked(state, problem_of(settings))) return;
    const analyzer analyze(settings);
    document into;
    time(state, [&] { return analyze.analyze(the_workload().text, into).has_value(); });
}

template <class Range>
std::size_t length_of(const Range& range) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& one : range) ++count;
    return count;
}

void iterate_tokens(benchmark::State& state) {
    const tokenizer cut;
    const std::string_view text = the_workload().text;
    if (!checked(state, length_of(cut(text)) == token_count() ? "" : "not the tokens of the analyzer")) return;
    time(state, [&] { return length_of(cut(text)); });
}

void iterate_sentences(benchmark::State& state) {
    const sentence_splitter split;
    const std::string_view text = the_workload().text;
    options settings;
    settings.last = stage::sentence;
    const auto found = analyzer(settings).analyze(text);
    const bool right = found && length_of(split(text)) == found->sentences().size();
    if (!checked(state, right ? "" : "not the sentences of the analyzer")) return;
    time(state, [&] { return length_of(split(text)); });
}

void write(benchmark::State& state) {
    const auto found = analyzer().analyze(the_workload().text);
    if (!checked(state, found ? "" : "the text is refused")) return;
    std::string json;
    write_json(*found, json);
    std::string again;
    write_json(*found, again);
    if (!checked(state, json == again && validate_utf8(json) ? "" : "not the same bytes")) return;
    time(state, [&] {
        json.clear();
        write_json(*found, json);
        return json.size();
    });
}

void icu(benchmark::State& state, icu_break kind) {
    const std::string_view text = the_workload().text;
    icu_breaks breaks(kind, text);
    if (!checked(state, breaks.count() == recount_icu_breaks(kind, text) ? "" : "not the breaks of UTF-16")) return;
    time(state, [&] { return breaks.count(); });
}

BENCHMARK(validate)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(analyze_up_to, tokens, stage::token)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(analyze_up_to, sentences, stage::sentence)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(analyze_up_to, quotes, stage::quote)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(analyze_up_to, speakers, stage::speaker)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_direct, quotes, stage::quote)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find_direct, speakers, stage::speaker)->Unit(benchmark::kMillisecond);
BENCHMARK(iterate_tokens)->Unit(benchmark::kMillisecond);
BENCHMARK(iterate_sentences)->Unit(benchmark::kMillisecond);
BENCHMARK(write)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(icu, words, icu_break::word)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(icu, sentences, icu_break::sentence)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int count, char** words) {
    benchmark::Initialize(&count, words);
    if (count == 2 && words[1][0] != '-') {
        read_workload_from(words[1]);
    } else if (benchmark::ReportUnrecognizedArguments(count, words)) {
        return 2;
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return all_right ? 0 : 1;
}
