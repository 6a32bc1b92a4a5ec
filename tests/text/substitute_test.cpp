#include "text/substitute.hpp"

#include <inquit/analyzer.hpp>
#include <inquit/text.hpp>

#include "invariants.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

using namespace inquit;

namespace {

std::string substituted(std::string_view text) {
    std::string well_formed;
    detail::substitute_ill_formed(text, well_formed);
    return well_formed;
}

}  // namespace

BOOST_AUTO_TEST_CASE(ill_formed_bytes_become_control_characters_one_for_one) {
    BOOST_TEST(substituted("a\xC3(b") == "a\x1A(b");
    BOOST_TEST(substituted("a\xE2\x80z\xFF") == "a\x1A\x1Az\x1A");
    BOOST_TEST(substituted("\xF0\x9F\x98") == "\x1A\x1A\x1A");
    BOOST_TEST(substituted("\xED\xA0\x80é") == "\x1A\x1A\x1Aé");
}

BOOST_AUTO_TEST_CASE(well_formed_text_is_left_as_it_is) { BOOST_TEST(substituted("“Né 😀”") == "“Né 😀”"); }

BOOST_AUTO_TEST_CASE(every_substituted_text_is_well_formed) {
    std::string text = "one";
    for (int byte = 0x80; byte < 0x100; ++byte) {
        text += static_cast<char>(byte);
        if (byte % 3 == 0) text += "é";
    }
    const std::string well_formed = substituted(text);
    BOOST_TEST(well_formed.size() == text.size());
    BOOST_TEST(validate_utf8(well_formed).has_value());
}

BOOST_AUTO_TEST_CASE(offsets_point_into_the_bytes_as_they_were_given) {
    const std::string text = "\xFFThe \xC3mayor left\xE2\x80. Anna stayed.";
    options settings;
    settings.invalid = invalid_utf8::substitute;
    const analyzer analyze(settings);
    const auto found = analyze.analyze(text);
    BOOST_TEST_REQUIRE(found.has_value());
    check_document(*found);
    BOOST_TEST(found->text().data() == text.data());
    BOOST_TEST_REQUIRE(found->sentences().size() == 2U);
    BOOST_TEST(found->sentences()[1].where.in(text) == "Anna stayed.");
    BOOST_TEST(found->tokens()[1].where.in(text) == "mayor");
}
