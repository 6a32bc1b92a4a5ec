#include "quote/source_phrase.hpp"

#include "pipeline.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace {

std::string trimmed(std::string_view text, std::string_view source) {
    const inquit::detail::sample from{std::string(text)};
    return std::string(inquit::detail::trimmed_source(from.cut, from.at(source)).in(from.text));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(source_phrase)

BOOST_AUTO_TEST_CASE(open_bracket_is_closed_or_dropped) {
    BOOST_TEST(trimmed("Rep. Ann Lee (D-Ohio) said no.", "Rep. Ann Lee (D-Ohio") == "Rep. Ann Lee (D-Ohio)");
    BOOST_TEST(trimmed("Ann Lee (a friend of the mayor and of his wife) said no.", "Ann Lee (a") == "Ann Lee");
}

BOOST_AUTO_TEST_CASE(conjunction_and_place_line_before_the_source_go) {
    BOOST_TEST(trimmed("Nobody came, as Ann Lee said.", "as Ann Lee") == "Ann Lee");
    BOOST_TEST(trimmed("It is odd that Ann Lee said no.", "that Ann Lee") == "Ann Lee");
    BOOST_TEST(trimmed("In a letter to the board, Ann Lee said no.", "In a letter to the board, Ann Lee") == "Ann Lee");
    BOOST_TEST(trimmed("YORK -- Ann Lee said no.", "YORK -- Ann Lee") == "Ann Lee");
}

BOOST_AUTO_TEST_CASE(what_the_source_does_besides_goes) {
    BOOST_TEST(trimmed("said Ann Lee, speaking of the dam.", "Ann Lee, speaking of the dam") == "Ann Lee");
    BOOST_TEST(trimmed("Ann Lee, in a letter to the board, said no.", "Ann Lee, in a letter to the board,") == "Ann Lee");
    BOOST_TEST(trimmed("Ann Lee, in Ohio, said no.", "Ann Lee, in Ohio,") == "Ann Lee, in Ohio,");
    BOOST_TEST(trimmed("My father often said so.", "My father often") == "My father");
    BOOST_TEST(trimmed("the danger he sees", "the danger he") == "he");
    BOOST_TEST(trimmed("the system and he said so.", "the system and he") == "he");
}

BOOST_AUTO_TEST_CASE(source_without_remains_stays) {
    BOOST_TEST(trimmed("Ann Lee, a nurse from York, said no.", "Ann Lee, a nurse from York,") == "Ann Lee, a nurse from York,");
    BOOST_TEST(trimmed("Ann Lee's claim was heard.", "Ann Lee") == "Ann Lee");
    BOOST_TEST(trimmed("As was said.", "As") == "As");
}

BOOST_AUTO_TEST_CASE(description_behind_a_name_belongs_to_it) {
    const auto whole = [](std::string_view text, std::string_view source, std::string_view cue) {
        const inquit::detail::sample from{std::string(text)};
        return std::string(inquit::detail::with_apposition(from.cut, from.at(source), from.at(cue)).in(from.text));
    };
    BOOST_TEST(whole("Ann Lee, a former mayor of York, said no.", "Ann Lee", "said") == "Ann Lee, a former mayor of York");
    BOOST_TEST(whole("said Ann Lee, managing director at the harbour.", "Ann Lee", "said") ==
               "Ann Lee, managing director at the harbour");
    BOOST_TEST(whole("Ann Lee, however, said no.", "Ann Lee", "said") == "Ann Lee");
    BOOST_TEST(whole("Ann Lee, who met the mayor, said no.", "Ann Lee", "said") == "Ann Lee");
    BOOST_TEST(whole("said Ann Lee, the crowd behind her.", "Ann Lee", "said") == "Ann Lee");
}

BOOST_AUTO_TEST_SUITE_END()
