#include "base/numbering.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <vector>

using inquit::detail::mix;
using inquit::detail::numbering;

BOOST_AUTO_TEST_CASE(hashes_are_numbered_by_first_appearance) {
    numbering numbers;
    numbers.start(1);
    for (int again = 0; again < 2; ++again) {
        for (std::uint32_t i = 0; i < 1000; ++i) BOOST_TEST(numbers.of(i * 7U) == i);
    }
    BOOST_TEST(numbers.size() == 1000U);
    numbers.start(1);
    BOOST_TEST(numbers.of(14) == 0U);
    BOOST_TEST(numbers.size() == 1U);
}

BOOST_AUTO_TEST_CASE(hashes_that_crowd_one_place_get_numbers_in_bounded_time) {
    std::vector<std::uint64_t> crowd;
    for (std::uint64_t i = 1; crowd.size() < 600; ++i) {
        if ((mix(i) & 0xFFFU) == 0) crowd.push_back(i);
    }
    numbering numbers;
    numbers.start(2000);
    for (std::uint32_t i = 0; i < crowd.size(); ++i) BOOST_TEST(numbers.of(crowd[i]) == i);
    for (std::uint32_t i = 0; i < 256; ++i) BOOST_TEST(numbers.of(crowd[i]) == i);
    BOOST_TEST(numbers.of(crowd.back()) == crowd.size());
}
