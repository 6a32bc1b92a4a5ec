#include "token/pieces.hpp"

#include <inquit/analyzer.hpp>
#include <inquit/token.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

std::string cut(const tokenizer_options& settings, std::string_view text) {
    const result<tokenizer> made = tokenizer::make(settings);
    BOOST_REQUIRE(made.has_value());
    return pieces(text, (*made)(text));
}

std::string cut_by(std::vector<std::string> patterns, std::string_view text) {
    return cut({.convention = token_convention::linguistic, .patterns = std::move(patterns), .never_split = {}}, text);
}

std::string cut_whole(std::vector<std::string> strings, std::string_view text) {
    return cut({.convention = token_convention::linguistic, .patterns = {}, .never_split = std::move(strings)}, text);
}

failure problem_of(std::vector<std::string> patterns, std::vector<std::string> strings) {
    const auto made = tokenizer::make(
        {.convention = token_convention::linguistic, .patterns = std::move(patterns), .never_split = std::move(strings)});
    BOOST_REQUIRE(!made.has_value());
    return made.error();
}

}  // namespace

BOOST_AUTO_TEST_CASE(pattern_makes_one_token_of_its_match) {
    BOOST_TEST(cut_by({"[A-Z]{2,4}-\\d+"}, "See ABC-12, ABCDE-12.") == "See|ABC-12|,|ABCDE|-|12|.");
    BOOST_TEST(cut_by({"§ ?\\d+[a-z]?"}, "nach § 12a BGB") == "nach|§ 12a|BGB");
}

BOOST_AUTO_TEST_CASE(first_pattern_that_matches_wins_with_its_longest_match) {
    BOOST_TEST(cut_by({"ab|abc", "abcd"}, "abcd") == "abc|d");
    BOOST_TEST(cut_by({"x*", "abcd"}, "abcd") == "abcd");
    BOOST_TEST(cut_by({"a.*?c"}, "abcabc") == "abcabc");
}

BOOST_AUTO_TEST_CASE(patterns_are_asked_only_where_a_token_begins) {
    BOOST_TEST(cut_by({"cde"}, "abcde cde") == "abcde|cde");
    BOOST_TEST(cut_by({" b"}, "a b") == "a|b");
}

BOOST_AUTO_TEST_CASE(pattern_sees_the_text_around_its_match) {
    BOOST_TEST(cut_by({"^zz\\.1"}, "zz.1 zz.1") == "zz.1|zz|.1");
    BOOST_TEST(cut_by({"zz\\.1$"}, "zz.1 zz.1") == "zz|.1|zz.1");
    BOOST_TEST(cut_by({"zz\\.\\b"}, "zz.1 zz. 1") == "zz.|1|zz|.|1");
    BOOST_TEST(cut_by({"(?i)zü.x"}, "ZÜ-x") == "ZÜ-x");
}

BOOST_AUTO_TEST_CASE(match_that_would_be_too_long_is_none) {
    const std::string longest(longest_pattern_match, '!'), text = longest + " " + longest + "!";
    const std::string cut_up = cut_by({"[!a]+"}, std::string(longest_pattern_match, 'a') + "! b");
    BOOST_TEST(cut_up == std::string(longest_pattern_match, 'a') + "|!|b");
    BOOST_TEST(cut_by({"(!|a)+"}, text).size() == text.size());
    const std::string line = std::string(300, 'a') + " b";
    BOOST_TEST(cut_by({"a.*b"}, line) == std::string(300, 'a') + "|b");
    const std::string wide = std::string(254, 'a') + "é" + " b";
    BOOST_TEST(cut_by({"a+é"}, wide) == std::string(254, 'a') + "é|b");
}

BOOST_AUTO_TEST_CASE(strings_that_are_never_split_stay_whole_and_the_longest_wins) {
    BOOST_TEST(cut_whole({"New York", "New York City", "x-ray"}, "New York City, New Yorkers' x-ray") ==
               "New York City|,|New|Yorkers'|x-ray");
    BOOST_TEST(cut_whole({".NET", "Yahoo!"}, "Yahoo! on .NET") == "Yahoo!|on|.NET");
    BOOST_TEST(cut_whole({"pm"}, "5pm pm") == "5|pm|pm");
}

BOOST_AUTO_TEST_CASE(strings_come_before_patterns) {
    BOOST_TEST(cut({.convention = token_convention::linguistic, .patterns = {"a-b-c"}, .never_split = {"a-b"}}, "a-b-c") ==
               "a-b|-|c");
}

BOOST_AUTO_TEST_CASE(own_tokens_have_kinds_and_flags) {
    const auto made =
        tokenizer::make({.convention = token_convention::linguistic, .patterns = {"#?\\d+%", "<-+>"}, .never_split = {"A-B"}});
    BOOST_REQUIRE(made.has_value());
    std::string kinds;
    for (const token& one : (*made)("A-B 20% <-->")) kinds += std::string(name(one.kind)) + " ";
    BOOST_TEST(kinds == "word number symbol ");
    const token first = made->next("A-B!", 0);
    BOOST_TEST(has(first.flags, token_flags::all_upper));
    BOOST_TEST(has(first.flags, token_flags::space_before));
    BOOST_TEST(!has(first.flags, token_flags::space_after));
}

BOOST_AUTO_TEST_CASE(own_tokens_work_in_both_conventions) {
    BOOST_TEST(cut({.convention = token_convention::unicode, .patterns = {}, .never_split = {"a-b"}}, "a-b c-d") == "a-b|c|-|d");
    BOOST_TEST(cut({.convention = token_convention::unicode, .patterns = {}, .never_split = {}}, "e-mail") == "e|-|mail");
}

BOOST_AUTO_TEST_CASE(bad_patterns_and_strings_are_errors_with_their_index) {
    BOOST_TEST((problem_of({"a", "(b"}, {}).code == errc::bad_pattern));
    BOOST_TEST(problem_of({"a", "(b"}, {}).where == 1U);
    BOOST_TEST(problem_of({"\xFF"}, {}).where == 0U);
    BOOST_TEST(problem_of({"a"}, {"b", ""}).where == 2U);
    BOOST_TEST(problem_of({}, {" b"}).where == 0U);
    BOOST_TEST(problem_of({}, {"b\n"}).where == 0U);
    BOOST_TEST(problem_of({}, {std::string(256, 'b')}).where == 0U);
}

BOOST_AUTO_TEST_CASE(every_token_costs_a_bounded_number_of_steps) {
    // A pattern that looks for what never comes reads 256 bytes a token, not the rest of the text: else this takes minutes.
    const std::string text(1 << 20, '.');
    std::string spaced;
    for (int i = 0; i < (1 << 17); ++i) spaced += "a ";
    const auto made = tokenizer::make({.convention = token_convention::linguistic, .patterns = {"(?s).*x"}, .never_split = {}});
    BOOST_REQUIRE(made.has_value());
    std::size_t count = 0;
    for (const token& one : (*made)(spaced)) count += one.where.size();
    BOOST_TEST(count == std::size_t{1} << 17);
    BOOST_TEST(made->next(text, 0).where.size() == text.size());
}

BOOST_AUTO_TEST_CASE(analyzer_reads_own_tokens) {
    options settings{.last = stage::sentence};
    const auto own = tokenizer::make({.convention = token_convention::linguistic, .patterns = {}, .never_split = {"New York"}});
    BOOST_REQUIRE(own.has_value());
    settings.tokens = *own;
    const std::string_view text = "She left New York.";
    const result<document> read = analyzer(settings).analyze(text);
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(pieces(text, read->tokens()) == "She|left|New York|.");
}

BOOST_AUTO_TEST_CASE(analyzer_cuts_what_is_not_the_callers_as_the_text_is_written) {
    options settings{.last = stage::sentence};
    const auto own = tokenizer::make({.convention = token_convention::linguistic, .patterns = {}, .never_split = {"@@x"}});
    BOOST_REQUIRE(own.has_value());
    settings.tokens = *own;
    const std::string_view text = "La maire de la ville m’a dit que le @@x était dans le port avec les autres.";
    for (const std::string language : {"auto", "fr"}) {
        settings.language = language;
        const result<document> read = analyzer(settings).analyze(text);
        BOOST_REQUIRE(read.has_value());
        BOOST_TEST(pieces(text, read->tokens()) ==
                   "La|maire|de|la|ville|m’|a|dit|que|le|@@x|était|dans|le|port|avec|les|autres|.");
    }
}

BOOST_AUTO_TEST_CASE(analyzer_knows_the_callers_abbreviations_beside_own_tokens) {
    options settings{.last = stage::sentence};
    settings.abbreviations = {"Kapt."};
    settings.tokens = *tokenizer::make({.convention = token_convention::linguistic, .patterns = {}, .never_split = {"@@x"}});
    const std::string_view text = "The @@x met Kapt. Berg.";
    const result<document> read = analyzer(settings).analyze(text);
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(pieces(text, read->tokens()) == "The|@@x|met|Kapt.|Berg|.");
    BOOST_TEST(read->sentences().size() == 1U);
}
