#include "base/icu.hpp"
#include "base/break_class.hpp"

#include <boost/test/unit_test.hpp>

using namespace inquit::detail;

BOOST_AUTO_TEST_CASE(table_of_ascii_agrees_with_icu) {
    for (char32_t c = 0; c < 0x80; ++c) {
        BOOST_TEST((class_of(c) == class_beyond_ascii(c)), static_cast<unsigned>(c));
        BOOST_TEST(is_upper(c) == is_upper_beyond_ascii(c), static_cast<unsigned>(c));
        BOOST_TEST(is_lower(c) == is_lower_beyond_ascii(c), static_cast<unsigned>(c));
    }
}

BOOST_AUTO_TEST_CASE(characters_beyond_ascii_have_their_class) {
    BOOST_TEST((class_of(U'é') == char_class::letter));
    BOOST_TEST((class_of(U'漢') == char_class::ideograph));
    BOOST_TEST((class_of(U'“') == char_class::punctuation));
    BOOST_TEST((class_of(0x1F600) == char_class::pictograph));
    BOOST_TEST((class_of(0x2028) == char_class::space));
    BOOST_TEST(is_upper(U'Ж'));
    BOOST_TEST(is_lower(U'ж'));
}

BOOST_AUTO_TEST_CASE(characters_that_are_looked_up_once_are_what_icu_says) {
    for (char32_t c = 0; c < 0x3000; ++c) {
        BOOST_TEST((word_break_of(c) == ask_word_break(c)), static_cast<unsigned>(c));
        BOOST_TEST((sentence_break_of(c) == ask_sentence_break(c)), static_cast<unsigned>(c));
        BOOST_TEST(is_extended_pictographic(c) == ask_extended_pictographic(c), static_cast<unsigned>(c));
        const letter_facts all = facts_beyond_ascii(c);
        BOOST_TEST((all.kind() == class_beyond_ascii(c)), static_cast<unsigned>(c));
        BOOST_TEST(all.upper() == is_upper_beyond_ascii(c), static_cast<unsigned>(c));
        BOOST_TEST(all.lower() == is_lower_beyond_ascii(c), static_cast<unsigned>(c));
    }
}
