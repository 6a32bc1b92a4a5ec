// Without ICU's data, texts that need a dictionary fail, and others do not.
#include <inquit/inquit.h>
#include <inquit/inquit.hpp>

#include <unicode/brkiter.h>

#include <boost/test/unit_test.hpp>

#include <cstring>
#include <string_view>

// Stands before ICU's own, which finds its data.
icu::BreakIterator* icu::BreakIterator::createWordInstance(const icu::Locale&, UErrorCode& status) {
    status = U_FILE_ACCESS_ERROR;
    return nullptr;
}

using namespace inquit;

constexpr std::string_view japanese = "私は学生です。";

BOOST_AUTO_TEST_CASE(text_that_needs_a_dictionary_fails_without_data) {
    const analyzer find;
    document found;
    const result<void> done = find.analyze(japanese, found);
    BOOST_TEST_REQUIRE(!done.has_value());
    BOOST_TEST((done.error() == failure{errc::missing_data, 0}));
    BOOST_TEST(found.tokens().empty());
    BOOST_TEST(name(errc::missing_data) == "missing_data");
}

BOOST_AUTO_TEST_CASE(text_without_such_words_needs_no_data) {
    const auto found = analyzer().analyze("“Die Fähre ist spät dran,” said Mayor Ada Lind.");
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(found->quotes().size() == 1U);
}

BOOST_AUTO_TEST_CASE(range_of_tokens_throws_without_data) {
    const tokenizer cut;
    BOOST_CHECK_THROW(static_cast<void>(cut(japanese).begin()), missing_data_error);
}

BOOST_AUTO_TEST_CASE(c_answers_with_a_status_without_data) {
    inquit_analyzer* find = nullptr;
    inquit_document* into = nullptr;
    BOOST_TEST_REQUIRE(inquit_analyzer_create(nullptr, &find) == INQUIT_OK);
    BOOST_TEST_REQUIRE(inquit_document_create(&into) == INQUIT_OK);
    BOOST_TEST(inquit_analyze(find, japanese.data(), japanese.size(), nullptr, into, nullptr) == INQUIT_MISSING_DATA);
    BOOST_TEST(inquit_status_name(INQUIT_MISSING_DATA) == std::string_view("missing_data"));
    inquit_document_free(into);
    inquit_analyzer_free(find);
}
