#include "command_line.hpp"

#include "abbreviation_file.hpp"
#include "cast_file.hpp"

#include <inquit/version.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <system_error>
#include <thread>

namespace inquit::program {

namespace {

constexpr int wrong_usage = 2;

constexpr const char* opening_words =
    "Who said what in UTF-8 text.\n\n"
    "Commands:\n"
    "  quotes     who said what (default)\n"
    "  speakers   every speaker with names, role, gender, number of quotations\n"
    "  script     the whole text in order, every stretch with its voice\n"
    "  sentences  one a line\n"
    "  tokens     one a line, with its kind\n"
    "  analyze    everything\n";

constexpr const char* closing_words =
    "No FILE, or -, reads standard input. `inquit FILE` is the same as `inquit quotes FILE`; a file named quotes is ./quotes.\n"
    "Exit status: 0 all went well, 1 a document failed, 2 wrong usage or no way to write.";

template <class Value>
CLI::Validator one_of(std::map<std::string, Value> names) {
    return CLI::CheckedTransformer(std::move(names), CLI::ignore_case).description("");
}

// A comma-separated list of kinds; throws CLI::ValidationError.
void choose_kinds(const std::string& list, options& analysis) {
    analysis.direct = analysis.mixed = analysis.indirect = false;
    std::size_t begin = 0;
    while (begin <= list.size()) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        const std::string kind = list.substr(begin, end - begin);
        bool* const flag = kind == "direct"     ? &analysis.direct
                           : kind == "mixed"    ? &analysis.mixed
                           : kind == "indirect" ? &analysis.indirect
                                                : nullptr;
        if (flag == nullptr) throw CLI::ValidationError("--kinds", "'" + kind + "' is none of direct, mixed, indirect");
        *flag = true;
        begin = end + 1;
    }
}

void add_own_tokens(CLI::App& app, request& asked) {
    app.add_option("--pattern", asked.own_tokens.patterns,
                   "What this regular expression (RE2) matches is one token; may be repeated")
        ->type_name("REGEX")
        ->expected(1)
        ->allow_extra_args(false)  // what follows are files
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_option("--never-split", asked.own_tokens.never_split, "These characters are one token; may be repeated")
        ->type_name("TEXT")
        ->expected(1)
        ->allow_extra_args(false)  // what follows are files
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_options(CLI::App& app, request& asked) {
    app.add_option("FILE", asked.files, "Files to read")->type_name("");
    app.add_option("--format", asked.output, "text, json, jsonl, csv, html, brat or conllu (default: text)")
        ->transform(one_of<output_format>({{"text", output_format::text},
                                           {"json", output_format::json},
                                           {"jsonl", output_format::jsonl},
                                           {"csv", output_format::csv},
                                           {"html", output_format::html},
                                           {"brat", output_format::brat},
                                           {"conllu", output_format::conllu}}));
    app.add_option("--input", asked.input, "text, or jsonl: one {\"id\",\"text\"} a line (default: text)")
        ->transform(one_of<input_format>({{"text", input_format::text}, {"jsonl", input_format::jsonl}}));
    app.add_option_function<std::string>(
           "--kinds", [&asked](const std::string& list) { choose_kinds(list, asked.analysis); },
           "Which quotations: direct,mixed,indirect (default: all)")
        ->type_name("LIST");
    app.add_flag("--marks-only", asked.analysis.marks_only,
                 "Direct quotations by their marks and the words beside them: faster, less sure");
    app.add_flag("--no-speakers", asked.no_speakers, "Quotations alone");
    app.add_option("--genre", asked.analysis.genre, "news, fiction or auto (default: auto)")
        ->transform(one_of<genre>({{"news", genre::news}, {"fiction", genre::fiction}, {"auto", genre::automatic}}));
    app.add_option("--language", asked.analysis.language, "A tag such as de or pt-BR, or auto (default: auto)")->type_name("TAG");
    app.add_option_function<std::string>(
           "--cast", [&asked](const std::string& name) { asked.known.members = read_cast_file(name); },
           "People who may speak: JSON [{\"name\",\"aliases\",\"gender\"}]")
        ->type_name("FILE");
    app.add_flag("--cast-only", asked.known.only, "Nobody else speaks");
    app.add_option("--min-confidence", asked.analysis.min_confidence, "Below it a speaker is unknown")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("0..1");
    app.add_option("--offsets", asked.offsets, "bytes, utf16 or codepoints (default: bytes)")
        ->transform(one_of<offset_unit>(
            {{"bytes", offset_unit::bytes}, {"utf16", offset_unit::utf16}, {"codepoints", offset_unit::codepoints}}));
    app.add_flag("--words", asked.analysis.words, "Also the words: clitics split (do|n't)");
    add_own_tokens(app, asked);
    app.add_option("--newlines", asked.analysis.newlines, "What a single newline is: space, boundary or auto (default: auto)")
        ->transform(one_of<newline_policy>(
            {{"auto", newline_policy::automatic}, {"space", newline_policy::space}, {"boundary", newline_policy::boundary}}));
    app.add_option("--quoted-sentences", asked.analysis.quoted, "split, or keep: none ends inside a quotation (default: split)")
        ->transform(one_of<quoted_sentences>({{"split", quoted_sentences::split}, {"keep", quoted_sentences::keep}}));
    app.add_option_function<std::string>(
           "--abbreviations", [&asked](const std::string& given) { asked.analysis.abbreviations = read_abbreviations(given); },
           "More words that carry their full stop: a list with commas, or a file, one a line")
        ->type_name("LIST|FILE");
    app.add_option("--invalid-utf8", asked.analysis.invalid, "reject or substitute (default: reject)")
        ->transform(one_of<invalid_utf8>({{"reject", invalid_utf8::reject}, {"substitute", invalid_utf8::substitute}}));
    app.add_option("--threads", asked.threads, "Documents analysed at once (default: all cores)")
        ->check(CLI::Range(1U, 1024U))
        ->type_name("N");
    app.add_option("--output", asked.output_file, "Write here instead of standard output")->type_name("FILE");
    app.add_option("--progress", asked.progress, "auto, always or never, on standard error (default: auto)")
        ->transform(one_of<progress_mode>(
            {{"auto", progress_mode::automatic}, {"always", progress_mode::always}, {"never", progress_mode::never}}));
    app.add_flag("--explain", asked.explain, "Evidence, confidence, and marked words that are no quotations");
}

// Throws CLI::ValidationError for a pattern or string that cannot be used.
void use_own_tokens(request& asked) {
    const tokenizer_options& own = asked.own_tokens;
    if (own.patterns.empty() && own.never_split.empty()) return;
    result<tokenizer> made = tokenizer::make(own);
    if (!made) {
        const std::size_t index = static_cast<std::size_t>(made.error().where), patterns = own.patterns.size();
        if (index < patterns)
            throw CLI::ValidationError("--pattern", "'" + own.patterns[index] + "' is no regular expression of RE2");
        throw CLI::ValidationError("--never-split", "'" + own.never_split[index - patterns] +
                                                        "' is empty, longer than 255 bytes, or begins or ends with white space");
    }
    asked.analysis.tokens = *std::move(made);
}

// Throws CLI::ValidationError where the form cannot hold what is asked for.
void check_form(const request& asked) {
    const bool of_quotations =
        asked.output == output_format::csv || asked.output == output_format::html || asked.output == output_format::brat;
    if (asked.no_speakers && (asked.command == command::speakers || asked.command == command::script))
        throw CLI::ValidationError("--no-speakers", "speakers and script are of speakers");
    const bool script = asked.command == command::script && asked.output == output_format::csv;
    if (of_quotations && !script && asked.command != command::quotes && asked.command != command::analyze)
        throw CLI::ValidationError("--format", "csv, html and brat are of quotations: use them with quotes or analyze");
    if (asked.command == command::script && asked.output == output_format::conllu)
        throw CLI::ValidationError("--format", "a script is text, json, jsonl or csv");
    if (asked.output == output_format::brat && (asked.files.size() > 1 || asked.input != input_format::text))
        throw CLI::ValidationError("--format", "a brat annotation belongs to one text file: give one FILE");
}

// The first word that is no option may name a command: before the options or behind them. A file of that name is ./quotes.
void take_command(request& asked) {
    static const std::map<std::string, command> commands{{"quotes", command::quotes}, {"speakers", command::speakers},
                                                         {"script", command::script}, {"sentences", command::sentences},
                                                         {"tokens", command::tokens}, {"analyze", command::analyze}};
    if (asked.files.empty()) return;
    const auto named = commands.find(asked.files.front());
    if (named == commands.end()) return;
    asked.command = named->second;
    asked.files.erase(asked.files.begin());
}

// Throws CLI::ValidationError where writing would destroy what is to be read.
void check_output_file(const request& asked) {
    if (asked.output_file.empty()) return;
    for (const std::string& file : asked.files) {
        std::error_code problem;  // a file that is not there is no other file
        if (file != "-" && std::filesystem::equivalent(file, asked.output_file, problem))
            throw CLI::ValidationError("--output", asked.output_file + " is also to be read");
    }
}

stage last_stage(const request& asked) {
    if (asked.command == command::tokens || asked.command == command::sentences) return stage::sentence;
    return asked.no_speakers ? stage::quote : stage::speaker;
}

}  // namespace

std::variant<request, int> read_command_line(int count, const char* const* words) {
    request asked;
    asked.threads = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::string> rest(words + 1, words + count);
    CLI::App app{opening_words, "inquit [COMMAND]"};
    app.footer(closing_words);
    app.set_version_flag("--version", "inquit " + std::string(version()));
    add_options(app, asked);
    std::reverse(rest.begin(), rest.end());  // CLI11 takes the arguments from the back
    try {
        app.parse(rest);
        take_command(asked);
        check_form(asked);
        check_output_file(asked);
        use_own_tokens(asked);
    } catch (const CLI::ParseError& problem) {
        const int status = app.exit(problem, std::cout, std::cerr);
        return status == 0 ? 0 : wrong_usage;
    }
    if (asked.files.empty()) asked.files.emplace_back("-");
    asked.analysis.last = last_stage(asked);
    return asked;
}

}  // namespace inquit::program
