#include "speaker/alternation.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <vector>

using namespace inquit::detail;

namespace {

constexpr entity_index tobias = 0, elsa = 1;

// A conversation of two, and how likely Tobias is to speak in each turn; Elsa speaks otherwise.
struct conversation {
    explicit conversation(const std::vector<std::uint16_t>& tobias_permille) : turns(tobias_permille.size()) {
        candidates.first.push_back(0);
        for (const std::uint16_t permille : tobias_permille) {
            candidates.list.push_back({.who = tobias});
            candidates.list.push_back({.who = elsa});
            candidates.first.push_back(static_cast<std::uint32_t>(candidates.list.size()));
            known.permille.push_back(permille);
            known.permille.push_back(static_cast<std::uint16_t>(1000 - permille));
        }
        known.voice.assign(candidates.list.size(), 0);
    }
    [[nodiscard]] std::array<alternation, 2> at(std::size_t turn) const {
        std::array<alternation, 2> found;
        look_along({nullptr, nullptr, turns, nullptr, {}, true, &candidates}, known, turn, found);
        return found;
    }

    std::vector<turn> turns;
    likely_table candidates;
    earlier_answers known;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(turn_taking)

BOOST_AUTO_TEST_CASE(sure_neighbours_tell_whose_the_turn_between_is) {
    const auto found = conversation({100, 500, 100}).at(1);
    BOOST_TEST(found[tobias].pair > found[elsa].pair);
    BOOST_TEST(found[tobias].own > 0);
    BOOST_TEST(found[elsa].own < 0);
}

BOOST_AUTO_TEST_CASE(turns_before_and_behind_weigh_alike) {
    const auto found = conversation({100, 500, 900}).at(1);
    BOOST_TEST(found[tobias].pair == found[elsa].pair);
}

BOOST_AUTO_TEST_CASE(narration_ends_the_run) {
    conversation text({100, 500, 500});
    text.turns[1].gap = 1;
    const auto found = text.at(1);
    BOOST_TEST(found[tobias].pair == found[elsa].pair);
}

BOOST_AUTO_TEST_CASE(words_two_turns_away_speak_for_who_speaks_so) {
    conversation text({500, 500, 500});
    text.known.voice[0] = 600;
    BOOST_TEST(text.at(2)[tobias].voice > 0);
    BOOST_TEST(text.at(1)[tobias].voice < 0);
    BOOST_TEST(text.at(2)[elsa].voice == 0);
}

BOOST_AUTO_TEST_CASE(lone_candidate_has_no_partner) {
    conversation text({1000});
    text.candidates.list.resize(1);
    text.candidates.first.back() = 1;
    std::array<alternation, 1> found;
    look_along({nullptr, nullptr, text.turns, nullptr, {}, true, &text.candidates}, text.known, 0, found);
    BOOST_TEST(found[0].own > 0);
    BOOST_TEST(found[0].pair < 0);
}

BOOST_AUTO_TEST_SUITE_END()
