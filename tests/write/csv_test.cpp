// CSV, read back by a reader of RFC 4180.
#include <inquit/analyzer.hpp>
#include <inquit/write.hpp>

#include "samples.hpp"
#include "write/code_points.hpp"
#include "write/staged.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

using record = std::vector<std::string>;

// RFC 4180, section 2, and nothing more lenient.
std::vector<record> read_records(std::string_view csv) {
    std::vector<record> records;
    std::size_t at = 0;
    const auto next_is = [&](std::string_view piece) { return csv.substr(at).starts_with(piece); };
    while (at < csv.size()) {
        records.emplace_back();
        while (true) {
            std::string field;
            if (next_is("\"")) {
                for (++at; !next_is("\"") || next_is("\"\""); ++at) {
                    BOOST_TEST_REQUIRE(at < csv.size());
                    if (next_is("\"")) ++at;
                    field += csv[at];
                }
                ++at;
            } else {
                for (; at < csv.size() && !next_is(",") && !next_is("\r"); ++at) {
                    BOOST_TEST_REQUIRE((csv[at] != '"' && csv[at] != '\n'));
                    field += csv[at];
                }
            }
            records.back().push_back(field);
            if (next_is("\r\n")) break;
            BOOST_TEST_REQUIRE(next_is(","));
            ++at;
        }
        at += 2;
    }
    return records;
}

std::string written(const document& from, const csv_options& options = {}) {
    std::string text;
    write_csv(from, text, options);
    return text;
}

const record header{"id",   "quote",  "kind",    "mode", "begin",      "end",      "text",         "speaker_id", "speaker",
                    "role", "gender", "mention", "cue",  "confidence", "evidence", "addressee_id", "addressee"};

void expect_record(const record& fields, const document& found, quote_id which, const csv_options& options) {
    BOOST_TEST_REQUIRE(fields.size() == header.size());
    std::map<std::string, std::string> at;
    for (std::size_t i = 0; i < header.size(); ++i) at[header[i]] = fields[i];
    const offset_map offsets(found.text(), options.offsets);
    const attribution& given = found.attribution_of(which);
    BOOST_TEST(at["id"] == options.id);
    BOOST_TEST(at["quote"] == std::to_string(which.index()));
    BOOST_TEST(at["kind"] == name(found[which].kind));
    BOOST_TEST(at["mode"] == name(found[which].mode));
    BOOST_TEST(at["begin"] == std::to_string(offsets(found.parts(which).front().begin)));
    BOOST_TEST(at["end"] == std::to_string(offsets(found.parts(which).back().end)));
    BOOST_TEST(at["text"] == found.words_of(which));
    BOOST_TEST(at["cue"] == given.cue.in(found.text()));
    BOOST_TEST(at["addressee_id"] == (given.addressee ? std::to_string(given.addressee.index()) : ""));
    BOOST_TEST(at["addressee"] == (given.addressee ? found.name(given.addressee) : std::string_view()));
    if (given.speaker) {
        BOOST_TEST(at["speaker_id"] == std::to_string(given.speaker.index()));
        BOOST_TEST(at["speaker"] == found.name(given.speaker));
        BOOST_TEST(at["role"] == found.role(given.speaker));
        BOOST_TEST(at["gender"] == name(found[given.speaker].gender));
        BOOST_TEST(std::lround(std::stod(at["confidence"]) * 1000) == std::lround(given.confidence * 1000.F));
        BOOST_TEST(at["evidence"] == name(given.why));
        if (!given.source.empty()) BOOST_TEST(at["mention"] == given.source.in(found.text()));
    } else {
        for (const char* const empty : {"speaker_id", "speaker", "role", "gender", "mention", "confidence", "evidence"})
            BOOST_TEST(at[empty] == "", empty);
    }
}

void expect_document(const document& found, const csv_options& options) {
    const std::vector<record> records = read_records(written(found, options));
    BOOST_TEST_REQUIRE(records.size() == found.quotes().size() + 1);
    BOOST_TEST(records[0] == header, boost::test_tools::per_element());
    for (std::size_t i = 1; i < records.size(); ++i) expect_record(records[i], found, quote_id(i - 1), options);
}

}  // namespace

BOOST_AUTO_TEST_CASE(csv_has_a_record_a_quotation_in_every_unit) {
    for (const sample_text& sample : sample_texts()) {
        const document found = analysed(sample.text);
        for (const offset_unit unit : {offset_unit::bytes, offset_unit::utf16, offset_unit::codepoints}) {
            BOOST_TEST_CONTEXT(sample.name) { expect_document(found, {.id = sample.name, .offsets = unit}); }
        }
    }
}

BOOST_AUTO_TEST_CASE(csv_keeps_marks_commas_and_line_ends_in_fields) {
    const document found = analysed(hostile_text);
    BOOST_TEST_REQUIRE(found.quotes().size() >= 3U);
    expect_document(found, {.id = "a \"b\", c\r\nd"});
}

BOOST_AUTO_TEST_CASE(csv_is_written_byte_for_byte) {
    const staged scene;
    const std::string_view expected =
        "id,quote,kind,mode,begin,end,text,speaker_id,speaker,role,gender,mention,cue,confidence,evidence,addressee_id,"
        "addressee\r\n"
        "a,0,direct,speech,20,24,Né,0,Ana Ruiz,Mayor,female,Mayor Ana Ruiz,said,0.98,speech_verb_before_quote,,\r\n"
        "a,1,direct,thought,27,31,no,0,Ana Ruiz,Mayor,female,Mayor Ana Ruiz said,,1,as_said_before,0,Ana Ruiz\r\n"
        "a,2,direct,speech,33,39,Who?,,,,,,,,,,\r\n";
    BOOST_TEST(written(scene.into, {.id = "a", .offsets = offset_unit::codepoints}) == expected);
}

BOOST_AUTO_TEST_CASE(csv_header_can_be_written_once_for_many_documents) {
    const staged scene;
    std::string text;
    write_csv_header(text);
    write_csv(scene.into, text, {.id = "a", .header = false});
    write_csv(scene.into, text, {.id = "b", .header = false});
    const std::vector<record> records = read_records(text);
    BOOST_TEST_REQUIRE(records.size() == 7U);
    BOOST_TEST(records[0] == header, boost::test_tools::per_element());
    BOOST_TEST(records[3][0] == "a");
    BOOST_TEST(records[4][0] == "b");
}

BOOST_AUTO_TEST_CASE(csv_is_well_formed_utf8_whatever_was_read) {
    options settings;
    settings.invalid = invalid_utf8::substitute;
    const std::string text = "\"Stay, \xE2\x80 here,\" said Anna Berg.";
    const auto found = analyzer(settings).analyze(text);
    BOOST_TEST_REQUIRE(found.has_value());
    const std::vector<record> records = read_records(written(*found));
    BOOST_TEST_REQUIRE(records.size() == 2U);
    BOOST_TEST(records[1][6] == "Stay, \uFFFD here,");
}

BOOST_AUTO_TEST_CASE(csv_of_a_monstrous_name_stays_linear) {
    std::string text = "“Stay,” said Anna B" + std::string(50000, 'x') + ".\n\n";
    for (int i = 0; i < 500; ++i) text += "“Go " + std::to_string(i) + ",” said Anna.\n\n";
    const document found = analysed(text);
    BOOST_TEST_REQUIRE(found.quotes().size() > 400U);
    std::string brat;
    write_brat(found, brat);
    std::string html;
    write_html(found, html);
    BOOST_TEST(written(found).size() < 20 * text.size());
    BOOST_TEST(brat.size() < 20 * text.size());
    BOOST_TEST(html.size() < 20 * text.size());
}
