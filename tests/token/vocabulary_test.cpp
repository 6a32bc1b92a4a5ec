#include "token/vocabulary.hpp"

#include "text/fold.hpp"
#include "token/tokenize.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace inquit;
using namespace inquit::detail;

BOOST_AUTO_TEST_CASE(every_token_has_the_form_that_it_has_alone) {
    const lexicon words;
    vocabulary forms;
    for (const std::string_view text :
         {"The Mayor met the mayor's aide, Dr. Vo, at no. 12. NO! \u201CNo,\u201D said the extraordinarily longwinded one.", "",
          "No, no."}) {
        token_list tokens;
        tokenize(text, words, tokens);
        forms.read(text, tokens, words);
        std::vector<form> each;
        look_up(text, tokens, words, each);
        BOOST_TEST_REQUIRE(forms.view().numbers().size() == tokens.size());
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            BOOST_TEST(forms.view()[i].hash == each[i].hash);
            BOOST_TEST((forms.view()[i].classes == each[i].classes));
            for (std::size_t j = 0; j < i; ++j) {
                const bool same = tokens[i].where.in(text) == tokens[j].where.in(text) && tokens[i].kind == tokens[j].kind;
                BOOST_TEST((forms.view().numbers()[i] == forms.view().numbers()[j]) == same);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(words_looked_up_one_by_one_have_the_forms_of_all) {
    const lexicon words;
    std::string text;
    for (int i = 0; i < 200; ++i) text += "Dr. Vo met " + std::to_string(i) + " aides. ";
    token_list tokens;
    tokenize(text, words, tokens);
    vocabulary all;
    all.read(text, tokens, words);
    nearby_forms some;
    for (int again = 0; again < 2; ++again) {
        some.start(text, tokens, words);
        const form_view seen(some);
        for (const std::size_t step : {1U, 7U, 256U}) {
            for (std::size_t at = 0; at < tokens.size(); at += step) {
                BOOST_TEST(seen[at].hash == all.view()[at].hash);
                BOOST_TEST((seen[at].classes == all.view()[at].classes));
            }
        }
    }
}
