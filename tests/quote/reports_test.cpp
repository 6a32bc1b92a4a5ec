#include "quote/pipeline.hpp"
#include "quote/report_finder.hpp"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;
using namespace inquit::detail;

namespace {

struct reported {
    std::string source, cue, content;
    friend bool operator==(const reported&, const reported&) = default;
    friend std::ostream& operator<<(std::ostream& out, const reported& one) {
        return out << '[' << one.source << " | " << one.cue << " | " << one.content << ']';
    }
};

std::vector<report> find_reports(const sample& in) {
    static const report_finder finder;
    const auto scratch = std::make_unique<report_scratch>();
    std::vector<report> found;
    finder.find(in.cut, in.stretches, found, *scratch);
    return found;
}

std::vector<reported> reports_in(const std::string& text) {
    const sample one(text);
    std::vector<reported> all;
    for (const report& each : find_reports(one)) {
        std::string content(each.contents[0].in(one.text));
        if (!each.contents[1].empty()) content += " / " + std::string(each.contents[1].in(one.text));
        all.push_back({std::string(each.source.in(one.text)), std::string(each.cue.in(one.text)), content});
    }
    return all;
}

using list = std::vector<reported>;

void expect(const std::string& text, const list& wanted) {
    const list found = reports_in(text);
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(found == wanted, boost::test_tools::per_element()); }
}

}  // namespace

BOOST_AUTO_TEST_CASE(clause_with_that_is_reported) {
    expect("The governor said that the new bridge would open before winter.",
           {{"The governor", "said", "that the new bridge would open before winter"}});
    expect("Anna Berg told reporters that she would not resign.", {{"Anna Berg", "told", "that she would not resign"}});
}

BOOST_AUTO_TEST_CASE(clause_before_its_speaker_is_reported) {
    expect("The new bridge will open before winter, the governor said.",
           {{"the governor", "said", "The new bridge will open before winter"}});
}

BOOST_AUTO_TEST_CASE(connective_before_the_reported_clause_is_the_reporters) {
    expect("Meanwhile, the new bridge will open before winter, the governor said.",
           {{"the governor", "said", "the new bridge will open before winter"}});
}

BOOST_AUTO_TEST_CASE(wish_for_more_cues_makes_none_longer) {
    const std::vector<std::int32_t> scores{0, -100, -200, 0, 50, -300, 0, -300, -100};  // of three words: outside, begin, inside
    cue_decoder decoder;
    std::vector<cue_label> labels;
    decoder.run(scores, 0, labels);
    BOOST_TEST((labels == std::vector{cue_label::outside, cue_label::begin, cue_label::outside}));
    decoder.run(scores, 200, labels);
    BOOST_TEST((labels == std::vector{cue_label::begin, cue_label::begin, cue_label::outside}));
}

BOOST_AUTO_TEST_CASE(preposition_reports_and_says_so) {
    const sample one("According to the ministry, nearly half of the schools have no heating.");
    const std::vector<report> found = find_reports(one);
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].according_to);
    BOOST_TEST(found[0].source.in(one.text) == "the ministry");
    BOOST_TEST(found[0].contents[0].in(one.text) == "nearly half of the schools have no heating");
}

BOOST_AUTO_TEST_CASE(noun_with_its_verb_is_a_cue) {
    expect("Mr. Lindqvist expressed confidence that the two countries will sign the treaty.",
           {{"Mr. Lindqvist", "expressed confidence", "that the two countries will sign the treaty"}});
}

BOOST_AUTO_TEST_CASE(half_quoted_words_are_reported_as_a_whole) {
    expect("The senator said the plan was \"far too costly\" for small towns.",
           {{"The senator", "said", "the plan was \"far too costly\" for small towns"}});
}

BOOST_AUTO_TEST_CASE(beliefs_are_thought_and_messages_are_writing) {
    const sample belief("Many voters believe that the economy is getting worse.");
    const std::vector<report> thought = find_reports(belief);
    BOOST_TEST_REQUIRE(thought.size() == 1U);
    BOOST_TEST((thought[0].mode == quote_mode::thought));
    const sample message("\"We will win this state,\" the candidate wrote on Twitter.");
    const std::vector<report> writing = find_reports(message);
    BOOST_TEST_REQUIRE(writing.size() == 1U);
    BOOST_TEST((writing[0].mode == quote_mode::writing));
    const sample remark("The coach said that the team was tired.");
    const std::vector<report> speech = find_reports(remark);
    BOOST_TEST_REQUIRE(speech.size() == 1U);
    BOOST_TEST((speech[0].mode == quote_mode::speech));
}

BOOST_AUTO_TEST_CASE(what_nobody_in_particular_expects_is_no_report) {
    expect("The senator is widely expected to win the primary in March.", {});
}

BOOST_AUTO_TEST_CASE(second_look_knows_how_sure_the_rivals_are) {
    const sample text("The mayor said that the clerk told the council that the bridge was closed.");
    report_words words;
    words.read(text.cut, 0, text.tokens.size(), {}, cue_rates(), word_groups(embedded_weights("word_groups")));
    std::vector<report_candidate> candidates(2);
    candidates[0].at = {2, 3, 100};
    candidates[0].source = {0, 2};
    candidates[0].contents[0] = {3, 14};
    candidates[0].confidence = 512;
    candidates[1].at = {6, 7, 100};
    candidates[1].source = {4, 6};
    candidates[1].contents[0] = {9, 14};
    const report_row alone = row_of(words, std::span(candidates).first(1), 0);
    const report_row held = row_of(words, candidates, 0);
    BOOST_TEST((alone != held));
    candidates[0].confidence = 0;
    const report_row inside = row_of(words, candidates, 1);
    candidates[0].confidence = 512;
    BOOST_TEST((row_of(words, candidates, 1) != inside));
    for (const std::uint8_t value : held) BOOST_TEST(value < 64U);
}

BOOST_AUTO_TEST_CASE(plain_narration_has_no_reports) {
    expect("The train left the station at noon. Two hours later it reached the coast, where the road ends.", {});
    expect("", {});
}

BOOST_AUTO_TEST_CASE(possessive_ending_is_no_part_of_the_source) {
    const list found = reports_in("The committee rejected the senator's claim that the vote was unfair.");
    for (const reported& one : found) BOOST_TEST(!one.source.ends_with("'s"));
    BOOST_TEST(!found.empty());
}

BOOST_AUTO_TEST_CASE(contents_are_disjoint_and_margins_are_of_sources) {
    const sample one(
        "The mayor said that the harbour is safe, and the pilots said they believe the opposite. According to the port, "
        "\"no ship was in danger,\" but a captain told the radio that \"nobody knew\" what happened. The governor said that she "
        "would visit the port on Monday.");
    std::vector<span> contents;
    for (const report& each : find_reports(one)) {
        BOOST_TEST(!each.cue.empty());
        BOOST_TEST(!each.contents[0].empty());
        BOOST_TEST((each.margin == 0 || !each.source.empty()));
        for (const span content : each.contents) {
            if (!content.empty()) contents.push_back(content);
        }
    }
    BOOST_TEST(contents.size() >= 3U);
    for (std::size_t a = 0; a < contents.size(); ++a) {
        for (std::size_t b = a + 1; b < contents.size(); ++b) BOOST_TEST(!contents[a].overlaps(contents[b]));
    }
}

BOOST_AUTO_TEST_CASE(cue_upon_cue_takes_linear_work) {
    for (const std::string_view unit : {"said ", "he said that ", "\"No,\" she said, \"", "they believe, "}) {
        std::string text;
        while (text.size() < (1U << 17)) text += unit;
        const sample one(text);
        static const report_finder finder;
        const auto scratch = std::make_unique<report_scratch>();
        std::vector<report> found;
        finder.find(one.cut, one.stretches, found, *scratch);
        BOOST_TEST_MESSAGE(unit << ": " << scratch->looked_at << " of " << one.tokens.size() << ", " << found.size());
        BOOST_TEST(scratch->looked_at <= 64 * one.tokens.size());
    }
}

BOOST_AUTO_TEST_CASE(beside_marks_only_paragraphs_with_marks_are_read) {
    static const report_finder finder;
    const auto scratch = std::make_unique<report_scratch>();
    const sample both("The mayor said that the bridge would reopen.\n\n“It was slow,” Ann Lee said.\n");
    std::vector<report> found;
    finder.find_beside_marks(both.cut, both.stretches, found, *scratch);
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].source.in(both.text) == "Ann Lee");
    const sample apart("The mayor said that the bridge would reopen.\n\nThey call it “slow”.\n");
    found.clear();
    finder.find_beside_marks(apart.cut, apart.stretches, found, *scratch);
    BOOST_TEST(!found.empty());
}

BOOST_AUTO_TEST_CASE(shared_sums_score_arguments_as_all_their_features_do) {
    const sample in(
        "Anna Berg said on Monday that the council, which met twice, had told reporters what the mayor thinks: \"We will not "
        "wait,\" "
        "she added, \"and nobody asked.\" According to the report, he was asked why; he denied it.");
    const linear_model place_model(embedded_weights("arguments")), border_model(embedded_weights("argument_borders"));
    report_words words;
    words.read(in.cut, 0, in.tokens.size(), in.stretches, cue_rates(), word_groups(embedded_weights("word_groups")));
    tagger_scratch scratch;
    words.add_tags(tagger(), scratch);
    argument_features all;
    argument_scorer shared;
    shared.start(words, place_model, border_model);
    std::vector<std::int32_t> places, borders, shared_places, shared_borders;
    for (std::uint32_t at = 0; at + 1 < words.size(); at += 3) {
        const cue one{at, at + 1 + at % 2, 0};
        const word_range window = window_of(words, one);
        all.read(words, window, one);
        score_places(place_model, all.places, places);
        score_places(border_model, all.borders, borders);
        shared.run(window, one, shared_places, shared_borders);
        BOOST_TEST((shared_places == places), "places, cue at " << at);
        BOOST_TEST((shared_borders == borders), "borders, cue at " << at);
    }
}
