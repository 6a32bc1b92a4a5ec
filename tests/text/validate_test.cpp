#include <inquit/text.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

using namespace inquit;

namespace {

struct range {
    unsigned first, last;
};

// A row of table 3-7 of the Unicode Standard 15: well-formed byte sequences.
struct row {
    std::size_t size;
    std::array<range, 4> bytes;
};

constexpr std::array<row, 9> table{{
    {1, {{{0x00, 0x7F}, {}, {}, {}}}},
    {2, {{{0xC2, 0xDF}, {0x80, 0xBF}, {}, {}}}},
    {3, {{{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}, {}}}},
    {3, {{{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}, {}}}},
    {3, {{{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}, {}}}},
    {3, {{{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}, {}}}},
    {4, {{{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}}},
    {4, {{{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}}},
    {4, {{{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}}}},
}};

bool matches(const row& one, std::string_view text) {
    if (text.size() < one.size) return false;
    for (std::size_t i = 0; i < one.size; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < one.bytes[i].first || byte > one.bytes[i].last) return false;
    }
    return true;
}

// Where the first ill-formed part begins by the table; npos if there is none.
std::size_t first_ill_formed(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto found =
            std::find_if(table.begin(), table.end(), [&](const row& one) { return matches(one, text.substr(at)); });
        if (found == table.end()) return at;
        at += found->size;
    }
    return std::string_view::npos;
}

bool agrees(std::string_view text) {
    const std::size_t expected = first_ill_formed(text);
    const result<void> valid = validate_utf8(text);
    if (expected == std::string_view::npos) return valid.has_value();
    return !valid && valid.error() == failure{errc::invalid_utf8, expected};
}

// Both ends of every range of the table, and their neighbours.
constexpr std::string_view border_bytes(
    "\x00\x41\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5\xFF", 25);

struct ill_formed {
    const char* what;
    std::string_view bytes;
};

constexpr std::array<ill_formed, 13> classes{{
    {"stray continuation byte", "\x80"},
    {"overlong form of two bytes", "\xC1\xBF"},
    {"overlong form of three bytes", "\xE0\x9F\xBF"},
    {"overlong form of four bytes", "\xF0\x8F\xBF\xBF"},
    {"high surrogate", "\xED\xA0\x80"},
    {"low surrogate", "\xED\xBF\xBF"},
    {"above U+10FFFF", "\xF4\x90\x80\x80"},
    {"byte that begins nothing", "\xF5\x80\x80\x80"},
    {"0xFF", "\xFF"},
    {"two bytes cut after one", "\xC3"},
    {"three bytes cut after one", "\xE2"},
    {"three bytes cut after two", "\xE2\x80"},
    {"four bytes cut after three", "\xF0\x9F\x98"},
}};

}  // namespace

BOOST_AUTO_TEST_CASE(every_class_of_ill_formed_sequence_is_found_at_its_first_byte) {
    for (const auto& [what, bytes] : classes) {
        BOOST_TEST_CONTEXT(what) {
            // At every place relative to the blocks that are skipped as ASCII, at the end and before more text.
            for (std::size_t before = 0; before < 20; ++before) {
                for (const std::string_view after : {"", "b", "é", "0123456789abcdef"}) {
                    const std::string text = std::string(before, 'a') + std::string(bytes) + std::string(after);
                    const result<void> valid = validate_utf8(text);
                    BOOST_TEST_REQUIRE(!valid.has_value());
                    BOOST_TEST((valid.error() == failure{errc::invalid_utf8, before}));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(sequences_of_border_bytes_are_judged_as_the_table_says) {
    std::size_t wrong = 0;
    std::string text(4, ' ');
    for (const char a : border_bytes) {
        for (const char b : border_bytes) {
            for (const char c : border_bytes) {
                for (const char d : border_bytes) {
                    text[0] = a;
                    text[1] = b;
                    text[2] = c;
                    text[3] = d;
                    if (!agrees(text)) ++wrong;
                }
            }
        }
    }
    BOOST_TEST(wrong == 0U);
}

BOOST_AUTO_TEST_CASE(first_and_last_code_points_of_every_length_are_well_formed) {
    for (const std::string_view text :
         {std::string_view("\0", 1), std::string_view("\x7F"), std::string_view("\xC2\x80"), std::string_view("\xDF\xBF"),
          std::string_view("\xE0\xA0\x80"), std::string_view("\xED\x9F\xBF"), std::string_view("\xEE\x80\x80"),
          std::string_view("\xEF\xBF\xBF"), std::string_view("\xF0\x90\x80\x80"), std::string_view("\xF4\x8F\xBF\xBF"),
          std::string_view("")}) {
        BOOST_TEST(validate_utf8(text).has_value());
    }
}

BOOST_AUTO_TEST_CASE(second_fault_is_not_reported_before_the_first) {
    const result<void> valid = validate_utf8("ab\xC3(cd\xFF");
    BOOST_TEST_REQUIRE(!valid.has_value());
    BOOST_TEST(valid.error().where == 2U);
}

BOOST_AUTO_TEST_CASE(names_of_errors_are_identifiers_and_messages_are_words) {
    BOOST_TEST(name(errc::invalid_utf8) == "invalid_utf8");
    BOOST_TEST(name(errc::text_too_long) == "text_too_long");
    BOOST_TEST(name(errc::unsupported_option) == "unsupported_option");
    for (const errc code : {errc::invalid_utf8, errc::text_too_long, errc::unsupported_option})
        BOOST_TEST(message(code).find(' ') != std::string_view::npos);
}
