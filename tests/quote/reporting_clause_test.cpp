#include "quote/reporting_clause.hpp"

#include "quote/pipeline.hpp"

#include <boost/test/unit_test.hpp>

using namespace inquit;
using namespace inquit::detail;

namespace {

struct expected {
    std::string_view cue, subject;
    bool verb_first, pronoun;
};

void expect_after(const std::string& text, const expected& want) {
    const sample one(text);
    BOOST_TEST_CONTEXT(text) {
        BOOST_TEST_REQUIRE(!one.stretches.empty());
        const std::optional<reporting_clause> found = clause_after(one.cut, one.stretches.front());
        BOOST_TEST_REQUIRE(found.has_value());
        BOOST_TEST(found->cue.in(one.text) == want.cue);
        BOOST_TEST(found->subject.in(one.text) == want.subject);
        BOOST_TEST(found->verb_first == want.verb_first);
        BOOST_TEST(found->pronoun == want.pronoun);
    }
}

void expect_before(const std::string& text, const expected& want) {
    const sample one(text);
    BOOST_TEST_CONTEXT(text) {
        BOOST_TEST_REQUIRE(!one.stretches.empty());
        const std::optional<reporting_clause> found = clause_before(one.cut, one.stretches.front());
        BOOST_TEST_REQUIRE(found.has_value());
        BOOST_TEST(found->cue.in(one.text) == want.cue);
        BOOST_TEST(found->subject.in(one.text) == want.subject);
    }
}

void expect_apart(const std::string& text, const expected& want) {
    const sample one(text);
    BOOST_TEST_CONTEXT(text) {
        BOOST_TEST_REQUIRE(!one.stretches.empty());
        const std::optional<reporting_clause> found = clause_apart(one.cut, one.stretches.front());
        BOOST_TEST_REQUIRE(found.has_value());
        BOOST_TEST(found->cue.in(one.text) == want.cue);
        BOOST_TEST(found->subject.in(one.text) == want.subject);
        BOOST_TEST(found->verb_first == want.verb_first);
        BOOST_TEST(found->pronoun == want.pronoun);
    }
}

void expect_in_story(const std::string& text, const expected& want) {
    const sample one(text);
    BOOST_TEST_CONTEXT(text) {
        BOOST_TEST_REQUIRE(!one.stretches.empty());
        const std::optional<reporting_clause> found = clause_in_story(one.cut, one.stretches.front());
        BOOST_TEST_REQUIRE(found.has_value());
        BOOST_TEST(found->cue.in(one.text) == want.cue);
        BOOST_TEST(found->subject.in(one.text) == want.subject);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(clause_after_the_marks_in_both_orders) {
    expect_after("\"Stay here,\" she said.", {"said", "she", false, true});
    expect_after("\"Stay here,\" said Anna Berg.", {"said", "Anna Berg", true, false});
    expect_after("\"Stay here!\" cried the old sailor at the door.", {"cried", "the old sailor", true, false});
    expect_after("\"Stay here,\" Mr. Olsen quickly replied.", {"replied", "Mr. Olsen", false, false});
    expect_after("\"Stay here,\" Berg, who leads the union, said on Friday.", {"said", "Berg", false, false});
    expect_after("“Stay here,” the spokeswoman added.", {"added", "the spokeswoman", false, false});
}

BOOST_AUTO_TEST_CASE(clause_before_the_marks) {
    expect_before("Anna Berg said, \"Stay here.\"", {"said", "Anna Berg", false, false});
    expect_before("Then he whispered to the child: \"Stay here.\"", {"whispered", "he", false, true});
    expect_before("The committee wrote: \"Stay here.\"", {"wrote", "The committee", false, false});
}

BOOST_AUTO_TEST_CASE(clause_apart_from_the_marks) {
    expect_apart("It is \"a good start\" for the harbour, said Anna Berg, who leads the union.",
                 {"said", "Anna Berg", true, false});
    expect_apart("It is \"a good start\" for the harbour, she said.", {"said", "she", false, true});
    expect_apart("The rain went on. Said Berg: \"Stay here.\"", {"Said", "Berg", true, false});
    for (const char* text : {"It is \"a good start\" for the harbour. She said nothing.", "\"Stay here,\" said Anna Berg.",
                             "Said to be slow, \"the ferry\" came."}) {
        const sample one(text);
        BOOST_TEST_REQUIRE(!one.stretches.empty());
        BOOST_TEST(!clause_apart(one.cut, one.stretches.front()).has_value());
    }
}

BOOST_AUTO_TEST_CASE(clause_in_story_by_a_verb_and_its_particle) {
    expect_in_story("\"And the boats,\" she went on, \"are gone.\"", {"went", "she", false, true});
    expect_in_story("\"And the boats,\" Olsen went on.", {"went", "Olsen", false, false});
    expect_in_story("\"Not at all,\" put in the miller.", {"put", "the miller", true, false});
    expect_in_story("\"Over here!\" called out Anna.", {"called", "Anna", true, false});
}

BOOST_AUTO_TEST_CASE(clause_in_story_by_a_verb_of_no_list) {
    expect_in_story("\"Never!\" flashed Anna, and rose.", {"flashed", "Anna", true, false});
    expect_in_story("\"It will rain,\" presently she said.", {"said", "she", false, true});
    expect_in_story("\"It will rain,\" said poor Mrs. Olsen.", {"said", "Mrs. Olsen", true, false});
}

BOOST_AUTO_TEST_CASE(clause_in_story_by_a_noun) {
    expect_in_story("\"Not before noon,\" was his short answer.", {"answer", "his", false, true});
    expect_in_story("\"Not before noon,\" was Anna's only reply.", {"reply", "Anna's", false, false});
}

BOOST_AUTO_TEST_CASE(no_clause_in_story_in_a_new_sentence) {
    for (const char* text : {"\"Stay here.\" He walked away.", "\"Stay here!\" he walked away.", "\"Stay here.\" Anna went on.",
                             "\"Stay here!\" was on the door."}) {
        const sample one(text);
        BOOST_TEST_REQUIRE(!one.stretches.empty());
        BOOST_TEST(!clause_in_story(one.cut, one.stretches.front()).has_value());
    }
}

BOOST_AUTO_TEST_CASE(no_clause_beyond_the_end_of_the_sentence) {
    const sample one("\"Stay here.\" The rain went on. Anna said nothing.");
    BOOST_TEST_REQUIRE(!one.stretches.empty());
    BOOST_TEST(!clause_after(one.cut, one.stretches.front()).has_value());
}
