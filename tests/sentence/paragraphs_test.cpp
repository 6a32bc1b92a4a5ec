#include "sentence/cut.hpp"
#include "sentence/line_layout.hpp"
#include "token/pieces.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

using namespace inquit;

namespace {

std::string cut(std::string_view text, newline_policy policy = newline_policy::automatic) {
    std::string joined = pieces(text, cut_text(text, policy).paragraphs);
    std::replace(joined.begin(), joined.end(), '\n', ' ');
    return joined;
}

paragraph_kind kind_of(std::string_view text) { return cut_text(text).paragraphs.at(0).kind; }

// Two paragraphs, hard-wrapped; `between` stands between them.
std::string wrapped(std::string_view between) {
    return "The road went on over the hills for a long time, and nobody who took\n"
           "it came back before the evening, because the last bus had left at\n"
           "noon." +
           std::string(between) +
           "In winter the road was closed, and those who lived at the far end of\n"
           "it had to stay there until the snow had gone and the carts could get\n"
           "through again.";
}

}  // namespace

BOOST_AUTO_TEST_CASE(columns_are_characters_in_lines_of_any_length) {
    std::string line;
    for (std::uint32_t columns = 0; columns < 40; ++columns) {
        BOOST_TEST(detail::columns_of(line) == columns);
        line += columns % 3 == 0 ? "é" : columns % 3 == 1 ? "a" : "”";
    }
}

BOOST_AUTO_TEST_CASE(blank_lines_part_paragraphs) {
    BOOST_TEST(cut("One. Two.\n\nThree.") == "One. Two.|Three.");
    BOOST_TEST(cut("One. Two.\n \t\nThree.\n\n\n\nFour.") == "One. Two.|Three.|Four.");
    BOOST_TEST(cut("One.\r\n\r\nTwo.") == "One.|Two.");
    BOOST_TEST(cut("One.\r\rTwo.") == "One.|Two.");
}

BOOST_AUTO_TEST_CASE(wrapped_lines_are_one_paragraph) {
    const std::string text = wrapped("\n\n");
    const cut_text cut(text);
    BOOST_TEST(cut.paragraphs.size() == 2U);
    BOOST_TEST(cut.sentences.size() == 2U);
}

BOOST_AUTO_TEST_CASE(wrapped_lines_with_windows_line_ends_are_one_paragraph) {
    std::string text = wrapped("\n\n");
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.insert(at, "\r");
    BOOST_TEST(cut_text(text).paragraphs.size() == 2U);
}

BOOST_AUTO_TEST_CASE(short_line_or_an_indented_one_ends_a_wrapped_paragraph) {
    BOOST_TEST(cut_text(wrapped("\n")).paragraphs.size() == 2U);
    BOOST_TEST(cut_text(wrapped(" That had always been the rule there, it was said.\n    ")).paragraphs.size() == 2U);
}

BOOST_AUTO_TEST_CASE(heading_in_capitals_stands_alone_in_wrapped_text) {
    BOOST_TEST(
        cut_text("CHAPTER THE SECOND, IN WHICH THE ROAD IS CLOSED AND OPENED AGAIN\n" + wrapped("\n\n")).paragraphs.size() == 3U);
}

BOOST_AUTO_TEST_CASE(wrapped_text_in_capitals_is_one_paragraph) {
    BOOST_TEST(cut_text("THE ROAD WENT ON OVER THE HILLS FOR A LONG TIME AND NOBODY WHO TOOK\n"
                        "IT CAME BACK BEFORE THE EVENING BECAUSE THE LAST BUS HAD LEFT AT NOON\n"
                        "AND THERE WAS NO OTHER WAY TO GET HOME.")
                   .paragraphs.size() == 1U);
}

BOOST_AUTO_TEST_CASE(lines_of_any_length_are_paragraphs) {
    BOOST_TEST(cut("The shop was closed.\nWhy was it closed on that day of all days in the year?\nNobody knew.") ==
               "The shop was closed.|Why was it closed on that day of all days in the year?|Nobody knew.");
}

BOOST_AUTO_TEST_CASE(two_wrapped_lines_are_one_paragraph) {
    BOOST_TEST(cut("We went there on a day in June, when the whole town was out on the\nstreets and in the parks.") ==
               "We went there on a day in June, when the whole town was out on the streets and in the parks.");
}

BOOST_AUTO_TEST_CASE(policy_decides_where_it_is_given) {
    BOOST_TEST(cut("One\ntwo.", newline_policy::space) == "One two.");
    BOOST_TEST(cut("One\ntwo.", newline_policy::boundary) == "One|two.");
    BOOST_TEST(cut("One\n\ntwo.", newline_policy::space) == "One|two.");
}

BOOST_AUTO_TEST_CASE(list_items_are_paragraphs) {
    BOOST_TEST(cut("- milk\n- bread\n- eggs") == "- milk|- bread|- eggs");
    BOOST_TEST((kind_of("- milk\n- bread") == paragraph_kind::list_item));
    BOOST_TEST((kind_of("3. Dry it.") == paragraph_kind::list_item));
}

BOOST_AUTO_TEST_CASE(kinds_tell_headings_separators_and_body) {
    BOOST_TEST((kind_of("A short history\n\nIt began in spring.") == paragraph_kind::heading));
    BOOST_TEST((kind_of("* * *") == paragraph_kind::separator));
    BOOST_TEST((kind_of("It began in spring.") == paragraph_kind::body));
}

BOOST_AUTO_TEST_CASE(page_break_parts_paragraphs) {
    BOOST_TEST(cut("It ended.\fIt began.") == "It ended.|It began.");
    BOOST_TEST(cut_text(wrapped("\f")).paragraphs.size() == 2U);
}

BOOST_AUTO_TEST_CASE(full_stop_left_over_on_a_line_of_its_own_ends_the_line_above) {
    BOOST_TEST(cut("Ask at the desk for a second key\n.\nNext page") == "Ask at the desk for a second key .|Next page");
}

BOOST_AUTO_TEST_CASE(bracket_below_a_long_line_that_ends_nothing_goes_on_with_it) {
    BOOST_TEST(
        cut("The older bridge was a good deal longer, and it was said to measure at least nine hundred yards \n( 823 m ).") ==
        "The older bridge was a good deal longer, and it was said to measure at least nine hundred yards  ( 823 m ).");
    BOOST_TEST(cut("A short history\n(Second edition)") == "A short history|(Second edition)");
}

BOOST_AUTO_TEST_CASE(word_written_downwards_is_one_paragraph) {
    BOOST_TEST(cut("S\nT\nOP\nIt began in spring.") == "S T OP|It began in spring.");
}

BOOST_AUTO_TEST_CASE(two_wrapped_lines_are_one_paragraph_before_a_capital_too) {
    BOOST_TEST(cut("All of us were glad when the news came that the house on the corner of\nElm Street would be opened.") ==
               "All of us were glad when the news came that the house on the corner of Elm Street would be opened.");
}
