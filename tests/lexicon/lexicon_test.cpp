#include "lexicon/lexicon.hpp"

#include "base/hash.hpp"
#include "lexicon/lists.hpp"
#include "text/fold.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <string_view>

using namespace inquit::detail;

namespace {

std::span<const word_list> english_lists() { return all_languages().front().lists; }

}  // namespace

BOOST_AUTO_TEST_CASE(english_comes_first) { BOOST_TEST(all_languages().front().language == "en"); }

BOOST_AUTO_TEST_CASE(every_class_has_one_list_a_language_at_most_and_one_at_least) {
    std::set<word_class> all;
    for (const language_lists& own : all_languages()) {
        std::set<word_class> kinds;
        for (const word_list& list : own.lists) kinds.insert(list.kind);
        BOOST_TEST(kinds.size() == own.lists.size(), own.language);
        all.insert(kinds.begin(), kinds.end());
    }
    BOOST_TEST(all.size() == static_cast<std::size_t>(word_class::count_));
}

BOOST_AUTO_TEST_CASE(lists_are_sorted_without_duplicates) {
    for (const language_lists& own : all_languages()) {
        for (const word_list& list : own.lists) {
            BOOST_TEST(!list.words.empty());
            for (std::size_t i = 1; i < list.words.size(); ++i) BOOST_TEST((list.words[i - 1] < list.words[i]), list.words[i]);
        }
    }
}

// An unfolded word would never be found.
BOOST_AUTO_TEST_CASE(listed_words_are_folded_and_trimmed) {
    for (const language_lists& own : all_languages()) {
        for (const word_list& list : own.lists) {
            for (const std::string_view word : list.words) {
                BOOST_TEST(fold(word) == word);
                BOOST_TEST(word.find_first_of(" \t\r\"#") == std::string_view::npos, word);
                BOOST_TEST(!word.empty());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_listed_word_is_found_in_its_classes_and_no_other) {
    const lexicon words;
    std::set<std::string_view> all;
    for (const word_list& list : english_lists()) all.insert(list.words.begin(), list.words.end());
    for (const std::string_view word : all) {
        class_set expected;
        for (const word_list& list : english_lists()) {
            if (std::binary_search(list.words.begin(), list.words.end(), word)) expected = expected | class_set(list.kind);
        }
        BOOST_TEST((words.find(hash_bytes(word)) == expected), word);
    }
}

BOOST_AUTO_TEST_CASE(language_has_its_own_abbreviations_and_the_names_of_all) {
    const lexicon german("de");
    BOOST_TEST(german.language() == "de");
    BOOST_TEST(german.find(fold_hash("bzw")).has(word_class::abbreviation));
    BOOST_TEST(!german.find(fold_hash("mrs")).has(word_class::abbreviation));
    BOOST_TEST(german.find(fold_hash("London")).has(word_class::place));
    BOOST_TEST(!lexicon().find(fold_hash("bzw")).has(word_class::abbreviation));
}

BOOST_AUTO_TEST_CASE(words_added_to_a_lexicon_are_found_however_many) {
    lexicon words("xx");
    for (int i = 0; i < 50000; ++i) words.add("new" + std::to_string(i), word_class::calendar);
    for (int i = 0; i < 50000; ++i) BOOST_TEST(words.find(fold_hash("new" + std::to_string(i))).has(word_class::calendar));
    BOOST_TEST(words.find(fold_hash("London")).has(word_class::place));
}

BOOST_AUTO_TEST_CASE(capitals_and_curly_apostrophes_are_found_by_their_fold) {
    const lexicon words;
    BOOST_TEST(words.find(fold_hash("SAID")).has(word_class::reporting_verb));
    BOOST_TEST(words.find(fold_hash("Mr")).has(word_class::honorific_male));
    BOOST_TEST((fold_hash("O’Brien") == fold_hash("o'brien")));
    BOOST_TEST((fold_hash("ÉCOLE") == hash_bytes(fold("école"))));
}

BOOST_AUTO_TEST_CASE(unlisted_words_have_no_class) {
    const lexicon words;
    for (int i = 0; i < 10000; ++i) BOOST_TEST(words.find(fold_hash("unlisted" + std::to_string(i))).empty());
    BOOST_TEST(words.find(fold_hash("")).empty());
}

BOOST_AUTO_TEST_CASE(class_sets_are_sets) {
    const class_set two = word_class::reporting_verb | word_class::abbreviation;
    BOOST_TEST(two.has(word_class::reporting_verb));
    BOOST_TEST(two.has(word_class::abbreviation));
    BOOST_TEST(!two.has(word_class::honorific_male));
    BOOST_TEST(two.any(class_set(word_class::abbreviation)));
    BOOST_TEST(!two.any(class_set(word_class::honorific_male)));
    BOOST_TEST(class_set().empty());
    BOOST_TEST(!two.empty());
}
