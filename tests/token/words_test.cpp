#include "token/words.hpp"
#include "lexicon/lexicon.hpp"
#include "token/pieces.hpp"
#include "token/tokenize.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

std::vector<token> words_of(std::string_view text) {
    static const detail::lexicon words;
    detail::token_list tokens;
    std::vector<token> parts;
    detail::tokenize(text, words, tokens);
    detail::split_words(text, tokens, parts);
    return parts;
}

std::string cut(std::string_view text) { return pieces(text, words_of(text)); }

}  // namespace

BOOST_AUTO_TEST_CASE(clitics_are_split_off) {
    BOOST_TEST(cut("I'm sure they'll say John's isn't.") == "I|'m|sure|they|'ll|say|John|'s|is|n't|.");
    BOOST_TEST(cut("You’re right; she’d’ve known") == "You|’re|right|;|she|’d|’ve|known");
    BOOST_TEST(cut("wouldn't've") == "would|n't|'ve");
}

BOOST_AUTO_TEST_CASE(contracted_words_are_split_where_their_parts_meet) {
    BOOST_TEST(cut("I cannot; dunno; Gonna go") == "I|can|not|;|du|n|no|;|Gon|na|go");
    BOOST_TEST(cut("didnt dont kinda IM") == "did|nt|do|nt|kinda|IM");
    BOOST_TEST(cut("its parents' it`s") == "its|parents|'|it|`s");
}

BOOST_AUTO_TEST_CASE(numbers_are_split_from_their_units_but_not_from_their_endings) {
    BOOST_TEST(cut("5pm, 35mm, 4th, 1980s, 1990's") == "5|pm|,|35|mm|,|4th|,|1980s|,|1990's");
}

BOOST_AUTO_TEST_CASE(names_and_compounds_stay_whole) {
    BOOST_TEST(cut("O'Neil's co-pilot at five o'clock") == "O'Neil|'s|co-pilot|at|five|o'clock");
    BOOST_TEST(cut("n't 's it") == "n't|'s|it");
}

BOOST_AUTO_TEST_CASE(only_the_first_part_stands_behind_the_space) {
    const std::vector<token> parts = words_of("so DON'T");
    BOOST_REQUIRE(parts.size() == 3U);
    BOOST_TEST(has(parts[1].flags, token_flags::space_before));
    BOOST_TEST(has(parts[1].flags, token_flags::all_upper));
    BOOST_TEST(!has(parts[2].flags, token_flags::space_before));
    BOOST_TEST(!has(parts[1].flags, token_flags::space_after));
    BOOST_TEST(has(parts[2].flags, token_flags::space_after));
}
