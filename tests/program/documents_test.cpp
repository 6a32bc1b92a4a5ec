// Many documents: their order, their failures, what is passed through.
#include "program/run.hpp"

#include "samples.hpp"

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace json = boost::json;

namespace {

// 200 documents of different lengths, each of them cut from a sample.
std::string many_documents() {
    const auto samples = sample_texts();
    std::string lines;
    for (std::size_t i = 0; i < 200; ++i) {
        std::string text = samples[i % samples.size()].text;
        text.resize(std::min(text.find('\n', 40 + 7 * i), text.size()));
        for (std::size_t copies = i % 13; copies > 0; --copies) text += "\n\n\"Stay " + std::to_string(i) + ",\" said Anna Berg.";
        lines += json::serialize(json::object{{"id", "doc-" + std::to_string(i)}, {"text", text}}) + "\n";
    }
    return lines;
}

json::object parsed(const std::string& line) { return json::parse(line).as_object(); }

std::string line(std::string_view id, std::string_view text) {
    return "{\"id\":\"" + std::string(id) + "\",\"text\":\"" + std::string(text) + "\"}\n";
}

std::size_t count_of(std::string_view piece, std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(piece, at)) != std::string_view::npos; at += piece.size()) ++count;
    return count;
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(output_does_not_depend_on_the_number_of_threads, workplace) {
    file("all.jsonl", many_documents());
    for (const std::string format : {"jsonl", "json", "text", "csv", "html", "conllu"}) {
        const std::string arguments = "analyze --input jsonl --format " + format + " all.jsonl --threads ";
        const outcome one = run(arguments + "1");
        const outcome four = run(arguments + "4");
        BOOST_TEST(one.status == 0);
        BOOST_TEST(four.status == 0);
        BOOST_TEST(one.out.size() > 100000U);
        BOOST_TEST((one.out == four.out), format);
    }
}

BOOST_FIXTURE_TEST_CASE(documents_are_written_in_the_order_they_are_read, workplace) {
    file("all.jsonl", many_documents());
    const outcome ran = run("quotes --input jsonl --format jsonl --threads 4 all.jsonl");
    const std::vector<std::string> lines = lines_of(ran.out);
    BOOST_TEST_REQUIRE(lines.size() == 200U);
    for (std::size_t i = 0; i < lines.size(); ++i)
        BOOST_TEST(parsed(lines[i]).at("id").as_string() == "doc-" + std::to_string(i));
}

BOOST_FIXTURE_TEST_CASE(csv_of_many_documents_has_one_header, workplace) {
    file("all.jsonl", many_documents());
    const outcome ran = run("quotes --input jsonl --format csv --threads 4 all.jsonl");
    BOOST_TEST(ran.out.starts_with("id,quote,kind,"));
    BOOST_TEST(count_of("id,quote,kind,", ran.out) == 1U);
    BOOST_TEST(ran.out.find("\r\ndoc-1,0,") < ran.out.find("\r\ndoc-199,0,"));
    BOOST_TEST(run("quotes --input jsonl --format csv").out == ran.out.substr(0, ran.out.find('\n') + 1));
}

BOOST_FIXTURE_TEST_CASE(html_of_many_documents_is_one_page, workplace) {
    file("all.jsonl", many_documents());
    const outcome ran = run("quotes --input jsonl --format html --threads 4 all.jsonl");
    BOOST_TEST(ran.out.starts_with("<!DOCTYPE html>"));
    BOOST_TEST(ran.out.ends_with("</html>\n"));
    for (const char* const once : {"<!DOCTYPE", "<head>", "</body>", "<script>"}) BOOST_TEST(count_of(once, ran.out) == 1U, once);
    BOOST_TEST(count_of("<article>", ran.out) == 200U);
    BOOST_TEST(ran.out.find(">doc-0</h2>") < ran.out.find(">doc-199</h2>"));
}

BOOST_FIXTURE_TEST_CASE(html_page_is_whole_where_a_document_fails, workplace) {
    const outcome ran = run("quotes --input jsonl --format html", line("a", "One.") + line("b", "\xFF") + line("c", "Two."));
    BOOST_TEST(ran.status == 1);
    BOOST_TEST(count_of("<article>", ran.out) == 2U);
    BOOST_TEST(ran.out.ends_with("</html>\n"));
}

BOOST_FIXTURE_TEST_CASE(conllu_names_each_document, workplace) {
    const outcome ran = run("sentences --input jsonl --format conllu", line("a", "One. Two.") + line("b", "Three."));
    BOOST_TEST(count_of("# newdoc id = ", ran.out) == 2U);
    for (const char* const one : {"# sent_id = a-1\n", "# sent_id = a-2\n", "# sent_id = b-1\n"})
        BOOST_TEST(count_of(one, ran.out) == 1U, one);
}

BOOST_FIXTURE_TEST_CASE(offsets_of_csv_are_in_the_unit_that_was_asked_for, workplace) {
    const std::string text = "😀 “Né,” said Anna Berg.";
    BOOST_TEST(run("--format csv", text).out.find(",speech,5,15,") != std::string::npos);
    BOOST_TEST(run("--format csv --offsets utf16", text).out.find(",speech,3,8,") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(ill_formed_document_fails_alone_and_in_its_place, workplace) {
    const std::string good = line("a", "One.") + line("c", "Two.");
    const std::string bad = line("a", "One.") + line("b", "Bad \xC3( text.") + line("c", "Two.");
    for (const std::string threads : {"1", "4"}) {
        const outcome ran = run("quotes --input jsonl --format jsonl --threads " + threads, bad);
        BOOST_TEST(ran.status == 1);
        std::vector<std::string> lines = lines_of(ran.out);
        BOOST_TEST_REQUIRE(lines.size() == 3U);
        const json::object failure = parsed(lines[1]);
        BOOST_TEST(failure.at("id").as_string() == "b");
        BOOST_TEST(failure.at("error").at("code").as_string() == "invalid_utf8");
        BOOST_TEST(failure.at("error").at("where").as_int64() == 4);
        BOOST_TEST(failure.at("error").at("message").as_string() == "the text is not well-formed UTF-8");
        BOOST_TEST(ran.err.find("standard input:2: byte 4: ") != std::string::npos);
        lines.erase(lines.begin() + 1);
        BOOST_TEST(lines == lines_of(run("quotes --input jsonl --format jsonl", good).out), boost::test_tools::per_element());
    }
}

BOOST_FIXTURE_TEST_CASE(ill_formed_document_is_read_where_substitution_is_asked_for, workplace) {
    const outcome ran = run("quotes --invalid-utf8 substitute --format jsonl", "\"Stay \xFFhere,\" said Anna Berg.");
    BOOST_TEST(ran.status == 0);
    BOOST_TEST(parsed(ran.out).at("quotes").at(0).at("text").as_string() == "Stay \uFFFDhere,");
}

BOOST_FIXTURE_TEST_CASE(lines_that_are_no_documents_fail_with_a_reason, workplace) {
    const std::string lines =
        "{\"id\":\"a\",\"text\":\n"
        "[1,2]\n"
        "{\"id\":\"c\"}\n"
        "{\"id\":\"d\",\"text\":7}\n"
        "{\"id\":\"e\",\"text\":\"One.\",\"genre\":\"poem\"}\n" +
        line("f", "Two.");
    const outcome ran = run("quotes --input jsonl --format jsonl", lines);
    BOOST_TEST(ran.status == 1);
    const std::vector<std::string> written = lines_of(ran.out);
    BOOST_TEST_REQUIRE(written.size() == 6U);
    BOOST_TEST(parsed(written[0]).at("error").at("code").as_string() == "invalid_json");
    for (std::size_t i = 1; i < 5; ++i) BOOST_TEST(parsed(written[i]).at("error").at("code").as_string() == "invalid_document");
    BOOST_TEST(parsed(written[2]).at("id").as_string() == "c");
    BOOST_TEST(!parsed(written[5]).contains("error"));
    BOOST_TEST(lines_of(ran.err).size() == 5U);
}

BOOST_FIXTURE_TEST_CASE(blank_lines_and_carriage_returns_are_no_documents, workplace) {
    const outcome ran = run("quotes --input jsonl --format jsonl",
                            "\n{\"id\":\"a\",\"text\":\"One.\"}\r\n\r\n  \n{\"id\":\"b\",\"text\":\"Two.\"}");
    BOOST_TEST(ran.status == 0);
    const std::vector<std::string> written = lines_of(ran.out);
    BOOST_TEST_REQUIRE(written.size() == 2U);
    BOOST_TEST(parsed(written[1]).at("id").as_string() == "b");
}

BOOST_FIXTURE_TEST_CASE(document_without_an_id_is_named_by_its_line, workplace) {
    file("all.jsonl", "\n{\"text\":\"One.\"}\n");
    BOOST_TEST(parsed(run("quotes --input jsonl --format jsonl all.jsonl").out).at("id").as_string() == "all.jsonl:2");
}

BOOST_FIXTURE_TEST_CASE(other_keys_are_passed_through, workplace) {
    const outcome ran = run(
        "quotes --input jsonl --format jsonl",
        R"({"url":"http://a.example/\"b\"","id":"a","n":[1,2.5,null,{"é":true}],"text":"One.","language":"en","genre":"news"})"
        "\n");
    BOOST_TEST(ran.status == 0);
    const json::value expected = json::parse(R"({"url":"http://a.example/\"b\"","n":[1,2.5,null,{"é":true}]})");
    BOOST_TEST((parsed(ran.out).at("meta") == expected));
    BOOST_TEST(!parsed(run("quotes --input jsonl --format jsonl", line("a", "One.")).out).contains("meta"));
}

BOOST_FIXTURE_TEST_CASE(what_is_written_is_well_formed_whatever_stands_in_ids_and_other_keys, workplace) {
    const outcome ran = run("quotes --input jsonl --format jsonl",
                            "{\"id\":\"a\xFF\",\"text\":\"One.\"}\n"
                            "{\"id\":\"b\xFF\",\"text\":\"\xFF\"}\n"
                            "{\"id\":\"c\",\"text\":\"One.\",\"k\xFF\":\"\xFF\"}\n");
    const std::vector<std::string> written = lines_of(ran.out);
    BOOST_TEST_REQUIRE(written.size() == 3U);
    for (const std::string& one : written) BOOST_CHECK_NO_THROW(json::parse(one));
}

BOOST_FIXTURE_TEST_CASE(offsets_are_in_the_unit_that_was_asked_for, workplace) {
    const std::string text = "😀 “Né,” said Anna Berg.";
    const auto part = [&](const std::string& unit) {
        const outcome ran = run("quotes --format jsonl --offsets " + unit, text);
        BOOST_TEST(parsed(ran.out).at("offsets").as_string() == unit);
        return parsed(ran.out).at("quotes").at(0).at("parts").at(0);
    };
    BOOST_TEST((part("bytes") == json::value{5, 15}));
    BOOST_TEST((part("utf16") == json::value{3, 8}));
    BOOST_TEST((part("codepoints") == json::value{2, 7}));
}

BOOST_FIXTURE_TEST_CASE(kinds_of_quotations_are_chosen, workplace) {
    std::string lines;
    for (const sample_text& sample : sample_texts())
        lines += json::serialize(json::object{{"id", sample.name}, {"text", sample.text}}) + "\n";
    const auto kinds = [&](const std::string& list) {
        std::set<std::string> found;
        for (const std::string& one : lines_of(run("quotes --input jsonl --format jsonl --kinds " + list, lines).out)) {
            const json::object object = parsed(one);
            for (const json::value& quote : object.at("quotes").as_array()) found.emplace(quote.at("kind").as_string());
        }
        return found;
    };
    BOOST_TEST((kinds("direct") == std::set<std::string>{"direct"}));
    BOOST_TEST(!kinds("mixed,indirect").contains("direct"));
    BOOST_TEST(!kinds("direct,indirect").contains("mixed"));
}

BOOST_FIXTURE_TEST_CASE(parts_of_the_output_follow_the_command, workplace) {
    const auto has = [&](const std::string& arguments, const char* key) {
        return parsed(run(arguments + " --format jsonl", "\"Stay here,\" said Anna Berg.").out).contains(key);
    };
    for (const char* const key : {"paragraphs", "sentences", "tokens", "quotes", "speakers"})
        BOOST_TEST(has("analyze", key), key);
    BOOST_TEST(!has("quotes", "tokens"));
    BOOST_TEST(has("quotes", "speakers"));
    BOOST_TEST(has("sentences", "sentences"));
    BOOST_TEST(!has("sentences", "quotes"));
    BOOST_TEST(has("tokens", "tokens"));
    BOOST_TEST(!has("quotes", "rejected"));
    BOOST_TEST(has("quotes --explain", "rejected"));
    BOOST_TEST(has("tokens --words", "words"));
}
