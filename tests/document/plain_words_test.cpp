#include "document/plain_words.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using inquit::span;
using inquit::detail::plain_words;

namespace {

std::string whole(std::string_view text, bool marked = true) {
    const std::vector<span> parts{{0, static_cast<std::uint32_t>(text.size())}};
    return plain_words(text, parts, marked);
}

}  // namespace

BOOST_AUTO_TEST_CASE(marks_of_every_kind_are_left_off) {
    for (const char* text : {"\"Come in.\"", "“Come in.”", "‘Come in.’", "``Come in.''", "«Come in.»", "« Come in. »",
                             "„Come in.“", "「Come in.」", "— Come in."}) {
        BOOST_TEST(whole(text) == "Come in.", text);
    }
}

BOOST_AUTO_TEST_CASE(only_one_pair_is_left_off) { BOOST_TEST(whole("“‘Stop,’ he said.”") == "‘Stop,’ he said."); }

BOOST_AUTO_TEST_CASE(a_closing_mark_of_the_other_level_stays) {
    BOOST_TEST(whole("“She said, ‘Never.’") == "She said, ‘Never.’");
    BOOST_TEST(whole("\"She said, 'Never.'") == "She said, 'Never.'");
    BOOST_TEST(whole("'She said, \"Never.\"") == "She said, \"Never.\"");
    BOOST_TEST(whole("“She said, ‘Never.’”") == "She said, ‘Never.’");
}

BOOST_AUTO_TEST_CASE(an_unclosed_mark_is_left_off_alone) { BOOST_TEST(whole("“We went on,") == "We went on,"); }

BOOST_AUTO_TEST_CASE(an_apostrophe_at_the_end_of_unmarked_words_stays) {
    BOOST_TEST(whole("the fault was the owners'", false) == "the fault was the owners'");
}

BOOST_AUTO_TEST_CASE(line_breaks_and_runs_of_spaces_become_one_space) {
    BOOST_TEST(whole("\"We came\r\n  by the   river.\"") == "We came by the river.");
}

BOOST_AUTO_TEST_CASE(parts_are_joined_by_one_space) {
    const std::string_view text = "\"Yes,\" she said, \"tomorrow.\"";
    const std::vector<span> parts{{0, 6}, {17, 28}};
    BOOST_TEST(plain_words(text, parts, true) == "Yes, tomorrow.");
}

BOOST_AUTO_TEST_CASE(nothing_but_marks_has_no_words) {
    BOOST_TEST(whole("\"\"").empty());
    BOOST_TEST(whole("\"").empty());
    BOOST_TEST(whole("  ").empty());
}
