// Trains the decision whether a sentence ends behind a token.
#include "sentence.hpp"

#include "lexicon/lexicon.hpp"
#include "logistic.hpp"
#include "model/linear.hpp"
#include "model_file.hpp"
#include "sentence/boundary.hpp"
#include "sentence/paragraphs.hpp"
#include "sentence_data.hpp"
#include "sentence_quick.hpp"
#include "token/tokenize.hpp"

#include <array>
#include <functional>
#include <iostream>
#include <utility>

namespace inquit::train {

namespace {

using namespace inquit::detail;

constexpr unsigned log2_rows = 19;

std::span<const unsigned char> bytes_of(const std::string& file) {
    return {reinterpret_cast<const unsigned char*>(file.data()), file.size()};
}

// Reads texts paragraph by paragraph as the library does.
class paragraph_walk {
  public:
    paragraph_walk(word_kinds kinds, const boundary_gate& gate) : reader_(words_, kinds, gate) {}

    // use(reader, ends): the reader at the beginning of a paragraph, and whether a sentence ends behind each of its tokens.
    template <class Use>
    void operator()(const marked_text& from, Use use) {
        tokenize(from.text, words_, tokens_);
        find_paragraphs(from.text, tokens_, layout_of(from.text, newline_policy::automatic), paragraphs_);
        for (const paragraph& one : paragraphs_) {
            const std::size_t first = one.tokens.first.index(), size = one.tokens.last.index() - first;
            const std::span<const token> own = std::span(tokens_).subspan(first, size);
            reader_.start(from.text, own);
            ends_.clear();
            for (const token& each : own) ends_.push_back(from.ends.contains(each.where.end));
            use(reader_, ends_);
        }
    }

  private:
    lexicon words_;
    detail::token_list tokens_;
    std::vector<paragraph> paragraphs_;
    paragraph_reader reader_;
    std::vector<bool> ends_;
};

// How often the places of each cell are boundaries, here and in all kinds of paragraphs.
class cell_census {
  public:
    void add(std::size_t cell, bool boundary) {
        ++places_[cell];
        boundaries_[cell] += boundary ? 1 : 0;
    }

    // Neat paragraphs are most of the text there is: there the gate decides more, and errs more.
    [[nodiscard]] float answer(std::size_t cell) const {
        constexpr double prior = 10, least = 20, none_neat = 0.03, none = 0.003, certain = 0.985;
        double places = 0, boundaries = 0;
        for (std::size_t same = cell % pairs; same < places_.size(); same += pairs) {
            places += places_[same];
            boundaries += boundaries_[same];
        }
        if (places < least) return 0;
        const auto share = [&](double everywhere) { return (boundaries_[cell] + prior * everywhere) / (places_[cell] + prior); };
        const bool neat = cell / pairs == static_cast<std::size_t>(paragraph_habit::neat);
        if (share((boundaries + 0.5) / (places + 100)) <= (neat ? none_neat : none)) return 1;
        return share(boundaries / (places + 2)) >= certain ? 2 : 0;
    }

  private:
    static constexpr std::size_t pairs = std::size_t{1} << boundary_gate::log2_pairs;  // cells of one kind of paragraph

    std::array<double, std::size_t{1} << boundary_gate::log2_cells> places_{};
    std::array<double, std::size_t{1} << boundary_gate::log2_cells> boundaries_{};
};

std::string train_gate(const std::vector<marked_text>& texts, paragraph_walk& walk) {
    cell_census census;
    for (const marked_text& each : texts) {
        walk(each, [&](paragraph_reader& reader, const std::vector<bool>& ends) {
            for (std::size_t at = 0; at + 1 < reader.size(); ++at) census.add(reader.cell(at), ends[at]);
        });
    }
    std::vector<float> cells(std::size_t{1} << boundary_gate::log2_cells);
    for (std::size_t cell = 0; cell < cells.size(); ++cell) cells[cell] = census.answer(cell) / score_unit;
    return encode_model(boundary_gate::log2_cells, 1, cells);
}

void make_examples(const std::vector<marked_text>& texts, float weight, paragraph_walk& walk, std::vector<example>& into) {
    for (const marked_text& each : texts) {
        walk(each, [&](paragraph_reader& reader, const std::vector<bool>& ends) {
            reader.start_sentence(0);
            for (std::size_t at = 0; at + 1 < reader.size(); ++at) {
                if (reader.decide(at) == boundary_gate::answer::ask) {
                    reader.ask();
                    example made;
                    reader.features(at, made.features);
                    made.positive = ends[at];
                    made.weight = weight;
                    into.push_back(std::move(made));
                }
                if (ends[at]) reader.start_sentence(at + 1);
            }
        });
    }
}

// The mean of models that saw the examples in different orders.
std::vector<float> train_weights(std::vector<example> examples) {
    constexpr std::size_t least = 2;
    constexpr int orders = 16;
    drop_rare(examples, least);
    logistic_settings settings;
    settings.log2_rows = log2_rows;

    settings.l2 = 0.03F;
    settings.epochs = 6;
    settings.rate = 0.07F;
    std::vector<float> mean(std::size_t{1} << log2_rows);
    for (int order = 1; order <= orders; ++order) {
        settings.seed = static_cast<std::uint64_t>(order);
        const std::vector<float> weights = train_logistic(examples, settings);
        for (std::size_t row = 0; row < mean.size(); ++row) mean[row] += weights[row] / orders;
    }
    return mean;
}

// Of boundaries inside paragraphs.
void report_on(const std::string& path, const linear_model& large, const quick_boundary& quick, paragraph_walk& walk) {
    std::size_t places = 0, asked = 0, quickly = 0, differ = 0, gold = 0, found = 0, right = 0;
    feature_vector features;
    for (const marked_text& each : read_marked(path, {})) {
        walk(each, [&](paragraph_reader& reader, const std::vector<bool>& ends) {
            reader.start_sentence(0);
            places += reader.size();
            for (std::size_t at = 0; at + 1 < reader.size(); ++at) {
                const boundary_gate::answer known = reader.decide(at);
                bool end = known == boundary_gate::answer::yes;
                if (known == boundary_gate::answer::ask) {
                    reader.ask();
                    reader.features(at, features);
                    end = large.score(features) > reader.threshold();
                    const boundary_gate::answer guess = quick(reader.outlook(at));
                    ++asked;
                    if (guess != boundary_gate::answer::ask) {
                        ++quickly;
                        differ += (guess == boundary_gate::answer::yes) != end ? 1U : 0U;
                        end = guess == boundary_gate::answer::yes;
                    }
                }
                gold += ends[at] ? 1U : 0U;
                found += end ? 1U : 0U;
                right += end && ends[at] ? 1U : 0U;
                if (end) reader.start_sentence(at + 1);
            }
        });
    }
    const auto percent = [](std::size_t part, std::size_t whole) {
        return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    };
    std::cout << path << ": " << places << " tokens, " << asked << " asked about (" << percent(asked, places) << " %), "
              << percent(quickly, asked) << " % of these answered quickly, " << differ << " otherwise than by the large model; "
              << gold << " boundaries; precision " << percent(right, found) << ", recall " << percent(right, gold) << '\n';
}

// The treebanks' texts, and those of corpora that mark no sentences.
std::vector<std::string> texts_of(const std::vector<marked_text>& marked, const std::vector<std::string>& plain) {
    std::vector<std::string> texts;
    for (const marked_text& each : marked) texts.push_back(each.text);
    for (const std::string& path : plain) {
        for (gold_document& each : read_gold(path)) texts.push_back(std::move(each.text));
    }
    return texts;
}

}  // namespace

void train_sentence(const arguments& given) {
    const auto named = given.values.find("genres");
    const std::vector<std::string> genres = named == given.values.end() ? std::vector<std::string>() : named->second;
    const std::string out = given.one("out") + "/sentence";

    const std::string kinds = encode_model(word_kinds::log2_rows, 1, rows_of_word_kinds(given.all("tagged"), genres));
    write_bytes(out + "_words.weights", kinds);

    std::vector<marked_text> texts;
    for (const std::string& path : given.all("ud")) {
        for (marked_text& each : read_marked(path, genres)) texts.push_back(std::move(each));
    }
    const word_kinds known_kinds(bytes_of(kinds));
    paragraph_walk ungated(known_kinds, known_gate());  // whose answers are not asked for
    const std::string cells = train_gate(texts, ungated);
    write_bytes(out + "_gate.weights", cells);

    const boundary_gate gate(bytes_of(cells));
    paragraph_walk walk(known_kinds, gate);
    constexpr int times = 12;
    std::vector<example> examples;
    make_examples(texts, 1.F, walk, examples);
    make_examples(fill_patterns(given.one("patterns"), times), 0.5F, walk, examples);
    std::cout << examples.size() << " examples\n";
    const std::string weights = encode_model(log2_rows, 1, train_weights(std::move(examples)));
    write_bytes(out + ".weights", weights);
    const linear_model large(bytes_of(weights));

    const std::string quick = train_quick_boundary(texts_of(texts, given.all("plain")), known_kinds, gate, large);
    write_bytes(out + "_quick.weights", quick);
    if (!given.values.contains("dev")) return;
    for (const std::string& path : given.all("dev")) report_on(path, large, quick_boundary(bytes_of(quick)), walk);
}

}  // namespace inquit::train
