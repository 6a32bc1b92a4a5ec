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

}  // namespace

void render(const request& asked, const appearance& look, const input_document& source, const document& analysed,
            std::string& to) {
    if (asked.output == output_format::text) {
        write_text_report(asked, look, source.id, analysed, to);
    } else {
        write_json(analysed, to, json_contents(asked, source));
        to += '\n';
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
