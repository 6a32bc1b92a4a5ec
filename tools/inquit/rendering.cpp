#include "rendering.hpp"

#include "text_report.hpp"

#include <inquit/write.hpp>

#include <boost/json.hpp>

namespace inquit::program {

namespace {

json_options json_contents(const request& asked, const input_document& source) {
    json_options contents;
    contents.id = source.id;
    contents.meta = source.meta;
    contents.offsets = asked.offsets;
    contents.words = asked.analysis.words;
    contents.rejected = asked.explain;
    contents.indent = asked.output == output_format::json;
    const bool segments = asked.command == command::sentences || asked.command == command::tokens;
    contents.quotes = !segments;
    contents.speakers = !segments;
    contents.rejected = asked.explain && !segments;
    contents.paragraphs = contents.sentences = segments || asked.command == command::analyze;
    contents.tokens = asked.command == command::tokens || asked.command == command::analyze;
    return contents;
}

void render_script(const request& asked, const input_document& source, const document& analysed, std::string& to) {
    script_options how;
    how.id = source.id;
    how.offsets = asked.offsets;
    how.header = false;
    how.indent = asked.output == output_format::json;
    how.form = asked.output == output_format::csv ? script_form::csv : script_form::json;
    write_script(analysed, to, how);
    if (how.form == script_form::json) to += '\n';
}

}  // namespace

void render_start(const request& asked, std::string& to) {
    const bool script = asked.command == command::script;
    if (asked.output == output_format::csv && script) write_script_csv_header(to);
    if (asked.output == output_format::csv && !script) write_csv_header(to);
    if (asked.output == output_format::html) write_html_start(to);
}

void render_end(const request& asked, std::string& to) {
    if (asked.output == output_format::html) write_html_end(to);
}

void render(const request& asked, const appearance& look, const input_document& source, const document& analysed,
            std::string& to) {
    if (asked.command == command::script && asked.output != output_format::text)
        return render_script(asked, source, analysed, to);
    switch (asked.output) {
        case output_format::text:
            return write_text_report(asked, look, source.id, analysed, to);
        case output_format::json:
        case output_format::jsonl:
            write_json(analysed, to, json_contents(asked, source));
            to += '\n';
            return;
        case output_format::csv:
            return write_csv(analysed, to, {.id = source.id, .offsets = asked.offsets, .header = false});
        case output_format::html:
            return write_html_section(analysed, to, {.id = source.id});
        case output_format::brat:
            return write_brat(analysed, to);
        case output_format::conllu:
            return write_conllu(analysed, to, {.id = source.id});
    }
}

void render_failure(const request& asked, const input_document& source, std::string& to) {
    if (asked.output != output_format::jsonl) return;
    const boost::json::value record{{"id", source.id},
                                    {"error", {{"code", source.problem}, {"where", source.where}, {"message", source.message}}}};
    to += boost::json::serialize(record);
    to += '\n';
}

}  // namespace inquit::program
