// The command that trains the model of sentence boundaries.
#pragma once

#include "command.hpp"

namespace inquit::train {

// --genres: of the documents whose id names a genre (GUM_news_..., GUM_fiction_...) only those of these genres.
inline constexpr const char* sentence_usage =
    "--ud FILE... [--genres NAME...] [--dev FILE...] --out src/model/en/sentence.weights";
void train_sentence(const arguments& given);

}  // namespace inquit::train
