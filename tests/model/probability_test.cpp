#include "model/probability.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>

using namespace inquit::detail;

BOOST_AUTO_TEST_CASE(logistic_agrees_with_the_real_function_to_a_permille) {
    for (int score = -4000; score <= 4000; score += 7) {
        const double exact = 1000.0 / (1.0 + std::exp(-score / 256.0));
        BOOST_TEST(std::abs(logistic_permille(score) - exact) <= 1.0);
    }
}

BOOST_AUTO_TEST_CASE(logistic_saturates_at_the_ends_of_the_integers) {
    BOOST_TEST(logistic_permille(INT32_MAX) == 1000);
    BOOST_TEST(logistic_permille(INT32_MIN) == 0);
    BOOST_TEST(logistic_permille(0) == 500);
}

BOOST_AUTO_TEST_CASE(softmax_shares_equal_scores_equally) {
    const std::array<std::int32_t, 4> scores{500, 500, 500, 500};
    for (std::size_t i = 0; i < scores.size(); ++i) BOOST_TEST(softmax_permille(scores, i) == 250);
}

BOOST_AUTO_TEST_CASE(softmax_of_two_is_the_logistic_of_their_difference) {
    for (int difference = -2000; difference <= 2000; difference += 13) {
        const std::array<std::int32_t, 2> scores{difference, 0};
        BOOST_TEST(std::abs(softmax_permille(scores, 0) - logistic_permille(difference)) <= 1);
    }
}
