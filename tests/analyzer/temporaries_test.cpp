// A temporary string would leave a view behind: such calls do not compile. Each refusal has a control that does.
#include <inquit/inquit.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <utility>

using namespace inquit;

namespace {

template <class Text>
concept can_be_analysed = requires(const analyzer& analyze) {
    analyze.analyze(std::declval<Text>());
};
template <class Text>
concept can_be_analysed_into = requires(const analyzer& analyze, document& into) {
    analyze.analyze(std::declval<Text>(), into);
};
template <class Text, class Stage>
concept can_be_read_by = requires(const Stage& stage) {
    stage(std::declval<Text>());
};

}  // namespace

BOOST_AUTO_TEST_CASE(temporary_strings_are_not_analysed) {
    BOOST_TEST(!can_be_analysed<std::string>);
    BOOST_TEST(!can_be_analysed<const std::string>);
    BOOST_TEST(!can_be_analysed_into<std::string>);
    BOOST_TEST(can_be_analysed<std::string&>);
    BOOST_TEST(can_be_analysed<const std::string&>);
    BOOST_TEST(can_be_analysed<std::string_view>);
    BOOST_TEST(can_be_analysed<const char*>);
    BOOST_TEST(can_be_analysed<const char(&)[5]>);
    BOOST_TEST(can_be_analysed_into<const char(&)[5]>);
    BOOST_TEST(can_be_analysed_into<std::string&>);
    BOOST_TEST(can_be_analysed_into<std::string_view>);
}

BOOST_AUTO_TEST_CASE(temporary_strings_are_not_cut_into_tokens) {
    BOOST_TEST((!can_be_read_by<std::string, tokenizer>));
    BOOST_TEST((!can_be_read_by<const std::string, tokenizer>));
    BOOST_TEST((can_be_read_by<std::string&, tokenizer>));
    BOOST_TEST((can_be_read_by<std::string_view, tokenizer>));
    BOOST_TEST((can_be_read_by<const char(&)[5], tokenizer>));
}

BOOST_AUTO_TEST_CASE(temporary_strings_are_not_cut_into_sentences) {
    BOOST_TEST((!can_be_read_by<std::string, sentence_splitter>));
    BOOST_TEST((!can_be_read_by<const std::string, sentence_splitter>));
    BOOST_TEST((can_be_read_by<std::string&, sentence_splitter>));
    BOOST_TEST((can_be_read_by<std::string_view, sentence_splitter>));
    BOOST_TEST((can_be_read_by<const char(&)[5], sentence_splitter>));
}
