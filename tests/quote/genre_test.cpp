#include "quote/genre.hpp"

#include "quote/pipeline.hpp"

#include <boost/test/unit_test.hpp>

using namespace inquit::detail;

BOOST_AUTO_TEST_CASE(news_and_fiction_are_told_apart_by_a_few_lines) {
    const genre_detector genres;
    feature_vector features;
    const sample news(
        "The city council approved a budget of $14.2 million on Tuesday, officials said, ending three weeks of talks with the "
        "union. "
        "\"This is a fair deal,\" Mayor Lena Holt said in a statement. The plan, which takes effect in 2027, cuts spending by 3 "
        "percent.");
    const sample story(
        "She put down the lamp and looked at him for a long time. \"You never wrote to me,\" she said. He turned away to the "
        "window, and there "
        "was the sea, grey as it had been when they were children. \"I had nothing to tell you,\" said he, and his voice shook.");
    BOOST_TEST(genres.fiction(news.cut, features) < 0);
    BOOST_TEST(genres.fiction(story.cut, features) > 0);
}
