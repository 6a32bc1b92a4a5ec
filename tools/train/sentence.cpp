// Trains the decision whether a sentence ends behind a token.
#include "sentence.hpp"

#include "corpus.hpp"
#include "lexicon/lexicon.hpp"
#include "logistic.hpp"
#include "model_file.hpp"
#include "sentence/boundary.hpp"
#include "sentence/paragraphs.hpp"
#include "token/form.hpp"
#include "token/tokenize.hpp"

#include <algorithm>
#include <functional>
#include <iostream>
#include <unordered_set>
#include <utility>

namespace inquit::train {

namespace {

using namespace inquit::detail;

// The same text with its lines broken before `width` columns. No offset moves.
std::string wrapped(std::string text, std::size_t width) {
    std::size_t line = 0, space = std::string::npos;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n') {
            line = at + 1;
            space = std::string::npos;
        }
        if (text[at] == ' ') space = at;
        if (at - line < width || space == std::string::npos) continue;
        text[space] = '\n';
        line = std::exchange(space, std::string::npos) + 1;
    }
    return text;
}

// The same text with one paragraph a line. No offset moves.
std::string without_blank_lines(std::string text) {
    for (std::size_t at = 0; (at = text.find("\n\n", at)) != std::string::npos; ++at) text[at] = ' ';
    return text;
}

// "news" of "GUM_news_homeopathic"; empty for other ids.
std::string genre_of(const std::string& id) {
    constexpr std::string_view mark = "GUM_";
    return id.starts_with(mark) ? id.substr(mark.size(), id.find('_', mark.size()) - mark.size()) : std::string();
}

struct tally {
    std::size_t gold = 0;     // boundaries inside paragraphs
    std::size_t offered = 0;  // of those, behind a token at which a sentence may end
    std::size_t certain = 0;  // places where a sentence must end
    std::size_t right = 0;    // of those, boundaries
};

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

    [[nodiscard]] const tally& counts() const noexcept { return counts_; }

  private:
    void add(std::string_view text, std::span<const token> tokens, std::span<const form> forms,
             const std::unordered_set<std::uint32_t>& ends, std::vector<example>& into) {
        reader_.start(text, tokens, forms);
        for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
            reader_.advance(at);
            const bool boundary = ends.contains(tokens[at].where.end);
            const bool certain = reader_.may_end(at) && reader_.must_end(at);
            const bool open = reader_.may_end(at) && !certain;
            counts_.gold += boundary ? 1U : 0U;
            counts_.offered += boundary && reader_.may_end(at) ? 1U : 0U;
            counts_.certain += certain ? 1U : 0U;
            counts_.right += certain && boundary ? 1U : 0U;
            if (open) {
                example made;
                reader_.features(at, made.features);
                made.positive = boundary;
                into.push_back(std::move(made));
            }
            if (boundary) reader_.start_sentence(at + 1);
        }
    }

    lexicon words_;
    detail::token_list tokens_;
    std::vector<form> forms_;
    std::vector<paragraph> paragraphs_;
    paragraph_reader reader_;
    tally counts_;
};

void read_all(const std::vector<std::string>& paths, const std::vector<std::string>& genres,
              const std::function<void(const gold_segmentation&, const std::unordered_set<std::uint32_t>&)>& use) {
    for (const std::string& path : paths) {
        for (const gold_segmentation& gold : read_segmentation(path)) {
            const std::string genre = genre_of(gold.id);
            if (!genres.empty() && !genre.empty() && std::find(genres.begin(), genres.end(), genre) == genres.end()) continue;
            std::unordered_set<std::uint32_t> ends;
            for (const span where : gold.sentences) ends.insert(where.end);
            use(gold, ends);
        }
    }
}

void report_on(const std::string& path, const std::vector<float>& weights, unsigned log2_rows) {
    example_maker make;
    std::vector<example> made;
    read_all({path}, {}, [&](const gold_segmentation& gold, const auto& ends) { make.add(gold.text, ends, made); });
    std::size_t right = make.counts().right, found = make.counts().certain;
    for (const example& each : made) {
        float score = 0;
        for (const feature f : each.features) score += weights[f >> (64 - log2_rows)];
        right += score > 0 && each.positive ? 1U : 0U;
        found += score > 0 ? 1U : 0U;
    }
    const auto wanted = static_cast<double>(make.counts().gold);
    std::cout << path << ": " << made.size() << " decisions, " << make.counts().gold << " boundaries, " << make.counts().offered
              << " of them offered; precision " << 100.0 * static_cast<double>(right) / static_cast<double>(found) << ", recall "
              << 100.0 * static_cast<double>(right) / wanted << ", F1 "
              << 200.0 * static_cast<double>(right) / (wanted + static_cast<double>(found)) << '\n';
}

}  // namespace

void train_sentence(const arguments& given) {
    const auto genres = given.values.find("genres");
    example_maker make;
    std::vector<example> made;
    std::size_t documents = 0;
    read_all(given.all("ud"), genres == given.values.end() ? std::vector<std::string>() : genres->second,
             [&](const gold_segmentation& gold, const auto& ends) {
                 constexpr std::size_t narrowest = 60, widths = 21;
                 make.add(gold.text, ends, made);
                 make.add(wrapped(gold.text, narrowest + documents++ % widths), ends, made);
                 make.add(without_blank_lines(gold.text), ends, made);
             });
    constexpr std::size_t least = 6;  // examples that have a feature: two places, as each document is read three times
    drop_rare(made, least);
    logistic_settings settings;
    settings.log2_rows = 17;
    settings.epochs = 8;
    settings.rate = 0.02F;
    settings.l2 = 5e-4F;
    const std::vector<float> weights = train_logistic(made, settings);
    write_model(given.one("out"), settings.log2_rows, 1, weights);
    if (!given.values.contains("dev")) return;
    for (const std::string& path : given.all("dev")) report_on(path, weights, settings.log2_rows);
}

}  // namespace inquit::train
