// Scripts: every stretch of the text with its voice.
#include "samples.hpp"
#include "write/staged.hpp"

#include <inquit/script.hpp>
#include <inquit/write.hpp>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

using namespace inquit;

namespace {

constexpr std::string_view dialogue =
    "Anna Berg looked up.\n\n"
    "\"Stay here,\" said Anna Berg, \"and wait.\"\n\n"
    "\"Why?\" asked Tom Hale. He sat down.\n";

document fiction(std::string_view text) {
    options settings;
    settings.genre = genre::fiction;
    auto found = analyzer(settings).analyze(text);
    BOOST_TEST_REQUIRE(found.has_value());
    return std::move(*found);
}

std::string written(const document& from, const script_options& options) {
    std::string to;
    write_script(from, to, options);
    return to;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(script)

BOOST_AUTO_TEST_CASE(speech_and_narration_alternate_in_text_order) {
    BOOST_TEST(written(fiction(dialogue), {}) ==
               "Narration: Anna Berg looked up.\n"
               "Anna Berg: \"Stay here,\"\n"
               "Narration: said Anna Berg,\n"
               "Anna Berg: \"and wait.\"\n"
               "Tom Hale: \"Why?\"\n"
               "Narration: asked Tom Hale. He sat down.\n");
}

BOOST_AUTO_TEST_CASE(segments_hold_all_but_white_space) {
    for (const std::string_view text : {dialogue, std::string_view("  "), std::string_view("No speech.\n\nNone at all. \n")}) {
        const document from = fiction(text);
        std::string rebuilt(text.size(), ' ');
        std::uint32_t last = 0;
        for (const segment& one : script_of(from)) {
            BOOST_TEST(one.where.begin >= last);
            BOOST_TEST(one.where.begin < one.where.end);
            rebuilt.replace(one.where.begin, one.where.size(), one.where.in(text));
            last = one.where.end;
        }
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '\n') BOOST_TEST(rebuilt[i] == text[i]);
        }
    }
}

BOOST_AUTO_TEST_CASE(unknown_speech_is_not_narration) {
    const staged made;
    const std::string lines = written(made.into, {});
    BOOST_TEST(lines.find("Unknown: “Who?”\n") != std::string::npos);
    BOOST_TEST(lines.find("Ana Ruiz: “Né”\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(json_names_the_voice_of_each_segment) {
    const document from = fiction(dialogue);
    const auto object = boost::json::parse(written(from, {.form = script_form::json, .id = "d"})).as_object();
    BOOST_TEST(object.at("schema").as_string() == "inquit-script/1");
    const auto& segments = object.at("segments").as_array();
    BOOST_TEST_REQUIRE(segments.size() == 6U);
    BOOST_TEST(segments[0].at("kind").as_string() == "narration");
    BOOST_TEST(segments[0].at("speaker").is_null());
    const auto who = segments[1].at("speaker").to_number<std::size_t>();
    BOOST_TEST(object.at("speakers").at(who).at("name").as_string() == "Anna Berg");
    BOOST_TEST(segments[1].at("quote").to_number<int>() == segments[3].at("quote").to_number<int>());
}

BOOST_AUTO_TEST_CASE(csv_has_a_record_a_segment) {
    const std::string csv = written(fiction(dialogue), {.form = script_form::csv, .id = "d"});
    BOOST_TEST(
        csv.starts_with("id,segment,kind,begin,end,quote,speaker_id,speaker,gender,text\r\nd,0,narration,0,20,,,,,Anna Berg"));
    BOOST_TEST(csv.find("d,1,quotation,22,34,0,0,Anna Berg,female,\"\"\"Stay here,\"\"\"\r\n") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
