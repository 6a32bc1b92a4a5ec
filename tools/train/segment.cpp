#include "segment.hpp"

#include "token/tokenize.hpp"

namespace inquit::train {

detail::segmentation segmenter::operator()(std::string_view text) {
    detail::tokenize(text, words_, tokens_);
    vocabulary_.read(text, tokens_, words_);
    splitter_.split(text, tokens_, newline_policy::automatic, paragraphs_, sentences_);
    return {text, tokens_, vocabulary_.view(), paragraphs_, sentences_};
}

}  // namespace inquit::train
