#include "quote/stretches.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace inquit;
using namespace inquit::detail;

namespace {

// One paragraph a line.
struct found {
    explicit found(std::string input) : text(std::move(input)) {
        std::uint32_t begin = 0;
        while (begin < text.size()) {
            const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
            if (end > begin) {
                paragraph one;
                one.where = {begin, end};
                paragraphs.push_back(one);
            }
            begin = end + 1;
        }
        segmentation view;
        view.text = text;
        view.paragraphs = paragraphs;
        stretch_finder().find(view, list);
    }
    [[nodiscard]] std::vector<std::string_view> inside() const {
        std::vector<std::string_view> all;
        for (const stretch& one : list) all.push_back(one.inside.in(text));
        return all;
    }
    std::string text;
    std::vector<paragraph> paragraphs;
    std::vector<stretch> list;
};

using views = std::vector<std::string_view>;

void expect(const std::string& text, const views& inside) {
    const found result(text);
    const views all = result.inside();
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(all == inside, boost::test_tools::per_element()); }
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_style_of_double_marks_pairs) {
    expect("\"Stay,\" she said.", {"Stay,"});
    expect("“Stay,” she said.", {"Stay,"});
    expect("``Stay,'' she said.", {"Stay,"});
    expect("''Stay,'' she said. ''Now.''", {"Stay,", "Now."});
    expect("«Stay», she said.", {"Stay"});
    expect("« Stay », she said.", {" Stay "});
    expect("»Stay«, she said, »now.«", {"Stay", "now."});
    expect("„Stay“, she said. „Now.“", {"Stay", "Now."});
    expect("„Stay”, she said.", {"Stay"});
    expect("「Stay」 she said.", {"Stay"});
    expect("『Stay』 she said.", {"Stay"});
}

BOOST_AUTO_TEST_CASE(single_marks_are_quotations_where_that_is_the_habit) {
    expect("'Stay,' she said. 'Don't go.'\n'I can't,' he said.", {"Stay,", "Don't go.", "I can't,"});
    expect("‘Stay,’ she said. ‘Don’t go.’\n‘I can’t,’ he said.", {"Stay,", "Don’t go.", "I can’t,"});
    expect("‘He said “no,”’ she said. ‘Don’t go.’", {"He said “no,”", "no,", "Don’t go."});
}

BOOST_AUTO_TEST_CASE(marks_that_curl_the_wrong_way_still_pair) {
    expect("”Stay,” she said.", {"Stay,"});
    expect("“Stay,“ she said. “Now.”", {"Stay,", "Now."});
    expect("\"Stay,” she said.", {"Stay,"});
}

BOOST_AUTO_TEST_CASE(marks_of_tokenised_text_pair) {
    expect("`` Yes , '' he said .", {" Yes , "});
    expect("\" Yes , \" he said . \" No . \"", {" Yes , ", " No . "});
    expect("' Yes , ' he said . ' I do n't know . '", {" Yes , ", " I do n't know . "});
}

BOOST_AUTO_TEST_CASE(apostrophes_and_elisions_are_no_marks) {
    expect("The dogs' owner doesn't like rock 'n' roll from the '90s.", {});
    expect("'Tis the season, ’twas said, of singin' and dancin'.", {});
    expect("\"I ain't goin' with 'em,\" said Bess' brother.", {"I ain't goin' with 'em,"});
}

BOOST_AUTO_TEST_CASE(feet_and_inches_are_no_marks) {
    const found height("He is 6'2\" and the door 5'10\" high, \"too low,\" he says.");
    views closed;
    for (const stretch& one : height.list) {
        if (!one.unclosed) closed.push_back(one.inside.in(height.text));
    }
    BOOST_TEST(closed == views{"too low,"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nested_quotations_know_their_depth_and_parent) {
    const found nested("“She said ‘He told me “go” and left’ to us,” said Ann.");
    BOOST_TEST_REQUIRE(nested.list.size() == 3U);
    BOOST_TEST(nested.inside() == (views{"She said ‘He told me “go” and left’ to us,", "He told me “go” and left", "go"}),
               boost::test_tools::per_element());
    BOOST_TEST(nested.list[2].depth == 2U);
    BOOST_TEST(nested.list[2].parent == 1);
    BOOST_TEST(nested.list[1].parent == 0);
    BOOST_TEST(nested.list[0].parent == -1);
}

BOOST_AUTO_TEST_CASE(reopened_mark_continues_the_quotation) {
    const found two("\"It began in May.\n\"It ended in June,\" she said.");
    BOOST_TEST_REQUIRE(two.list.size() == 2U);
    BOOST_TEST(two.list[0].unclosed);
    BOOST_TEST(!two.list[0].continues);
    BOOST_TEST(two.list[1].continues);
    BOOST_TEST(!two.list[1].unclosed);
}

BOOST_AUTO_TEST_CASE(mark_without_partner_does_not_swallow_the_next_paragraphs) {
    const found broken("He called it \"a mess and left.\n\nShe stayed.\n\n\"I stay,\" she said. \"I do.\"");
    views closed;
    for (const stretch& one : broken.list) {
        if (!one.unclosed) closed.push_back(one.inside.in(broken.text));
    }
    BOOST_TEST(closed == (views{"I stay,", "I do."}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(attributes_of_markup_are_no_marks) {
    expect("See <a href=\"x\">here</a>, \"a page,\" she said.", {"a page,"});
}

BOOST_AUTO_TEST_CASE(endless_marks_take_linear_time) {
    for (const std::string_view unit : {"“", "\"", " \"", "' ", "“ ”", "«", "\"a ' ", "— ", "‘", "''", "\"\n\n"}) {
        std::string text;
        while (text.size() < 1'000'000 / INQUIT_TEST_SHARE) text += unit;
        const found result(text);
        BOOST_TEST(result.list.size() <= text.size());
    }
}
