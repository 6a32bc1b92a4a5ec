#include "quote/check_quotations.hpp"
#include "quote/pipeline.hpp"

#include <boost/test/unit_test.hpp>

using namespace inquit;
using namespace inquit::detail;

namespace {

using views = std::vector<std::string_view>;

void expect_parts(const sample& one, std::size_t quotation, const views& parts) {
    BOOST_TEST_REQUIRE(one.found.list.size() > quotation);
    BOOST_TEST(one.parts(quotation) == parts, boost::test_tools::per_element());
    BOOST_TEST(check_quotations(one.text, one.found) == "");
}

std::string_view cue_of(const sample& one, std::size_t quotation) { return one.found.list.at(quotation).cue.in(one.text); }
std::string_view source_of(const sample& one, std::size_t quotation) { return one.found.list.at(quotation).source.in(one.text); }

}  // namespace

BOOST_AUTO_TEST_CASE(paragraphs_after_dashes_are_speech) {
    for (const std::string dash : {"— ", "—", "―", "― "}) {
        const sample one(dash + "Is the ferry in?\n\nNobody looked up.\n\n" + dash + "Not before nine.\n", true);
        BOOST_TEST_CONTEXT(dash) {
            BOOST_TEST_REQUIRE(one.found.list.size() == 2U);
            expect_parts(one, 0, {dash + "Is the ferry in?"});
            expect_parts(one, 1, {dash + "Not before nine."});
        }
    }
}

BOOST_AUTO_TEST_CASE(clause_behind_a_comma_is_narration_up_to_the_full_stop) {
    const sample one("— Is it you? asked the miller.\n\n— I saw the light, said Anna quietly. You left it burning.\n", true);
    BOOST_TEST_REQUIRE(one.found.list.size() == 2U);
    expect_parts(one, 0, {"— Is it you?"});
    BOOST_TEST(cue_of(one, 0) == "asked");
    BOOST_TEST(source_of(one, 0) == "the miller");
    expect_parts(one, 1, {"— I saw the light,", "You left it burning."});
    BOOST_TEST(source_of(one, 1) == "Anna");
}

BOOST_AUTO_TEST_CASE(clause_between_dashes_is_narration) {
    const sample one("— No — he said — not me.\n\n— You, — she answered, — or Tom?\n\n— I will, — said Tom. — Wait here.\n",
                     true);
    BOOST_TEST_REQUIRE(one.found.list.size() == 3U);
    expect_parts(one, 0, {"— No", "not me."});
    BOOST_TEST(source_of(one, 0) == "he");
    expect_parts(one, 1, {"— You,", "or Tom?"});
    expect_parts(one, 2, {"— I will,", "Wait here."});
    BOOST_TEST(source_of(one, 2) == "Tom");
}

BOOST_AUTO_TEST_CASE(speech_goes_on_behind_the_comma_of_its_clause_unless_the_clause_goes_on) {
    const sample one(
        "— Stay here, he said, and if I call you, run.\n\n— I will, said Josef, the old watchman. Go.\n\n"
        "— We are late, she said, taking his coat from the hook.\n",
        true);
    BOOST_TEST_REQUIRE(one.found.list.size() == 3U);
    expect_parts(one, 0, {"— Stay here,", "and if I call you, run."});
    expect_parts(one, 1, {"— I will,", "Go."});
    expect_parts(one, 2, {"— We are late,"});
}

BOOST_AUTO_TEST_CASE(reporting_words_of_the_speech_itself_do_not_break_it) {
    const sample one(
        "— When he came, he said nothing to me.\n\n— It is late, I think. We should go.\n\n— What did you tell him, Anna?\n",
        true);
    BOOST_TEST_REQUIRE(one.found.list.size() == 3U);
    expect_parts(one, 0, {"— When he came, he said nothing to me."});
    expect_parts(one, 1, {"— It is late, I think. We should go."});
}

BOOST_AUTO_TEST_CASE(hyphens_mark_speech_where_somebody_is_named_as_speaking) {
    for (const std::string dash : {"- ", "-- ", "– "}) {
        const sample one(dash + "Are you sure? she asked.\n\n" + dash + "I am sure, said Josef.\n", true);
        BOOST_TEST_CONTEXT(dash) {
            BOOST_TEST_REQUIRE(one.found.list.size() == 2U);
            expect_parts(one, 1, {dash + "I am sure,"});
            BOOST_TEST(source_of(one, 1) == "Josef");
        }
    }
}

BOOST_AUTO_TEST_CASE(items_of_a_list_are_no_speech) {
    for (const std::string dash : {"- ", "-- ", "– ", "— "}) {
        BOOST_TEST_CONTEXT(dash) {
            BOOST_TEST(sample("Bring:\n\n" + dash + "eggs\n" + dash + "milk\n" + dash + "bread for us\n").found.list.empty());
            BOOST_TEST(sample(dash + "Open your window.\n" + dash + "Close your door!\n").found.list.empty());
            BOOST_TEST(sample(dash + "The mayor has gone.\n" + dash + "The council meets, the clerk said.\n").found.list.empty());
        }
    }
    BOOST_TEST(sample("- How do I pay?\n- Where do I wait?\n- Who can help me?\n").found.list.empty());
}

BOOST_AUTO_TEST_CASE(dashes_are_no_marks_where_quotation_marks_are_the_habit) {
    const sample one("— I saw it.\n\n— Did you?\n\n\"We did,\" said Anna. \"I swear.\"\n\n\"So be it,\" said Tom.\n", true);
    for (const quotation& each : one.found.list) BOOST_TEST(one.found.parts[each.about.first_part].in(one.text).front() == '"');
    BOOST_TEST(!one.found.list.empty());
}

BOOST_AUTO_TEST_CASE(marks_in_a_speech_after_a_dash_stand_in_it) {
    const sample one("— He told me “go home,” said Anna. I went.\n\n— Did you?\n\n— It is 5\" long, he said. And wide.\n", true);
    BOOST_TEST(check_quotations(one.text, one.found) == "");
    for (const stretch& each : one.stretches) BOOST_TEST((each.style == mark_style::dash) == (each.depth == 0));
}

BOOST_AUTO_TEST_CASE(endless_dashes_take_linear_time) {
    for (const std::string_view unit : {"— a\n", "— I? he said, he said,\n", "— Is it?\n“", "- I said -\n"}) {
        std::string text;
        while (text.size() < 400'000) text += unit;
        const sample one(text, true);
        BOOST_TEST(check_quotations(one.text, one.found) == "");
    }
}
