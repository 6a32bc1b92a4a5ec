// The schema inquit/1 of docs/output.md, read back by another parser.
#include <inquit/analyzer.hpp>
#include <inquit/write.hpp>

#include "invariants.hpp"
#include "samples.hpp"
#include "write/staged.hpp"

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using namespace inquit;
namespace json = boost::json;

namespace {

using keys = std::vector<std::string_view>;

json_options everything() {
    json_options all;
    all.id = "doc-7";
    all.paragraphs = all.sentences = all.tokens = all.words = all.rejected = true;
    return all;
}

std::string written(const document& from, const json_options& options) {
    std::string text;
    write_json(from, text, options);
    return text;
}

json::object read_back(const document& from, const json_options& options) {
    return json::parse(written(from, options)).as_object();
}

keys keys_of(const json::object& from) {
    keys names;
    for (const auto& one : from) names.emplace_back(one.key());
    return names;
}

void expect_keys(const json::object& from, const keys& names) {
    BOOST_TEST(keys_of(from) == names, boost::test_tools::per_element());
}

bool same_range(const json::value& from, span where, const offset_map& offsets) {
    const span converted = offsets(where);
    return from == json::value{converted.begin, converted.end};
}

template <class Records>
void expect_ranges(const json::value& from, const Records& records, const offset_map& offsets) {
    const json::array& list = from.as_array();
    BOOST_TEST_REQUIRE(list.size() == records.size());
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!same_range(list[i], records[i].where, offsets)) ++wrong;
    }
    BOOST_TEST(wrong == 0U);
}

void expect_id(const json::value& from, bool present, std::uint32_t index) {
    BOOST_TEST((present ? from == json::value(index) : from.is_null()));
}

void expect_answer(const json::value& from, const document& found, const attribution& given, const offset_map& offsets) {
    BOOST_TEST_REQUIRE(from.is_null() == !given.speaker);
    if (!given.speaker) return;
    const json::object& object = from.as_object();
    expect_keys(object, {"id", "mention", "confidence", "evidence"});
    BOOST_TEST((object.at("id") == json::value(given.speaker.index())));
    const span mention = given.source.empty() && given.mention ? found[given.mention].where : given.source;
    BOOST_TEST((mention.empty() ? object.at("mention").is_null() : same_range(object.at("mention"), mention, offsets)));
    BOOST_TEST(std::lround(object.at("confidence").to_number<double>() * 1000) == std::lround(given.confidence * 1000.F));
    BOOST_TEST(object.at("evidence").as_string() == name(given.why));
}

void expect_quote(const json::object& from, const document& found, quote_id which, const offset_map& offsets) {
    expect_keys(from, {"id", "kind", "mode", "parts", "text", "depth", "parent", "cue", "speaker", "addressee"});
    const quote& one = found[which];
    BOOST_TEST((from.at("id") == json::value(which.index())));
    BOOST_TEST(from.at("kind").as_string() == name(one.kind));
    BOOST_TEST(from.at("mode").as_string() == name(one.mode));
    const json::array& parts = from.at("parts").as_array();
    BOOST_TEST_REQUIRE(parts.size() == found.parts(which).size());
    for (std::size_t i = 0; i < parts.size(); ++i) BOOST_TEST(same_range(parts[i], found.parts(which)[i], offsets));
    BOOST_TEST(from.at("text").as_string() == found.words_of(which));
    BOOST_TEST((from.at("depth") == json::value(one.depth)));
    expect_id(from.at("parent"), static_cast<bool>(one.parent), one.parent.index());
    const attribution& given = found.attribution_of(which);
    BOOST_TEST((given.cue.empty() ? from.at("cue").is_null() : same_range(from.at("cue"), given.cue, offsets)));
    expect_answer(from.at("speaker"), found, given, offsets);
    BOOST_TEST_REQUIRE(from.at("addressee").is_null() == !given.addressee);
    if (!given.addressee) return;
    const json::object& addressee = from.at("addressee").as_object();
    expect_keys(addressee, {"id", "evidence"});
    BOOST_TEST((addressee.at("id") == json::value(given.addressee.index())));
    BOOST_TEST(addressee.at("evidence").as_string() == name(given.address));
}

void expect_speaker(const json::object& from, const document& found, speaker_id who, const offset_map& offsets) {
    expect_keys(from, {"id", "name", "aliases", "role", "gender", "mentions", "quotes"});
    BOOST_TEST((from.at("id") == json::value(who.index())));
    BOOST_TEST(from.at("name").as_string() == found.name(who));
    const json::array& aliases = from.at("aliases").as_array();
    BOOST_TEST_REQUIRE(aliases.size() == found.aliases(who).size());
    for (std::size_t i = 0; i < aliases.size(); ++i) BOOST_TEST(aliases[i].as_string() == found.aliases(who)[i]);
    const json::value& role = from.at("role");
    BOOST_TEST((found.role(who).empty() ? role.is_null() : role.as_string() == found.role(who)));
    BOOST_TEST(from.at("gender").as_string() == name(found[who].gender));
    const json::array& mentions = from.at("mentions").as_array();
    BOOST_TEST_REQUIRE(mentions.size() == found.mentions(who).size());
    for (std::size_t i = 0; i < mentions.size(); ++i)
        BOOST_TEST(same_range(mentions[i], found[found.mentions(who)[i]].where, offsets));
    const json::array& quotes = from.at("quotes").as_array();
    BOOST_TEST_REQUIRE(quotes.size() == found.quotes(who).size());
    for (std::size_t i = 0; i < quotes.size(); ++i) BOOST_TEST((quotes[i] == json::value(found.quotes(who)[i].index())));
}

void expect_document(const json::object& from, const document& found, const json_options& options) {
    const offset_map offsets(found.text(), options.offsets);
    BOOST_TEST(from.at("schema").as_string() == "inquit/1");
    BOOST_TEST(from.at("id").as_string() == options.id);
    BOOST_TEST(from.at("language").as_string() == "en");
    BOOST_TEST((from.at("length") == json::value(offsets(static_cast<std::uint32_t>(found.text().size())))));
    expect_ranges(from.at("paragraphs"), found.paragraphs(), offsets);
    expect_ranges(from.at("sentences"), found.sentences(), offsets);
    expect_ranges(from.at("tokens"), found.tokens(), offsets);
    expect_ranges(from.at("words"), found.words(), offsets);
    const json::array& quotes = from.at("quotes").as_array();
    BOOST_TEST_REQUIRE(quotes.size() == found.quotes().size());
    for (std::size_t i = 0; i < quotes.size(); ++i) expect_quote(quotes[i].as_object(), found, quote_id(i), offsets);
    const json::array& rejected = from.at("rejected").as_array();
    BOOST_TEST_REQUIRE(rejected.size() == found.rejected().size());
    for (std::size_t i = 0; i < rejected.size(); ++i) {
        expect_keys(rejected[i].as_object(), {"where", "reason"});
        BOOST_TEST(same_range(rejected[i].at("where"), found.rejected()[i].where, offsets));
        BOOST_TEST(rejected[i].at("reason").as_string() == name(found.rejected()[i].reason));
    }
    const json::array& speakers = from.at("speakers").as_array();
    BOOST_TEST_REQUIRE(speakers.size() == found.speakers().size());
    for (std::size_t i = 0; i < speakers.size(); ++i) expect_speaker(speakers[i].as_object(), found, speaker_id(i), offsets);
}

}  // namespace

BOOST_AUTO_TEST_CASE(json_says_what_the_document_says_in_every_unit) {
    for (const sample_text& sample : sample_texts()) {
        const document found = analysed(sample.text);
        for (const offset_unit unit : {offset_unit::bytes, offset_unit::utf16, offset_unit::codepoints}) {
            json_options options = everything();
            options.offsets = unit;
            BOOST_TEST_CONTEXT(sample.name) { expect_document(read_back(found, options), found, options); }
        }
    }
}

BOOST_AUTO_TEST_CASE(speakers_are_written_with_all_they_have) {
    const staged scene;
    const json_options options = everything();
    const json::object object = read_back(scene.into, options);
    expect_document(object, scene.into, options);
    const json::value expected = json::parse(R"({"id":0,"name":"Ana Ruiz","aliases":["Mayor Ana Ruiz"],"role":"Mayor",
        "gender":"female","mentions":[[0,14]],"quotes":[0,1]})");
    BOOST_TEST((object.at("speakers").as_array().at(0) == expected));
    const json::value answer =
        json::parse(R"({"id":0,"mention":[0,14],"confidence":0.98,"evidence":"speech_verb_before_quote"})");
    BOOST_TEST((object.at("quotes").at(0).at("speaker") == answer));
    BOOST_TEST((object.at("quotes").at(1).at("speaker").at("mention") == json::parse("[0,19]")));
    BOOST_TEST(object.at("quotes").at(1).at("mode").as_string() == "thought");
    BOOST_TEST(object.at("quotes").at(2).at("speaker").is_null());
}

BOOST_AUTO_TEST_CASE(confidence_is_written_without_zeros_at_its_end) {
    const staged scene;
    const std::string text = written(scene.into, {});
    BOOST_TEST(text.find("\"confidence\":0.98,") != std::string::npos);
    BOOST_TEST(text.find("\"confidence\":1,") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(keys_stand_in_the_order_of_the_schema) {
    const document found = analysed("\"Stay here,\" said Anna Berg.");
    json_options options = everything();
    options.meta = R"({"b":1,"a":[2]})";
    expect_keys(read_back(found, options), {"schema", "id", "meta", "language", "offsets", "length", "paragraphs", "sentences",
                                            "tokens", "words", "quotes", "rejected", "speakers"});
    expect_keys(read_back(found, {}), {"schema", "id", "language", "offsets", "length", "quotes", "speakers"});
    options = {};
    options.quotes = options.speakers = false;
    expect_keys(read_back(found, options), {"schema", "id", "language", "offsets", "length"});
}

BOOST_AUTO_TEST_CASE(meta_is_copied_as_it_is) {
    json_options options;
    options.meta = R"({"b":1,"a":[2,{"c":"\u00e9"}]})";
    const std::string text = written(analysed("Well."), options);
    BOOST_TEST(text.find(R"("meta":{"b":1,"a":[2,{"c":"\u00e9"}]},)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(unit_of_the_offsets_is_named) {
    const document found = analysed("Né 😀.");
    json_options options;
    for (const auto& [unit, named, length] :
         {std::tuple(offset_unit::bytes, "bytes", 9), std::tuple(offset_unit::utf16, "utf16", 6),
          std::tuple(offset_unit::codepoints, "codepoints", 5)}) {
        options.offsets = unit;
        const json::object object = read_back(found, options);
        BOOST_TEST(object.at("offsets").as_string() == named);
        BOOST_TEST(object.at("length").as_int64() == length);
    }
}

BOOST_AUTO_TEST_CASE(every_control_character_and_mark_is_escaped) {
    std::string odd = "\"\\/\u007F";
    for (char c = 0; c < 0x20; ++c) odd += c;
    odd += "é😀\u2028";
    json_options options;
    options.id = odd;
    const std::string text = written(analysed("Well."), options);
    BOOST_TEST(json::parse(text).at("id").as_string() == odd);
    for (const char c : text) BOOST_TEST(static_cast<unsigned char>(c) >= 0x20U);
}

BOOST_AUTO_TEST_CASE(marks_and_breaks_in_quotations_come_back) {
    const document found = analysed("“He said \"no\" and\tleft a \\ behind,” Anna Berg said.");
    BOOST_TEST_REQUIRE(!found.quotes().empty());
    const json::object object = read_back(found, {});
    BOOST_TEST(object.at("quotes").at(0).at("text").as_string() == "He said \"no\" and left a \\ behind,");
}

BOOST_AUTO_TEST_CASE(ill_formed_bytes_are_written_as_replacement_characters) {
    options settings;
    settings.invalid = invalid_utf8::substitute;
    const std::string text = "\"Stay \xE2\x80 here,\" said Anna Berg.";
    const auto found = analyzer(settings).analyze(text);
    BOOST_TEST_REQUIRE(found.has_value());
    check_document(*found);
    BOOST_TEST_REQUIRE(found->quotes().size() == 1U);
    BOOST_TEST(read_back(*found, {}).at("quotes").at(0).at("text").as_string() == "Stay \uFFFD here,");
}

BOOST_AUTO_TEST_CASE(same_document_is_written_to_the_same_bytes) {
    for (const sample_text& sample : sample_texts()) {
        const document found = analysed(sample.text);
        const std::string first = written(found, everything());
        BOOST_TEST(written(found, everything()) == first);
        BOOST_TEST(written(analysed(sample.text), everything()) == first);
    }
}

BOOST_AUTO_TEST_CASE(indented_and_plain_forms_say_the_same) {
    for (const sample_text& sample : sample_texts()) {
        const document found = analysed(sample.text);
        json_options options = everything();
        const std::string plain = written(found, options);
        options.indent = true;
        const std::string indented = written(found, options);
        BOOST_TEST(plain.find('\n') == std::string::npos);
        BOOST_TEST(indented.find("\n  \"schema\": \"inquit/1\",\n") != std::string::npos);
        BOOST_TEST((json::parse(plain) == json::parse(indented)));
    }
}

BOOST_AUTO_TEST_CASE(json_is_appended) {
    std::string text = "before ";
    write_json(analysed("Well."), text, {});
    BOOST_TEST(text.starts_with("before {\"schema\""));
}

BOOST_AUTO_TEST_CASE(whole_object_is_written_byte_for_byte) {
    const staged scene;
    json_options options;
    options.id = "doc-7";
    options.offsets = offset_unit::codepoints;
    const std::string_view expected =
        R"({"schema":"inquit/1","id":"doc-7","language":"en","offsets":"codepoints","length":39,"quotes":[)"
        R"({"id":0,"kind":"direct","mode":"speech","parts":[[20,24]],"text":"Né","depth":0,"parent":null,"cue":[15,19],)"
        R"("speaker":{"id":0,"mention":[0,14],"confidence":0.98,"evidence":"speech_verb_before_quote"},"addressee":null},)"
        R"({"id":1,"kind":"direct","mode":"thought","parts":[[27,31]],"text":"no","depth":0,"parent":null,"cue":null,)"
        R"("speaker":{"id":0,"mention":[0,19],"confidence":1,"evidence":"as_said_before"},"addressee":{"id":0,"evidence":"clause"}},)"
        R"({"id":2,"kind":"direct","mode":"speech","parts":[[33,39]],"text":"Who?","depth":0,"parent":null,"cue":null,)"
        R"("speaker":null,"addressee":null}],"speakers":[{"id":0,"name":"Ana Ruiz","aliases":["Mayor Ana Ruiz"],)"
        R"("role":"Mayor","gender":"female","mentions":[[0,14]],"quotes":[0,1]}]})";
    BOOST_TEST(written(scene.into, options) == expected);
}
