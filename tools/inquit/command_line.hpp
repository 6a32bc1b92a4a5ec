// What the user asked for.
#pragma once

#include <inquit/analyzer.hpp>
#include <inquit/text.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace inquit::program {

enum class command : std::uint8_t { quotes, speakers, script, sentences, tokens, analyze };
enum class output_format : std::uint8_t { text, json, jsonl, csv, html, brat, conllu };
enum class input_format : std::uint8_t { text, jsonl };
enum class progress_mode : std::uint8_t { automatic, always, never };

struct request {
    program::command command = program::command::quotes;
    std::vector<std::string> files;  // "-" is standard input
    output_format output = output_format::text;
    input_format input = input_format::text;
    progress_mode progress = progress_mode::automatic;
    offset_unit offsets = offset_unit::bytes;
    inquit::options analysis;
    tokenizer_options own_tokens;  // --pattern, --never-split
    cast known;                    // --cast FILE
    std::string output_file;       // empty: standard output
    unsigned threads = 1;
    bool no_speakers = false;
    bool explain = false;
};

// The request, or the exit status where there is nothing left to do (--help, --version, wrong usage; the message is printed).
[[nodiscard]] std::variant<request, int> read_command_line(int count, const char* const* words);

}  // namespace inquit::program
