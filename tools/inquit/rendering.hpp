// One document in the form that was asked for.
#pragma once

#include "command_line.hpp"
#include "documents.hpp"

#include <inquit/document.hpp>

#include <string>

namespace inquit::program {

// How the text form may look: decided once, from where it goes.
struct appearance {
    bool colour = false;
    std::size_t width = 100;
    bool title = false;  // several documents: name each
};

// Appends what stands before the first document, and behind the last: once in an output, whatever its documents.
void render_start(const request& asked, std::string& to);
void render_end(const request& asked, std::string& to);

// Appends the document, with the newline that ends it.
void render(const request& asked, const appearance& look, const input_document& source, const document& analysed,
            std::string& to);

// Appends the record that stands for a failed document in jsonl output; nothing in other formats.
void render_failure(const request& asked, const input_document& source, std::string& to);

}  // namespace inquit::program
