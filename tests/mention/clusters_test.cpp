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

BOOST_AUTO_TEST_SUITE_END()
