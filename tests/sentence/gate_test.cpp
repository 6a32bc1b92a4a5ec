// The outlines of tokens, and what the gate and the quick model say of two of them.
#include "sentence/gate.hpp"
#include "sentence/boundary.hpp"
#include "sentence/outline.hpp"
#include "sentence/quick_boundary.hpp"
#include "token/tokenize.hpp"

#include <boost/test/unit_test.hpp>

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

BOOST_AUTO_TEST_CASE(gate_answers_for_each_habit_what_its_file_says) {
    using enum boundary_gate::answer;
    const std::size_t asked = boundary_gate::pair(outline::stop, outline::capital, true);
    std::vector<unsigned char> bytes(boundary_gate::magic.begin(), boundary_gate::magic.end());
    bytes.resize(boundary_gate::written_size);
    bytes[boundary_gate::magic.size() + asked] = boundary_gate::as_answers(paragraph_habit::neat, yes) |
                                                 boundary_gate::as_answers(paragraph_habit::title, ask) |
                                                 boundary_gate::as_answers(paragraph_habit::careless, ask_opener);
    const boundary_gate gate(bytes);
    BOOST_TEST((boundary_gate::of(paragraph_habit::neat, gate(asked)) == yes));
    BOOST_TEST((boundary_gate::of(paragraph_habit::open, gate(asked)) == no));
    BOOST_TEST((boundary_gate::of(paragraph_habit::title, gate(asked)) == ask));
    BOOST_TEST((boundary_gate::of(paragraph_habit::careless, gate(asked)) == ask_opener));
    BOOST_TEST(gate(asked + 1) == 0);
}

BOOST_AUTO_TEST_CASE(gate_asks_for_openers_before_words_only) {
    using enum boundary_gate::answer;
    const std::size_t mark = boundary_gate::pair(outline::stop, outline::comma, true);
    std::vector<unsigned char> bytes(boundary_gate::magic.begin(), boundary_gate::magic.end());
    bytes.resize(boundary_gate::written_size);
    bytes[boundary_gate::magic.size() + mark] =
        boundary_gate::as_answers(paragraph_habit::open, ask_opener) | boundary_gate::as_answers(paragraph_habit::title, yes);
    const boundary_gate gate(bytes);
    BOOST_TEST((boundary_gate::of(paragraph_habit::open, gate(mark)) == no));
    BOOST_TEST((boundary_gate::of(paragraph_habit::title, gate(mark)) == yes));
}

BOOST_AUTO_TEST_CASE(embedded_gate_ends_a_sentence_at_a_full_stop_before_a_capital) {
    const std::size_t pair = boundary_gate::pair(outline::stop_behind_lower, outline::capital, true);
    BOOST_TEST((boundary_gate::of(paragraph_habit::neat, known_gate()(pair)) == boundary_gate::answer::yes));
}

BOOST_AUTO_TEST_CASE(quick_model_leaves_what_it_does_not_know_to_the_large_one) {
    const quick_boundary quick(embedded_weights("sentence_quick"));
    BOOST_TEST((quick_boundary::answer(quick.score(0xFFFF'FFFF'FFFFU)) == boundary_gate::answer::ask));
}

BOOST_AUTO_TEST_CASE(quick_model_has_to_be_surer_of_no_boundary_than_of_one) {
    using enum boundary_gate::answer;
    constexpr std::int32_t far = (quick_boundary::least_yes + quick_boundary::least_no) / 2;
    BOOST_TEST((quick_boundary::answer(far) == yes));
    BOOST_TEST((quick_boundary::answer(-far) == ask));
    BOOST_TEST((quick_boundary::answer(-quick_boundary::least_no - 1) == no));
}
