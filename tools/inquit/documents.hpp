// Where documents come from: whole files, or the lines of a JSON lines file.
#pragma once

#include "command_line.hpp"

#include <cstdint>
#include <fstream>
#include <istream>
#include <optional>
#include <string>

namespace inquit::program {

// One document to analyse, or why there is none.
struct input_document {
    std::string id;
    std::string text;
    std::string meta;  // other keys of the line, as a JSON object; empty if there are none
    genre kind = genre::automatic;
    std::string language;
    std::optional<cast> known;  // the document's own cast list
    std::string file;
    std::uint64_t line = 0;  // in a JSON lines file, from 1; 0 for a whole file
    std::string problem;     // code of what went wrong while reading ("unreadable", "invalid_json"); empty if nothing did
    std::string message;
    std::uint64_t where = 0;
};

// Reads the request's files one after the other. Throws nothing for a bad document: it is handed out with its problem.
class document_reader {
  public:
    explicit document_reader(const request& asked) : asked_(asked) {}

    // The next document, none at the end.
    [[nodiscard]] std::optional<input_document> next();

    [[nodiscard]] std::uint64_t bytes_read() const noexcept { return bytes_; }

  private:
    [[nodiscard]] input_document read_whole(const std::string& name);
    [[nodiscard]] std::optional<input_document> read_line();
    bool open(const std::string& name);

    const request& asked_;
    std::size_t file_ = 0;
    std::ifstream stream_;
    std::istream* lines_ = nullptr;  // the JSON lines file at hand
    std::uint64_t line_ = 0;
    std::uint64_t bytes_ = 0;
};

}  // namespace inquit::program
