// Texts that nobody wrote: whatever comes in, the document keeps its rules and the analysis ends.
#include <inquit/analyzer.hpp>
#include <inquit/write.hpp>

#include "invariants.hpp"
#include "samples.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

using namespace inquit;

namespace {

constexpr std::string_view pieces[] = {
    "\"",      "“",      "”",      "'",        "‘",   "’",    "«",  "»",       "``",   "''", "—",         " ",
    "\n",      "\n\n",   ".",      "Mr. ",     ", ",  "she ", "—",  "said ",   "\r\n", "\t", "\u00A0",    "\u200D",
    "e\u0301", "漢",     "😀",      "👩\u200D🚒", "…",   "?!",   "(",  "http://", "@",    "#",  "$1,000.00", "U.S.",
    "\u2028",  "\u00AD", "\uFEFF", "“‘“",      "’”’", "\f",   "- ", "* * *",   "1. ",  "O’", "'em"};

std::size_t below(std::mt19937& random, std::size_t limit) { return limit == 0 ? 0 : random() % limit; }

void mutate(std::string& text, std::mt19937& random) {
    const std::size_t at = below(random, text.size() + 1);
    const std::size_t length = below(random, std::min<std::size_t>(text.size() - at, 200) + 1);
    switch (below(random, 6)) {
        case 0:
            text.insert(at, pieces[below(random, std::size(pieces))]);
            break;
        case 1:
            for (std::size_t i = below(random, 40); i > 0; --i) text.insert(at, pieces[below(random, std::size(pieces))]);
            break;
        case 2:
            text.erase(at, length);
            break;
        case 3:
            text.insert(below(random, text.size() + 1), text.substr(at, length));
            break;
        case 4:
            if (at < text.size()) text[at] = static_cast<char>(random() & 0xFFU);
            break;
        default:
            text.insert(at, std::string(below(random, 5), static_cast<char>(random() & 0xFFU)));
    }
}

void check_all(const analyzer& analyze, std::string_view text, document& into) {
    BOOST_TEST(analyze.analyze(text, into).has_value());
    check_document(into);
    std::string json;
    json_options options;
    options.offsets = offset_unit::utf16;
    options.rejected = true;
    write_json(into, json, options);
    BOOST_TEST(validate_utf8(json).has_value());
}

void check_mutants(std::uint32_t seed, std::size_t count, const options& settings) {
    const analyzer analyze(settings);
    const auto samples = sample_texts();
    std::mt19937 random(seed);
    document reused;
    for (std::size_t i = 0; i < count / INQUIT_TEST_SHARE; ++i) {
        std::string text = samples[i % samples.size()].text;
        for (std::size_t rounds = 1 + below(random, 30); rounds > 0; --rounds) mutate(text, random);
        BOOST_TEST_CONTEXT("mutant " << i << " of seed " << seed << ":\n" << text) { check_all(analyze, text, reused); }
    }
}

constexpr std::size_t megabyte = 1'000'000 / INQUIT_TEST_SHARE;

// A text of pieces; `piece` is given the number of the piece.
template <class Piece>
void check_endless_pieces(std::size_t size, Piece piece, genre kind = genre::automatic) {
    std::string text;
    for (std::uint32_t i = 0; text.size() < size; ++i) text += piece(i);
    document into;
    options settings;
    settings.words = true;
    settings.genre = kind;
    BOOST_TEST_CONTEXT(text.substr(0, 60)) { check_all(analyzer(settings), text, into); }
}

void check_endless(std::string_view unit, std::size_t size = megabyte) {
    check_endless_pieces(size, [unit](std::uint32_t) { return unit; });
}

// A name of its own for each number.
std::string name_of(std::uint32_t number) {
    std::string name(1, static_cast<char>('A' + number % 26));
    for (number /= 26; name.size() < 5; number /= 26) name += static_cast<char>('a' + number % 26);
    return name;
}

}  // namespace

BOOST_AUTO_TEST_CASE(mutants_of_real_texts_keep_the_rules) {
    options settings;
    settings.invalid = invalid_utf8::substitute;
    settings.words = true;
    check_mutants(1, 1600 / INQUIT_TEST_SHARE, settings);
    settings.genre = genre::fiction;
    settings.newlines = newline_policy::boundary;
    check_mutants(2, 800 / INQUIT_TEST_SHARE, settings);
    settings.genre = genre::news;
    settings.newlines = newline_policy::space;
    check_mutants(3, 800 / INQUIT_TEST_SHARE, settings);
}

BOOST_AUTO_TEST_CASE(odd_numbers_of_marks_keep_the_rules) {
    const analyzer analyze;
    document reused;
    for (const sample_text& sample : sample_texts()) {
        for (const std::string_view mark : {"\"", "“", "”", "'", "‘", "’"}) {
            for (std::size_t at = sample.text.find(mark); at != std::string::npos; at = sample.text.find(mark, at + 1)) {
                std::string text = sample.text;
                text.erase(at, mark.size());
                BOOST_TEST_CONTEXT(sample.name << " without the mark at byte " << at) { check_all(analyze, text, reused); }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(random_bytes_keep_the_rules) {
    options settings;
    settings.invalid = invalid_utf8::substitute;
    const analyzer analyze(settings);
    std::mt19937 random(4);
    document reused;
    for (std::size_t i = 0; i < 1000; ++i) {
        std::string text;
        for (std::size_t bytes = below(random, 600); bytes > 0; --bytes) text += static_cast<char>(random() & 0xFFU);
        BOOST_TEST_CONTEXT("random text " << i) { check_all(analyze, text, reused); }
    }
}

// Megabytes of one thing end only where every step is linear.
BOOST_AUTO_TEST_CASE(the_same_without_end_ends) {
    for (const std::string_view unit : {"\"", "said ", "\n", "Mr. ", "'"}) check_endless(unit, 2 * megabyte);
}
BOOST_AUTO_TEST_CASE(endless_quotation_marks_end) {
    for (const std::string_view unit : {"“", "”", "‘", "“‘", "“a ‘b ", "\" ", "\"a\" "}) check_endless(unit);
}
BOOST_AUTO_TEST_CASE(endless_apostrophes_end) {
    for (const std::string_view unit : {"’", "a'", " 'a"}) check_endless(unit);
}
BOOST_AUTO_TEST_CASE(endless_reporting_clauses_end) {
    for (const std::string_view unit : {"she said, \"", "\"I,\" said he. ", "that he said that "}) check_endless(unit);
}
BOOST_AUTO_TEST_CASE(endless_line_breaks_end) {
    for (const std::string_view unit : {"\r\n", "a\n", "\"\n\n", "— a\n"}) check_endless(unit);
}
BOOST_AUTO_TEST_CASE(endless_abbreviations_and_names_end) {
    for (const std::string_view unit : {"Mr. A. B. ", "Anna Berg ", "A.", "Anna Berg, who said ", ". "}) check_endless(unit);
}
BOOST_AUTO_TEST_CASE(endless_different_people_end) {
    const auto of_one_family = [](std::uint32_t i) { return "\"Hi,\" said " + name_of(i) + " Smith.\n\n"; };
    check_endless_pieces(megabyte, of_one_family, genre::news);
    check_endless_pieces(megabyte, of_one_family, genre::fiction);
    check_endless_pieces(
        megabyte, [](std::uint32_t i) { return "\"Hi,\" said Anna " + name_of(i) + ". She left.\n\n"; }, genre::news);
    check_endless_pieces(
        megabyte, [](std::uint32_t i) { return "“Well, " + name_of(i) + "?”\n\n"; }, genre::fiction);
}
BOOST_AUTO_TEST_CASE(endless_words_numbers_and_signs_end) {
    for (const std::string_view unit : {"a", "a-", "1,", "http://", "@a.", "#", "e\u0301", "漢", "👩\u200D", "...", "\xCC\x81"})
        check_endless(unit);
}
