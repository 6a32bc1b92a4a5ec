#include "language/lexicons.hpp"
#include "sentence/layouts.hpp"
#include "sentence/sentence_flow.hpp"
#include "sentence/unicode_flow.hpp"

#include <inquit/sentence.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace inquit;

namespace {

struct found_sentence {
    std::uint64_t begin;
    std::string text;
    friend bool operator==(const found_sentence&, const found_sentence&) = default;
};
using found = std::vector<found_sentence>;

const sentence_options every_option[] = {{.newlines = newline_policy::automatic},
                                         {.newlines = newline_policy::space},
                                         {.newlines = newline_policy::boundary},
                                         {.convention = sentence_convention::unicode}};

found at_once(const sentence_splitter& splitter, std::string_view text) {
    found sentences;
    for (const span where : splitter(text)) sentences.push_back({where.begin, std::string(where.in(text))});
    return sentences;
}

// The sentences of a stream whose pieces are as long as `next` says.
template <class Next>
found in_pieces(const sentence_splitter& splitter, std::string_view text, Next next, std::uint32_t longest) {
    found sentences;
    sentence_stream stream(
        splitter,
        [&](const streamed_sentence& one) {
            sentences.push_back({one.begin, std::string(one.text)});
        },
        longest);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = std::min<std::size_t>(next(), text.size() - at);
        stream.push(text.substr(at, size));
        at += size;
    }
    stream.finish();
    return sentences;
}

// Words, marks and white space in any order.
std::vector<std::string> jumbled() {
    constexpr std::string_view units[] = {"a",
                                          "The",
                                          "Mr.",
                                          "3",
                                          "p.",
                                          "m.",
                                          "U.S.",
                                          "é",
                                          "Ж",
                                          "漢",
                                          "。",
                                          "pre-",
                                          "and",
                                          "No.",
                                          "1.",
                                          "-",
                                          "*",
                                          "…",
                                          "http://",
                                          "ann@",
                                          "org",
                                          "'",
                                          "\"",
                                          "“",
                                          "”",
                                          "(",
                                          ")",
                                          ":",
                                          "?",
                                          "!",
                                          ".",
                                          ",",
                                          " ",
                                          " ",
                                          " ",
                                          " ",
                                          " ",
                                          " ",
                                          " ",
                                          " ",
                                          " ",
                                          "\n",
                                          "\n\n",
                                          "\r\n",
                                          "\t",
                                          "\f",
                                          "\x01",
                                          "\xC2\x85",
                                          "\xE2\x80\xA9",
                                          "\xE3\x80\x80",
                                          "\xFF",
                                          "\xE2\x80"};
    std::mt19937 random(5);
    std::vector<std::string> made(60);
    for (std::string& text : made) {
        for (int i = 0; i < 1500; ++i) text += units[random() % std::size(units)];
    }
    return made;
}

// Jumbles, layouts and golden texts, each of these also so often that it is longer than the sample that shows its layout.
const std::vector<std::string>& texts() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> made(std::begin(layouts), std::end(layouts));
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(INQUIT_GOLDEN)) files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (const auto& path : files) {
            if (path.extension() != ".txt") continue;
            std::ifstream file(path, std::ios::binary);
            const std::string text(std::istreambuf_iterator<char>(file), {});
            made.push_back(text);
            std::string often;
            while (often.size() < 100'000) often += text;
            made.push_back(often);
        }
        const std::vector<std::string> jumble = jumbled();
        made.insert(made.end(), jumble.begin(), jumble.end());
        return made;
    }();
    return all;
}

std::string spaced(std::size_t count, std::string_view unit) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += unit;
    return text;
}

// Without a place to cut, or with many; each much longer than the bound of the tests.
std::vector<std::string> endless() {
    std::vector<std::string> made;
    for (const std::string_view unit : {"a",
                                        "word ",
                                        "é",
                                        "漢字",
                                        "漢字。",
                                        " ",
                                        "\n",
                                        "\x01 ",
                                        "\xE3\x80\x80",
                                        "A word. ",
                                        "\x80",
                                        "('",
                                        ",",
                                        "x,y ",
                                        "\r",
                                        "\xE2\x80\xA8",
                                        "no end\n",
                                        "Mr. ",
                                        "http://a.example/",
                                        "Hi!\n\n"}) {
        made.push_back(spaced(20'000 / unit.size(), unit));
        made.push_back("Begin. " + made.back() + "\nEnd. End.");
        made.push_back("begin " + spaced(3'000 / unit.size(), unit) + " end of it all, and some more words");
    }
    return made;
}

}  // namespace

BOOST_AUTO_TEST_CASE(streamed_sentences_are_those_of_the_whole_text_in_whatever_pieces_it_comes) {
    std::mt19937 random(7);
    for (const sentence_options& settings : every_option) {
        const sentence_splitter splitter(settings);
        for (const std::string& text : texts()) {
            const found expected = at_once(splitter, text);
            for (const std::uint32_t longest_piece : {2U, 40U, 5'000U, 200'000U}) {
                const auto next = [&] { return random() % longest_piece + 1; };
                BOOST_TEST((in_pieces(splitter, text, next, sentence_stream::default_longest_paragraph) == expected),
                           text.substr(0, 60));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(where_too_long_paragraphs_are_cut_does_not_depend_on_the_pieces) {
    std::mt19937 random(11);
    for (const sentence_options& settings : every_option) {
        const sentence_splitter splitter(settings);
        std::vector<std::string> all = endless();
        all.insert(all.end(), texts().begin(), texts().end());
        for (const std::string& text : all) {
            const found expected = in_pieces(
                splitter, text, [&] { return text.size(); }, 1024);
            for (const std::uint32_t longest_piece : {1U, 90U, 3'000U}) {
                const auto next = [&] { return random() % longest_piece + 1; };
                BOOST_TEST((in_pieces(splitter, text, next, 1024) == expected), text.substr(0, 60));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(too_long_paragraphs_are_cut_between_sentences_then_at_spaces_then_between_characters) {
    const sentence_splitter splitter(newline_policy::boundary);
    const auto longest_of = [&](const std::string& text, char last) {
        std::size_t longest = 0;
        for (const found_sentence& one : in_pieces(
                 splitter, text, [] { return 64; }, 1024)) {
            longest = std::max(longest, one.text.size());
            BOOST_TEST(one.text.back() == last);
        }
        return longest;
    };
    BOOST_TEST(longest_of(spaced(400, "It was a very long day. "), '.') == 23U);
    BOOST_TEST(longest_of(spaced(1000, "word, "), ',') <= 1024U);
    BOOST_TEST(longest_of("a" + spaced(1000, "é"), '\xA9') == 1023U);
}

BOOST_AUTO_TEST_CASE(streams_hold_no_more_than_their_bound) {
    constexpr std::uint32_t longest = 1024;
    constexpr std::size_t piece = 100, sample = 65'536;
    const detail::lexicons words;
    for (const std::string& text : endless()) {
        detail::sentence_flow flow(words, {.newlines = newline_policy::boundary, .language = "en"}, longest);
        detail::sentence_flow waiting(words, {}, longest);
        detail::unicode_flow strict(longest);
        std::size_t most = 0, most_waiting = 0, most_strict = 0;
        const auto ignore = [](const streamed_sentence&) {};
        for (std::size_t at = 0; at < text.size(); at += piece) {
            flow.read(std::string_view(text).substr(at, piece), false, ignore);
            waiting.read(std::string_view(text).substr(at, piece), false, ignore);
            strict.read(std::string_view(text).substr(at, piece), false, ignore);
            most = std::max(most, flow.bytes_held());
            most_waiting = std::max(most_waiting, waiting.bytes_held());
            most_strict = std::max(most_strict, strict.bytes_held());
        }
        BOOST_TEST(most <= 6 * longest + 4 * piece, text.substr(0, 30));
        BOOST_TEST(most_waiting <= 6 * longest + sample, text.substr(0, 30));
        BOOST_TEST(most_strict <= 6 * longest + 4 * piece, text.substr(0, 30));
    }
}

BOOST_AUTO_TEST_CASE(sentence_is_handed_out_as_soon_as_it_is_certain) {
    const sentence_splitter splitter({.newlines = newline_policy::boundary, .language = "en"});
    std::vector<std::string> heard;
    sentence_stream stream(splitter, [&](const streamed_sentence& one) { heard.emplace_back(one.text); });
    stream.push("One line. Two sen");
    BOOST_TEST(heard.size() == 0U);
    stream.push("tences.\nAnother line is longer than ");
    BOOST_TEST(heard.size() == 2U);
    stream.finish();
    BOOST_TEST(heard.size() == 3U);
    BOOST_TEST(heard.at(1) == "Two sentences.");
}

BOOST_AUTO_TEST_CASE(stream_that_was_finished_begins_another_text) {
    const sentence_splitter splitter;
    found heard;
    sentence_stream stream(splitter, [&](const streamed_sentence& one) { heard.push_back({one.begin, std::string(one.text)}); });
    stream.finish();
    stream.push("It rained. We stayed in.");
    stream.finish();
    stream.push("No end");
    stream.finish();
    stream.finish();
    BOOST_TEST((heard == found{{0, "It rained."}, {11, "We stayed in."}, {0, "No end"}}));
}
