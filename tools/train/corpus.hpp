// Reading gold data: JSON lines, gzip or plain.
#pragma once

#include <inquit/quote.hpp>
#include <inquit/span.hpp>

#include <functional>
#include <string>
#include <vector>

namespace inquit::train {

// Calls `use` with each line of a file, gzip or plain, without its newline. Throws std::runtime_error if it can't be read.
void for_each_line(const std::string& path, const std::function<void(std::string_view)>& use);

// A gold attribution; spans are bytes of the text.
struct gold_quote {
    std::vector<span> parts;
    quote_kind kind = quote_kind::direct;
    std::vector<span> source;
    std::vector<span> cue;
    std::string speaker;   // id of a cast member, empty if none
    std::string category;  // explicit, anaphoric, implicit, or empty
    std::vector<std::string> addressees;
};

struct gold_character {
    std::string id;
    std::string name;
    std::vector<std::string> aliases;
    char gender = 'u';  // f, m, u
    std::vector<span> mentions;
};

struct gold_document {
    std::string id;
    std::string corpus;
    std::string language;
    std::string domain;  // news, fiction
    std::string text;
    std::vector<gold_quote> quotes;
    std::vector<gold_character> cast;
    std::string narrator;
    std::vector<span> ignore;
};

[[nodiscard]] std::vector<gold_document> read_gold(const std::string& path);

// A document of the segmentation corpora.
struct gold_segmentation {
    std::string id;
    std::string text;
    std::vector<span> sentences;
    std::vector<span> tokens;
    std::vector<span> words;
};

[[nodiscard]] std::vector<gold_segmentation> read_segmentation(const std::string& path);

}  // namespace inquit::train
