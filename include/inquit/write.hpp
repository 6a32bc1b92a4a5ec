// Writers: a document as text for other programs. They append to a string; nothing is written anywhere else.
#pragma once

#include <inquit/document.hpp>
#include <inquit/export.hpp>
#include <inquit/text.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace inquit {

// What one JSON object (schema inquit/1, docs/output.md) contains beside its head.
struct json_options {
    std::string_view id;    // the document's id, UTF-8
    std::string_view meta;  // a JSON object copied to "meta" unchecked; left out if empty
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

// What one CSV record (docs/output.md) begins with, and in which unit its offsets are.
struct csv_options {
    std::string_view id;
    offset_unit offsets = offset_unit::bytes;
    bool header = true;  // the line that names the fields; once for many documents
};

// Appends one record for each quotation (RFC 4180, UTF-8, lines end with CRLF). Fields hold the words as they are: a program that
// takes a leading "=" for a formula must be told not to. Throws only std::bad_alloc.
INQUIT_EXPORT void write_csv(const document& from, std::string& to, const csv_options& options = {});
INQUIT_EXPORT void write_csv_header(std::string& to);

// What a script is written as.
enum class script_form : std::uint8_t {
    text,  // a line a segment: the voice, a colon, the words
    json,  // one object a document
    csv    // one record a segment
};

// How a script is written.
struct script_options {
    script_form form = script_form::text;
    std::string_view id;
    offset_unit offsets = offset_unit::bytes;
    bool header = true;   // of csv
    bool indent = false;  // of json
};

// Appends the segments of script_of() with their voices (docs/output.md). Throws only std::bad_alloc.
INQUIT_EXPORT void write_script(const document& from, std::string& to, const script_options& options = {});
INQUIT_EXPORT void write_script_csv_header(std::string& to);

// Appends a brat stand-off annotation (.ann) of the text, which goes unchanged into the .txt file beside it. Offsets are code
// points, as brat counts. Types and relations: docs/output.md. Throws only std::bad_alloc.
INQUIT_EXPORT void write_brat(const document& from, std::string& to);

// What CoNLL-U is marked with.
struct conllu_options {
    std::string_view id;  // the document's id, for newdoc and sent_id
};

// Appends the sentences in CoNLL-U. Quotations, cues and sources stand in MISC, offsets are code points; with words
// (options::words) a split token is a multiword token. A document without sentences (options::last) gives nothing. Throws only
// std::bad_alloc.
INQUIT_EXPORT void write_conllu(const document& from, std::string& to, const conllu_options& options = {});

// What a page is marked with.
struct html_options {
    std::string_view title = "Who said what";  // of the page
    std::string_view id;                       // heading of the document's section; none if empty
};

// Appends one page that needs nothing from anywhere: the text with every quotation in its speaker's colour, and the speakers with
// their shares. Readable without scripts, and whatever stands in the text is text. Throws only std::bad_alloc.
INQUIT_EXPORT void write_html(const document& from, std::string& to, const html_options& options = {});

// The same page for several documents: its start, a section a document, its end.
INQUIT_EXPORT void write_html_start(std::string& to, const html_options& options = {});
INQUIT_EXPORT void write_html_section(const document& from, std::string& to, const html_options& options = {});
INQUIT_EXPORT void write_html_end(std::string& to);

}  // namespace inquit
