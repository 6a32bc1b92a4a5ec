// Texts in every layout that the first stages have to read alike, one by one or at once.
#pragma once

#include <string_view>

namespace inquit {

inline constexpr std::string_view layouts[] = {
    "",
    " \n\t ",
    "One.",
    "No end",
    "It rained. We stayed in.\n\nThen it stopped.",
    "A HEADING\n\nA body. Another sentence?\n\n* * *\n\nLast one!",
    "First line.\nSecond line.\nThird line.",
    "First line.\r\nSecond line.\r\n\r\nThird line.\r\n",
    "First line.\rSecond line.\r\rThird line.",
    "\n\n\nFar below.\n\n\n\n\nFarther.\n\n\n",
    "1. Wash the pan.\n2. Dry it.\n3. Put it away.",
    "- milk\n- bread and butter\n- a dozen eggs",
    "The road went on over the hills for a long time, and nobody who took\nit came back before the evening, because the last bus "
    "had left\nat noon. The "
    "driver was Mr.\nHale. He lived in the village below.\n\nIt was late.",
    "\"Are you there?\" she asked. \"It's me.\"\n\n\"Who is me?\"",
    "“Stop!” he cried. “I can’t ... I mean, I won’t.” She left at 5 p.m. The door closed.",
    "He said: 'I'm J. R. Ash, Ph.D., of No. 7, Elm St.' (Nobody laughed.) See https://example.org/x?y=1. Or ann@example.org!",
    "i dont know :) maybe... its fine\nok?? lol",
    "Это дом. Он стоит на холме. А это сад.",
    "今日は晴れ。明日は雨！傘は？",
    "مرحبا بك؟ نعم.",
    "Tabs\tand\fpages\vand lines\xE2\x80\xA8"
    "and paragraphs\xE2\x80\xA9"
    "end.",
    "No space.None here!Or here?no",
    "((((\"\"''```***---...",
    "a\x01"
    "b \x7F c",
};

}  // namespace inquit
