#include "invariants.hpp"

#include <inquit/inquit.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

struct sample {
    std::string_view language;
    std::string_view text;
    std::vector<std::string_view> words;  // of the quotations
};

std::vector<std::string> quoted(const sample& one) {
    options settings;
    settings.language = one.language;
    settings.genre = genre::news;
    const result<document> found = analyzer(settings).analyze(one.text);
    BOOST_TEST_REQUIRE(found.has_value());
    std::vector<std::string> words;
    for (std::size_t i = 0; i < found->quotes().size(); ++i) words.push_back(found->words_of(quote_id(i)));
    return words;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(other_languages)

BOOST_AUTO_TEST_CASE(speech_in_the_marks_of_each_language_is_found_and_a_name_is_not) {
    const std::vector<sample> samples{
        {"de",
         "Die Fähre legte gestern nicht ab. „Wir haben die ganze Nacht auf das Boot gewartet“, sagte die Bürgermeisterin. "
         "Das „Große Bad“ bleibt geschlossen.",
         {"Wir haben die ganze Nacht auf das Boot gewartet"}},
        {"fr",
         "Le bac n’est pas parti hier. « Nous avons attendu le bateau toute la nuit », a déclaré la maire. Le « Grand Bain » "
         "reste "
         "fermé.",
         {"Nous avons attendu le bateau toute la nuit"}},
        {"es",
         "El transbordador no salió ayer. «Hemos esperado el barco toda la noche», dijo la alcaldesa. El «Gran Baño» sigue "
         "cerrado.",
         {"Hemos esperado el barco toda la noche"}},
        {"it",
         "Il traghetto ieri non è partito. «Abbiamo aspettato la nave tutta la notte», ha detto la sindaca. Il «Bagno Grande» "
         "resta "
         "chiuso.",
         {"Abbiamo aspettato la nave tutta la notte"}},
        {"nl",
         "De veerboot vertrok gisteren niet. “We hebben de hele nacht op de boot gewacht”, zei de burgemeester. Het “Grote Bad” "
         "blijft "
         "dicht.",
         {"We hebben de hele nacht op de boot gewacht"}},
        {"pt",
         "O barco não partiu ontem. “Esperámos pelo barco a noite toda”, disse a presidente. O “Grande Banho” continua fechado.",
         {"Esperámos pelo barco a noite toda"}},
    };
    for (const sample& one : samples) {
        BOOST_TEST_CONTEXT(one.language) { BOOST_TEST(quoted(one) == one.words, boost::test_tools::per_element()); }
    }
}

BOOST_AUTO_TEST_CASE(words_of_other_languages_are_no_english_reports) {
    const sample german{"de", "Er sagt, war man still. Der Fall says nothing: told, said, kündigte Anna Berg an.", {}};
    BOOST_TEST(quoted(german) == german.words, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
