// Sentences of a stream are those of the whole text, in whatever pieces it comes; with a small bound, pieces make no difference
// either, and nothing but white space is lost.
#include "input.hpp"

#include <inquit/sentence.hpp>
#include <inquit/text.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace inquit::fuzz {

namespace {

using sentences = std::vector<std::pair<std::uint64_t, std::string>>;

sentence_options chosen_options(input& given) {
    static constexpr const char* languages[] = {"auto", "en", "de", "ja"};
    sentence_options made;
    made.newlines = static_cast<newline_policy>(given.choose(3));
    made.convention = static_cast<sentence_convention>(given.choose(2));
    made.quoted = static_cast<quoted_sentences>(given.choose(2));
    made.language = languages[given.choose(4)];
    return made;
}

sentences in_pieces(const sentence_splitter& splitter, std::string_view text, std::size_t piece, std::uint32_t longest) {
    sentences found;
    sentence_stream stream(
        splitter, [&](const streamed_sentence& one) { found.emplace_back(one.begin, std::string(one.text)); }, longest);
    for (; !text.empty(); text.remove_prefix(std::min(piece, text.size()))) stream.push(text.substr(0, piece));
    stream.finish();
    return found;
}

}  // namespace

void run(input given) {
    const sentence_splitter splitter(chosen_options(given));
    const std::size_t piece = 1 + std::size_t{given.choose(100)};
    const std::string_view text = given.text();
    require(in_pieces(splitter, text, piece, 1024) == in_pieces(splitter, text, text.size() + 1, 1024),
            "pieces make a difference under a small bound");
    if (!validate_utf8(text) || text.size() > sentence_stream::default_longest_paragraph) return;
    sentences whole;
    for (const span& one : splitter(text)) whole.emplace_back(one.begin, std::string(one.in(text)));
    require(in_pieces(splitter, text, piece, sentence_stream::default_longest_paragraph) == whole,
            "a stream has other sentences than the whole text");
}

}  // namespace inquit::fuzz
