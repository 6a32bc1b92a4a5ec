#include "quote/check_quotations.hpp"
#include "quote/pipeline.hpp"

#include <boost/test/unit_test.hpp>

using namespace inquit;
using namespace inquit::detail;

namespace {

using views = std::vector<std::string_view>;

void expect_sound(const sample& one) { BOOST_TEST(check_quotations(one.text, one.found) == ""); }

std::string_view in(const sample& from, span where) { return where.in(from.text); }

}  // namespace

BOOST_AUTO_TEST_CASE(quotation_broken_by_its_clause_is_one) {
    const sample one("\"We have looked at every road,\" said the engineer, \"and none of them will hold.\"");
    BOOST_TEST_REQUIRE(one.found.list.size() == 1U);
    BOOST_TEST(one.parts(0) == (views{"\"We have looked at every road,\"", "\"and none of them will hold.\""}),
               boost::test_tools::per_element());
    BOOST_TEST(in(one, one.found.list[0].cue) == "said");
    BOOST_TEST(in(one, one.found.list[0].source) == "the engineer");
    expect_sound(one);
}

BOOST_AUTO_TEST_CASE(reopened_mark_carries_the_quotation_into_the_next_paragraph) {
    const sample one(
        "\"The bridge was closed in May after the flood,\" Anna Berg said. \"We warned them for years.\n\n\"Nobody listened to "
        "us then, and "
        "nobody listens now.\"");
    BOOST_TEST_REQUIRE(one.found.list.size() == 1U);
    BOOST_TEST(one.found.list[0].about.part_count == 3U);
    BOOST_TEST(in(one, one.found.list[0].source) == "Anna Berg");
    expect_sound(one);
}

BOOST_AUTO_TEST_CASE(speakers_that_take_turns_have_quotations_of_their_own) {
    const sample one(
        "\"Are you coming with us?\" asked Tom.\n\n\"Not before the rain stops,\" she answered.\n\n\"Then I'll wait.\"", true);
    BOOST_TEST_REQUIRE(one.found.list.size() == 3U);
    BOOST_TEST(in(one, one.found.list[0].source) == "Tom");
    BOOST_TEST(in(one, one.found.list[1].source) == "she");
    BOOST_TEST(one.found.list[2].source.empty());
    expect_sound(one);
}

BOOST_AUTO_TEST_CASE(titles_and_terms_are_rejected_with_a_reason) {
    const sample one("The film \"Rain Over Harbour Town\" opens on Friday. The term \"gap\" is old.");
    BOOST_TEST(one.found.list.empty());
    BOOST_TEST_REQUIRE(one.found.rejected.size() == 2U);
    BOOST_TEST((one.found.rejected[0].reason == rejection::title));
    BOOST_TEST((one.found.rejected[1].reason == rejection::term));
    BOOST_TEST(in(one, one.found.rejected[0].where) == "\"Rain Over Harbour Town\"");
    expect_sound(one);
}

BOOST_AUTO_TEST_CASE(quotation_in_a_quotation_names_its_parent) {
    const sample one("“She told me ‘You will never sail again, my boy,’ and I believed her,” said Peter. “I was young.”", true);
    expect_sound(one);
    BOOST_TEST_REQUIRE(!one.found.list.empty());
    for (std::size_t i = 1; i < one.found.list.size(); ++i) {
        BOOST_TEST(one.found.list[i].about.depth == 1U);
        BOOST_TEST(one.found.list[i].about.parent.index() == 0U);
    }
}

BOOST_AUTO_TEST_CASE(quotation_in_a_quotation_is_found_by_its_clause_or_its_sentence) {
    const sample one(
        "“She looked up. ‘I have the key,’ she told my father, ‘and you have the lamp.’ He waved. ‘Hold the rope for me!’ The "
        "word "
        "‘rope’ made us laugh,” said Peter.",
        true);
    expect_sound(one);
    BOOST_TEST_REQUIRE(one.found.list.size() == 3U);
    BOOST_TEST(one.parts(1) == (views{"‘I have the key,’", "‘and you have the lamp.’"}), boost::test_tools::per_element());
    BOOST_TEST(in(one, one.found.list[1].source) == "she");
    BOOST_TEST(one.parts(2) == views{"‘Hold the rope for me!’"}, boost::test_tools::per_element());
    BOOST_TEST_REQUIRE(one.found.rejected.size() == 1U);
    BOOST_TEST(in(one, one.found.rejected[0].where) == "‘rope’");
}

BOOST_AUTO_TEST_CASE(report_with_all_words_in_marks_is_direct_and_takes_the_marks) {
    sample one("\"The dam is safe for now,\" the mayor said on Monday.");
    report said;
    said.cue = one.at("said");
    said.source = one.at("the mayor");
    said.contents[0] = one.at("The dam is safe for now");
    said.margin = 700;
    one.assemble({said});
    BOOST_TEST_REQUIRE(one.found.list.size() == 1U);
    BOOST_TEST((one.found.list[0].about.kind == quote_kind::direct));
    BOOST_TEST(one.parts(0) == views{"\"The dam is safe for now,\""}, boost::test_tools::per_element());
    BOOST_TEST(one.found.list[0].margin == 700);
    expect_sound(one);
}

BOOST_AUTO_TEST_CASE(reported_words_around_a_quoted_stretch_are_mixed_and_hold_it) {
    sample one("The minister said that the plan was \"far too costly\" for the region.");
    report said;
    said.cue = one.at("said");
    said.source = one.at("The minister");
    said.contents[0] = one.at("that the plan was \"far too costly\" for the region");
    one.assemble({said});
    BOOST_TEST_REQUIRE(one.found.list.size() == 1U);
    BOOST_TEST((one.found.list[0].about.kind == quote_kind::mixed));
    BOOST_TEST(one.parts(0) == views{"that the plan was \"far too costly\" for the region"}, boost::test_tools::per_element());
    BOOST_TEST(one.found.rejected.empty());
    expect_sound(one);
}

BOOST_AUTO_TEST_CASE(doubtful_stretch_that_no_report_claims_is_a_term) {
    sample one("The ministry said that prices would rise. The so-called \"winter rule\" ends in March.");
    BOOST_TEST_REQUIRE(one.stretches.size() == 1U);
    one.stretches[0].speech = score_unit / 2;
    one.assemble({});
    BOOST_TEST(one.found.list.size() == 1U);
    report said;
    said.cue = one.at("said");
    said.source = one.at("The ministry");
    said.contents[0] = one.at("that prices would rise");
    one.assemble({said});
    BOOST_TEST_REQUIRE(one.found.list.size() == 1U);
    BOOST_TEST((one.found.list[0].about.kind == quote_kind::indirect));
    BOOST_TEST_REQUIRE(one.found.rejected.size() == 1U);
    BOOST_TEST(in(one, one.found.rejected[0].where) == "\"winter rule\"");
    one.stretches[0].speech = 2 * score_unit;
    one.assemble({said});
    BOOST_TEST(one.found.list.size() == 2U);
    expect_sound(one);
}

BOOST_AUTO_TEST_CASE(report_without_marks_is_indirect) {
    sample one("Officials believe the harbour will reopen in spring.");
    report belief;
    belief.cue = one.at("believe");
    belief.source = one.at("Officials");
    belief.contents[0] = one.at("the harbour will reopen in spring");
    belief.mode = quote_mode::thought;
    one.assemble({belief});
    BOOST_TEST_REQUIRE(one.found.list.size() == 1U);
    BOOST_TEST((one.found.list[0].about.kind == quote_kind::indirect));
    BOOST_TEST((one.found.list[0].about.mode == quote_mode::thought));
    one.assemble({belief}, {true, true, false});
    BOOST_TEST(one.found.list.empty());
}

BOOST_AUTO_TEST_CASE(content_that_ends_inside_a_stretch_is_moved_to_its_marks) {
    sample one("\"It is late. We should go home now,\" the guide told them.");
    report told;
    told.cue = one.at("told");
    told.source = one.at("the guide");
    told.contents[0] = one.at("We should go home now,\"");
    one.assemble({told});
    BOOST_TEST_REQUIRE(one.found.list.size() == 1U);
    BOOST_TEST(one.parts(0) == views{"\"It is late. We should go home now,\""}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(rest_of_a_broken_quotation_joins_its_report) {
    sample one("\"It is late,\" the guide told them. \"We should go home now.\"");
    report told;
    told.cue = one.at("told");
    told.source = one.at("the guide");
    told.contents[0] = one.at("It is late,");
    one.assemble({told});
    BOOST_TEST_REQUIRE(one.found.list.size() == 1U);
    BOOST_TEST(one.found.list[0].about.part_count == 2U);
    BOOST_TEST(in(one, one.found.list[0].cue) == "told");
}

BOOST_AUTO_TEST_CASE(neighbours_whose_clauses_name_different_speakers_are_no_utterance) {
    const sample two("\"Hi,\" said Anna Berg. \"Ho,\" said Tom Lee.", true);
    BOOST_TEST_REQUIRE(two.found.list.size() == 2U);
    BOOST_TEST(in(two, two.found.list[0].source) == "Anna Berg");
    BOOST_TEST(in(two, two.found.list[1].source) == "Tom Lee");
    expect_sound(two);
    const sample one("\"Hi,\" said Anna Berg. \"It is late,\" Anna said.", true);
    BOOST_TEST(one.found.list.size() == 1U);
}

BOOST_AUTO_TEST_CASE(in_news_neighbours_with_a_clause_behind_each_are_two_quotations) {
    sample one("\"It is late,\" Anna Berg said. \"We should go home,\" she said. Nobody told the guide to go.");
    report told;
    told.cue = one.at("told");
    told.source = one.at("Nobody");
    told.contents[0] = one.at("to go");
    one.assemble({told});
    BOOST_TEST_REQUIRE(one.found.list.size() == 3U);
    BOOST_TEST(in(one, one.found.list[0].source) == "Anna Berg");
    BOOST_TEST(in(one, one.found.list[1].source) == "she");
}

BOOST_AUTO_TEST_CASE(report_ends_before_a_quotation_with_a_clause_of_its_own) {
    sample one("\"It is late,\" said Anna Berg. \"We should go home,\" added Tom Reyes.");
    report said;
    said.cue = one.at("said");
    said.source = one.at("Anna Berg");
    said.contents = {one.at("It is late,"), one.at("We should go home,")};
    one.assemble({said});
    BOOST_TEST_REQUIRE(one.found.list.size() == 2U);
    BOOST_TEST(in(one, one.found.list[0].source) == "Anna Berg");
    BOOST_TEST(in(one, one.found.list[1].source) == "Tom Reyes");
    expect_sound(one);
}

BOOST_AUTO_TEST_CASE(what_is_told_behind_a_quotation_and_its_cue_is_not_part_of_it) {
    sample one("\"The lamps are out,\" the keeper said, and a boat ran onto the sand.");
    report said;
    said.cue = one.at("said");
    said.source = one.at("the keeper");
    said.contents = {one.at("The lamps are out,"), one.at("and a boat ran onto the sand")};
    one.assemble({said});
    BOOST_TEST_REQUIRE(one.found.list.size() == 1U);
    BOOST_TEST((one.found.list[0].about.kind == quote_kind::direct));
    BOOST_TEST(one.parts(0) == views{"\"The lamps are out,\""}, boost::test_tools::per_element());
    expect_sound(one);
}

BOOST_AUTO_TEST_CASE(odd_texts_give_sound_quotations) {
    const views units{"“",   "\"",   "' ", "“a” ", "«", "\"a ' ", "— ", "‘", "''", "\"x\n\n", "\"A,\" he said. ",
                      "“‘“", "\"\n", " ",  "a",    "."};
    for (const std::string_view a : units) {
        for (const std::string_view b : units) {
            std::string text;
            for (int i = 0; i < 40; ++i) text += std::string(a) + (i % 3 == 0 ? std::string(b) : std::string());
            BOOST_TEST_CONTEXT(text) { expect_sound(sample(text)); }
        }
    }
}
