// Which mentions mean the same person, seen through the speakers of a document.
#include "attributed.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

std::vector<std::string> aliases_of(const attributed& text, std::string_view name) {
    std::vector<std::string> all;
    const inquit::speaker_id who = text.id_of(name);
    BOOST_REQUIRE(who);
    for (const std::string_view alias : text.found.aliases(who)) all.emplace_back(alias);
    return all;
}

bool has(const std::vector<std::string>& list, std::string_view one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(clusters)

BOOST_AUTO_TEST_CASE(title_full_name_and_family_name_are_one_person) {
    const attributed text(
        "Transport Minister Ada Lindqvist opened the bridge on Monday.\n\n“It will last,” Lindqvist said. “My engineers have "
        "signed for it,” Ms. Lindqvist added.\n");
    BOOST_TEST(text.found.speakers().size() == 1U);
    BOOST_TEST(text.speaker("It will last") == "Ada Lindqvist");
    BOOST_TEST(text.speaker("signed for it") == "Ada Lindqvist");
    BOOST_TEST(has(aliases_of(text, "Ada Lindqvist"), "Lindqvist"));
}

BOOST_AUTO_TEST_CASE(role_before_a_name_is_kept) {
    const attributed text("Foreign Secretary Paul Okafor met reporters. “No comment,” Okafor said.\n");
    const inquit::speaker_id who = text.id_of("Paul Okafor");
    BOOST_REQUIRE(who);
    BOOST_TEST(text.found.role(who) == "Foreign Secretary");
}

BOOST_AUTO_TEST_CASE(appositive_after_a_name_is_its_role) {
    const attributed text("Rosa Bell, a retired plumber, watched the parade. “I have seen better,” Bell said.\n");
    const inquit::speaker_id who = text.id_of("Rosa Bell");
    BOOST_REQUIRE(who);
    BOOST_TEST(text.found.role(who) == "retired plumber");
}

BOOST_AUTO_TEST_CASE(mister_and_missus_of_one_family_are_two_people) {
    const attributed text(
        "“The roof leaks,” said Mr. Pettigrew.\n\n“The roof has always leaked,” said Mrs. Pettigrew.\n\n“Not on me,” said Mr. "
        "Pettigrew.\n\n“You were young,” said Mrs. Pettigrew.\n",
        inquit::genre::fiction);
    BOOST_TEST(text.found.speakers().size() == 2U);
    BOOST_TEST(text.speaker("The roof leaks") == text.speaker("Not on me"));
    BOOST_TEST(text.speaker("always leaked") == text.speaker("You were young"));
    BOOST_TEST(text.speaker("The roof leaks") != text.speaker("You were young"));
}

BOOST_AUTO_TEST_CASE(honorific_and_first_name_tell_gender_and_nothing_else_does) {
    const attributed text(
        "“One,” said Mrs. Tarn.\n\n“Two,” said Robert Vane.\n\n“Three,” said Quill Zhovtis, a surveyor. The crowd left.\n");
    const auto gender_of = [&](std::string_view piece) { return text.found[text.answer(piece).speaker].gender; };
    BOOST_TEST((gender_of("One") == inquit::gender::female));
    BOOST_TEST((gender_of("Two") == inquit::gender::male));
    BOOST_TEST((gender_of("Three") == inquit::gender::unknown));
}

BOOST_AUTO_TEST_CASE(pronoun_means_the_person_of_its_gender) {
    const attributed text(
        "Mary Holt and Peter Holt run the mill. Peter Holt was away. Mary Holt answered the door. “Come in,” she said.\n");
    BOOST_TEST(text.speaker("Come in") == "Mary Holt");
    BOOST_TEST((text.answer("Come in").why == inquit::evidence::pronoun_subject));
}

BOOST_AUTO_TEST_CASE(definite_description_means_who_was_so_described) {
    const attributed text("A prison officer called at noon. “He is gone,” the officer said.\n");
    BOOST_TEST(text.found.speakers().size() == 1U);
    BOOST_TEST(text.speaker("He is gone") == "A prison officer");
}

BOOST_AUTO_TEST_CASE(body_is_no_person) {
    const attributed text("“We regret the delay,” the Northern Rail Company said in a statement.\n");
    const inquit::speaker_id who = text.answer("We regret").speaker;
    BOOST_REQUIRE(who);
    BOOST_TEST(!text.found[who].person);
}

BOOST_AUTO_TEST_CASE(name_over_a_line_break_is_written_with_a_space) {
    const attributed text(
        "It was late when the mayor of the town rose at last to speak to the\npeople in the hall. “Enough,” said the mayor's "
        "sister, Ingrid\n"
        "Vasquez, and she left the hall at once, without her hat and without a\nword to the clerk who held the door for her, and "
        "who would have\n"
        "liked to know what had been decided.\n");
    BOOST_TEST(text.speaker("Enough") == "Ingrid Vasquez");
}

BOOST_AUTO_TEST_CASE(family_name_that_is_a_first_name_too_is_its_bearer) {
    const attributed text(
        "Senator Greta Clinton opened the harbour on Monday.\n\n“It will pay for itself,” Clinton said. “It always has,” Clinton "
        "added.\n");
    BOOST_TEST(text.found.speakers().size() == 1U);
    BOOST_TEST(text.speaker("pay for itself") == "Greta Clinton");
    BOOST_TEST((text.found[text.answer("pay for itself").speaker].gender == inquit::gender::female));
}

BOOST_AUTO_TEST_CASE(fullest_form_of_the_article_names_a_person) {
    const attributed text(
        "“The well is dry,” Mr. Okafor said. “It was dry last year,” Mr. Okafor said. Paul T. Okafor Jr. has farmed here for "
        "years.\n");
    BOOST_TEST(text.speaker("well is dry") == "Paul T. Okafor Jr.");
}

BOOST_AUTO_TEST_CASE(epithet_is_none_of_the_name) {
    const attributed text(
        "Crooked Hilda Stone was all he called her. Hilda Stone waited. “Enough,” Hilda Stone said. “He is done,” Stone said.\n");
    BOOST_TEST(text.speaker("Enough") == "Hilda Stone");
    BOOST_TEST(text.speaker("He is done") == "Hilda Stone");
}

BOOST_AUTO_TEST_CASE(verb_of_a_headline_is_none_of_the_name) {
    const attributed text(
        "Elizabeth Warner Hammers Bank Chief\n\nElizabeth Warner spoke for an hour on Tuesday.\n\n“This is theft,” Warner "
        "said.\n");
    BOOST_TEST(text.speaker("This is theft") == "Elizabeth Warner");
}

BOOST_AUTO_TEST_CASE(month_that_is_a_first_name_begins_a_name) {
    const attributed text("“We open at nine,” said April Mellow, who runs the shop.\n");
    BOOST_TEST(text.speaker("open at nine") == "April Mellow");
}

BOOST_AUTO_TEST_CASE(family_name_means_who_was_just_named_in_full) {
    const attributed text(
        "Clara Stone won the vote. Clara Stone thanked the town. “We did it,” Clara Stone said.\n\nThe count took a "
        "day.\n\nNobody left.\n\nPeter Stone met the press at noon.\n\n“I am proud of her,” Stone said.\n");
    BOOST_TEST(text.speaker("We did it") == "Clara Stone");
    BOOST_TEST(text.speaker("proud of her") == "Peter Stone");
}

BOOST_AUTO_TEST_CASE(description_by_office_means_who_bears_the_title) {
    const attributed text(
        "Sen. Ada Holt voted no. Gov. Paul Reyes stayed away.\n\n“I read every page,” the senator said.\n\n“I did not,” the "
        "governor said.\n");
    BOOST_TEST(text.speaker("every page") == "Ada Holt");
    BOOST_TEST(text.speaker("I did not") == "Paul Reyes");
}

BOOST_AUTO_TEST_CASE(descriptions_by_different_places_are_different_people) {
    const attributed text(
        "An Ohio farmer called at noon. “It rained,” the Ohio farmer said. A Texas farmer called at one. “It did not,” the Texas "
        "farmer said.\n");
    BOOST_TEST(text.speaker("It rained") == "An Ohio farmer");
    BOOST_TEST(text.speaker("It did not") == "A Texas farmer");
}

BOOST_AUTO_TEST_CASE(description_without_another_bearer_means_whom_the_article_is_about_there) {
    const attributed text("Marta Quill opened a second bakery in May.\n\n“Bread is honest work,” the Ohio businesswoman said.\n");
    BOOST_TEST(text.speaker("honest work") == "Marta Quill");
}

BOOST_AUTO_TEST_CASE(campaign_of_one_is_not_another_campaign) {
    const attributed text("It was a long campaign. “We are ready,” Holt's campaign said. “So are we,” Stone's campaign said.\n");
    BOOST_TEST(text.speaker("We are ready") == "Holt's campaign");
    BOOST_TEST(text.speaker("So are we") == "Stone's campaign");
}

BOOST_AUTO_TEST_CASE(name_behind_its_office_speaks_and_not_the_place_before) {
    const attributed text("“We will hold,” said Ohio deputy mayor Mary Sutton.\n");
    BOOST_TEST(text.speaker("We will hold") == "Mary Sutton");
}

BOOST_AUTO_TEST_CASE(apposition_behind_an_age_is_the_same_person) {
    const attributed text("Rosa Bell, 45, a nurse, watched. “I have seen better,” the nurse said.\n");
    BOOST_TEST(text.speaker("seen better") == "Rosa Bell");
}

BOOST_AUTO_TEST_CASE(pronouns_of_a_quoted_source_tell_its_gender) {
    const attributed text(
        "Foreign Minister Quon Zhovtis spoke on Monday.\n\n“The talks go on,” Zhovtis said.\n\n“There is no deadline,” he "
        "said.\n");
    BOOST_TEST(text.speaker("no deadline") == "Quon Zhovtis");
    BOOST_TEST((text.found[text.answer("talks go on").speaker].gender == inquit::gender::male));
}

BOOST_AUTO_TEST_CASE(quoted_source_goes_on_behind_a_paragraph_about_somebody_else) {
    const attributed text(
        "Foreign Minister Quon Zhovtis spoke on Monday.\n\n“The talks go on,” Zhovtis said.\n\nWith his return to the palace, "
        "Donald Marsh is widely expected to end the talks that his predecessor began.\n\n“Nobody knows the date,” he said.\n");
    BOOST_TEST(text.speaker("Nobody knows") == "Quon Zhovtis");
}

BOOST_AUTO_TEST_CASE(somebody_described_is_named_by_the_words_of_the_source) {
    const attributed text("“Vote early,” said a narrator in the radio spot.\n");
    BOOST_TEST(text.speaker("Vote early") == "a narrator in the radio spot");
}

BOOST_AUTO_TEST_SUITE_END()
