// Conversations whose people the caller knows.
#include "invariants.hpp"

#include <inquit/analyzer.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace {

std::string speaker_of(std::string_view words, std::string_view text, const inquit::cast& known) {
    inquit::options settings;
    settings.genre = inquit::genre::fiction;
    const auto found = inquit::analyzer(settings).analyze(text, known);
    BOOST_TEST_REQUIRE(found.has_value());
    check_document(*found);
    for (std::size_t i = 0; i < found->quotes().size(); ++i) {
        const inquit::quote_id which(i);
        if (found->words_of(which).find(words) == std::string::npos) continue;
        const inquit::speaker_id who = found->attribution_of(which).speaker;
        return who ? std::string(found->name(who)) : "-";
    }
    return "no quote";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(known_people)

BOOST_AUTO_TEST_CASE(description_in_the_cast_is_found_behind_any_article) {
    const inquit::cast known{{{"The Ferryman", {}, inquit::gender::male}, {"Greta Moss", {"Greta"}, inquit::gender::female}},
                             false};
    constexpr std::string_view text = "Greta walked down to the river.\n\n\"Not today, miss,\" said a ferryman.\n";
    BOOST_TEST(speaker_of("Not today", text, known) == "The Ferryman");
}

BOOST_AUTO_TEST_CASE(shared_name_means_the_one_who_has_no_other) {
    const inquit::cast known{
        {{"Peter Hale", {"Hale", "Peter"}, inquit::gender::male}, {"Peter Moss", {"Peter"}, inquit::gender::male}}, false};
    std::string text = "Peter Moss was a boy of nine.\n\n";
    for (int i = 0; i < 30; ++i) text += "Hale walked up and down the room, and Hale said nothing.\n\n";
    text += "\"Look, a boat!\" cried Peter.\n";
    BOOST_TEST(speaker_of("a boat", text, known) == "Peter Moss");
}

BOOST_AUTO_TEST_CASE(first_name_that_another_seldom_goes_by_means_the_one_whose_full_name_begins_with_it) {
    const inquit::cast known{
        {{"Peter Hale", {"Hale", "Peter"}, inquit::gender::male}, {"Peter Moss", {"Moss"}, inquit::gender::male}}, false};
    std::string text = "Peter Moss was a boy of nine.\n\n";
    for (int i = 0; i < 30; ++i) text += "Hale walked up and down the room, and Hale said nothing.\n\n";
    text += "\"Look, a boat!\" cried Peter.\n";
    BOOST_TEST(speaker_of("a boat", text, known) == "Peter Moss");
}

BOOST_AUTO_TEST_CASE(full_name_of_another_takes_no_first_name_from_its_owner) {
    const inquit::cast known{{{"Peter", {}, inquit::gender::male}, {"Peter Moss", {}, inquit::gender::male}}, false};
    std::string text = "Peter met Peter Moss.\n\n";
    for (int i = 0; i < 30; ++i) text += "Peter walked up and down the room.\n\n";
    text += "\"Look, a boat!\" cried Peter.\n";
    BOOST_TEST(speaker_of("a boat", text, known) == "Peter");
}

BOOST_AUTO_TEST_CASE(title_is_the_same_with_and_without_its_period) {
    const inquit::cast known{{{"Tom Hale", {"Mr Hale"}, inquit::gender::male}, {"Hale", {}, inquit::gender::unknown}}, false};
    BOOST_TEST(speaker_of("a boat", "The door opened.\n\n\"Look, a boat!\" cried Mr. Hale.\n", known) == "Tom Hale");
}

BOOST_AUTO_TEST_CASE(member_whom_the_text_calls_by_his_first_name_alone_is_found) {
    const inquit::cast known{{{"Peter Moss", {}, inquit::gender::male}, {"Greta", {}, inquit::gender::female}}, false};
    BOOST_TEST(speaker_of("a boat", "Greta opened the door.\n\n\"Look, a boat!\" cried Peter.\n", known) == "Peter Moss");
}

BOOST_AUTO_TEST_CASE(narrator_of_the_cast_is_the_narration_s_i) {
    const inquit::cast known{{{"Tom Hale", {"Narrator"}, inquit::gender::male}, {"Greta", {}, inquit::gender::female}}, false};
    constexpr std::string_view text = "I met Greta on the bridge.\n\n\"Come with me,\" I said.\n\n\"Where?\" asked Greta.\n";
    BOOST_TEST(speaker_of("Come with me", text, known) == "Tom Hale");
}

BOOST_AUTO_TEST_CASE(clause_on_the_next_line_belongs_to_the_speech) {
    constexpr std::string_view text =
        "Greta and Tom stood on the bridge.\n\"Is this the boat?\"\nasked Greta.\n\"It is,\"\nsaid Tom.\n";
    BOOST_TEST(speaker_of("the boat", text, {}) == "Greta");
    BOOST_TEST(speaker_of("It is", text, {}) == "Tom");
}

BOOST_AUTO_TEST_SUITE_END()
