#include <inquit/analyzer.hpp>
#include <inquit/write.hpp>

#include "invariants.hpp"
#include "samples.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

using namespace inquit;

namespace {

std::string everything(const document& from) {
    std::string json;
    json_options all;
    all.paragraphs = all.sentences = all.tokens = all.words = all.rejected = true;
    write_json(from, json, all);
    return json;
}

std::string analysed(const analyzer& analyze, std::string_view text) {
    const auto found = analyze.analyze(text);
    BOOST_TEST_REQUIRE(found.has_value());
    check_document(*found);
    return everything(*found);
}

document analysed_by(const options& settings, std::string_view text) {
    auto found = analyzer(settings).analyze(text);
    BOOST_TEST_REQUIRE(found.has_value());
    check_document(*found);
    return std::move(*found);
}

std::size_t count(const document& from, quote_kind kind) {
    const auto is_kind = [kind](const quote& one) { return one.kind == kind; };
    return static_cast<std::size_t>(std::count_if(from.quotes().begin(), from.quotes().end(), is_kind));
}

}  // namespace

BOOST_AUTO_TEST_CASE(analyze_borrows_the_text) {
    const std::string text = "\"Stay here,\" said Anna Berg.";
    const auto found = analyzer().analyze(text);
    BOOST_TEST_REQUIRE(found.has_value());
    check_document(*found);
    BOOST_TEST(found->text().data() == text.data());
    BOOST_TEST(found->text().size() == text.size());
}

BOOST_AUTO_TEST_CASE(analyze_owned_keeps_the_text) {
    const analyzer analyze;
    for (const sample_text& sample : sample_texts()) {
        std::string text = sample.text;
        const auto found = analyze.analyze_owned(std::move(text));
        BOOST_TEST_REQUIRE(found.has_value());
        text.assign(sample.text.size(), '#');
        check_document(*found);
        BOOST_TEST(found->text() == sample.text);
        BOOST_TEST(everything(*found) == analysed(analyze, sample.text));
    }
}

BOOST_AUTO_TEST_CASE(short_text_that_the_document_owns_survives_a_move) {
    auto found = analyzer().analyze_owned("\"Go.\"");
    BOOST_TEST_REQUIRE(found.has_value());
    const document moved = std::move(*found);
    BOOST_TEST(moved.text() == "\"Go.\"");
    check_document(moved);
}

BOOST_AUTO_TEST_CASE(document_is_analysed_into_again_with_the_same_answer_in_the_same_storage) {
    const analyzer analyze;
    document reused;
    for (int round = 0; round < 2; ++round) {
        for (const sample_text& sample : sample_texts()) {
            BOOST_TEST(analyze.analyze(sample.text, reused).has_value());
            check_document(reused);
            BOOST_TEST(everything(reused) == analysed(analyze, sample.text), sample.name);
        }
    }
    const std::string text = sample_texts().front().text;
    BOOST_TEST(analyze.analyze(text, reused).has_value());
    const token* const tokens = reused.tokens().data();
    const sentence* const sentences = reused.sentences().data();
    BOOST_TEST(analyze.analyze(text, reused).has_value());
    BOOST_TEST(reused.tokens().data() == tokens);
    BOOST_TEST(reused.sentences().data() == sentences);
}

BOOST_AUTO_TEST_CASE(moved_document_keeps_its_views) {
    const std::string text = sample_texts().front().text;
    auto found = analyzer().analyze(text);
    BOOST_TEST_REQUIRE(found.has_value());
    const auto tokens = found->tokens();
    const auto quotes = found->quotes();
    document moved = std::move(*found);
    BOOST_TEST(moved.tokens().data() == tokens.data());
    BOOST_TEST(moved.quotes().data() == quotes.data());
    document assigned;
    assigned = std::move(moved);
    BOOST_TEST(assigned.tokens().data() == tokens.data());
    check_document(assigned);
    BOOST_TEST(analyzer().analyze("Again.", moved).has_value());
    BOOST_TEST(moved.sentences().size() == 1U);
}

BOOST_AUTO_TEST_CASE(last_stage_ends_the_pipeline) {
    const std::string text = "\"Stay here,\" said Anna Berg. \"It rains.\"";
    options settings;
    settings.last = stage::token;
    const document tokens = analysed_by(settings, text);
    BOOST_TEST(!tokens.tokens().empty());
    BOOST_TEST(tokens.paragraphs().empty());
    BOOST_TEST(tokens.sentences().empty());
    BOOST_TEST(tokens.quotes().empty());
    settings.last = stage::sentence;
    const document sentences = analysed_by(settings, text);
    BOOST_TEST(sentences.paragraphs().size() == 1U);
    BOOST_TEST(sentences.sentences().size() == 2U);
    BOOST_TEST(sentences.quotes().empty());
    settings.last = stage::quote;
    const document quotes = analysed_by(settings, text);
    BOOST_TEST(quotes.quotes().size() == 1U);
    BOOST_TEST(quotes.attributions().size() == 1U);
    BOOST_TEST(quotes.speakers().empty());
    settings.last = stage::speaker;
    const document speakers = analysed_by(settings, text);
    BOOST_TEST_REQUIRE(speakers.speakers().size() == 1U);
    BOOST_TEST(speakers.name(speaker_id(0)) == "Anna Berg");
}

BOOST_AUTO_TEST_CASE(words_are_found_only_where_asked_for) {
    const std::string text = "They don't stay.";
    options settings;
    BOOST_TEST(analysed_by(settings, text).words().empty());
    settings.words = true;
    const document found = analysed_by(settings, text);
    BOOST_TEST_REQUIRE(found.words().size() == 5U);
    BOOST_TEST(found.words()[1].where.in(text) == "do");
    BOOST_TEST(found.words()[2].where.in(text) == "n't");
    BOOST_TEST(found.tokens().size() == 4U);
}

BOOST_AUTO_TEST_CASE(ill_formed_text_is_rejected_with_its_place) {
    document into;
    const analyzer analyze;
    BOOST_TEST(analyze.analyze("Well-formed.", into).has_value());
    const std::string text = "Good \xE2\x28 bad \xFF";
    const auto failed = analyze.analyze(text, into);
    BOOST_TEST_REQUIRE(!failed.has_value());
    BOOST_TEST((failed.error() == failure{errc::invalid_utf8, 5}));
    BOOST_TEST(into.text().empty());
    BOOST_TEST(into.tokens().empty());
    BOOST_TEST(into.sentences().empty());
    const auto failed_new = analyze.analyze(text);
    BOOST_TEST_REQUIRE(!failed_new.has_value());
    BOOST_TEST((failed_new.error() == failure{errc::invalid_utf8, 5}));
    const auto failed_owned = analyze.analyze_owned(text);
    BOOST_TEST_REQUIRE(!failed_owned.has_value());
    BOOST_TEST((failed_owned.error() == failure{errc::invalid_utf8, 5}));
}

BOOST_AUTO_TEST_CASE(ill_formed_bytes_change_nothing_around_them_where_they_are_substituted) {
    options settings;
    settings.invalid = invalid_utf8::substitute;
    const std::string clean = "\"Stay here,\" said Anna Berg.   \"It rains.\"";
    std::string dirty = clean;
    dirty[28] = '\xC3';
    const document expected = analysed_by(settings, clean);
    const document found = analysed_by(settings, dirty);
    BOOST_TEST(found.text() == dirty);
    BOOST_TEST_REQUIRE(found.tokens().size() == expected.tokens().size());
    for (std::size_t i = 0; i < found.tokens().size(); ++i) BOOST_TEST((found.tokens()[i].where == expected.tokens()[i].where));
    BOOST_TEST(found.quotes().size() == 1U);
}

BOOST_AUTO_TEST_CASE(empty_and_blank_texts_hold_nothing) {
    const analyzer analyze;
    for (const std::string_view text : {"", " ", "\n\n\n", " \t\r\n ", "\u00A0\u2003\u3000", "\x01\x02"}) {
        const auto found = analyze.analyze(text);
        BOOST_TEST_REQUIRE(found.has_value());
        check_document(*found);
        BOOST_TEST(found->text() == text);
        BOOST_TEST(found->tokens().empty());
        BOOST_TEST(found->paragraphs().empty());
        BOOST_TEST(found->sentences().empty());
        BOOST_TEST(found->quotes().empty());
        BOOST_TEST(found->speakers().empty());
    }
    const auto found = analyze.analyze(std::string_view());
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(found->text().empty());
}

BOOST_AUTO_TEST_CASE(new_document_is_empty) {
    const document nothing;
    BOOST_TEST(nothing.text().empty());
    BOOST_TEST(nothing.quotes().empty());
    check_document(nothing);
}

BOOST_AUTO_TEST_CASE(threads_share_an_analyzer_and_get_the_same_answers) {
    const analyzer analyze;
    const std::vector<sample_text> samples = sample_texts();
    std::vector<std::string> expected;
    for (const sample_text& sample : samples) expected.push_back(analysed(analyze, sample.text));
    // Boost's checks are not made for threads: each counts what differs.
    std::vector<std::size_t> wrong(4, 0);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < wrong.size(); ++t) {
        threads.emplace_back([&, t] {
            document own;
            for (std::size_t i = 0; i < 40; ++i) {
                const std::size_t which = (i + t) % samples.size();
                const bool done = analyze.analyze(samples[which].text, own).has_value();
                if (!done || everything(own) != expected[which]) ++wrong[t];
            }
        });
    }
    for (std::thread& one : threads) one.join();
    for (const std::size_t count_wrong : wrong) BOOST_TEST(count_wrong == 0U);
}

BOOST_AUTO_TEST_CASE(speakers_below_the_threshold_are_unknown) {
    std::size_t known_at_0 = 0;
    std::size_t known_at_1 = 0;
    for (const sample_text& sample : sample_texts()) {
        std::size_t last_known = sample.text.size();
        for (const float threshold : {0.F, 0.25F, 0.5F, 0.75F, 0.9F, 0.99F, 1.F}) {
            options settings;
            settings.min_confidence = threshold;
            const document found = analysed_by(settings, sample.text);
            std::size_t known = 0;
            for (const attribution& one : found.attributions()) {
                if (one.speaker) ++known;
                BOOST_TEST((!one.speaker || one.confidence >= threshold));
            }
            BOOST_TEST(known <= last_known);
            last_known = known;
            if (threshold == 0.F) known_at_0 += known;
            if (threshold == 1.F) known_at_1 += known;
        }
    }
    BOOST_TEST(known_at_0 > 20U);
    BOOST_TEST(known_at_1 < known_at_0);
}

BOOST_AUTO_TEST_CASE(kinds_of_quotations_are_switched_off) {
    std::size_t direct = 0;
    for (const sample_text& sample : sample_texts()) {
        const document all = analysed_by({}, sample.text);
        options settings;
        settings.mixed = settings.indirect = false;
        const document only_direct = analysed_by(settings, sample.text);
        BOOST_TEST(count(only_direct, quote_kind::direct) == only_direct.quotes().size());
        direct += only_direct.quotes().size();
        settings = {};
        settings.direct = false;
        BOOST_TEST(count(analysed_by(settings, sample.text), quote_kind::direct) == 0U);
        settings = {};
        settings.indirect = false;
        BOOST_TEST(count(analysed_by(settings, sample.text), quote_kind::indirect) == 0U);
        settings = {};
        settings.mixed = false;
        BOOST_TEST(count(analysed_by(settings, sample.text), quote_kind::mixed) == 0U);
        settings.direct = settings.indirect = false;
        BOOST_TEST(analysed_by(settings, sample.text).quotes().empty());
    }
    BOOST_TEST(direct > 20U);
}

BOOST_AUTO_TEST_CASE(settings_are_those_given) {
    options given;
    given.genre = genre::fiction;
    given.min_confidence = 0.25F;
    const analyzer made(given);
    BOOST_TEST((made.settings().genre == genre::fiction));
    BOOST_TEST(made.settings().min_confidence == 0.25F);
    analyzer moved(analyzer{});
    moved = analyzer(given);
    BOOST_TEST((moved.settings().genre == genre::fiction));
}

BOOST_AUTO_TEST_CASE(marks_only_finds_direct_quotations_and_no_others) {
    options settings;
    settings.genre = genre::news;
    settings.marks_only = true;
    const document found = analysed_by(
        settings,
        "“The ferry is late,” said Mayor Ada Lind.\n\nTom Reyes said on Monday that he would swim across the harbour.\n");
    BOOST_TEST_REQUIRE(found.quotes().size() == 1U);
    BOOST_TEST((found.quotes()[0].kind == quote_kind::direct));
    BOOST_TEST_REQUIRE(static_cast<bool>(found.attributions()[0].speaker));
    BOOST_TEST(found.name(found.attributions()[0].speaker) == "Ada Lind");
}

BOOST_AUTO_TEST_CASE(quotations_are_the_same_without_their_speakers) {
    for (const bool marks_only : {false, true}) {
        for (const sample_text& sample : sample_texts()) {
            options settings;
            settings.marks_only = marks_only;
            const document whole = analysed_by(settings, sample.text);
            settings.last = stage::quote;
            const document alone = analysed_by(settings, sample.text);
            BOOST_TEST_REQUIRE(alone.quotes().size() == whole.quotes().size());
            for (std::size_t i = 0; i < alone.quotes().size(); ++i) {
                const auto first = alone.parts(quote_id(i)), second = whole.parts(quote_id(i));
                BOOST_TEST(std::equal(first.begin(), first.end(), second.begin(), second.end()));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(long_text_is_analysed_alike_when_its_memory_was_given_back) {
    std::string text;
    while (text.size() < (std::size_t{1} << 20U) + 1000) text += "“The ferry is late,” said Mayor Ada Lind. She left.\n\n";
    const analyzer analyze;
    const std::string first = analysed(analyze, text);
    BOOST_TEST((analysed(analyze, "“Stay,” said Tom Reyes.") == analysed(analyzer(), "“Stay,” said Tom Reyes.")));
    BOOST_TEST((analysed(analyze, text) == first));
}
