#include "sentence/token_index.hpp"

#include "sentence/segmentation.hpp"
#include "sentence/splitter.hpp"
#include "token/tokenize.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace inquit;
using namespace inquit::detail;

BOOST_AUTO_TEST_CASE(token_and_paragraph_of_a_place_are_the_same_with_and_without_an_index) {
    const lexicon words;
    const std::string wide(200, ' '), long_word(300, 'e');
    token_index index;
    for (const std::string& text : {std::string(), wide, "No." + wide + "\u201CNo,\u201D she said." + wide,
                                    long_word + ' ' + long_word + "s!", std::string(150, '.'), std::string("a b c") + long_word,
                                    "One.\n\nTwo.\n\n\n" + wide + "\n\nThree and four.\n\n* * *\n\n" + long_word + "\n\n5"}) {
        token_list tokens;
        tokenize(text, words, tokens);
        std::vector<paragraph> paragraphs;
        std::vector<sentence> sentences;
        splitter split(words, quoted_sentences::split);
        split.read_as(words);
        split.split(text, tokens, newline_policy::automatic, paragraphs, sentences);
        index.read(text, tokens, paragraphs);
        const segmentation plain{text, tokens, {}, paragraphs, sentences};
        segmentation quick = plain;
        quick.blocks = index.view();
        for (std::size_t i = 0; i < tokens.size(); ++i) BOOST_TEST(quick.paragraph_of(i) == plain.paragraph_of(i));
        for (std::uint32_t at = 0; at <= text.size() + 130; ++at) BOOST_TEST(quick.token_at(at) == plain.token_at(at));
    }
}
