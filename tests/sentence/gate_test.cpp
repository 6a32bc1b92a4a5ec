// The outlines of tokens, and what the gate and the quick model say of two of them.
#include "sentence/gate.hpp"
#include "sentence/boundary.hpp"
#include "sentence/outline.hpp"
#include "sentence/quick_boundary.hpp"
#include "token/tokenize.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string_view>
#include <vector>

using namespace inquit;
using namespace inquit::detail;

namespace {

std::vector<outline> outlines_of(std::string_view text) {
    static const lexicon words;
    token_list tokens;
    tokenize(text, words, tokens);
    std::vector<outline> found;
    find_outlines(text, tokens, found);
    return found;
}

bool same(std::string_view text, const std::vector<outline>& expected) { return outlines_of(text) == expected; }

}  // namespace

BOOST_AUTO_TEST_CASE(stops_and_closing_marks_are_told_apart_by_what_is_before_them) {
    using enum outline;
    BOOST_TEST(same("It rained.", {capital, lower, stop_behind_lower}));
    BOOST_TEST(same("he sat.)", {short_lower, short_lower, stop_behind_short, closing_behind_stop}));
    BOOST_TEST(same("(so,)", {opening, short_lower, comma, closing_behind_comma}));
    BOOST_TEST(same("Anna 7.", {capital, digits, stop_behind_digits}));
    BOOST_TEST(same("(NATO)).", {opening, all_capitals, closing, closing, stop}));
}

BOOST_AUTO_TEST_CASE(words_and_marks_of_every_length_have_their_outline) {
    using enum outline;
    BOOST_TEST(same("i I a the them", {small_i, one_capital, short_lower, short_lower, lower}));
    BOOST_TEST(same("été décor Élan слово", {lower, lower, capital, other_script}));
    BOOST_TEST(same("Mr. Hale etc. ...", {short_title, capital, short_small, stops}));
    BOOST_TEST(same("“no” -- «да»", {opening, short_lower, closing, dash, opening, other_script, closing}));
}

BOOST_AUTO_TEST_CASE(gate_answers_for_each_habit_what_its_weights_say) {
    const std::span<const unsigned char> bytes = embedded_weights("sentence_gate");
    for (std::size_t pair = 0; pair < (std::size_t{1} << boundary_gate::log2_pairs); ++pair) {
        for (unsigned habit = 0; habit < static_cast<unsigned>(paragraph_habit::count); ++habit) {
            const auto as = static_cast<paragraph_habit>(habit);
            const boundary_gate::answer found = boundary_gate::of(as, known_gate()(pair));
            const unsigned char written = bytes[8 + 2 * boundary_gate::cell(as, pair)];
            using answer = boundary_gate::answer;
            constexpr std::array meant{answer::ask, answer::no, answer::yes, answer::ask_opener};
            const bool agrees = written < meant.size() && found == meant[written];
            if (!agrees) BOOST_ERROR("pair " << pair << ", habit " << habit);
        }
    }
}

BOOST_AUTO_TEST_CASE(quick_model_leaves_what_it_does_not_know_to_the_large_one) {
    const quick_boundary quick(embedded_weights("sentence_quick"));
    BOOST_TEST((quick(0xFFFF'FFFF'FFFFU) == boundary_gate::answer::ask));
}
