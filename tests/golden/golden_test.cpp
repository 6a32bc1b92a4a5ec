// The quotations of whole texts, line by line: README.md beside the texts.
#include <inquit/analyzer.hpp>

#include "invariants.hpp"
#include "samples.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

constexpr std::string_view gap_mark = "gap ";

struct expectation {
    std::vector<std::string> lines;
    std::vector<std::string> gaps;
};

expectation read_expectation(const std::string& name) {
    expectation read;
    std::istringstream stream(read_file(std::filesystem::path(INQUIT_GOLDEN) / (name + ".expected")));
    for (std::string line; std::getline(stream, line);) {
        if (line.empty() || line.front() == '#') continue;
        const bool gap = line.starts_with(gap_mark);
        (gap ? read.gaps : read.lines).push_back(gap ? line.substr(gap_mark.size()) : line);
    }
    return read;
}

std::vector<std::string> lines_of(const document& from) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < from.quotes().size(); ++i) {
        const quote_id which(i);
        std::string line(std::size_t{2} * from[which].depth, ' ');
        line += name(from[which].kind);
        lines.push_back(line + '\t' + from.words_of(which));
    }
    return lines;
}

void check_golden(const std::string& name, const options& settings = {}) {
    const expectation expected = read_expectation(name);
    BOOST_TEST(expected.lines.size() + expected.gaps.size() > 0U);
    const std::string text = read_file(std::filesystem::path(INQUIT_GOLDEN) / (name + ".txt"));
    const auto analysed = analyzer(settings).analyze(text);
    BOOST_TEST_REQUIRE(analysed.has_value());
    check_document(*analysed);
    const std::vector<std::string> found = lines_of(*analysed);
    std::string list;
    for (const std::string& line : found) list += line + '\n';
    BOOST_TEST((found == expected.lines), name << " now has\n" << list);
    for (const std::string& gap : expected.gaps) {
        const bool closed = std::find(found.begin(), found.end(), gap) != found.end();
        BOOST_TEST(!closed, "no gap any more: " << gap);
    }
}

}  // namespace

// Reported words without a mark are left to measurement: one text says little of them.
BOOST_AUTO_TEST_CASE(news_with_direct_and_mixed_quotations) {
    options settings;
    settings.indirect = false;
    check_golden("news", settings);
}
BOOST_AUTO_TEST_CASE(fiction_in_curly_marks) { check_golden("fiction"); }
BOOST_AUTO_TEST_CASE(british_single_marks_among_apostrophes) { check_golden("single_marks"); }
BOOST_AUTO_TEST_CASE(quotations_in_quotations_over_several_paragraphs) { check_golden("nested"); }
BOOST_AUTO_TEST_CASE(dialogue_after_dashes) { check_golden("dialogue_dashes"); }
