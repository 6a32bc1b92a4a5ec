#include "model/trees.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <vector>

namespace {

using inquit::detail::tree_ensemble;

constexpr int unit = tree_ensemble::leaf_scale;

// Two trees of depth 1 over two columns: column 0 above 3, then column 1 above 250.
std::vector<unsigned char> two_trees() {
    const auto leaf = [](int value) { return static_cast<unsigned char>(value & 0xFF); };
    const auto high = [](int value) { return static_cast<unsigned char>((value >> 8) & 0xFF); };
    return {'I',
            'N',
            'Q',
            'T',
            1,
            2,
            2,
            0,  //
            0,
            3,
            leaf(-2 * unit),
            high(-2 * unit),
            leaf(5 * unit),
            high(5 * unit),  //
            1,
            250,
            leaf(100 * unit),
            high(100 * unit),
            leaf(-300 * unit),
            high(-300 * unit)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(trees)

BOOST_AUTO_TEST_CASE(value_at_the_threshold_goes_left) {
    const auto bytes = two_trees();
    const tree_ensemble trees(bytes);
    const std::array<std::uint8_t, 2> at{3, 250}, above{4, 251};
    BOOST_TEST(trees.columns() == 2U);
    BOOST_TEST(trees.score(at.data()) == 98);
    BOOST_TEST(trees.score(above.data()) == -295);
}

BOOST_AUTO_TEST_CASE(rows_together_score_as_they_do_alone) {
    const auto bytes = two_trees();
    const tree_ensemble trees(bytes);
    constexpr std::size_t stride = 5, rows = 7;
    std::vector<std::uint8_t> values(stride * rows);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<std::uint8_t>(i * 89);
    std::array<std::int32_t, rows> scores{};
    trees.score(values.data(), stride, scores);
    for (std::size_t r = 0; r < rows; ++r) BOOST_TEST(scores[r] == trees.score(values.data() + r * stride));
}

BOOST_AUTO_TEST_CASE(rows_side_by_side_in_vectors_score_as_they_do_alone) {
    constexpr unsigned char columns = 9, count = 3;
    std::vector<unsigned char> bytes{'I', 'N', 'Q', 'T', inquit::detail::vector_depth, columns, count, 0};
    unsigned seed = 1;
    const auto next = [&] { return (seed = seed * 1103515245U + 12345U) >> 16U & 0xFFU; };
    for (unsigned tree = 0; tree < count; ++tree) {
        for (unsigned node = 0; node < (1U << inquit::detail::vector_depth) - 1; ++node) {
            bytes.push_back(static_cast<unsigned char>(next() % columns));
            bytes.push_back(static_cast<unsigned char>(next()));
        }
        for (unsigned leaf = 0; leaf < 2U << inquit::detail::vector_depth; ++leaf)
            bytes.push_back(static_cast<unsigned char>(next()));
    }
    const tree_ensemble trees(bytes);
    for (const std::size_t rows : {1U, 15U, 16U, 17U, 64U, 65U, 200U}) {
        std::vector<std::uint8_t> values(columns * rows);
        for (std::uint8_t& value : values) value = static_cast<std::uint8_t>(next());
        std::vector<std::int32_t> scores(rows);
        trees.score(values.data(), columns, scores);
        for (std::size_t r = 0; r < rows; ++r) BOOST_TEST(scores[r] == trees.score(values.data() + r * columns));
    }
}

BOOST_AUTO_TEST_SUITE_END()
