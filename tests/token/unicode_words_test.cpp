#include "token/unicode_words.hpp"

#include "base/unicode_test_file.hpp"
#include "sentence/layouts.hpp"
#include "token/pieces.hpp"

#include <inquit/token.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

const tokenizer& unicode_tokens() {
    static const tokenizer tokens(token_convention::unicode);
    return tokens;
}

std::string cut(std::string_view text) { return pieces(text, unicode_tokens()(text)); }

}  // namespace

BOOST_AUTO_TEST_CASE(words_break_where_unicode_says, *boost::unit_test::precondition(unicode_tests_are_there("WordBreakTest"))) {
    const unicode_test_file file = read_unicode_tests("WordBreakTest");
    BOOST_TEST(file.texts.size() > 1000U);
    for (const marked_text& one : file.texts) {
        std::vector<std::uint32_t> breaks{0};
        while (breaks.back() < one.text.size()) breaks.push_back(detail::next_word_boundary(one.text, breaks.back()));
        BOOST_TEST(breaks == one.breaks, one.line);
    }
}

BOOST_AUTO_TEST_CASE(unicode_tokens_are_the_stretches_between_word_breaks) {
    BOOST_TEST(cut("The quick (“brown”) fox can’t jump 32.3 feet, right?") ==
               "The|quick|(|“|brown|”|)|fox|can’t|jump|32.3|feet|,|right|?");
    BOOST_TEST(cut("Mr. Ash's e-mail: a_b@c.org...") == "Mr|.|Ash's|e|-|mail|:|a_b|@|c.org|.|.|.");
    BOOST_TEST(cut(" \n\t ") == "");
    BOOST_TEST(cut("👨‍👩‍👧 🇩🇪🇫🇷") == "👨‍👩‍👧|🇩🇪|🇫🇷");
}

BOOST_AUTO_TEST_CASE(unicode_tokens_have_kinds_and_flags) {
    std::string kinds;
    for (const token& one : unicode_tokens()("Ash 32.3 , + 👨‍👩‍👧 🇩🇪"))
        kinds += std::string(name(one.kind)) + " ";
    BOOST_TEST(kinds == "word number punctuation symbol emoji emoji ");
    const std::string_view text = "ASH\nis";
    const token second = unicode_tokens().next(text, 3);
    BOOST_TEST(has(second.flags, token_flags::line_start));
    BOOST_TEST(has(unicode_tokens().next(text, 0).flags, token_flags::all_upper));
}

BOOST_AUTO_TEST_CASE(unicode_tokens_are_the_same_from_any_of_them_on) {
    for (const std::string_view text : layouts) {
        for (const token& one : unicode_tokens()(text))
            BOOST_TEST((unicode_tokens().next(text, one.where.begin).where == one.where), text);
    }
}

BOOST_AUTO_TEST_CASE(unicode_tokens_of_ill_formed_text_cover_it) {
    const std::string_view text = "a\xFF\x80 \xE2\x82";
    BOOST_TEST(cut(text).size() > 0U);
    std::uint32_t end = 0;
    for (const token& one : unicode_tokens()(text)) {
        BOOST_TEST(one.where.begin >= end);
        end = one.where.end;
    }
    BOOST_TEST(end == text.size());
}
