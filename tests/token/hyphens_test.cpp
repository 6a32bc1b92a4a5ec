#include "token/pieces.hpp"

#include <inquit/token.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

using namespace inquit;

namespace {

std::string cut(std::string_view text) {
    static const tokenizer tokens;
    return pieces(text, tokens(text));
}

}  // namespace

BOOST_AUTO_TEST_CASE(hyphen_parts_words) {
    BOOST_TEST(cut("a well-known mother-in-law") == "a|well|-|known|mother|-|in|-|law");
    BOOST_TEST(cut("Jean-Luc's U.S.-led AK-47") == "Jean|-|Luc's|U.S.|-|led|AK|-|47");
    BOOST_TEST(cut("a 50-year-old, twenty-one, the 20th-century") == "a|50|-|year|-|old|,|twenty|-|one|,|the|20th|-|century");
}

BOOST_AUTO_TEST_CASE(hyphen_of_an_affix_joins) {
    BOOST_TEST(cut("e-mail non-European re-elected mid-1990s Holmes-esque") ==
               "e-mail|non-European|re-elected|mid-1990s|Holmes-esque");
    BOOST_TEST(cut("non-life-threatening") == "non-life|-|threatening");
    BOOST_TEST(cut("UN-led Hizb-e-Islam") == "UN|-|led|Hizb|-|e|-|Islam");
}

BOOST_AUTO_TEST_CASE(stammers_and_interjections_keep_their_hyphen) {
    BOOST_TEST(cut("uh-huh, mm-hm, W-what? I-I") == "uh-huh|,|mm-hm|,|W-what|?|I-I");
}

BOOST_AUTO_TEST_CASE(phone_numbers_and_dates_keep_their_hyphens_and_ranges_do_not) {
    BOOST_TEST(cut("713-555-0100 555-0100 713/555-0100 0022-3514 02-05-02") ==
               "713-555-0100|555-0100|713/555-0100|0022-3514|02-05-02");
    BOOST_TEST(cut("3-4 1969-1970 5:00-8:30 7pm-9pm 1,000-2000") == "3|-|4|1969|-|1970|5:00|-|8:30|7|pm|-|9|pm|1,000|-|2000");
}

BOOST_AUTO_TEST_CASE(names_of_files_and_hosts_keep_their_hyphens) {
    BOOST_TEST(cut("draft-two-2.doc at my-site.com or jo-an@my-site.org") ==
               "draft-two-2.doc|at|my-site.com|or|jo-an@my-site.org");
    BOOST_TEST(cut("a well-known.Then") == "a|well|-|known|.|Then");
}

BOOST_AUTO_TEST_CASE(endless_row_of_hyphens_takes_linear_time) {
    // Quadratic, these take minutes.
    static const tokenizer tokens;
    for (const std::string_view piece : {"1-", "a-", "ab's-", "1/2-"}) {
        std::string text;
        while (text.size() < 1 << 20) text += piece;
        std::uint32_t longest = 0, end = 0;
        for (const token& one : tokens(text)) {
            longest = std::max(longest, one.where.size());
            end = one.where.end;
        }
        BOOST_TEST(end == text.size());
        BOOST_TEST(longest < 64U);
    }
}

BOOST_AUTO_TEST_CASE(hyphens_of_other_scripts_and_at_borders_are_safe) {
    BOOST_TEST(cut("-") == "-");
    BOOST_TEST(cut("a-") == "a|-");
    BOOST_TEST(cut("-a") == "-|a");
    BOOST_TEST(cut("по-русски") == "по|-|русски");
}
