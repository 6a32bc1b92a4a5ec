#include "model/linear.hpp"

#include <hwy/highway.h>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <set>
#include <vector>

using namespace inquit::detail;

namespace {

constexpr unsigned log2_rows = 3;
constexpr std::size_t columns = 3;

// A table of eight rows; the weight of (row, column) is row * 1000 - column * 7000, negative ones among them.
std::int32_t weight(std::uint64_t row, std::size_t column) {
    return static_cast<std::int32_t>(row) * 1000 - static_cast<std::int32_t>(column) * 7000;
}

std::vector<unsigned char> table() {
    std::vector<unsigned char> bytes{'I', 'N', 'Q', '1', log2_rows, 0, columns, 0};
    for (std::uint64_t row = 0; row < 1U << log2_rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const auto value = static_cast<std::uint16_t>(weight(row, column));
            bytes.push_back(static_cast<unsigned char>(value & 0xFFU));
            bytes.push_back(static_cast<unsigned char>(value >> 8));
        }
    }
    return bytes;
}

std::int32_t expected(const feature_vector& features, std::size_t column) {
    std::int32_t sum = 0;
    for (const feature one : features) sum += weight(one >> (64 - log2_rows), column);
    return sum;
}

feature_vector some_features() {
    feature_vector features;
    for (std::uint64_t i = 0; i < 100; ++i) features.push_back(feature_of(i % 5, i));
    return features;
}

void check_narrow_rows() {
    for (const std::size_t width : {1U, 3U, 9U, 32U, 36U}) {
        std::vector<unsigned char> bytes{'I', 'N', 'Q', '1', 1, 8, static_cast<unsigned char>(width), 0};
        for (const unsigned shift : {0U, 5U}) {
            for (std::size_t column = 0; column < width; ++column) bytes.push_back(static_cast<unsigned char>(column * 7 - 128));
            bytes.push_back(static_cast<unsigned char>(shift));
        }
        const linear_model model(bytes);
        const feature_vector both{0, ~feature{0}, ~feature{0}};
        std::vector<std::int32_t> scores(width, 10);
        model.add(both, scores);
        for (std::size_t column = 0; column < width; ++column) {
            const auto weight = static_cast<std::int32_t>(static_cast<signed char>(bytes[8 + column]));
            BOOST_TEST(scores[column] == 10 + weight + 2 * 32 * weight);
            BOOST_TEST(model.score(both, column) == weight + 2 * 32 * weight);
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(score_is_the_sum_of_the_weights_of_the_features) {
    const std::vector<unsigned char> bytes = table();
    const linear_model model(bytes);
    BOOST_TEST(model.columns() == columns);
    const feature_vector features = some_features();
    for (std::size_t column = 0; column < columns; ++column)
        BOOST_TEST(model.score(features, column) == expected(features, column));
    BOOST_TEST(model.score({}, 1) == 0);
}

BOOST_AUTO_TEST_CASE(rows_are_added_to_what_is_there) {
    const std::vector<unsigned char> bytes = table();
    const linear_model model(bytes);
    const feature_vector features = some_features();
    std::array<std::int32_t, columns> scores{1, -2, 3};
    model.add(features, scores);
    BOOST_TEST(scores[0] == 1 + expected(features, 0));
    BOOST_TEST(scores[1] == -2 + expected(features, 1));
    BOOST_TEST(scores[2] == 3 + expected(features, 2));
}

BOOST_AUTO_TEST_CASE(first_and_last_rows_and_extreme_weights_are_read) {
    std::vector<unsigned char> bytes{'I', 'N', 'Q', '1', 1, 0, 1, 0, 0x00, 0x80, 0xFF, 0x7F};
    const linear_model model(bytes);
    const feature first = 0;
    const feature last = ~feature{0};
    BOOST_TEST(model.score({&first, 1}) == -32768);
    BOOST_TEST(model.score({&last, 1}) == 32767);
}

BOOST_AUTO_TEST_CASE(narrow_rows_are_scaled_each_by_its_own_shift) {
    for (std::int64_t rest = hwy::SupportedTargets(); rest != 0; rest &= rest - 1) {  // every kind of processor
        hwy::SetSupportedTargetsForTest(rest & -rest);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
        check_narrow_rows();
    }
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

// Trained weights depend on these very numbers.
BOOST_AUTO_TEST_CASE(features_are_hashed_as_they_always_were) {
    BOOST_TEST(mix(1) == 0x5692161D100B05E5U);
    BOOST_TEST(hash_bytes("said") == 0x96E4D18BF89481CU);
    BOOST_TEST(feature_of(3, 1, 2) == 0xF5AE8764A77AAFCCU);
}

BOOST_AUTO_TEST_CASE(features_differ_by_template_order_and_number_of_values) {
    std::set<feature> all;
    for (std::uint64_t one = 0; one < 20; ++one) {
        all.insert(feature_of(one));
        for (std::uint64_t value = 0; value < 20; ++value) {
            all.insert(feature_of(one, value));
            for (std::uint64_t other = 0; other < 20; ++other) all.insert(feature_of(one, value, other));
        }
    }
    BOOST_TEST(all.size() == 20U + 400U + 8000U);
}

BOOST_AUTO_TEST_CASE(embedded_models_are_well_formed) {
    for (const std::string_view name : {"stretches", "utterances", "genre"}) {
        const auto bytes = embedded_weights(name);
        BOOST_TEST_REQUIRE(bytes.size() > 8U);
        BOOST_TEST(linear_model(bytes).columns() > 0U);
    }
    BOOST_TEST(embedded_weights("no such model").empty());
}
