#include "sentence/unicode_sentences.hpp"

#include "base/unicode_test_file.hpp"
#include "sentence/layouts.hpp"
#include "token/pieces.hpp"

#include <inquit/sentence.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

std::string cut(std::string_view text) {
    static const sentence_splitter sentences({.convention = sentence_convention::unicode});
    return pieces(text, sentences(text));
}

}  // namespace

BOOST_AUTO_TEST_CASE(sentences_break_where_unicode_says,
                     *boost::unit_test::precondition(unicode_tests_are_there("SentenceBreakTest"))) {
    const unicode_test_file file = read_unicode_tests("SentenceBreakTest");
    BOOST_TEST(file.texts.size() > 400U);
    for (const marked_text& one : file.texts) {
        std::vector<std::uint32_t> breaks{0};
        while (breaks.back() < one.text.size()) breaks.push_back(detail::next_sentence_boundary(one.text, breaks.back()));
        BOOST_TEST(breaks == one.breaks, one.line);
    }
}

BOOST_AUTO_TEST_CASE(unicode_sentences_are_trimmed_and_never_empty) {
    BOOST_TEST(cut("  It rained. (We stayed in.)  Mr. Ash slept\n\n \nlate. ") ==
               "It rained.|(We stayed in.)|Mr.|Ash slept|late.");
    BOOST_TEST(cut("He paid 3.5 dollars... for what? A c.d. of 1999!") == "He paid 3.5 dollars... for what?|A c.d. of 1999!");
    BOOST_TEST(cut(" \n\n\t") == "");
    BOOST_TEST(cut("") == "");
}

BOOST_AUTO_TEST_CASE(unicode_sentences_hold_all_but_white_space_and_control_characters) {
    const sentence_splitter sentences({.convention = sentence_convention::unicode});
    for (const std::string_view text : layouts) {
        std::uint32_t end = 0;
        const auto has_letter = [](std::string_view gap) {
            for (const char c : gap) {
                if ((c > ' ' && c < '\x7F') || static_cast<unsigned char>(c) > 0xE2) return true;
            }
            return false;
        };
        for (const span where : sentences(text)) {
            BOOST_TEST(where.begin >= end, text);
            BOOST_TEST(!where.empty(), text);
            BOOST_TEST(!has_letter(text.substr(end, where.begin - end)), text);
            end = where.end;
        }
        BOOST_TEST(!has_letter(text.substr(end)), text);
    }
}

BOOST_AUTO_TEST_CASE(unicode_sentences_of_ill_formed_text_cover_it) {
    const std::string_view text = "One.\xBF\xBF\xBF Two\xFF. \x80\x80";
    const sentence_splitter sentences({.convention = sentence_convention::unicode});
    std::uint32_t end = 0;
    for (const span where : sentences(text)) {
        BOOST_TEST(where.begin >= end);
        BOOST_TEST(where.end > where.begin);
        end = where.end;
    }
    BOOST_TEST(end == text.size());
}
