#include "model/word_groups.hpp"

#include "model/linear.hpp"
#include "text/fold.hpp"

#include <boost/test/unit_test.hpp>

#include <bit>
#include <string_view>

using namespace inquit::detail;

namespace {

std::uint32_t path_of(std::string_view word) { return word_groups(embedded_weights("word_groups")).path(fold_hash(word)); }

// How many turns from the root two words share.
int shared(std::string_view a, std::string_view b) { return std::countr_zero(path_of(a) ^ path_of(b)); }

}  // namespace

BOOST_AUTO_TEST_SUITE(word_groups_of_english)

BOOST_AUTO_TEST_CASE(words_of_one_kind_share_more_turns_than_words_of_two) {
    BOOST_TEST(shared("told", "reminded") > shared("told", "telephone"));
    BOOST_TEST(shared("yesterday", "today") > shared("yesterday", "committee"));
    BOOST_TEST(shared("eastern", "western") > shared("eastern", "slowly"));
}

BOOST_AUTO_TEST_CASE(case_does_not_matter) { BOOST_TEST(path_of("Told") == path_of("told")); }

BOOST_AUTO_TEST_CASE(a_word_that_nobody_wrote_has_no_path) {
    BOOST_TEST(path_of("qzxvwk") == 0U);
    BOOST_TEST(path_of("") == 0U);
}

BOOST_AUTO_TEST_CASE(without_a_table_no_word_is_known) { BOOST_TEST(word_groups({}).path(fold_hash("told")) == 0U); }

BOOST_AUTO_TEST_SUITE_END()
