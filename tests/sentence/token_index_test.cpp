#include "sentence/token_index.hpp"

#include "sentence/segmentation.hpp"
#include "token/tokenize.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace inquit;
using namespace inquit::detail;

BOOST_AUTO_TEST_CASE(token_at_a_byte_is_the_same_with_and_without_an_index) {
    const lexicon words;
    const std::string wide(200, ' '), long_word(300, 'e');
    token_index index;
    for (const std::string& text : {std::string(), wide, "No." + wide + "\u201CNo,\u201D she said." + wide, long_word + ' ' + long_word + "s!",
                                    std::string(150, '.'), std::string("a b c") + long_word}) {
        token_list tokens;
        tokenize(text, words, tokens);
        index.read(text.size(), tokens);
        const segmentation plain{text, tokens, {}, {}, {}};
        segmentation quick = plain;
        quick.places = index.view();
        for (std::uint32_t at = 0; at <= text.size() + 130; ++at) BOOST_TEST(quick.token_at(at) == plain.token_at(at));
    }
}
