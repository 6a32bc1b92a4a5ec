// The rules are checked in earnest: a document that breaks one is told apart.
#include "invariants.hpp"
#include "document/builder.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <string>
#include <string_view>

using namespace inquit;
using namespace inquit::detail;

namespace {

// One paragraph of two sentences, a quotation in a quotation, and who said it.
void fill(document_data& data) {
    data.text = "“He said ‘no’ twice.” Ana wept.";
    data.tokens = {{{0, 3}},   {{3, 5}},   {{6, 10}},  {{11, 14}}, {{14, 16}}, {{16, 19}},
                   {{20, 25}}, {{25, 26}}, {{26, 29}}, {{30, 33}}, {{34, 38}}, {{38, 39}}};
    paragraph one;
    one.where = {0, 39};
    one.tokens = {token_id(0), token_id(12)};
    one.sentences = {sentence_id(0), sentence_id(2)};
    data.paragraphs = {one};
    data.sentences = {{{0, 29}, {token_id(0), token_id(9)}, paragraph_id(0)},
                      {{30, 39}, {token_id(9), token_id(12)}, paragraph_id(0)}};
    data.parts = {{0, 29}, {11, 19}};
    data.quotes.resize(2);
    data.quotes[0].part_count = 1;
    data.quotes[1] = {.first_part = 1, .part_count = 1, .depth = 1, .parent = quote_id(0)};
    data.attributions.resize(2);
    data.attributions[0] = {.speaker = speaker_id(0), .mention = mention_id(0), .why = evidence::label, .confidence = 0.75F};
    data.mentions = {{.where = {30, 33}, .head = {30, 33}, .speaker = speaker_id(0)}};
    data.speakers.resize(1);
    data.index.resize(1);
    data.index[0].name = "Ana";
    data.index[0].mention_count = data.index[0].quote_count = 1;
    data.speaker_mentions = {mention_id(0)};
    data.speaker_quotes = {quote_id(0)};
}

using change = std::function<void(document_data&)>;

std::string first_violation(const change& spoil) {
    document made;
    document_data& data = document_builder::start(made);
    fill(data);
    spoil(data);
    const auto all = violations_of(made);
    return all.empty() ? std::string() : all.front();
}

}  // namespace

BOOST_AUTO_TEST_CASE(sound_document_breaks_no_rule) {
    BOOST_TEST(first_violation([](document_data&) {}) == "");
}

BOOST_AUTO_TEST_CASE(each_broken_rule_is_told) {
    const std::pair<std::string_view, change> spoiled[] = {
        {"a token is a stretch of the text on code point borders [0]", [](auto& d) { d.tokens[0].where.end = 2; }},
        {"a token is a stretch of the text on code point borders [11]", [](auto& d) { d.tokens[11].where.end = 40; }},
        {"tokens are disjoint and in order [3]", [](auto& d) { d.tokens[2].where.end = 14; }},
        {"only white space and controls lie between tokens [3]", [](auto& d) { d.tokens[2].where.end = 9; }},
        {"the words of a token cover it [0]",
         [](auto& d) {
             d.words = {{{3, 5}}};
         }},
        {"a paragraph reaches from its first token to its last [0]", [](auto& d) { d.paragraphs[0].where.end = 38; }},
        {"a paragraph has sentences [0]", [](auto& d) { d.paragraphs[0].sentences.last = sentence_id(0); }},
        {"a sentence reaches from its first token to its last [1]", [](auto& d) { d.sentences[1].where.begin = 29; }},
        {"sentences follow each other without a token between them [1]",
         [](auto& d) { d.sentences[0].tokens.last = token_id(8), d.sentences[0].where.end = 26; }},
        {"a sentence knows its paragraph [1]", [](auto& d) { d.sentences[1].paragraph = paragraph_id(1); }},
        {"a sentence is in a paragraph [2]", [](auto& d) { d.sentences.push_back(d.sentences[1]); }},
        {"a part is a stretch of the text on code point borders [0]", [](auto& d) { d.parts[0].end = 27; }},
        {"a quotation has a part [1]", [](auto& d) { d.quotes[1].part_count = 0; }},
        {"quotations are in the order of their first parts [1]", [](auto& d) { std::swap(d.parts[0], d.parts[1]); }},
        {"a quotation of depth 0 has no parent, any other has one [1]", [](auto& d) { d.quotes[1].parent = quote_id(); }},
        {"a container stands before its contents [1]", [](auto& d) { d.quotes[1].parent = quote_id(1); }},
        {"a parent's depth is one less [1]", [](auto& d) { d.quotes[1].depth = 2; }},
        {"a parent holds every part [1]", [](auto& d) { d.parts[1].end = 33; }},
        {"quotations of one depth do not overlap: byte [11]",
         [](auto& d) { d.quotes[1].parent = quote_id(), d.quotes[1].depth = 0; }},
        {"a rejected stretch is on code point borders [0]",
         [](auto& d) {
             d.rejected = {{{12, 19}}};
         }},
        {"each quotation has an attribution [1]", [](auto& d) { d.attributions.pop_back(); }},
        {"an attribution's speaker exists [0]", [](auto& d) { d.attributions[0].speaker = speaker_id(1); }},
        {"an attribution's mention exists [0]", [](auto& d) { d.attributions[0].mention = mention_id(1); }},
        {"a source lies in the text [0]",
         [](auto& d) {
             d.attributions[0].source = {1, 3};
         }},
        {"a cue lies in the text [1]",
         [](auto& d) {
             d.attributions[1].cue = {39, 41};
         }},
        {"a confidence is between 0 and 1 [0]", [](auto& d) { d.attributions[0].confidence = 1.25F; }},
        {"a confidence is a multiple of 0.001 [0]", [](auto& d) { d.attributions[0].confidence = 0.7505F; }},
        {"a speaker rests on evidence, none on none [0]", [](auto& d) { d.attributions[0].why = evidence::none; }},
        {"a mention contains its head [0]", [](auto& d) { d.mentions[0].head.end = 38; }},
        {"a speaker knows all mentions [0]", [](auto& d) { d.index[0].mention_count = 0, d.speaker_mentions.clear(); }},
        {"a speaker's mention points back [0]", [](auto& d) { d.mentions[0].speaker = speaker_id(); }},
        {"a speaker speaks [0]", [](auto& d) { d.index[0].quote_count = 0; }},
        {"a speaker's quotation points back [0]", [](auto& d) { d.speaker_quotes[0] = quote_id(1); }},
        {"a speaker has a name [0]", [](auto& d) { d.index[0].name = {}; }},
    };
    for (const auto& [rule, spoil] : spoiled) {
        BOOST_TEST(first_violation(spoil) == rule);
    }
}
