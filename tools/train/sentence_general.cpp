// Trains, on English, what marks, letter case, spaces and word lists tell about the ends of sentences in any language.
#include "sentence_general.hpp"

#include "lexicon/lexicon.hpp"
#include "logistic.hpp"
#include "model_file.hpp"
#include "sentence/general_boundary.hpp"
#include "sentence/paragraphs.hpp"
#include "sentence_data.hpp"
#include "token/form.hpp"
#include "token/tokenize.hpp"

#include <algorithm>
#include <iostream>
#include <utility>

namespace inquit::train {

namespace {

using namespace inquit::detail;

class example_maker {
  public:
    void add(std::string_view text, const std::unordered_set<std::uint32_t>& ends, std::vector<example>& into) {
        tokenize(text, words_, tokens_);
        look_up(text, tokens_, words_, forms_);
        find_paragraphs(text, tokens_, layout_of(text, newline_policy::automatic), paragraphs_);
        for (const paragraph& one : paragraphs_) {
            const std::size_t first = one.tokens.first.index(), size = one.tokens.last.index() - first;
            add(text, std::span(tokens_).subspan(first, size), std::span(forms_).subspan(first, size), ends, into);
        }
    }

  private:
    void add(std::string_view text, std::span<const token> tokens, std::span<const form> forms,
             const std::unordered_set<std::uint32_t>& ends, std::vector<example>& into) {
        reader_.start(text, tokens, forms, how_);
        for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
            reader_.advance(at);
            const bool boundary = ends.contains(tokens[at].where.end);
            if (reader_.judge(at) == general_reader::verdict::open) {
                example made;
                reader_.features(at, made.features);
                made.positive = boundary;
                into.push_back(std::move(made));
            }
            if (boundary) reader_.start_sentence(at + 1);
        }
    }

    lexicon words_;
    writing how_;
    token_list tokens_;
    std::vector<form> forms_;
    std::vector<paragraph> paragraphs_;
    general_reader reader_;
};

// The same text with one paragraph a line. No offset moves.
std::string without_blank_lines(std::string text) {
    for (std::size_t at = 0; (at = text.find("\n\n", at)) != std::string::npos; ++at) text[at] = ' ';
    return text;
}

// All of it one paragraph.
std::string joined(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace

void train_sentence_general(const arguments& given) {
    const auto genres = given.values.find("genres");
    example_maker make;
    std::vector<example> made;
    for (const std::string& path : given.all("ud")) {
        for (const marked_text& each :
             read_marked(path, genres == given.values.end() ? std::vector<std::string>() : genres->second)) {
            make.add(each.text, each.ends, made);
            make.add(without_blank_lines(each.text), each.ends, made);
            make.add(joined(each.text), each.ends, made);
        }
    }
    constexpr int times = 3;
    for (const marked_text& each : fill_patterns(given.one("patterns"), times)) make.add(each.text, each.ends, made);
    constexpr std::size_t least = 9;  // examples that have a feature: three places, as each document is read three times
    drop_rare(made, least);
    logistic_settings settings;
    settings.log2_rows = 13;
    settings.epochs = 12;
    settings.rate = 0.02F;
    settings.l2 = 5e-4F;
    std::cout << made.size() << " decisions\n";
    constexpr int orders = 8;
    write_model(given.one("out"), settings.log2_rows, 1, train_mean_logistic(made, settings, orders));
}

}  // namespace inquit::train
