// The command that trains the decision whether a sentence ends: the kinds of words, the gate, the model and the quick one.
#pragma once

#include "command.hpp"

namespace inquit::train {

// --plain: documents without marked sentences, on which the quick model learns to imitate the large one.
// --genres: of the documents whose id names a genre (GUM_news_..., GUM_fiction_...) only those of these genres.
inline constexpr const char* sentence_usage =
    "--ud FILE... --tagged CONLLU... --patterns FILE --plain FILE... [--genres NAME...] [--dev FILE...] --out src/model/en";
void train_sentence(const arguments& given);

}  // namespace inquit::train
