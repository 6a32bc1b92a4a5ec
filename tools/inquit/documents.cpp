#include "documents.hpp"

#include "cast_file.hpp"

#include <inquit/text.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>

namespace inquit::program {

namespace {

namespace json = boost::json;

std::string label(const std::string& name) { return name == "-" ? "standard input" : name; }

// What is passed through to the output stays well-formed: each ill-formed byte becomes U+FFFD.
std::string well_formed(std::string_view bytes) {
    std::string text;
    while (true) {
        const result<void> valid = validate_utf8(bytes);
        if (valid) break;
        const auto good = static_cast<std::size_t>(valid.error().where);
        text.append(bytes.substr(0, good)).append("\xEF\xBF\xBD");
        bytes.remove_prefix(good + 1);
    }
    return text.append(bytes);
}

void fail(input_document& document, std::string problem, std::string message, std::uint64_t where = 0) {
    document.problem = std::move(problem);
    document.message = std::move(message);
    document.where = where;
}

void take_genre(const json::value& value, input_document& document) {
    const json::string* const named = value.if_string();
    if (named != nullptr && *named == "news") {
        document.kind = genre::news;
    } else if (named != nullptr && *named == "fiction") {
        document.kind = genre::fiction;
    } else if (named == nullptr || *named != "auto") {
        fail(document, "invalid_document", "\"genre\" is none of news, fiction, auto");
    }
}

// A tag as BCP 47 spells it, or "auto".
void take_language(const json::value& value, input_document& document) {
    constexpr std::size_t longest = 35;
    const json::string* const tag = value.if_string();
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    if (tag != nullptr && !tag->empty() && tag->size() <= longest && std::all_of(tag->begin(), tag->end(), fits)) {
        document.language = *tag;
    } else {
        fail(document, "invalid_document", "\"language\" is no tag such as de or pt-BR");
    }
}

void take_cast(const json::value& value, bool only, input_document& document) {
    try {
        document.known = cast{to_cast(value), only};
    } catch (const std::runtime_error& error) {
        fail(document, "invalid_document", error.what());
    }
}

void take(json::object& from, bool only, input_document& document) {
    json::object meta;
    bool has_text = false;
    for (auto& [key, value] : from) {
        if (key == "id" && value.is_string()) {
            document.id = well_formed(value.as_string());
        } else if (key == "text" && value.is_string()) {
            document.text = value.as_string();
            has_text = true;
        } else if (key == "cast") {
            take_cast(value, only, document);
        } else if (key == "genre") {
            take_genre(value, document);
        } else if (key == "language") {
            take_language(value, document);
        } else {
            meta[key] = value;
        }
    }
    if (!meta.empty()) document.meta = well_formed(json::serialize(meta));
    if (document.problem.empty() && !has_text) fail(document, "invalid_document", "no string \"text\"");
}

}  // namespace

bool document_reader::open(const std::string& name) {
    line_ = 0;
    if (name == "-") {
        lines_ = &std::cin;
        return true;
    }
    stream_ = std::ifstream(name, std::ios::binary);
    lines_ = &stream_;
    return stream_.is_open() && !std::filesystem::is_directory(name);
}

input_document document_reader::read_whole(const std::string& name) {
    input_document document;
    document.id = well_formed(name);
    document.file = label(name);
    document.kind = asked_.analysis.genre;
    document.language = asked_.analysis.language;
    if (!open(name)) {
        fail(document, "unreadable", "cannot read the file");
        return document;
    }
    document.text.assign(std::istreambuf_iterator<char>(*lines_), {});
    if (lines_->bad()) fail(document, "unreadable", "reading the file failed");
    bytes_ += document.text.size();
    lines_ = nullptr;
    return document;
}

std::optional<input_document> document_reader::read_line() {
    std::string line;
    while (std::getline(*lines_, line)) {
        ++line_;
        bytes_ += line.size() + 1;
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        input_document document;
        document.file = label(asked_.files[file_]);
        document.line = line_;
        document.id = well_formed(document.file) + ":" + std::to_string(line_);
        document.kind = asked_.analysis.genre;
        document.language = asked_.analysis.language;
        // The analyzer judges the text's encoding, not the parser: its position is then the text's own.
        json::parse_options lenient;
        lenient.allow_invalid_utf8 = true;
        json::stream_parser parser({}, lenient);
        boost::system::error_code problem;
        const std::size_t read = parser.write_some(line, problem);
        if (!problem) parser.finish(problem);
        if (problem) {
            fail(document, "invalid_json", problem.message(), read);
            return document;
        }
        json::value value = parser.release();
        if (json::object* const object = value.if_object(); object != nullptr) {
            take(*object, asked_.known.only, document);
        } else {
            fail(document, "invalid_document", "not a JSON object");
        }
        return document;
    }
    return std::nullopt;
}

std::optional<input_document> document_reader::next() {
    while (file_ < asked_.files.size()) {
        const std::string& name = asked_.files[file_];
        if (asked_.input == input_format::text) {
            ++file_;
            return read_whole(name);
        }
        if (lines_ == nullptr && !open(name)) {
            ++file_;
            lines_ = nullptr;
            input_document document;
            document.file = label(name);
            document.id = well_formed(document.file);
            fail(document, "unreadable", "cannot read the file");
            return document;
        }
        if (std::optional<input_document> document = read_line()) return document;
        lines_ = nullptr;
        ++file_;
    }
    return std::nullopt;
}

}  // namespace inquit::program
