// Documents that the tests of the writers write.
#pragma once

#include "document/builder.hpp"
#include "invariants.hpp"

#include <inquit/analyzer.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

inline inquit::document analysed(std::string_view text) {
    inquit::options settings;
    settings.words = true;
    auto found = inquit::analyzer(settings).analyze(text);
    BOOST_TEST_REQUIRE(found.has_value());
    check_document(*found);
    return std::move(*found);
}

// Two quotations of a speaker with everything that is optional, one of nobody.
struct staged {
    std::string text = "Mayor Ana Ruiz said “Né” — “no”. “Who?”";
    inquit::document into;

    staged() {
        const auto span_of = [this](std::string_view piece) {
            const auto begin = static_cast<std::uint32_t>(text.find(piece));
            return inquit::span{begin, begin + static_cast<std::uint32_t>(piece.size())};
        };
        inquit::detail::document_data& data = inquit::detail::document_builder::start(into);
        data.text = text;
        inquit::detail::quotations quotes;
        quotes.parts = {span_of("“Né”"), span_of("“no”"), span_of("“Who?”")};
        quotes.list.resize(3);
        for (std::uint32_t i = 0; i < 3; ++i) quotes.list[i].about = {.first_part = i, .part_count = 1};
        quotes.list[1].about.mode = inquit::quote_mode::thought;
        inquit::detail::mention_table mentions;
        mentions.list = {{.where = span_of("Mayor Ana Ruiz"), .head = span_of("Ana Ruiz")}};
        mentions.entity_of = {0};
        mentions.entities = {
            {.best = mentions.list[0], .role = span_of("Mayor"), .gender = inquit::gender::female, .named = true}};
        const inquit::detail::answers given = {
            {.who = 0, .mention = 0, .cue = span_of("said"), .why = inquit::evidence::speech_verb_before_quote, .permille = 980},
            {.who = 0,
             .source = span_of("Mayor Ana Ruiz said"),
             .why = inquit::evidence::as_said_before,
             .permille = 1000,
             .addressee = 0,
             .address = inquit::addressing::clause},
            {}};
        inquit::detail::document_builder builder;
        builder.add(quotes, data);
        builder.add(mentions, given, nullptr, 0, data);
    }
};
