#include "text/byte_classes.hpp"

#include "base/icu.hpp"

#include <hwy/highway.h>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit::detail;

namespace {

// The classes of one block, byte by byte.
byte_classes reference(std::string_view text, std::size_t from) {
    byte_classes found;
    for (std::size_t i = 0; i < block_size; ++i) {
        const auto byte = from + i < text.size() ? static_cast<unsigned char>(text[from + i]) : static_cast<unsigned char>(' ');
        const auto put = [&](std::uint64_t& row, bool is) { row |= std::uint64_t{is ? 1U : 0U} << i; };
        const char_class kind = byte < 0x80 ? ascii_classes[byte] : char_class::letter;
        put(found.beyond_ascii, byte >= 0x80);
        put(found.letter, byte < 0x80 && kind == char_class::letter);
        put(found.upper, byte >= 'A' && byte <= 'Z');
        put(found.digit, kind == char_class::digit);
        put(found.blank, kind == char_class::space || kind == char_class::control);
        put(found.control, kind == char_class::control);
        put(found.symbol, kind == char_class::symbol);
        put(found.line_end, byte >= '\n' && byte <= '\r');
        put(found.apostrophe, byte == '\'');
        put(found.stop, byte == '.');
        put(found.colon, byte == ':');
        put(found.semicolon, byte == ';');
        put(found.comma, byte == ',');
        put(found.hyphen, byte == '-');
        put(found.low_line, byte == '_');
        put(found.at_sign, byte == '@');
        put(found.question, byte == '!' || byte == '?');
        put(found.bracket, byte == '(' || byte == ')' || byte == '[' || byte == ']' || byte == '"');
    }
    return found;
}

void check(std::string_view text, std::size_t from) {
    std::array<byte_classes, 5> found;
    classify(text, from, found);
    for (std::size_t i = 0; i < found.size(); ++i) BOOST_TEST((found[i] == reference(text, from + i * block_size)));
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_byte_has_the_classes_that_the_tables_of_characters_give_it) {
    std::string all;
    for (int c = 0; c < 256; ++c) all += static_cast<char>(c);
    check(all, 0);
}

BOOST_AUTO_TEST_CASE(every_kind_of_processor_answers_the_same) {
    std::mt19937 random(7);
    std::string text(3 * block_size + 17, ' ');
    for (char& c : text) c = static_cast<char>(random() % 256);
    std::size_t kinds = 0;
    for (std::int64_t rest = hwy::SupportedTargets(); rest != 0; rest &= rest - 1, ++kinds) {
        hwy::SetSupportedTargetsForTest(rest & -rest);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
        for (std::size_t from = 0; from <= text.size(); ++from) check(text, from);
    }
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    BOOST_TEST(kinds > 0U);
}

BOOST_AUTO_TEST_CASE(what_is_behind_the_end_is_blank) {
    std::array<byte_classes, 2> found;
    classify("a", 0, found);
    BOOST_TEST(found[0].letter == 1U);
    BOOST_TEST(found[0].blank == ~std::uint64_t{1});
    BOOST_TEST(found[1].blank == ~std::uint64_t{0});
    classify("", 0, found);
    BOOST_TEST(found[0].blank == ~std::uint64_t{0});
}
