#include "sentence_quick.hpp"

#include "logistic.hpp"
#include "model_file.hpp"
#include "sentence/paragraphs.hpp"
#include "token/tokenize.hpp"

namespace inquit::train {

using namespace inquit::detail;

namespace {

// The places of a paragraph that are asked about, and what the large model decides.
void imitate(paragraph_reader& reader, boundary_model& large, std::vector<example>& into) {
    using answer = boundary_gate::answer;
    reader.start_sentence(0);
    for (std::size_t at = 0; at + 1 < reader.size(); ++at) {
        const answer known = reader.decide(at);
        bool end = known == answer::yes;
        if (known == answer::ask) {
            reader.ask();
            end = large.ends(reader, at);
            const auto own = quick_boundary::features(reader.outlook(at));
            into.push_back({.features = feature_vector(own.begin(), own.end()), .positive = end});
        }
        if (end) reader.start_sentence(at + 1);
    }
}

}  // namespace

std::string train_quick_boundary(const std::vector<std::string>& texts, paragraph_reader reader, boundary_model& large) {
    const lexicon words;
    token_list tokens;
    std::vector<paragraph> paragraphs;
    std::vector<example> examples;
    for (const std::string& text : texts) {
        tokenize(text, words, tokens);
        find_paragraphs(text, tokens, layout_of(text, newline_policy::automatic), paragraphs);
        for (const paragraph& one : paragraphs) {
            const std::size_t first = one.tokens.first.index();
            reader.start(text, std::span(tokens).subspan(first, one.tokens.last.index() - first));
            imitate(reader, large, examples);
        }
    }
    logistic_settings settings;
    settings.log2_rows = quick_boundary::log2_rows;
    settings.l2 = 0.001F;
    settings.epochs = 8;
    settings.rate = 0.07F;
    return encode_model(quick_boundary::log2_rows, 1, train_logistic(examples, settings));
}

}  // namespace inquit::train
