// Trains the decision whether a sentence ends behind a token.
#include "sentence.hpp"

#include "lexicon/lexicon.hpp"
#include "logistic.hpp"
#include "model/linear.hpp"
#include "model_file.hpp"
#include "sentence/boundary_model.hpp"
#include "sentence/paragraphs.hpp"
#include "sentence_data.hpp"
#include "sentence_quick.hpp"
#include "sentence_second.hpp"
#include "token/tokenize.hpp"

#include <array>
#include <functional>
#include <iostream>
#include <utility>

namespace inquit::train {

namespace {

using namespace inquit::detail;

constexpr unsigned log2_rows = 19;

// Reads texts paragraph by paragraph as the library does.
class paragraph_walk {
  public:
    paragraph_walk(word_kinds kinds, const boundary_gate& gate)
        : reader_(words_, kinds, word_groups(embedded_weights("word_groups")), gate) {}

    [[nodiscard]] const paragraph_reader& reader() const noexcept { return reader_; }

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

// How often the places of each cell are boundaries, here and in all kinds of paragraphs, before openers and before other words.
class cell_census {
  public:
    void add(std::size_t cell, bool opener, bool boundary) {
        count_of& to = cells_[opener ? 1 : 0][cell];
        ++to.places;
        to.boundaries += boundary ? 1 : 0;
    }

    [[nodiscard]] boundary_gate::answer answer(std::size_t cell) const {
        const counts openers = count(cell, 1), others = count(cell, 0), all = openers + others;
        if (all.everywhere.places < least) return boundary_gate::answer::ask;
        if (share(all, all.everywhere.boundaries / (all.everywhere.places + 2)) >= certain) return boundary_gate::answer::yes;
        // Neat paragraphs are most of the text there is: there the gate decides more, and errs more.
        const double limit = cell / pairs == static_cast<std::size_t>(paragraph_habit::neat) ? none_neat : none;
        const auto is_none = [&](const counts& of) {
            return share(of, (of.everywhere.boundaries + 0.5) / (of.everywhere.places + 100)) <= limit;
        };
        // In titles openers have capitals like all words.
        const bool title = cell / pairs == static_cast<std::size_t>(paragraph_habit::title);
        if (!title && is_none(others)) return is_none(openers) ? boundary_gate::answer::no : boundary_gate::answer::ask_opener;
        return is_none(all) ? boundary_gate::answer::no : boundary_gate::answer::ask;
    }

  private:
    static constexpr std::size_t pairs = std::size_t{1} << boundary_gate::log2_pairs;  // cells of one kind of paragraph
    static constexpr double prior = 10, least = 20, none_neat = 0.03, none = 0.003, certain = 0.985;

    struct count_of {
        double places = 0, boundaries = 0;
        count_of operator+(const count_of& other) const { return {places + other.places, boundaries + other.boundaries}; }
    };
    struct counts {
        count_of here, everywhere;
        counts operator+(const counts& other) const { return {here + other.here, everywhere + other.everywhere}; }
    };

    [[nodiscard]] counts count(std::size_t cell, std::size_t side) const {
        counts sum{cells_[side][cell], {}};
        for (std::size_t same = cell % pairs; same < cells_[side].size(); same += pairs) {
            sum.everywhere = sum.everywhere + cells_[side][same];
        }
        return sum;
    }

    [[nodiscard]] static double share(const counts& of, double everywhere) {
        return (of.here.boundaries + prior * everywhere) / (of.here.places + prior);
    }

    std::array<std::vector<count_of>, 2> cells_{std::vector<count_of>(std::size_t{1} << boundary_gate::log2_cells),
                                                std::vector<count_of>(std::size_t{1} << boundary_gate::log2_cells)};
};

std::string train_gate(const std::vector<marked_text>& texts, paragraph_walk& walk) {
    cell_census census;
    for (const marked_text& each : texts) {
        walk(each, [&](paragraph_reader& reader, const std::vector<bool>& ends) {
            for (std::size_t at = 0; at + 1 < reader.size(); ++at) {
                census.add(reader.cell(at), reader.is_before_opener(at), ends[at]);
            }
        });
    }
    std::string bytes(boundary_gate::magic);
    for (std::size_t pair = 0; pair < (std::size_t{1} << boundary_gate::log2_pairs); ++pair) {
        unsigned answers = 0;
        for (unsigned habit = 0; habit < static_cast<unsigned>(paragraph_habit::count); ++habit) {
            const auto as = static_cast<paragraph_habit>(habit);
            answers |= boundary_gate::as_answers(as, census.answer(boundary_gate::cell(as, pair)));
        }
        bytes += static_cast<char>(answers);
    }
    return bytes;
}

void ask_about(const std::vector<marked_text>& texts, float weight, paragraph_walk& walk, asked_places& into) {
    for (std::uint32_t number = 0; number < texts.size(); ++number) {
        walk(texts[number], [&](paragraph_reader& reader, const std::vector<bool>& ends) {
            reader.start_sentence(0);
            for (std::size_t at = 0; at + 1 < reader.size(); ++at) {
                if (reader.decide(at) == boundary_gate::answer::ask) {
                    reader.ask();
                    example made;
                    reader.features(at, made.features);
                    made.positive = ends[at];
                    made.weight = weight;
                    into.examples.push_back(std::move(made));
                    into.rows.push_back(reader.row(at, 0));
                    into.texts.push_back(number);
                }
                if (ends[at]) reader.start_sentence(at + 1);
            }
        });
    }
}

// The mean of models that saw the examples in different orders.
std::string train_first_look(std::vector<example> examples, int orders) {
    constexpr std::size_t least = 2;
    drop_rare(examples, least);
    logistic_settings settings;
    settings.log2_rows = log2_rows;
    settings.l2 = 0.03F;
    settings.epochs = 6;
    settings.rate = 0.07F;
    return encode_model(log2_rows, 1, train_mean_logistic(examples, settings, orders));
}

// Of boundaries inside paragraphs.
void report_on(const std::string& path, boundary_model& large, const quick_boundary& quick, paragraph_walk& walk) {
    std::size_t places = 0, asked = 0, quickly = 0, differ = 0, gold = 0, found = 0, right = 0;
    for (const marked_text& each : read_marked(path, {})) {
        walk(each, [&](paragraph_reader& reader, const std::vector<bool>& ends) {
            reader.start_sentence(0);
            places += reader.size();
            for (std::size_t at = 0; at + 1 < reader.size(); ++at) {
                const boundary_gate::answer known = reader.decide(at);
                bool end = known == boundary_gate::answer::yes;
                if (known == boundary_gate::answer::ask) {
                    reader.ask();
                    end = large.ends(reader, at);
                    const boundary_gate::answer guess = quick_boundary::answer(quick.score(reader.outlook(at)));
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

// The treebanks' texts, the patterns', and those of corpora that mark no sentences.
std::vector<std::string> texts_of(const std::vector<marked_text>& marked, const std::vector<marked_text>& patterns,
                                  const std::vector<std::string>& plain) {
    std::vector<std::string> texts;
    for (const auto* group : {&marked, &patterns}) {
        for (const marked_text& each : *group) texts.push_back(each.text);
    }
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
    const word_kinds known_kinds(as_bytes(kinds));
    const boundary_gate none;
    paragraph_walk ungated(known_kinds, none);  // whose answers are not asked for
    const std::string cells = train_gate(texts, ungated);
    write_bytes(out + "_gate.weights", cells);

    const boundary_gate gate(as_bytes(cells));
    paragraph_walk walk(known_kinds, gate);
    constexpr int times = 12;
    asked_places asked;
    ask_about(texts, 1.F, walk, asked);
    const std::vector<marked_text> patterns = fill_patterns(given.one("patterns"), times);
    ask_about(patterns, 0.4F, walk, asked);
    std::cout << asked.examples.size() << " examples\n";
    constexpr int orders = 48, orders_of_folds = 12;
    const std::string first = train_first_look(asked.examples, orders);
    write_bytes(out + ".weights", first);
    const std::string second = train_second_look(
        asked, [](std::vector<example> examples) { return train_first_look(std::move(examples), orders_of_folds); });
    write_bytes(out + "_second.weights", second);
    boundary_model large(as_bytes(first), as_bytes(second));

    const std::string quick = train_quick_boundary(texts_of(texts, patterns, given.all("plain")), walk.reader(), large);
    write_bytes(out + "_quick.weights", quick);
    if (!given.values.contains("dev")) return;
    for (const std::string& path : given.all("dev")) report_on(path, large, quick_boundary(as_bytes(quick)), walk);
}

}  // namespace inquit::train
