#include "syntax/tagger.hpp"
#include "lexicon/lexicon.hpp"
#include "sentence/splitter.hpp"
#include "syntax/word_parts.hpp"
#include "token/tokenize.hpp"
#include "token/vocabulary.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace inquit;
using namespace inquit::detail;

namespace {

std::string tags_of(std::string_view text) {
    const lexicon words;
    detail::token_list tokens;
    vocabulary forms;
    tokenize(text, words, tokens);
    forms.read(text, tokens, words);
    std::vector<tag> tags(tokens.size());
    tagger_scratch scratch;
    tagger().run({text, tokens, forms.view(), {}, {}}, 0, tokens.size(), tags, scratch);
    std::string line;
    for (const tag one : tags) line += (line.empty() ? "" : " ") + std::string(universal(one));
    return line;
}

}  // namespace

BOOST_AUTO_TEST_CASE(plain_sentences_are_tagged) {
    BOOST_TEST(tags_of("The mayor said that the old bridge would reopen in June.") ==
               "DET NOUN VERB SCONJ DET ADJ NOUN AUX VERB ADP PROPN PUNCT");
    BOOST_TEST(tags_of("She doesn't know Peter's brother.") == "PRON AUX VERB PROPN NOUN PUNCT");
}

BOOST_AUTO_TEST_CASE(context_decides_between_noun_and_verb) {
    BOOST_TEST(tags_of("They plan to leave.") == "PRON VERB PART VERB PUNCT");
    BOOST_TEST(tags_of("The plan failed.") == "DET NOUN VERB PUNCT");
}

BOOST_AUTO_TEST_CASE(nothing_gives_nothing) { BOOST_TEST(tags_of("") == ""); }

BOOST_AUTO_TEST_CASE(inflected_forms_share_a_stem) {
    for (const std::string_view one : {"claims", "claimed", "claiming", "Claim"})
        BOOST_TEST(stem_hash(one) == stem_hash("claim"));
    BOOST_TEST(stem_hash("denied") == stem_hash("deny"));
    BOOST_TEST(stem_hash("notes") == stem_hash("noting"));
    BOOST_TEST(stem_hash("planned") == stem_hash("plan"));
    BOOST_TEST(stem_hash("telling") == stem_hash("tell"));
    BOOST_TEST(stem_hash("say") != stem_hash("saw"));
}
