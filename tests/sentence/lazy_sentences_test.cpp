#include "sentence/cut.hpp"
#include "sentence/layouts.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

constexpr newline_policy policies[] = {newline_policy::automatic, newline_policy::space, newline_policy::boundary};

}  // namespace

BOOST_AUTO_TEST_CASE(sentences_found_one_by_one_are_those_of_the_array) {
    for (const newline_policy policy : policies) {
        const sentence_splitter lazily(policy);
        for (const std::string_view text : layouts) {
            const cut_text whole(text, policy);
            std::vector<span> all, one_by_one;
            for (const sentence& one : whole.sentences) all.push_back(one.where);
            for (const span where : lazily(text)) one_by_one.push_back(where);
            BOOST_TEST((all == one_by_one), text);
        }
    }
}

BOOST_AUTO_TEST_CASE(splitter_that_has_read_another_text_answers_the_same) {
    const detail::lexicon words;
    detail::splitter used(words);
    for (const std::string_view text : layouts) {
        detail::token_list tokens;
        std::vector<paragraph> paragraphs;
        std::vector<sentence> sentences;
        detail::tokenize(text, words, tokens);
        used.split(text, tokens, newline_policy::automatic, paragraphs, sentences);
        detail::splitter fresh(words);
        std::vector<sentence> again;
        fresh.split(text, tokens, newline_policy::automatic, paragraphs, again);
        const auto same = [](const sentence& a, const sentence& b) { return a.where == b.where; };
        BOOST_TEST(std::equal(sentences.begin(), sentences.end(), again.begin(), again.end(), same), text);
    }
}

BOOST_AUTO_TEST_CASE(sentences_lie_in_paragraphs_and_tokens_in_sentences) {
    for (const newline_policy policy : policies) {
        for (const std::string_view text : layouts) {
            const cut_text cut(text, policy);
            std::size_t next_token = 0, next_sentence = 0;
            for (std::size_t p = 0; p < cut.paragraphs.size(); ++p) {
                const paragraph& one = cut.paragraphs[p];
                BOOST_TEST(one.tokens.first.index() == next_token, text);
                BOOST_TEST(one.sentences.first.index() == next_sentence, text);
                for (; next_sentence < one.sentences.last.index(); ++next_sentence) {
                    const sentence& inside = cut.sentences.at(next_sentence);
                    BOOST_TEST(inside.paragraph.index() == p, text);
                    BOOST_TEST(inside.tokens.first.index() == next_token, text);
                    BOOST_TEST(inside.tokens.last.index() > next_token, text);
                    BOOST_TEST(inside.where.begin == cut.tokens.at(next_token).where.begin, text);
                    next_token = inside.tokens.last.index();
                    BOOST_TEST(inside.where.end == cut.tokens.at(next_token - 1).where.end, text);
                }
                BOOST_TEST(one.tokens.last.index() == next_token, text);
            }
            BOOST_TEST(next_token == cut.tokens.size(), text);
            BOOST_TEST(next_sentence == cut.sentences.size(), text);
        }
    }
}
