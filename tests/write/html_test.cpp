// The page: whatever stands in the text is text, elements nest, nothing is fetched.
#include <inquit/analyzer.hpp>
#include <inquit/write.hpp>

#include "samples.hpp"
#include "write/code_points.hpp"
#include "write/staged.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

struct element {
    std::string name;
    std::map<std::string, std::string> attributes;
};

struct page {
    std::vector<element> elements;
    std::vector<std::string> paragraphs;  // what the p, h3 elements of the text say
    bool nested = true;                   // every element is closed, the inner before the outer
};

std::string unescaped(std::string_view text) {
    static const std::map<std::string_view, std::string_view> entities{
        {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"#39", "'"}};
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '&') {
            plain += text[at];
            continue;
        }
        const std::size_t end = text.find(';', at);
        BOOST_TEST_REQUIRE(end != std::string_view::npos);
        const auto found = entities.find(text.substr(at + 1, end - at - 1));
        BOOST_TEST_REQUIRE((found != entities.end()));
        plain += found->second;
        at = end;
    }
    return plain;
}

// `<name key="value" key>` without its brackets; every value in double quotes.
element read_tag(std::string_view tag) {
    element read;
    std::size_t at = std::min(tag.find(' '), tag.size());
    read.name = tag.substr(0, at);
    while (at < tag.size()) {
        ++at;
        const std::size_t end = tag.find_first_of("= ", at);
        const std::string key(tag.substr(at, end - at));
        if (end == std::string_view::npos || tag[end] == ' ') {
            read.attributes[key] = "";
            at = std::min(end, tag.size());
            continue;
        }
        BOOST_TEST_REQUIRE(tag.substr(end).starts_with("=\""), tag);
        const std::size_t close = tag.find('"', end + 2);
        BOOST_TEST_REQUIRE(close != std::string_view::npos);
        BOOST_TEST(read.attributes.emplace(key, unescaped(tag.substr(end + 2, close - end - 2))).second, tag);
        at = close + 1;
    }
    return read;
}

// Markup as strict as the writer's own: no bare `<` in text, no `>` in tags.
page read_page(std::string_view html) {
    static const std::set<std::string> without_end{"!DOCTYPE", "meta", "input"};
    page read;
    std::vector<std::string> open;
    for (std::size_t at = 0; at < html.size();) {
        if (html[at] != '<') {
            const std::size_t end = std::min(html.find('<', at), html.size());
            const bool in_text = std::find_if(open.begin(), open.end(),
                                              [](const std::string& one) { return one == "p" || one == "h3"; }) != open.end();
            if (in_text) read.paragraphs.back() += unescaped(html.substr(at, end - at));
            at = end;
            continue;
        }
        const std::size_t end = html.find('>', at);
        BOOST_TEST_REQUIRE(end != std::string_view::npos);
        const std::string_view tag = html.substr(at + 1, end - at - 1);
        at = end + 1;
        if (tag.starts_with('/')) {
            read.nested = read.nested && !open.empty() && open.back() == tag.substr(1);
            if (!open.empty()) open.pop_back();
            continue;
        }
        read.elements.push_back(read_tag(tag));
        const std::string& name = read.elements.back().name;
        if (name == "p" || name == "h3") read.paragraphs.emplace_back();
        if (!without_end.contains(name)) open.push_back(name);
        if (name == "script" || name == "style") at = html.find("</" + name + ">", at);
    }
    read.nested = read.nested && open.empty();
    return read;
}

std::string written(const document& from, const html_options& options = {}) {
    std::string text;
    write_html(from, text, options);
    return text;
}

std::string section(const document& from, const html_options& options = {}) {
    std::string text;
    write_html_section(from, text, options);
    return text;
}

std::ptrdiff_t count_of(const page& from, std::string_view name) {
    return std::count_if(from.elements.begin(), from.elements.end(), [&](const element& one) { return one.name == name; });
}

// The text of a paragraph as the page must show it: characters that HTML forbids are replaced.
std::string shown(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        const bool forbidden = (c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F;
        plain += forbidden ? "\uFFFD" : std::string(1, c);
    }
    return plain;
}

void expect_document(const document& found) {
    const page read = read_page(section(found, {.id = "a"}));
    BOOST_TEST(read.nested);
    BOOST_TEST_REQUIRE(read.paragraphs.size() == found.paragraphs().size() + 1);  // the first counts quotations
    for (std::size_t i = 0; i < found.paragraphs().size(); ++i)
        BOOST_TEST(read.paragraphs[i + 1] == shown(found.paragraphs()[i].where.in(found.text())));
    std::map<std::string, std::string> speaker_of;  // by quotation
    for (const element& one : read.elements) {
        if (one.name == "mark") speaker_of[one.attributes.at("data-quote")] = one.attributes.at("data-speaker");
    }
    BOOST_TEST_REQUIRE(speaker_of.size() == found.quotes().size());
    for (std::size_t i = 0; i < found.quotes().size(); ++i) {
        const speaker_id who = found.attribution_of(quote_id(i)).speaker;
        BOOST_TEST(speaker_of[std::to_string(i)] == (who ? std::to_string(who.index()) : "unknown"));
    }
    const std::set<std::string> allowed{"article", "header", "h2", "p", "ol", "li", "button", "bdi", "span", "h3", "mark", "div"};
    for (const element& one : read.elements) {
        BOOST_TEST(allowed.contains(one.name), one.name);
        for (const auto& [key, value] : one.attributes) BOOST_TEST(!key.starts_with("on"), key);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(page_shows_the_text_with_every_quotation_marked) {
    for (const sample_text& sample : sample_texts()) {
        BOOST_TEST_CONTEXT(sample.name) { expect_document(analysed(sample.text)); }
    }
}

BOOST_AUTO_TEST_CASE(page_escapes_a_hostile_text) {
    const document found = analysed(hostile_text);
    expect_document(found);
    const page read = read_page(written(found, {.title = "</title><script>", .id = "\"><script>alert(2)</script>"}));
    BOOST_TEST(read.nested);
    BOOST_TEST(count_of(read, "script") == 1);
    BOOST_TEST(count_of(read, "style") == 1);
    BOOST_TEST(count_of(read, "title") == 1);
}

BOOST_AUTO_TEST_CASE(page_fetches_nothing) {
    std::string html;
    write_html_start(html);
    write_html_end(html);
    for (const char* const piece : {"http:", "https:", "//", "src=", "href=", "url(", "@import", "fetch(", "import("})
        BOOST_TEST(html.find(piece) == std::string::npos, piece);
    BOOST_TEST(html.find("default-src 'none'") != std::string::npos);
    BOOST_TEST(read_page(html).nested);
}

BOOST_AUTO_TEST_CASE(marks_that_cross_are_cut_so_that_elements_nest) {
    document found;
    const std::string text = "one two three four";
    detail::document_data& data = detail::document_builder::start(found);
    data.text = text;
    data.paragraphs.resize(2);
    data.paragraphs[0].where = {0, 7};
    data.paragraphs[1].where = {8, 18};
    detail::quotations quotes;
    quotes.parts = {{0, 13}};
    quotes.list.resize(1);
    quotes.list[0].about = {.first_part = 0, .part_count = 1};
    quotes.list[0].cue = {4, 18};
    detail::document_builder().add(quotes, data);
    const page read = read_page(section(found));
    BOOST_TEST(read.nested);
    BOOST_TEST_REQUIRE(read.paragraphs.size() == 3U);
    BOOST_TEST(read.paragraphs[1] == "one two");
    BOOST_TEST(read.paragraphs[2] == "three four");
    BOOST_TEST(count_of(read, "mark") == 2);
    const auto cues = std::count_if(read.elements.begin(), read.elements.end(), [](const element& one) {
        return one.attributes.contains("class") && one.attributes.at("class") == "cue";
    });
    BOOST_TEST(cues == 3);
}

BOOST_AUTO_TEST_CASE(reasons_stand_in_the_hover_text) {
    const document found = analysed("“Stay here,” said Mayor Ana Ruiz.");
    const page read = read_page(section(found));
    const auto mark =
        std::find_if(read.elements.begin(), read.elements.end(), [](const element& one) { return one.name == "mark"; });
    BOOST_TEST_REQUIRE((mark != read.elements.end()));
    const std::string title = mark->attributes.at("title");
    const attribution& given = found.attributions()[0];
    for (const std::string& piece : {std::string("direct speech"), std::string("Ana Ruiz"), std::string("cue: \u2068said\u2069"),
                                     std::string(name(given.why)), std::string("Mayor Ana Ruiz"), std::string("confidence: 0.")})
        BOOST_TEST(title.find(piece) != std::string::npos, piece);
    BOOST_TEST(title.find("\nto: ") == std::string::npos);
    BOOST_TEST(mark->attributes.contains("tabindex"));
    BOOST_TEST(mark->attributes.at("data-who") == "Ana Ruiz");
}

BOOST_AUTO_TEST_CASE(hover_text_says_to_whom_the_words_are_said) {
    options settings;
    settings.genre = genre::fiction;
    const std::string text = "“Will you come with us, Anne?” asked Tom.\n\n“I will not, Tom,” said Anne.\n";
    const auto found = analyzer(settings).analyze(text);
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST_REQUIRE(static_cast<bool>(found->attributions()[0].addressee));
    BOOST_TEST(section(*found).find("\nto: \u2068Anne\u2069") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(speakers_are_listed_with_their_shares_of_words_the_most_talkative_first) {
    const std::string html =
        section(analysed("“Yes,” said Tom Reyes.\n\n“I would not go there now,” said Anna Berg.\n\n"
                         "“So you say,” said Tom Reyes.\n"));
    const std::size_t anna = html.find("<bdi class=\"name\">Anna Berg</bdi>");
    const std::size_t tom = html.find("<bdi class=\"name\">Tom Reyes</bdi>");
    BOOST_TEST_REQUIRE(tom != std::string::npos);
    BOOST_TEST(anna < tom);
    BOOST_TEST(html.find("1 quotation, 6 words, 60%") < tom);
    BOOST_TEST(html.find("2 quotations, 4 words, 40%") != std::string::npos);
    BOOST_TEST(html.find("width:60%") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(words_of_a_quotation_inside_count_once) {
    const std::string html = section(analysed("“He told me ‘no, never’ twice,” said Anna Berg."));
    std::size_t words = 0;
    for (std::size_t at = 0; (at = html.find(" quotation", at)) != std::string::npos; ++at) {
        const std::size_t comma = html.find(", ", at);
        if (html.compare(comma + 3, 5, " word") == 0) words += std::stoul(html.substr(comma + 2));
    }
    BOOST_TEST(words == 6U);
}

BOOST_AUTO_TEST_CASE(several_documents_make_one_page) {
    std::string html;
    write_html_start(html, {.title = "Two"});
    write_html_section(analysed("“Stay,” said Anna Berg."), html, {.id = "a"});
    write_html_section(analysed("Nobody speaks."), html, {.id = "b"});
    write_html_end(html);
    const page read = read_page(html);
    BOOST_TEST(read.nested);
    BOOST_TEST(count_of(read, "html") == 1);
    BOOST_TEST(count_of(read, "article") == 2);
    BOOST_TEST(count_of(read, "ol") == 1);
    BOOST_TEST(count_of(read, "h2") == 2);
}
