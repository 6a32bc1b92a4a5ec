#include "token/pieces.hpp"

#include <inquit/sentence.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>

using namespace inquit;

namespace {

std::string cut(std::string_view text, const sentence_options& settings = {}) {
    const sentence_splitter sentences(settings);
    std::string joined = pieces(text, sentences(text));
    std::replace(joined.begin(), joined.end(), '\n', ' ');
    return joined;
}

}  // namespace

BOOST_AUTO_TEST_CASE(full_stops_question_marks_and_exclamation_marks_end_sentences) {
    BOOST_TEST(cut("The shop was closed. Why was it closed? Nobody knew! We went home.") ==
               "The shop was closed.|Why was it closed?|Nobody knew!|We went home.");
    BOOST_TEST(cut("Really?? I had no idea.") == "Really??|I had no idea.");
}

BOOST_AUTO_TEST_CASE(titles_and_initials_end_none) {
    BOOST_TEST(cut("Yesterday Dr. Moss and Mrs. Hale saw Gen. Orr. They had tea.") ==
               "Yesterday Dr. Moss and Mrs. Hale saw Gen. Orr.|They had tea.");
    BOOST_TEST(cut("The book is by J. R. Ash. It sold well.") == "The book is by J. R. Ash.|It sold well.");
}

BOOST_AUTO_TEST_CASE(abbreviations_end_one_before_a_word_that_opens_a_sentence) {
    BOOST_TEST(cut("The train left at 5 p.m. The next one was late.") == "The train left at 5 p.m.|The next one was late.");
    BOOST_TEST(cut("She worked for the U.S. Army in those days.") == "She worked for the U.S. Army in those days.");
    BOOST_TEST(cut("Bring pens, paper, etc. and be on time.") == "Bring pens, paper, etc. and be on time.");
}

BOOST_AUTO_TEST_CASE(decimals_and_addresses_end_none) {
    BOOST_TEST(cut("It rose by 3.5 percent to 1.2 million. That was new.") ==
               "It rose by 3.5 percent to 1.2 million.|That was new.");
    BOOST_TEST(cut("Read www.example.org/a.b first. Then write to ann.hill@example.org.") ==
               "Read www.example.org/a.b first.|Then write to ann.hill@example.org.");
}

BOOST_AUTO_TEST_CASE(closing_marks_belong_to_the_sentence_before) {
    BOOST_TEST(cut("\"We are late.\" They ran.") == "\"We are late.\"|They ran.");
    BOOST_TEST(cut("“We are late.” They ran.") == "“We are late.”|They ran.");
    BOOST_TEST(cut("They ran. (It was late.) Nobody saw them.") == "They ran.|(It was late.)|Nobody saw them.");
}

BOOST_AUTO_TEST_CASE(reporting_clause_goes_on_behind_a_quoted_question) {
    BOOST_TEST(cut("\"Are we late?\" she asked. Nobody answered.") == "\"Are we late?\" she asked.|Nobody answered.");
    BOOST_TEST(cut("“We lost,” Will said. “Again.”") == "“We lost,” Will said.|“Again.”");
}

BOOST_AUTO_TEST_CASE(ellipsis_ends_a_sentence_before_a_capital_only) {
    BOOST_TEST(cut("She waited ... and waited. He never came.") == "She waited ... and waited.|He never came.");
    BOOST_TEST(cut("I thought that maybe... We should go now.") == "I thought that maybe...|We should go now.");
}

BOOST_AUTO_TEST_CASE(exclamation_inside_a_careful_sentence_ends_none) {
    BOOST_TEST(cut("The night was cold. Alas! there was no wood left. They slept badly.") ==
               "The night was cold.|Alas! there was no wood left.|They slept badly.");
}

BOOST_AUTO_TEST_CASE(list_mark_belongs_to_its_item) {
    BOOST_TEST(cut("1. Wash the pan.\n2. Dry it well.\n3. Put it away.") == "1. Wash the pan.|2. Dry it well.|3. Put it away.");
    BOOST_TEST(cut("b) Open the window.") == "b) Open the window.");
}

BOOST_AUTO_TEST_CASE(headings_end_without_a_mark) {
    BOOST_TEST(cut("A short history\n\nIt began in spring. It ended in autumn.") ==
               "A short history|It began in spring.|It ended in autumn.");
}

BOOST_AUTO_TEST_CASE(titles_in_capitals_are_not_cut_at_their_small_words) {
    BOOST_TEST(cut("Senator Hill Signs Road Bill On Monday") == "Senator Hill Signs Road Bill On Monday");
}

BOOST_AUTO_TEST_CASE(separators_are_one_sentence) {
    BOOST_TEST(cut("It ended.\n\n*   *   *\n\nIt began.") == "It ended.|*   *   *|It began.");
}

BOOST_AUTO_TEST_CASE(scripts_without_case_are_cut_at_their_own_marks) {
    BOOST_TEST(cut("今日は晴れ。明日は雨！傘は？") == "今日は晴れ。|明日は雨！|傘は？");
    BOOST_TEST(cut("「行こう。」と言った。") == "「行こう。」と言った。");
    BOOST_TEST(cut("كيف حالك؟ أنا بخير.") == "كيف حالك؟|أنا بخير.");
}

BOOST_AUTO_TEST_CASE(scripts_with_case_are_cut_like_latin) {
    BOOST_TEST(cut("Это дом. Он стоит на холме.") == "Это дом.|Он стоит на холме.");
}

BOOST_AUTO_TEST_CASE(text_without_words_has_no_sentences) {
    BOOST_TEST(cut("") == "");
    BOOST_TEST(cut("\n \r\n\t") == "");
}

BOOST_AUTO_TEST_CASE(items_of_a_list_in_a_line_are_sentences) {
    BOOST_TEST(cut("1. The long road 2. The short road 3. No road") == "1. The long road|2. The short road|3. No road");
    BOOST_TEST(cut("1.) The long road. 2.) The short road.") == "1.) The long road.|2.) The short road.");
    BOOST_TEST(cut("(i) The long road. (ii) The short road. (iii) No road.") ==
               "(i) The long road.|(ii) The short road.|(iii) No road.");
    BOOST_TEST(cut("a. The long road b. The short road") == "a. The long road|b. The short road");
    BOOST_TEST(cut("• 9. The long road • 10. The short road") == "• 9. The long road|• 10. The short road");
}

BOOST_AUTO_TEST_CASE(number_that_goes_on_no_list_ends_none) {
    BOOST_TEST(cut("1. There were 7 houses and 2 barns in all.") == "1. There were 7 houses and 2 barns in all.");
    BOOST_TEST(cut("She counted 1 house. 3) is the sum.").find("3)|") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(abbreviation_of_a_country_ends_one_before_an_opening_word_only) {
    BOOST_TEST(cut("She was born in the U.K. They moved later.") == "She was born in the U.K.|They moved later.");
    BOOST_TEST(cut("He wrote to the U.S. Senate twice.") == "He wrote to the U.S. Senate twice.");
}

BOOST_AUTO_TEST_CASE(clock_time_ends_one_before_a_title) {
    BOOST_TEST(cut("We left at 7 p.m. Mrs. Hale stayed behind.") == "We left at 7 p.m.|Mrs. Hale stayed behind.");
}

BOOST_AUTO_TEST_CASE(spaced_full_stops_are_one_ellipsis) {
    BOOST_TEST(cut("He waited . . . and then went home.") == "He waited . . . and then went home.");
}

BOOST_AUTO_TEST_CASE(ellipsis_behind_a_full_stop_begins_what_follows) {
    BOOST_TEST(cut("The old road was closed. . . . The new one was not.") ==
               "The old road was closed.|. . . The new one was not.");
    BOOST_TEST(cut("The old road was closed . . . . The new one was not.") ==
               "The old road was closed . . . .|The new one was not.");
}

BOOST_AUTO_TEST_CASE(name_goes_on_behind_its_mark_unless_a_word_opens_a_sentence) {
    BOOST_TEST(cut("Did you ask Albert I. Hale about it?") == "Did you ask Albert I. Hale about it?");
    BOOST_TEST(cut("It was only Mary and I. Did you ask her?") == "It was only Mary and I.|Did you ask her?");
    BOOST_TEST(cut("Our guests from Yahoo! News came late.") == "Our guests from Yahoo! News came late.");
    BOOST_TEST(cut("They all came from Yahoo! The rest stayed at home.") == "They all came from Yahoo!|The rest stayed at home.");
    BOOST_TEST(cut("What a day! Birds sang in the garden.") == "What a day!|Birds sang in the garden.");
}

BOOST_AUTO_TEST_CASE(number_of_a_note_belongs_to_the_sentence_before) {
    BOOST_TEST(cut("The roads were closed for a year. 4 The mills went on.") ==
               "The roads were closed for a year. 4|The mills went on.");
    BOOST_TEST(cut("The roads were closed for a year. 40 mills went on.") ==
               "The roads were closed for a year.|40 mills went on.");
}

BOOST_AUTO_TEST_CASE(run_of_hashtags_is_one_sentence) {
    BOOST_TEST(cut("#roads #mills #harbour #weather #boats") == "#roads #mills #harbour #weather #boats");
}

BOOST_AUTO_TEST_CASE(closing_formula_of_a_letter_parts_from_the_name) {
    BOOST_TEST(cut("I hope to see you in May. Respectfully, Clara Hale") == "I hope to see you in May.|Respectfully,|Clara Hale");
}

BOOST_AUTO_TEST_CASE(two_apostrophes_open_and_close_speech) {
    BOOST_TEST(cut("The mill was closed. ''The road was open,'' Mrs. Hale said. ''Nobody came.''") ==
               "The mill was closed.|''The road was open,'' Mrs. Hale said.|''Nobody came.''");
}

BOOST_AUTO_TEST_CASE(sentence_in_brackets_behind_speech_stands_alone) {
    BOOST_TEST(cut("\"They will miss me so much!\" (Tibbles was the dog.) He left.") ==
               "\"They will miss me so much!\"|(Tibbles was the dog.)|He left.");
}

BOOST_AUTO_TEST_CASE(quoted_sentences_are_kept_on_request) {
    const std::string_view text = "He said, \"It is late. Go home.\" They went.";
    BOOST_TEST(cut(text) == "He said, \"It is late.|Go home.\"|They went.");
    BOOST_TEST(cut(text, {.quoted = quoted_sentences::keep}) == "He said, \"It is late. Go home.\"|They went.");
    BOOST_TEST(cut("“It is late. Go home!” he said. They went.", {.quoted = quoted_sentences::keep}) ==
               "“It is late. Go home!” he said.|They went.");
    BOOST_TEST(cut("'It is late. The dogs' bowl is empty.' They went.", {.quoted = quoted_sentences::keep}) ==
               "'It is late. The dogs' bowl is empty.'|They went.");
}

BOOST_AUTO_TEST_CASE(quotation_mark_that_nothing_closes_keeps_nothing) {
    const std::string_view text = "He said: “It is late. Go home. They went.";
    BOOST_TEST(cut(text, {.quoted = quoted_sentences::keep}) == cut(text));
}

BOOST_AUTO_TEST_CASE(abbreviations_of_the_caller_carry_their_full_stops) {
    const std::string_view text = "The Zorb. Office is closed. It opens in May.";
    BOOST_TEST(cut(text) == "The Zorb.|Office is closed.|It opens in May.");
    for (const char* given : {"Zorb.", "zorb"}) {
        BOOST_TEST(cut(text, {.abbreviations = {given}}) == "The Zorb. Office is closed.|It opens in May.");
    }
}

BOOST_AUTO_TEST_CASE(heading_in_the_line_ends_before_a_word_that_opens_a_sentence) {
    BOOST_TEST(cut("Our Summer House This house is a quiet, friendly place to stay.") ==
               "Our Summer House|This house is a quiet, friendly place to stay.");
    BOOST_TEST(cut("Anna Hill Wins Vote On Harbour Plan") == "Anna Hill Wins Vote On Harbour Plan");
}

BOOST_AUTO_TEST_CASE(reporting_clause_with_a_title_belongs_to_its_question) {
    BOOST_TEST(cut("\"Where is the key?\" Mrs. Hale inquired. \"Nobody has it.\"") ==
               "\"Where is the key?\" Mrs. Hale inquired.|\"Nobody has it.\"");
}

BOOST_AUTO_TEST_CASE(endings_of_files_end_no_sentence) {
    BOOST_TEST(cut("All drawings are there in .png format. They can be printed.") ==
               "All drawings are there in .png format.|They can be printed.");
}
