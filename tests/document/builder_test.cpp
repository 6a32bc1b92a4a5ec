#include "document/builder.hpp"

#include <boost/test/unit_test.hpp>

using namespace inquit;
using namespace inquit::detail;

namespace {

// "Mayor Ana Ruiz" speaks, "Tom" is only named, "she" is the mayor; the name is broken by a line end the first time.
struct scene {
    std::string text = "Mayor Ana\nRuiz met Tom. \"Good,\" Ruiz said. \"Fine,\" she said. Ruiz left. \"Who?\"";
    quotations quotes;
    mention_table mentions;
    answers given;
    document into;
    document_builder builder;

    scene() {
        add_quote({24, 31}, {37, 41});
        add_quote({43, 50}, {55, 59});
        add_quote({72, 78}, {});
        add_mention({0, 14}, {6, 14}, mention_kind::name, 0);
        add_mention({19, 22}, {19, 22}, mention_kind::name, 1);
        add_mention({32, 36}, {32, 36}, mention_kind::name, 0);
        add_mention({51, 54}, {51, 54}, mention_kind::pronoun, 0);
        add_mention({61, 65}, {61, 65}, mention_kind::name, 0);
        mentions.entities.resize(2);
        mentions.entities[0] = {.best = mentions.list[0], .role = {0, 5}, .gender = gender::female, .named = true};
        mentions.entities[1] = {.best = mentions.list[1], .named = true};
        given = {{.who = 0, .mention = 2, .cue = {37, 41}, .why = evidence::speech_verb_after_quote, .permille = 990},
                 {.who = 0, .mention = 3, .cue = {55, 59}, .why = evidence::pronoun_subject, .permille = 800},
                 {.who = 1, .why = evidence::only_candidate, .permille = 200}};
    }

    void add_quote(span where, span cue) {
        quotation one;
        one.about.first_part = static_cast<std::uint32_t>(quotes.parts.size());
        one.about.part_count = 1;
        one.cue = cue;
        quotes.parts.push_back(where);
        quotes.list.push_back(one);
    }

    void add_mention(span where, span head, mention_kind kind, entity_index who) {
        mentions.list.push_back({.where = where, .head = head, .kind = kind});
        mentions.entity_of.push_back(who);
    }

    void build(std::uint16_t min_permille) {
        document_data& data = document_builder::start(into);
        data.text = text;
        builder.add(quotes, data);
        builder.add(mentions, given, nullptr, min_permille, data);
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(those_who_say_nothing_are_no_speakers) {
    scene s;
    s.build(500);
    BOOST_TEST(s.into.speakers().size() == 1U);
    BOOST_TEST(!s.into.mentions()[1].speaker);
    BOOST_TEST(s.into.mentions().size() == 5U);
}

BOOST_AUTO_TEST_CASE(a_name_over_a_line_break_is_written_with_a_space) {
    scene s;
    s.build(500);
    BOOST_TEST(s.into.name(speaker_id(0)) == "Ana Ruiz");
    BOOST_TEST(s.into.role(speaker_id(0)) == "Mayor");
}

BOOST_AUTO_TEST_CASE(aliases_are_the_other_forms_once_each_without_pronouns) {
    scene s;
    s.build(500);
    const auto aliases = s.into.aliases(speaker_id(0));
    BOOST_REQUIRE(aliases.size() == 2U);
    BOOST_TEST(aliases[0] == "Mayor Ana Ruiz");
    BOOST_TEST(aliases[1] == "Ruiz");
}

BOOST_AUTO_TEST_CASE(quotes_and_mentions_of_a_speaker_are_in_text_order) {
    scene s;
    s.build(500);
    const auto quotes = s.into.quotes(speaker_id(0));
    BOOST_REQUIRE(quotes.size() == 2U);
    BOOST_TEST(quotes[0].index() == 0U);
    BOOST_TEST(quotes[1].index() == 1U);
    const auto mentions = s.into.mentions(speaker_id(0));
    BOOST_REQUIRE(mentions.size() == 4U);
    BOOST_TEST(mentions[0].index() == 0U);
    BOOST_TEST(mentions[3].index() == 4U);
}

BOOST_AUTO_TEST_CASE(an_answer_below_the_threshold_is_unknown_but_keeps_its_cue) {
    scene s;
    s.build(900);
    BOOST_TEST(static_cast<bool>(s.into.attributions()[0].speaker));
    BOOST_TEST(!s.into.attributions()[1].speaker);
    BOOST_TEST(!s.into.attributions()[1].mention);
    BOOST_TEST((s.into.attributions()[1].why == evidence::none));
    BOOST_TEST((s.into.attributions()[1].cue == span{55, 59}));
}

BOOST_AUTO_TEST_CASE(a_document_is_filled_anew_without_traces_of_the_text_before) {
    scene s;
    s.build(0);
    BOOST_TEST(s.into.speakers().size() == 2U);
    s.build(500);
    BOOST_TEST(s.into.speakers().size() == 1U);
    BOOST_TEST(s.into.quotes().size() == 3U);
    BOOST_TEST(s.into.attributions().size() == 3U);
    BOOST_TEST(s.into.words_of(quote_id(0)) == "Good,");
}

BOOST_AUTO_TEST_CASE(moving_a_document_keeps_its_views) {
    scene s;
    s.build(500);
    const std::string_view name = s.into.name(speaker_id(0));
    const document moved = std::move(s.into);
    BOOST_TEST(name.data() == moved.name(speaker_id(0)).data());
}
