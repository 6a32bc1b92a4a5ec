#include "attributed.hpp"

#include <string>

BOOST_AUTO_TEST_SUITE(addressee)

BOOST_AUTO_TEST_CASE(person_called_by_name_is_spoken_to) {
    const attributed text(
        "Tobias came in with Elsa behind him.\n\n“Sit down, Elsa,” said Tobias.\n\n“I would rather stand,” said Elsa.\n",
        inquit::genre::fiction);
    BOOST_TEST(text.addressee("Sit down") == "Elsa");
    BOOST_TEST((text.answer("Sit down").address == inquit::addressing::vocative));
    BOOST_TEST(text.addressee("rather stand") == "-");
    BOOST_TEST((text.answer("rather stand").address == inquit::addressing::none));
}

BOOST_AUTO_TEST_CASE(clause_tells_to_whom_it_is_said) {
    const attributed text(
        "Tobias and Elsa stood at the gate.\n\n“The boat is gone,” Tobias said to Elsa.\n\n“Then we must walk,” said Elsa.\n",
        inquit::genre::fiction);
    BOOST_TEST(text.addressee("boat is gone") == "Elsa");
    BOOST_TEST((text.answer("boat is gone").address == inquit::addressing::clause));
}

BOOST_AUTO_TEST_CASE(speaker_behind_the_verb_is_not_spoken_to) {
    const attributed text("Tobias and Elsa stood at the gate.\n\n“Is the boat gone?” asked Tobias.\n", inquit::genre::fiction);
    BOOST_TEST(text.speaker("boat gone") == "Tobias");
    BOOST_TEST(text.addressee("boat gone") == "-");
}

BOOST_AUTO_TEST_CASE(turn_between_two_of_another_speaker_is_said_to_him) {
    const attributed text(
        "Tobias found Elsa in the garden.\n\n“You are up early,” said Tobias.\n\n“I never went to bed,” said Elsa.\n\n“Because "
        "of the letter?” asked Tobias.\n",
        inquit::genre::fiction);
    BOOST_TEST(text.addressee("never went to bed") == "Tobias");
    BOOST_TEST((text.answer("never went to bed").address == inquit::addressing::turn_taking));
}

BOOST_AUTO_TEST_CASE(somebody_called_who_says_nothing_is_no_speaker) {
    const attributed text("Elsa looked up.\n\n“Stay there, Tobias,” said Elsa.\n", inquit::genre::fiction);
    BOOST_TEST(text.addressee("Stay there") == "-");
}

BOOST_AUTO_TEST_SUITE_END()
