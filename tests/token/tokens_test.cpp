#include "token/pieces.hpp"

#include <inquit/token.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

std::string cut(std::string_view text) {
    static const tokenizer tokens;
    return pieces(text, tokens(text));
}

token_kind kind_of_first(std::string_view text) {
    static const tokenizer tokens;
    return tokens.next(text, 0).kind;
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_and_marks_are_apart) {
    BOOST_TEST(cut("Well, she left (early).") == "Well|,|she|left|(|early|)|.");
    BOOST_TEST(cut("") == "");
    BOOST_TEST(cut(" \t\n ") == "");
}

BOOST_AUTO_TEST_CASE(clitics_stay_in_their_word) {
    BOOST_TEST(cut("Don't they'll O’Brien's it`s") == "Don't|they'll|O’Brien's|it`s");
    BOOST_TEST(cut("I 'm at FERC 's door") == "I|'m|at|FERC|'s|door");
}

BOOST_AUTO_TEST_CASE(final_apostrophe_of_a_possessive_stays_and_a_closing_mark_does_not) {
    BOOST_TEST(cut("the horses' heads, the Joneses’ car") == "the|horses'|heads|,|the|Joneses’|car");
    BOOST_TEST(cut("the 'three horses' heads, ‘all cars’ too") == "the|'|three|horses|'|heads|,|‘|all|cars|’|too");
    BOOST_TEST(cut("'It was theirs', I said of the horses'.") == "'|It|was|theirs|'|,|I|said|of|the|horses|'|.");
}

BOOST_AUTO_TEST_CASE(names_of_languages_and_currencies_keep_their_signs) {
    BOOST_TEST(cut("in C++ or C# for US$20 or $20") == "in|C++|or|C#|for|US$|20|or|$|20");
    BOOST_TEST(cut("AT&T, p&l, f*ck") == "AT&T|,|p&l|,|f*ck");
}

BOOST_AUTO_TEST_CASE(abbreviations_keep_their_full_stop) {
    BOOST_TEST(cut("Mr. Hale met Gen. Orr at 5 p.m. in the U.S. today.") ==
               "Mr.|Hale|met|Gen.|Orr|at|5|p.m.|in|the|U.S.|today|.");
    BOOST_TEST(cut("Ph.D. or M.Sc.") == "Ph.D.|or|M.Sc.");
    BOOST_TEST(cut("and Sons, Inc.. Then etc...") == "and|Sons|,|Inc.|.|Then|etc|...");
    BOOST_TEST(cut("from 3 p. m. on") == "from|3|p.|m.|on");
}

BOOST_AUTO_TEST_CASE(initials_keep_their_full_stop_but_the_pronoun_does_not) {
    BOOST_TEST(cut("J. R. Ash and I. Then") == "J.|R.|Ash|and|I|.|Then");
}

BOOST_AUTO_TEST_CASE(words_that_abbreviate_only_before_numbers_or_with_a_capital) {
    BOOST_TEST(cut("No. 7, p. 12") == "No.|7|,|p.|12");
    BOOST_TEST(cut("He said no. She felt ill.") == "He|said|no|.|She|felt|ill|.");
    BOOST_TEST(cut("Oak Park, Ill., and Wash.") == "Oak|Park|,|Ill.|,|and|Wash.");
}

BOOST_AUTO_TEST_CASE(numbers_keep_their_separators) {
    BOOST_TEST(cut("1,250.75 on 3/14/2015 at 10:30, .5 or +44") == "1,250.75|on|3/14/2015|at|10:30|,|.5|or|+44");
    BOOST_TEST(cut("It cost $3.") == "It|cost|$|3|.");
    BOOST_TEST(cut("in 1990. Then") == "in|1990|.|Then");
    BOOST_TEST(cut("the 1990's and '68") == "the|1990's|and|'68");
}

BOOST_AUTO_TEST_CASE(units_are_parted_from_their_number_and_endings_are_not) {
    BOOST_TEST(cut("5pm 7:30PM 8gb 3.5M 2p.m. 61persons") == "5|pm|7:30|PM|8|gb|3.5|M|2|p.m.|61|persons");
    BOOST_TEST(cut("4th 1980s 3D 4x4 2nd 81P") == "4th|1980s|3D|4x4|2nd|81P");
}

BOOST_AUTO_TEST_CASE(addresses_are_one_token_without_the_marks_around) {
    BOOST_TEST(cut("(see https://example.org/a_(b)?c=1&d).") == "(|see|https://example.org/a_(b)?c=1&d|)|.");
    BOOST_TEST(cut("www.example.com, example.org/page.") == "www.example.com|,|example.org/page|.");
    BOOST_TEST(cut("[http://example.org/a] [http://example.org/b[1]]") == "[|http://example.org/a|]|[|http://example.org/b[1]|]");
    BOOST_TEST(cut("doi:10.1000/182-3 (plan).doc") == "doi:10.1000/182-3|(|plan|)|.doc");
    BOOST_TEST(cut("Mail to Jo.Hill+news@example.co.uk. Thanks") == "Mail|to|Jo.Hill+news@example.co.uk|.|Thanks");
    BOOST_TEST((kind_of_first("https://example.org") == token_kind::url));
    BOOST_TEST((kind_of_first("ann@example.org") == token_kind::email));
}

BOOST_AUTO_TEST_CASE(sentence_without_a_space_before_it_is_no_host) {
    BOOST_TEST(cut("He came.Then he left") == "He|came|.|Then|he|left");
}

BOOST_AUTO_TEST_CASE(handles_hashtags_and_numbers_behind_a_number_sign) {
    BOOST_TEST(cut("@ann_b likes #tea and # 1 or #1") == "@ann_b|likes|#tea|and|#|1|or|#|1");
    BOOST_TEST(cut("30 units @2.975") == "30|units|@|2.975");
}

BOOST_AUTO_TEST_CASE(runs_of_marks_are_one_token) {
    BOOST_TEST(cut("Wait... what?! No -- yes--no!!") == "Wait|...|what|?!|No|--|yes|--|no|!!");
    BOOST_TEST(cut("So...? A++, all about $$$ <> \\\\//") == "So|...|?|A++|,|all|about|$$$|<|>|\\\\|//");
    BOOST_TEST(cut("<< a >> --> b") == "<<|a|>>|-->|b");
    BOOST_TEST(cut("''so'' ``so``") == "''|so|''|``|so|``");
}

BOOST_AUTO_TEST_CASE(faces_and_pictographs_are_emoji) {
    BOOST_TEST(cut("Fine :) or ;-) but (see note: yes)") == "Fine|:)|or|;-)|but|(|see|note|:|yes|)");
    BOOST_TEST(cut("Thanks (: or (:none)") == "Thanks|(:|or|(|:|none|)");
    BOOST_TEST(cut("👩‍🚀 went 👍🏽!") == "👩‍🚀|went|👍🏽|!");
    BOOST_TEST((kind_of_first(":-)") == token_kind::emoji));
}

BOOST_AUTO_TEST_CASE(clipped_words_keep_their_apostrophe_and_quoted_words_do_not) {
    BOOST_TEST(cut("'Tis time, get 'em") == "'Tis|time|,|get|'em");
    BOOST_TEST(cut("'Time to go' 'emerald'") == "'|Time|to|go|'|'|emerald|'");
}

BOOST_AUTO_TEST_CASE(broken_off_words_keep_their_hyphen) {
    BOOST_TEST(cut("w- what, pre- and post-war, a pause- then") == "w-|what|,|pre-|and|post-war|,|a|pause|-|then");
    BOOST_TEST(cut("It was exper- experimental, the po- uh the IT- office") ==
               "It|was|exper-|experimental|,|the|po-|uh|the|IT|-|office");
}

BOOST_AUTO_TEST_CASE(other_scripts_are_words) {
    BOOST_TEST(cut("Это дом. Ça va?") == "Это|дом|.|Ça|va|?");
    BOOST_TEST(cut("漢字。") == "漢字|。");
    BOOST_TEST(cut("مرحبا بك؟") == "مرحبا|بك|؟");
}

BOOST_AUTO_TEST_CASE(flags_tell_case_space_and_line) {
    constexpr std::string_view text = "One TWO\nthree4 é";
    std::vector<token> all;
    static const tokenizer tokens;
    for (const token& one : tokens(text)) all.push_back(one);
    BOOST_REQUIRE(all.size() == 4U);
    BOOST_TEST(has(all[0].flags, token_flags::capitalised));
    BOOST_TEST(has(all[0].flags, token_flags::space_before));
    BOOST_TEST(!has(all[0].flags, token_flags::all_upper));
    BOOST_TEST(has(all[1].flags, token_flags::all_upper));
    BOOST_TEST(!has(all[1].flags, token_flags::line_start));
    BOOST_TEST(has(all[2].flags, token_flags::line_start));
    BOOST_TEST(has(all[2].flags, token_flags::has_digit));
    BOOST_TEST(has(all[3].flags, token_flags::non_ascii));
    BOOST_TEST(has(all[3].flags, token_flags::space_after));
    BOOST_TEST(has(tokens.next("a\u2003b", 0).flags, token_flags::space_after));
    BOOST_TEST(!has(tokens.next("a, b", 0).flags, token_flags::space_after));
}
