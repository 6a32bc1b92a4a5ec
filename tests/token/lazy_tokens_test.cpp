#include "lexicon/lexicon.hpp"
#include "sentence/layouts.hpp"
#include "token/tokenize.hpp"

#include <inquit/token.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

// White space and control characters, by the bytes that the layouts have.
bool is_blank(std::string_view gap) {
    return std::all_of(gap.begin(), gap.end(), [](char c) {
        return (c >= 0 && c <= ' ') || c == '\x7F' || c == '\xE2' || c == '\x80' || c == '\xA8' || c == '\xA9';
    });
}

}  // namespace

BOOST_AUTO_TEST_CASE(tokens_found_one_by_one_are_those_of_the_array) {
    const detail::lexicon words;
    const tokenizer lazily;
    for (const std::string_view text : layouts) {
        detail::token_list all, one_by_one;
        detail::tokenize(text, words, all);
        for (const token& one : lazily(text)) one_by_one.push_back(one);
        BOOST_TEST((all == one_by_one), text);
    }
}

BOOST_AUTO_TEST_CASE(tokens_leave_out_nothing_but_white_space) {
    const tokenizer lazily;
    for (const std::string_view text : layouts) {
        std::uint32_t end = 0;
        for (const token& one : lazily(text)) {
            BOOST_TEST(one.where.begin >= end, text);
            BOOST_TEST(!one.where.empty(), text);
            BOOST_TEST(is_blank(text.substr(end, one.where.begin - end)), text);
            end = one.where.end;
        }
        BOOST_TEST(is_blank(text.substr(end)), text);
    }
}

BOOST_AUTO_TEST_CASE(reading_may_start_at_any_token) {
    const tokenizer lazily;
    for (const std::string_view text : layouts) {
        for (const token& one : lazily(text)) BOOST_TEST((lazily.next(text, one.where.begin).where == one.where), text);
    }
}

BOOST_AUTO_TEST_CASE(no_token_is_left_at_the_end) {
    const tokenizer lazily;
    const token none = lazily.next("word  ", 4);
    BOOST_TEST(none.where.empty());
    BOOST_TEST(none.where.begin == 6U);
}
