// Tokens that are found in blocks of bytes are those that the scanners find one by one.
#include "token/block_walk.hpp"

#include "lexicon/lexicon.hpp"
#include "sentence/layouts.hpp"
#include "token/tokenize.hpp"
#include "token/unicode_words.hpp"

#include <hwy/highway.h>

#include <boost/test/unit_test.hpp>

#include <array>
#include <random>
#include <string>
#include <string_view>

using namespace inquit;
using namespace inquit::detail;

namespace {

const lexicon& words() {
    static const lexicon english;
    return english;
}

template <class Next>
token_list one_by_one(Next next) {
    token_list found;
    for (token one = next(0U); !one.where.empty(); one = next(one.where.end)) found.push_back(one);
    return found;
}

void check(const std::string& text) {
    token_list found;
    tokenize(text, words(), found);
    BOOST_TEST((found == one_by_one([&](std::uint32_t at) { return next_token(text, at, words()); })), text);
    tokenize_unicode(text, found);
    BOOST_TEST((found == one_by_one([&](std::uint32_t at) { return next_unicode_token(text, at); })), text);
}

// Pieces that meet in every way: what is plain, what is nearly so, and what only the scanners know.
constexpr std::string_view pieces[] = {
    "a",      "said",     "mailto", "oD",   "com",  "XLS",     "It",    "I",      "the",   "Word",  "NASA",
    "don't",  "parents'", "Mr.",    "U.S.", "e.g.", "etc.",    "x",     "3",      "1,000", "5pm",   "4th",
    "2.5",    "10:30",    "A1",     "b2b",  "_",    "__",      "well-", "-",      "--",    "...",   ".",
    ",",      ";",        ":",      "!",    "?",    "?!",      "\"",    "'",      "''",    "(",     ")",
    "[",      "]",        "$",      "$5",   "US$",  "C++",     "@ann",  "#tag",   "a@b.c", "www.",  "w/o",
    "AT&T",   ":)",       "(:",     "’",    "“",    "”",       "—",     "…",      "é",     "naïve", "\u00A0",
    "\u2028", "\u0301",   "今日",   "🙂", "\x01", "\t",      "\n",    "\r\n",   "\n\n",  " ",     " ",
    " ",      " ",        "  ",     "f*ck", "it`s", "doc.txt", "1-2",   "e-mail", "I-I",   "x_y",   "http://a.b/c",
    "%",      "&"};

std::string mixture(std::mt19937& random, std::size_t most) {
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    std::string text;
    const bool spaced = below(2) == 0;
    for (std::size_t count = below(most); count > 0; --count) {
        text += pieces[below(std::size(pieces))];
        if (spaced && below(3) > 0) text += ' ';
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(blocks_give_the_tokens_of_the_scanners) {
    for (const std::string_view text : layouts) check(std::string(text));
}

BOOST_AUTO_TEST_CASE(blocks_give_the_tokens_of_the_scanners_wherever_a_block_ends) {
    const std::string text =
        "“Stop!” he cried, and Dr. Hale's well-known FRIENDS, who'd come at 10:30 (or so), left on 5 May 2021 -- at 5pm; I'm "
        "sure. ";
    for (std::size_t before = 0; before <= block_size; ++before) check(std::string(before, 'a') + " " + text + text);
}

BOOST_AUTO_TEST_CASE(blocks_give_the_tokens_of_the_scanners_for_any_mixture) {
    std::mt19937 random(11);
    for (int round = 0; round < 3000; ++round) check(mixture(random, 60));
}

BOOST_AUTO_TEST_CASE(blocks_give_the_tokens_of_the_scanners_on_every_kind_of_processor) {
    std::mt19937 random(12);
    for (std::int64_t rest = hwy::SupportedTargets(); rest != 0; rest &= rest - 1) {
        hwy::SetSupportedTargetsForTest(rest & -rest);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
        for (int round = 0; round < 300; ++round) check(mixture(random, 500));
    }
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

BOOST_AUTO_TEST_CASE(tokens_may_be_asked_for_a_few_at_a_time) {
    const std::string text =
        "It rained, and Mr. Hale -- who'd left -- came back; nobody asked why (or how) he did.\n\nThe end.  ";
    token_list all;
    tokenize(text, words(), all);
    for (std::size_t room = 1; room <= all.size() + 1; ++room) {
        token_list found;
        std::array<token, 64> some{};
        for (std::size_t count = room; count == room;) {
            count = next_tokens(text, found.empty() ? 0 : found.back().where.end, words(), std::span(some).first(room));
            found.insert(found.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
        }
        BOOST_TEST((found == all), room);
    }
}
