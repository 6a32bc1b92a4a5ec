#include "attributed.hpp"

#include <string>

BOOST_AUTO_TEST_SUITE(attribution)

BOOST_AUTO_TEST_CASE(verb_after_the_quotation_names_the_speaker) {
    const attributed text("“The dam holds,” Greta Moss said on Friday.\n");
    BOOST_TEST(text.speaker("The dam holds") == "Greta Moss");
    BOOST_TEST(text.cue("The dam holds") == "said");
    BOOST_TEST((text.answer("The dam holds").why == inquit::evidence::speech_verb_after_quote));
    BOOST_TEST(text.answer("The dam holds").confidence > 0.8F);
}

BOOST_AUTO_TEST_CASE(verb_before_the_quotation_names_the_speaker) {
    const attributed text("Greta Moss told the council: “The dam holds.”\n");
    BOOST_TEST(text.speaker("The dam holds") == "Greta Moss");
    BOOST_TEST((text.answer("The dam holds").why == inquit::evidence::speech_verb_before_quote));
}

BOOST_AUTO_TEST_CASE(verb_within_the_quotation_names_the_speaker) {
    const attributed text("“The dam,” Greta Moss said, “holds.”\n");
    BOOST_TEST(text.found.quotes().size() == 1U);
    BOOST_TEST(text.speaker("holds") == "Greta Moss");
    BOOST_TEST((text.answer("holds").why == inquit::evidence::speech_verb_within_quote));
}

BOOST_AUTO_TEST_CASE(quotation_without_a_source_goes_on_with_the_speaker_before) {
    const attributed text("“The dam holds,” Greta Moss said. “We have checked every gate.”\n");
    BOOST_TEST(text.speaker("every gate") == "Greta Moss");
}

BOOST_AUTO_TEST_CASE(quotation_without_any_evidence_is_unknown) {
    const attributed text("“Nobody knows who wrote these words on the wall.”\n");
    BOOST_TEST(text.speaker("Nobody knows") == "-");
    BOOST_TEST((text.answer("Nobody knows").why == inquit::evidence::none));
    BOOST_TEST(text.answer("Nobody knows").confidence == 0.F);
}

BOOST_AUTO_TEST_CASE(threshold_above_the_confidence_makes_the_speaker_unknown) {
    const std::string words = "“The dam holds,” Greta Moss said.\n\n“We have checked every gate.”\n";
    const attributed all(words);
    const attributed sure(words, inquit::genre::news, 0.99F);
    BOOST_TEST(all.speaker("every gate") == "Greta Moss");
    BOOST_TEST(sure.speaker("every gate") == "-");
}

BOOST_AUTO_TEST_CASE(turns_of_a_conversation_alternate) {
    const attributed text(
        "Tobias found Elsa in the garden.\n\n“You are up early,” said Tobias.\n\n“I never went to bed,” said Elsa.\n\n“Because "
        "of "
        "the letter?”\n\n“Because of the letter.”\n\n“Burn it.”\n\n“I have read it too often to burn it.”\n",
        inquit::genre::fiction);
    BOOST_TEST(text.speaker("You are up early") == "Tobias");
    BOOST_TEST(text.speaker("never went to bed") == "Elsa");
    BOOST_TEST(text.speaker("Because of the letter?") == "Tobias");
    BOOST_TEST(text.speaker("Because of the letter.") == "Elsa");
    BOOST_TEST(text.speaker("Burn it") == "Tobias");
    BOOST_TEST(text.speaker("too often") == "Elsa");
    BOOST_TEST((text.answer("Burn it").why == inquit::evidence::turn_taking));
    BOOST_TEST(!text.answer("Burn it").mention);
}

BOOST_AUTO_TEST_CASE(action_in_the_paragraph_tells_the_speaker) {
    const attributed text(
        "The kitchen was cold. Tobias and Elsa sat by the stove.\n\n“Is there any bread?” asked Tobias.\n\nElsa pushed the plate "
        "across the table. “Yesterday's.”\n",
        inquit::genre::fiction);
    BOOST_TEST(text.speaker("Yesterday") == "Elsa");
    BOOST_TEST((text.answer("Yesterday").why == inquit::evidence::action_in_paragraph));
}

BOOST_AUTO_TEST_CASE(person_spoken_to_is_not_the_speaker) {
    const attributed text(
        "Tobias came in with Elsa behind him.\n\n“Sit down, Elsa,” he said.\n\n“I would rather stand, Tobias.”\n",
        inquit::genre::fiction);
    BOOST_TEST(text.speaker("Sit down") == "Tobias");
    BOOST_TEST(text.speaker("rather stand") == "Elsa");
}

BOOST_AUTO_TEST_CASE(labels_of_a_transcript_name_the_speakers) {
    const attributed text(
        "Part of the hearing follows, as the clerk wrote it down.\n\n“CHAIR: Did you see the ledger before it "
        "burned?\n\n“BRANDT: I "
        "saw it twice.\n\n“CHAIR: And you told nobody?”\n");
    BOOST_TEST(text.source("see the ledger") == "CHAIR");
    BOOST_TEST(text.source("saw it twice") == "BRANDT");
    BOOST_TEST(text.source("told nobody") == "CHAIR");
    BOOST_TEST((text.answer("saw it twice").why == inquit::evidence::label));
    BOOST_TEST(text.cue("saw it twice") == ":");
    BOOST_TEST(text.found.words_of(text.quote("saw it twice")) == "I saw it twice.");
}

BOOST_AUTO_TEST_CASE(narrator_who_says_i_is_a_speaker) {
    const attributed text(
        "I had not seen Mr. Crane for a year, and I was afraid of what I would find. I knocked.\n\n“Are you at home?” I "
        "asked.\n\n“I am always at home,” said Mr. Crane.\n",
        inquit::genre::fiction);
    BOOST_TEST(text.speaker("Are you at home") == "Narrator");
    BOOST_TEST(text.speaker("always at home") == "Mr. Crane");
}

BOOST_AUTO_TEST_CASE(narrator_bears_the_name_that_only_others_say) {
    const attributed text(
        "I opened the door, and I was glad to see Mr. Crane.\n\n“Come in, Ralph,” said Mr. Crane.\n\n“I cannot stay,” I "
        "said.\n\n“You look tired, Ralph,” said Mr. Crane.\n\n“I slept badly,” I said.\n\n“Sit down, Ralph,” said Mr. Crane. I "
        "sat "
        "down.\n",
        inquit::genre::fiction);
    BOOST_TEST(text.speaker("cannot stay") == "Ralph");
    BOOST_TEST(text.speaker("look tired") == "Mr. Crane");
    BOOST_TEST(text.addressee("look tired") == "Ralph");
}

BOOST_AUTO_TEST_CASE(signature_of_a_pull_quote_names_the_speaker) {
    const attributed text(
        "Readers wrote in.\n\n“The bridge was never safe, and everybody knew.” ― Pamela Ortiz\n\n“They will build another one, I "
        "suppose.”\n\n- Michelle Marks, York.\n\nThe council met.\n");
    BOOST_TEST(text.speaker("never safe") == "Pamela Ortiz");
    BOOST_TEST((text.answer("never safe").why == inquit::evidence::label));
    BOOST_TEST(text.cue("never safe") == "―");
    BOOST_TEST(text.speaker("another one") == "Michelle Marks");
}

BOOST_AUTO_TEST_CASE(colon_that_ends_the_paragraph_before_names_the_speaker) {
    const attributed text(
        "“We are late,” Greta Moss said.\n\nPaul Okafor then made the following remark:\n\n“Nobody will remember who was late, "
        "only whether the dam held.”\n");
    BOOST_TEST(text.speaker("Nobody will remember") == "Paul Okafor");
}

BOOST_AUTO_TEST_CASE(verb_that_leads_into_the_next_paragraph_is_the_cue) {
    const attributed text(
        "“We are late,” Greta Moss said.\n\nPaul Okafor then replied:\n\n“Nobody will remember who was late, only whether the "
        "dam "
        "held.”\n");
    BOOST_TEST(text.cue("Nobody will remember") == "replied");
}

BOOST_AUTO_TEST_CASE(term_in_marks_has_no_speaker) {
    const attributed text("“The dam holds,” Greta Moss said. There is a “green wall” on the way to the old mill.\n");
    BOOST_TEST(text.speaker("The dam holds") == "Greta Moss");
    const std::string term = text.speaker("green wall");
    BOOST_TEST((term == "-" || term == "no quote"));
}

BOOST_AUTO_TEST_CASE(answers_do_not_depend_on_what_was_read_before) {
    const std::string before =
        "Tobias and Elsa sat by the stove. Martin stood at the door.\n\n“Is there any bread?” asked Tobias.\n\n“Yesterday's,” "
        "said Elsa.\n\n“Why not today's?”\n\n“Ask Martin.”\n\n“I forgot it,” said Martin.\n\n“You always forget.”\n";
    const std::string text =
        "Greta came in with Paul.\n\n“Oh, sit down, Paul,” she said.\n\n“And why should I?”\n\n“Because you are tired.”\n";
    inquit::options settings;
    settings.genre = inquit::genre::fiction;
    const inquit::analyzer fresh(settings), used(settings);
    const auto expected = fresh.analyze(text);
    inquit::document found;
    BOOST_REQUIRE(used.analyze(before, found));
    BOOST_REQUIRE(used.analyze(text, found));
    BOOST_REQUIRE(expected);
    BOOST_REQUIRE(found.quotes().size() == expected->quotes().size());
    for (std::size_t i = 0; i < found.quotes().size(); ++i)
        BOOST_TEST(found.attribution_of(inquit::quote_id(i)).confidence ==
                   expected->attribution_of(inquit::quote_id(i)).confidence);
}

BOOST_AUTO_TEST_SUITE_END()
