#include <inquit/text.hpp>

#include <boost/test/unit_test.hpp>

#include <random>
#include <string>
#include <string_view>

using namespace inquit;

namespace {

// Counts by the first bytes of code points alone.
std::uint32_t recount(std::string_view text, std::uint32_t byte, offset_unit unit) {
    std::uint32_t units = 0;
    for (const char c : text.substr(0, byte)) {
        const auto value = static_cast<unsigned char>(c);
        if ((value & 0xC0U) != 0x80U) units += unit == offset_unit::utf16 && value >= 0xF0U ? 2 : 1;
    }
    return unit == offset_unit::bytes ? byte : units;
}

bool is_border(std::string_view text, std::size_t byte) {
    return byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U;
}

std::size_t disagreements(std::string_view text, offset_unit unit) {
    const offset_map map(text, unit);
    std::size_t wrong = 0;
    for (std::uint32_t byte = 0; byte <= text.size(); ++byte) {
        if (is_border(text, byte) && map(byte) != recount(text, byte, unit)) ++wrong;
    }
    return wrong;
}

std::string random_text(std::mt19937& random, std::size_t code_points) {
    constexpr std::string_view alphabet[] = {"a", "b", "\n", "é", "ß", "“", "€", "漢", "😀", "𝔸"};
    std::string text;
    for (std::size_t i = 0; i < code_points; ++i) text += alphabet[random() % std::size(alphabet)];
    return text;
}

constexpr offset_unit units[] = {offset_unit::bytes, offset_unit::utf16, offset_unit::codepoints};

}  // namespace

BOOST_AUTO_TEST_CASE(offsets_agree_with_a_recount_at_every_border) {
    std::mt19937 random(20260101);
    for (std::size_t length = 0; length < 300; ++length) {
        const std::string text = random_text(random, length);
        for (const offset_unit unit : units) BOOST_TEST(disagreements(text, unit) == 0U, text);
    }
}

BOOST_AUTO_TEST_CASE(code_point_across_a_block_border_is_counted_once) {
    for (std::size_t before = 56; before < 72; ++before) {
        for (const std::string_view wide : {"é", "€", "😀"}) {
            const std::string text = std::string(before, 'x') + std::string(wide) + std::string(70, 'y') + std::string(wide);
            for (const offset_unit unit : units) BOOST_TEST(disagreements(text, unit) == 0U, text);
        }
    }
}

BOOST_AUTO_TEST_CASE(surrogate_pairs_count_two_in_utf16_and_one_in_code_points) {
    const std::string_view text = "a😀b";
    BOOST_TEST(offset_map(text, offset_unit::bytes)(5) == 5U);
    BOOST_TEST(offset_map(text, offset_unit::utf16)(5) == 3U);
    BOOST_TEST(offset_map(text, offset_unit::codepoints)(5) == 2U);
    BOOST_TEST((offset_map(text, offset_unit::utf16)(span{1, 5}) == span{1, 3}));
}

BOOST_AUTO_TEST_CASE(ascii_offsets_are_the_same_in_every_unit) {
    const std::string text(200, 'x');
    for (const offset_unit unit : units) BOOST_TEST(disagreements(text, unit) == 0U);
}

BOOST_AUTO_TEST_CASE(each_ill_formed_part_counts_one_unit) {
    // Stray bytes before, on and behind a border of the map's blocks: each is one U+FFFD.
    for (std::size_t before = 56; before < 72; ++before) {
        const std::string text = std::string(before, 'x') + "\x80\x80\x80\x80\x80" + "é";
        for (const offset_unit unit : {offset_unit::utf16, offset_unit::codepoints}) {
            const offset_map map(text, unit);
            const auto end = static_cast<std::uint32_t>(text.size());
            BOOST_TEST(map(end) == before + 6);
            BOOST_TEST(map(end - 2) == before + 5);
        }
    }
}
