// Commands that train the models of the quote stage.
#pragma once

#include "command.hpp"

namespace inquit::train {

inline constexpr const char* genre_usage = "--gold FILE... --out src/model/en/genre.weights";
void train_genre(const arguments& given);

inline constexpr const char* stretches_usage =
    "--gold FILE... [--without-words] [--dev FILE...] --out src/model/en/stretches.weights";
void train_stretches(const arguments& given);

inline constexpr const char* utterances_usage = "--gold FILE... [--dev FILE...] --out src/model/en/utterances.weights";
void train_utterances(const arguments& given);

}  // namespace inquit::train
