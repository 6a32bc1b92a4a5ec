// CoNLL-U, read back column by column and held against the text.
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
#include <utility>
#include <vector>

using namespace inquit;

namespace {

struct row {
    std::string id;
    std::string form;
    std::map<std::string, std::string> misc;

    [[nodiscard]] bool is_range() const { return id.find('-') != std::string::npos; }
    [[nodiscard]] std::size_t number(const char* key) const { return std::stoul(misc.at(key)); }
};

struct block {
    std::vector<std::string> comments;
    std::vector<row> rows;

    [[nodiscard]] std::string comment(std::string_view key) const {
        const std::string prefix = "# " + std::string(key) + " = ";
        for (const std::string& one : comments) {
            if (one.starts_with(prefix)) return one.substr(prefix.size());
        }
        return "-";
    }
};

row read_row(const std::string& line) {
    const std::vector<std::string> columns = split(line, '\t');
    BOOST_TEST_REQUIRE(columns.size() == 10U, line);
    for (const std::string& column : columns) BOOST_TEST(!column.empty(), line);
    for (std::size_t i = 2; i < 9; ++i) BOOST_TEST(columns[i] == "_", line);
    row read{columns[0], columns[1], {}};
    for (const std::string& pair : split(columns[9], '|')) {
        const std::vector<std::string> sides = split(pair, '=');
        BOOST_TEST_REQUIRE(sides.size() == 2U, line);
        BOOST_TEST(read.misc.emplace(sides[0], sides[1]).second, line);
    }
    return read;
}

std::vector<block> read_blocks(std::string_view conllu) {
    std::vector<block> blocks;
    bool in_block = false;
    std::vector<std::string> lines = split(conllu, '\n');
    BOOST_TEST_REQUIRE(lines.back() == "");
    lines.pop_back();
    for (const std::string& line : lines) {
        if (line.empty()) {
            BOOST_TEST_REQUIRE(in_block);
            in_block = false;
            continue;
        }
        if (!in_block) blocks.emplace_back();
        in_block = true;
        if (line[0] == '#') {
            BOOST_TEST_REQUIRE(blocks.back().rows.empty(), line);
            blocks.back().comments.push_back(line);
        } else {
            blocks.back().rows.push_back(read_row(line));
        }
    }
    BOOST_TEST(!in_block);
    return blocks;
}

std::vector<block> written(const document& from, const conllu_options& options = {}) {
    std::string text;
    write_conllu(from, text, options);
    return read_blocks(text);
}

// The rows that stand for the text: a multiword token's range, not its words.
std::vector<row> surface(const block& from) {
    std::vector<row> rows;
    std::size_t next = 1;
    std::size_t last_of_range = 0;
    for (const row& one : from.rows) {
        if (one.is_range()) {
            const std::vector<std::string> ends = split(one.id, '-');
            BOOST_TEST(std::stoul(ends.at(0)) == next);
            last_of_range = std::stoul(ends.at(1));
            BOOST_TEST(last_of_range > next);
        } else {
            BOOST_TEST(one.id == std::to_string(next));
        }
        if (one.is_range() || next > last_of_range) rows.push_back(one);
        if (!one.is_range()) ++next;
    }
    return rows;
}

std::string text_of(const std::vector<row>& rows) {
    std::string text;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text += rows[i].form;
        if (i + 1 < rows.size() && !rows[i].misc.contains("SpaceAfter")) text += ' ';
    }
    return text;
}

// Which quotations a row is in: number and B or I.
std::vector<std::pair<std::size_t, char>> quotes_of(const row& one) {
    std::vector<std::pair<std::size_t, char>> all;
    if (!one.misc.contains("Quote")) return all;
    for (const std::string& pair : split(one.misc.at("Quote"), ',')) all.emplace_back(std::stoul(pair), pair.back());
    return all;
}

void expect_membership(const std::vector<block>& blocks, const document& found) {
    std::map<std::size_t, std::vector<span>> covered;  // by quotation: its tokens
    std::size_t token = 0;
    for (const block& one : blocks) {
        for (const row& word : surface(one)) {
            const span where = found.tokens()[token++].where;
            for (const auto& [quote, tag] : quotes_of(word)) {
                BOOST_TEST(tag == (covered[quote].empty() ? 'B' : 'I'));
                covered[quote].push_back(where);
            }
        }
    }
    BOOST_TEST(token == found.tokens().size());
    for (std::size_t i = 0; i < found.quotes().size(); ++i) {
        std::vector<span> expected;
        for (const inquit::token& one : found.tokens()) {
            const auto parts = found.parts(quote_id(i));
            if (std::any_of(parts.begin(), parts.end(), [&](span part) { return part.overlaps(one.where); }))
                expected.push_back(one.where);
        }
        BOOST_TEST((covered[i] == expected), i);
    }
}

void expect_document(const document& found) {
    const std::vector<block> blocks = written(found, {.id = "a b"});
    const std::vector<std::string> points = code_points_of(found.text());
    BOOST_TEST_REQUIRE(blocks.size() == found.sentences().size());
    std::set<std::string> names;
    for (const block& one : blocks) {
        const std::string sent_id = one.comment("sent_id");
        BOOST_TEST(names.insert(sent_id).second);
        BOOST_TEST(sent_id.find_first_of(" \t") == std::string::npos);
        BOOST_TEST(one.comment("text") == text_of(surface(one)));
        for (const row& word : one.rows) {
            const std::string bytes = slice(points, word.number("start_char"), word.number("end_char"));
            BOOST_TEST(bytes == word.form);
        }
    }
    expect_membership(blocks, found);
    const auto paragraphs = std::count_if(blocks.begin(), blocks.end(), [](const block& one) {
        return std::find(one.comments.begin(), one.comments.end(), "# newpar") != one.comments.end();
    });
    BOOST_TEST(static_cast<std::size_t>(paragraphs) == found.paragraphs().size());
    BOOST_TEST(blocks.front().comment("newdoc id") == "a b");
}

}  // namespace

BOOST_AUTO_TEST_CASE(conllu_has_the_words_of_the_text_at_their_places) {
    for (const sample_text& sample : sample_texts()) {
        BOOST_TEST_CONTEXT(sample.name) { expect_document(analysed(sample.text)); }
    }
    expect_document(analysed(hostile_text));
}

BOOST_AUTO_TEST_CASE(conllu_split_words_are_a_multiword_token) {
    const std::vector<block> blocks = written(analysed("“Don't,” said Anna."));
    BOOST_TEST_REQUIRE(blocks.size() == 1U);
    const std::vector<row>& rows = blocks[0].rows;
    BOOST_TEST_REQUIRE(rows.size() >= 4U);
    BOOST_TEST(rows[1].id == "2-3");
    BOOST_TEST(rows[1].form == "Don't");
    BOOST_TEST(rows[2].form == "Do");
    BOOST_TEST(rows[3].form == "n't");
    BOOST_TEST(!rows[2].misc.contains("Quote"));
}

BOOST_AUTO_TEST_CASE(conllu_without_words_has_a_line_a_token) {
    const auto found = analyzer().analyze("“Don't,” said Anna.");
    BOOST_TEST_REQUIRE(found.has_value());
    const std::vector<block> blocks = written(*found);
    BOOST_TEST_REQUIRE(blocks.size() == 1U);
    BOOST_TEST(blocks[0].rows.size() == found->tokens().size());
    BOOST_TEST(blocks[0].comment("sent_id") == "1");
    BOOST_TEST(blocks[0].comment("newdoc id") == "-");
}

BOOST_AUTO_TEST_CASE(conllu_of_an_empty_document_is_empty) {
    std::string text;
    write_conllu(*analyzer().analyze(""), text, {.id = "a"});
    BOOST_TEST(text == "");
}

BOOST_AUTO_TEST_CASE(conllu_names_quotation_cue_and_source) {
    const auto found = analyzer().analyze("“He said ‘no’ twice,” Anna Berg told us.");
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST_REQUIRE(found->quotes().size() >= 1U);
    std::map<std::string, row> by_form;
    const std::vector<block> blocks = written(*found);
    for (const row& one : blocks.at(0).rows) by_form[one.form] = one;
    BOOST_TEST(by_form["“"].misc["Quote"] == "0:B");
    BOOST_TEST(by_form["twice"].misc["Quote"] == "0:I");
    BOOST_TEST(by_form["told"].misc["Cue"] == "0");
    BOOST_TEST(by_form["Berg"].misc["Source"] == "0");
    BOOST_TEST(!by_form["told"].misc.contains("Quote"));
    BOOST_TEST(by_form["twice"].misc["SpaceAfter"] == "No");
    BOOST_TEST(!by_form["Anna"].misc.contains("SpaceAfter"));
}

BOOST_AUTO_TEST_CASE(conllu_needs_sentences) {
    options settings;
    settings.last = stage::token;
    const auto found = analyzer(settings).analyze("One. Two.");
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(written(*found).empty());
}
