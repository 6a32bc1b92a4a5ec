#include "language/identify.hpp"
#include "language/lexicons.hpp"
#include "text/fold.hpp"

#include <inquit/analyzer.hpp>
#include <inquit/language.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace inquit;

namespace {

struct sample {
    std::string_view language, text;
};

constexpr sample samples[] = {
    {"en", "The boat was late again, and nobody on the pier knew why."},
    {"de", "Das Boot war wieder zu spät, und niemand auf dem Steg wusste, warum."},
    {"fr", "Le bateau était encore en retard et personne sur le quai ne savait pourquoi."},
    {"es", "El barco llegó tarde otra vez y nadie en el muelle sabía por qué."},
    {"it", "La barca era di nuovo in ritardo e nessuno sul molo sapeva perché."},
    {"pt", "O barco chegou atrasado outra vez e ninguém no cais sabia porquê."},
    {"nl", "De boot was weer te laat en niemand op de kade wist waarom."},
    {"pl", "Łódź znowu się spóźniła i nikt na molo nie wiedział dlaczego."},
    {"ru", "Лодка снова опоздала, и никто на пристани не знал почему."},
    {"tr", "Tekne yine geç kaldı ve iskelede hiç kimse neden olduğunu bilmiyordu."},
    {"el", "Το καράβι άργησε πάλι και κανείς στην προβλήτα δεν ήξερε γιατί."},
    {"da", "Båden var forsinket igen, og ingen på molen vidste hvorfor."},
    {"sv", "Båten var sen igen och ingen på bryggan visste varför."},
    {"cs", "Loď měla zase zpoždění a nikdo na molu nevěděl proč."},
    {"ar", "تأخر القارب مرة أخرى ولم يعرف أحد على الرصيف السبب."},
    {"hi", "नाव फिर देर से आई और घाट पर कोई नहीं जानता था कि क्यों।"},
    {"ja", "船はまた遅れたが、桟橋にいる誰もその理由を知らなかった。"},
    {"zh", "船又晚点了，码头上没有人知道为什么。"},
    {"ko", "배가 또 늦었지만 부두에 있는 누구도 이유를 몰랐다."},
    {"th", "เรือมาสายอีกแล้ว และไม่มีใครบนท่าเรือรู้ว่าทำไม"},
    {"uk", "Човен знову запізнився, і ніхто на пристані не знав чому."},
};

}  // namespace

BOOST_AUTO_TEST_CASE(languages_are_told_by_script_and_function_words) {
    for (const sample& one : samples) BOOST_TEST(identify_language(one.text) == one.language, one.text);
}

BOOST_AUTO_TEST_CASE(what_tells_nothing_is_english) {
    for (const std::string_view text : {"", "12.5 %", "Zbigniew Brzezinski", "OK!!!", "\xFF\xFE", "\n\n"})
        BOOST_TEST(identify_language(text) == "en", text);
}

BOOST_AUTO_TEST_CASE(english_with_names_and_words_of_others_is_english) {
    BOOST_TEST(identify_language("Die Zeit and Der Spiegel, the two papers, were sold at the Gare de Lyon.") == "en");
    BOOST_TEST(identify_language("She read Война и мир in the train from Minsk to Brest.") == "en");
}

BOOST_AUTO_TEST_CASE(only_the_beginning_of_a_text_tells) {
    std::string text;
    while (text.size() < detail::language_sample) text += "Das Boot war wieder zu spät, und niemand wusste, warum. ";
    const std::string longer = text + std::string(100000, 'x') + " the boat was late and the pier was empty";
    BOOST_TEST(identify_language(longer) == "de");
}

BOOST_AUTO_TEST_CASE(any_tag_has_a_lexicon_and_each_language_one) {
    const detail::lexicons languages;
    BOOST_TEST(&languages.of("de", {}) == &languages.of("DE_at", {}));
    BOOST_TEST(&languages.of("de", {}) == &languages.of("auto", samples[1].text));
    BOOST_TEST(&languages.of("", {}) == &languages.english());
    BOOST_TEST(&languages.of("en-GB", {}) == &languages.english());
    BOOST_TEST(languages.of("qqq", {}).language() == "qqq");
}

BOOST_AUTO_TEST_CASE(months_and_abbreviations_come_from_the_locale_data) {
    const detail::lexicons languages;
    using detail::word_class;
    BOOST_TEST(languages.of("pl", {}).find(detail::fold_hash("października")).has(word_class::calendar));
    BOOST_TEST(languages.of("fi", {}).find(detail::fold_hash("lokakuuta")).has(word_class::calendar));
    BOOST_TEST(languages.of("de", {}).find(detail::fold_hash("Oktober")).has(word_class::calendar));
    BOOST_TEST(languages.of("ru", {}).find(detail::fold_hash("сент")).has(word_class::abbreviation));
}

BOOST_AUTO_TEST_CASE(threads_share_one_lexicon_a_language) {
    const detail::lexicons languages;
    std::vector<const detail::lexicon*> found(8);
    std::vector<std::thread> running;
    for (const detail::lexicon*& one : found) running.emplace_back([&languages, &one] { one = &languages.of("sv", {}); });
    for (std::thread& one : running) one.join();
    for (const detail::lexicon* one : found) BOOST_TEST(one == found.front());
}

BOOST_AUTO_TEST_CASE(document_names_its_language) {
    options settings;
    settings.last = stage::sentence;
    BOOST_TEST(analyzer(settings).analyze(samples[1].text)->language() == "de");
    settings.language = "nl-BE";
    BOOST_TEST(analyzer(settings).analyze(samples[1].text)->language() == "nl");
    BOOST_TEST(document().language() == "en");
}
