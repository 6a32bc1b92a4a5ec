// Tokens and sentences of other languages than English.
#include "token/pieces.hpp"

#include <inquit/language.hpp>
#include <inquit/sentence.hpp>
#include <inquit/token.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>

using namespace inquit;

namespace {

std::string cut(std::string_view language, std::string_view text) {
    sentence_options settings;
    settings.language = language;
    const sentence_splitter sentences(settings);
    return pieces(text, sentences(text));
}

std::string tokens_of(std::string_view language, std::string_view text) {
    const tokenizer tokens(token_convention::linguistic, language);
    return pieces(text, tokens(text));
}

}  // namespace

BOOST_AUTO_TEST_CASE(german_ordinals_and_abbreviations_end_no_sentence) {
    BOOST_TEST(cut("de", "Am 3. Oktober kam Dr. Moor z. B. nach Köln. Dort blieb er.") ==
               "Am 3. Oktober kam Dr. Moor z. B. nach Köln.|Dort blieb er.");
    BOOST_TEST(cut("de", "Im 19. Jahrhundert lebten hier bzw. dort nur Fischer. Heute nicht mehr.") ==
               "Im 19. Jahrhundert lebten hier bzw. dort nur Fischer.|Heute nicht mehr.");
    BOOST_TEST(cut("de", "Das steht auf Seite 12. Dort lese ich es nach.") == "Das steht auf Seite 12.|Dort lese ich es nach.");
    BOOST_TEST(cut("de", "„Wir gehen.“ Sie lief. »Wartet!«, rief er.") == "„Wir gehen.“|Sie lief.|»Wartet!«, rief er.");
}

BOOST_AUTO_TEST_CASE(french_quotation_marks_stand_apart_from_their_words) {
    BOOST_TEST(cut("fr", "Il a dit : « Je viens demain. » Mme Roy l'a vu av. midi. Elle rit.") ==
               "Il a dit : « Je viens demain. »|Mme Roy l'a vu av. midi.|Elle rit.");
    BOOST_TEST(cut("fr", "Pourquoi pas ? L'hiver est long !") == "Pourquoi pas ?|L'hiver est long !");
    BOOST_TEST(tokens_of("fr", "L’homme qu'il a vu aujourd'hui") == "L’|homme|qu'|il|a|vu|aujourd'hui");
}

BOOST_AUTO_TEST_CASE(hyphens_part_compounds_in_english_and_german_alone) {
    BOOST_TEST(tokens_of("en", "well-known") == "well|-|known");
    BOOST_TEST(tokens_of("de", "Nord-Süd-Achse") == "Nord|-|Süd|-|Achse");
    BOOST_TEST(tokens_of("fr", "peut-être") == "peut-être");
    BOOST_TEST(tokens_of("nl", "zee-eend") == "zee-eend");
}

BOOST_AUTO_TEST_CASE(spanish_inverted_marks_begin_sentences) {
    BOOST_TEST(cut("es", "¡Hola, Sra. Gil! ¿Viene usted? Ya no.") == "¡Hola, Sra. Gil!|¿Viene usted?|Ya no.");
}

BOOST_AUTO_TEST_CASE(italian_and_portuguese_titles_end_no_sentence) {
    BOOST_TEST(cut("it", "Ho visto la sig.ra Neri e il dott. Riva. Erano stanchi.") ==
               "Ho visto la sig.ra Neri e il dott. Riva.|Erano stanchi.");
    BOOST_TEST(tokens_of("it", "dell'acqua e un'altra") == "dell'|acqua|e|un'|altra");
    BOOST_TEST(cut("pt", "O Sr. Lima e a Dra. Reis saíram. Ninguém viu.") == "O Sr. Lima e a Dra. Reis saíram.|Ninguém viu.");
}

BOOST_AUTO_TEST_CASE(dutch_polish_russian_and_turkish_abbreviations_end_no_sentence) {
    BOOST_TEST(cut("nl", "Mevr. de Wit kwam om o.a. brood te kopen. Het was op.") ==
               "Mevr. de Wit kwam om o.a. brood te kopen.|Het was op.");
    BOOST_TEST(cut("nl", "Hij zweeg. ,, Kom nou. '' Ze liep weg.") == "Hij zweeg.|,, Kom nou. ''|Ze liep weg.");
    BOOST_TEST(cut("pl", "W 1990 r. na ul. Długiej mieszkał prof. Nowak. Potem wyjechał.") ==
               "W 1990 r. na ul. Długiej mieszkał prof. Nowak.|Potem wyjechał.");
    BOOST_TEST(cut("ru", "В 1990 г. на ул. Ленина жил проф. Орлов. Потом он уехал.") ==
               "В 1990 г. на ул. Ленина жил проф. Орлов.|Потом он уехал.");
    BOOST_TEST(cut("tr", "Dr. Kaya 20. yüzyılda İstanbul'da yaşadı. Sonra gitti.") ==
               "Dr. Kaya 20. yüzyılda İstanbul'da yaşadı.|Sonra gitti.");
    BOOST_TEST(tokens_of("tr", "İstanbul'da kaldı.") == "İstanbul'da|kaldı|.");
}

BOOST_AUTO_TEST_CASE(scandinavian_and_czech_dates_end_no_sentence) {
    BOOST_TEST(cut("da", "Den 5. juni kom hr. Holm. Han blev.") == "Den 5. juni kom hr. Holm.|Han blev.");
    BOOST_TEST(cut("sv", "Den 5 juni kom t.ex. Holm. Han stannade.") == "Den 5 juni kom t.ex. Holm.|Han stannade.");
    BOOST_TEST(cut("cs", "Dne 5. června přijel Ing. Novák. Zůstal tu.") == "Dne 5. června přijel Ing. Novák.|Zůstal tu.");
}

BOOST_AUTO_TEST_CASE(one_small_letter_behind_a_full_stop_makes_no_careless_paragraph) {
    const std::string_view text = "Haber, gazetenin yirmidokuz. sayısında çıktı.";
    BOOST_TEST(cut("tr", text) == text);
}

BOOST_AUTO_TEST_CASE(small_letter_begins_a_sentence_behind_a_word_too_long_for_an_abbreviation) {
    BOOST_TEST(cut("it", "La porta era aperta. nessuno la chiuse.") == "La porta era aperta.|nessuno la chiuse.");
    BOOST_TEST(cut("it", "Era una porta di ca. due metri.") == "Era una porta di ca. due metri.");
}

BOOST_AUTO_TEST_CASE(turkish_verb_of_saying_and_colon_go_on) {
    BOOST_TEST(cut("tr", "Bunu ben buldum, anlarsın. dedi Murat.") == "Bunu ben buldum, anlarsın. dedi Murat.");
    BOOST_TEST(cut("tr", "Kalkma! Otur! diye bağırdı Murat. Sonra sustu.") == "Kalkma! Otur! diye bağırdı Murat.|Sonra sustu.");
    BOOST_TEST(cut("tr", "Kapıda şu yazıyordu: Bugün kapalıyız.") == "Kapıda şu yazıyordu: Bugün kapalıyız.");
    BOOST_TEST(cut("tr", "Bu karar doksansekiz. maddenin gereğidir.") == "Bu karar doksansekiz. maddenin gereğidir.");
}

BOOST_AUTO_TEST_CASE(semicolon_before_a_capital_behind_a_small_word_ends_a_sentence) {
    BOOST_TEST(cut("es", "La casa quedó vacía; Marta cerró la puerta.") == "La casa quedó vacía;|Marta cerró la puerta.");
    BOOST_TEST(cut("it", "Si veda la Carta del 1902; Rossi la firmò.") == "Si veda la Carta del 1902; Rossi la firmò.");
}

BOOST_AUTO_TEST_CASE(run_of_pictographs_is_not_parted) {
    BOOST_TEST(cut("fr", "Merci à tous 😂 😂 👍 Nous revenons demain.").find("😂|") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(greek_semicolon_asks) {
    BOOST_TEST(cut("el", "Πού είναι ο κ. Αλεξίου; Δεν ξέρω.") == "Πού είναι ο κ. Αλεξίου;|Δεν ξέρω.");
}

BOOST_AUTO_TEST_CASE(marks_of_scripts_without_case_end_sentences) {
    BOOST_TEST(cut("hi", "वह घर गया। क्या वह लौटेगा? नहीं।") == "वह घर गया।|क्या वह लौटेगा?|नहीं।");
    BOOST_TEST(cut("ar", "هل وصل د. سالم؟ نعم. وصل أمس.") == "هل وصل د. سالم؟|نعم.|وصل أمس.");
    BOOST_TEST(cut("hy", "Որտե՞ղ ես: Այստեղ եմ:") == "Որտե՞ղ ես:|Այստեղ եմ:");
    BOOST_TEST(cut("ja", "今日は晴れ。「行こう。」と言った。「うん。」彼女は笑った！") ==
               "今日は晴れ。|「行こう。」と言った。|「うん。」|彼女は笑った！");
    BOOST_TEST(cut("zh", "他来了。你看《走吧！朋友》了吗？没有！") == "他来了。|你看《走吧！朋友》了吗？|没有！");
}

BOOST_AUTO_TEST_CASE(list_marks_belong_to_their_items) {
    BOOST_TEST(cut("es", "• 1. Lavar bien") == "• 1. Lavar bien");
    BOOST_TEST(cut("de", "1. Topf waschen\n2. Gut trocknen") == "1. Topf waschen|2. Gut trocknen");
}

BOOST_AUTO_TEST_CASE(words_without_spaces_are_cut_by_dictionaries_whatever_the_language) {
    for (const std::string_view language : {"en", "zh", "de"}) {
        BOOST_TEST(tokens_of(language, "我们今天去北京大学。") == "我们|今天|去|北京|大学|。");
        BOOST_TEST(tokens_of(language, "ฉันรักภาษาไทย") == "ฉัน|รัก|ภาษา|ไทย");
    }
    BOOST_TEST(tokens_of("ja", "東京へ2度行きます。") == "東京|へ|2|度|行き|ます|。");
    BOOST_TEST(tokens_of("zh", "用iPhone打电话") == "用|iPhone|打电话");
}

BOOST_AUTO_TEST_CASE(long_text_without_spaces_is_cut_alike_from_any_token_on) {
    std::string text;
    for (int i = 0; i < 200; ++i) text += "我们今天去北京大学看望老师ฉันรักภาษาไทยมาก東京タワーへ";
    const tokenizer tokens;
    std::uint32_t at = 0;
    for (const token& one : tokens(text)) {
        BOOST_TEST_REQUIRE(one.where.begin == at);
        BOOST_TEST_REQUIRE((tokens.next(text, at) == one));
        at = one.where.end;
    }
    BOOST_TEST(at == text.size());
}

BOOST_AUTO_TEST_CASE(language_is_told_from_the_text_unless_given) {
    const std::string_view text = "Am 3. Oktober war es kalt, und wir blieben bzw. schliefen im Haus. Der Ofen war aus.";
    const sentence_splitter sentences;
    BOOST_TEST(pieces(text, sentences(text)) ==
               "Am 3. Oktober war es kalt, und wir blieben bzw. schliefen im Haus.|Der Ofen war aus.");
}

// What comes in pieces is judged by the same bytes.
BOOST_AUTO_TEST_CASE(stream_tells_the_language_as_the_whole_text_does) {
    std::string text;
    for (int i = 0; i < 120; ++i) text += "Am 3. Oktober war es kalt bzw. nass. Der Ofen war aus, und wir froren.\n\n";
    for (const newline_policy policy : {newline_policy::automatic, newline_policy::boundary}) {
        const sentence_splitter sentences(policy);
        std::string whole = pieces(text, sentences(text)), streamed;
        sentence_stream stream(
            sentences, [&](const streamed_sentence& one) { streamed.append(streamed.empty() ? "" : "|").append(one.text); });
        for (std::size_t i = 0; i < text.size(); i += 7) stream.push(std::string_view(text).substr(i, 7));
        stream.finish();
        BOOST_TEST(streamed == whole);
    }
}
