// Writers: a document as text for other programs. They append to a string; nothing is written anywhere else.
#pragma once

#include <inquit/document.hpp>
#include <inquit/export.hpp>
#include <inquit/text.hpp>

#include <string>
#include <string_view>

namespace inquit {

// What one JSON object (schema inquit/1, docs/output.md) contains beside its head.
struct json_options {
    std::string_view id;    // the document's id, UTF-8
    std::string_view meta;  // a JSON value copied to "meta" as it is; left out if empty
    offset_unit offsets = offset_unit::bytes;
    bool paragraphs = false;
    bool sentences = false;
    bool tokens = false;
    bool words = false;
    bool quotes = true;
    bool speakers = true;
    bool rejected = false;  // --explain
    bool indent = false;    // two spaces; otherwise one line without a newline at its end
};

// Appends one JSON object. Linear in the document; byte-identical on every machine. Throws only std::bad_alloc.
INQUIT_EXPORT void write_json(const document& from, std::string& to, const json_options& options = {});

}  // namespace inquit
