// Trains the two decisions about marked stretches: somebody's words or not (stretches), and one utterance or two (utterances).
#include "stretches.hpp"

#include "corpus.hpp"
#include "logistic.hpp"
#include "model_file.hpp"
#include "quote/genre.hpp"
#include "quote/speech.hpp"
#include "quote/stretches.hpp"
#include "quote/utterances.hpp"
#include "segment.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <utility>

namespace inquit::train {

namespace {

using namespace inquit::detail;

constexpr std::int32_t nobody = -1;

struct gold_part {
    span where;
    std::int32_t quote;
};

std::vector<gold_part> quoted_parts(const gold_document& gold) {
    std::vector<gold_part> parts;
    for (std::size_t i = 0; i < gold.quotes.size(); ++i) {
        if (gold.quotes[i].kind == quote_kind::indirect) continue;
        for (const span part : gold.quotes[i].parts) parts.push_back({part, static_cast<std::int32_t>(i)});
    }
    std::sort(parts.begin(), parts.end(), [](const gold_part& a, const gold_part& b) { return a.where < b.where; });
    return parts;
}

std::uint32_t shared(span a, span b) {
    const std::uint32_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
    return begin < end ? end - begin : 0;
}

// The gold quotation that the stretch belongs to: at the outermost level the one that covers half of it, below the one with its
// bounds.
std::int32_t owner_of(const stretch& one, const std::vector<gold_part>& parts) {
    constexpr std::uint32_t slack = 4;  // marks, a comma
    std::uint32_t covered = 0, best = 0;
    std::int32_t owner = nobody;
    for (const gold_part& part : parts) {
        if (part.where.begin >= one.where.end) break;
        const std::uint32_t size = shared(part.where, one.inside);
        if (one.depth > 0) {
            const bool same = part.where.begin + slack >= one.inside.begin && part.where.begin <= one.inside.begin + slack &&
                              part.where.end + slack >= one.inside.end && part.where.end <= one.inside.end + slack;
            if (same) return part.quote;
            continue;
        }
        covered += size;
        if (size > best) {
            best = size;
            owner = part.quote;
        }
    }
    return one.depth == 0 && 2 * covered >= one.inside.size() ? owner : nobody;
}

bool is_ignored(const stretch& one, const std::vector<span>& ignored) {
    return std::any_of(ignored.begin(), ignored.end(), [&](span where) { return where.overlaps(one.where); });
}

// Everything that one document's decisions are made from.
struct reading {
    const gold_document* gold = nullptr;
    segmentation text;
    std::vector<stretch> stretches;
    stretch_census census;
    std::vector<std::int32_t> owners;
};

void read_all(const std::vector<std::string>& paths, bool words, const std::function<void(const reading&)>& use) {
    segmenter segments;
    stretch_finder finder;
    for (const std::string& path : paths) {
        for (const gold_document& gold : read_gold(path)) {
            reading one;
            one.gold = &gold;
            one.text = segments(gold.text);
            one.text.how.english = words;
            finder.find(one.text, one.stretches);
            one.census.take(one.text, one.stretches, finder.habits().single_outer);
            const std::vector<gold_part> parts = quoted_parts(gold);
            for (const stretch& each : one.stretches) one.owners.push_back(owner_of(each, parts));
            use(one);
        }
    }
}

using examples = std::vector<example>;

// Without words, everything is learnt twice: as it stands, and as if capitals told nothing, as in German.
void speech_examples(const reading& from, examples& into) {
    for (std::size_t i = 0; i < from.stretches.size(); ++i) {
        const stretch& one = from.stretches[i];
        if (one.inside.empty() || is_ignored(one, from.gold->ignore)) continue;
        segmentation text = from.text;
        for (int turn = 0; turn < (text.how.english ? 1 : 2); ++turn) {
            text.how.capital_nouns = turn > 0;
            example made;
            speech_features(text, one, look_around(text, one), from.census, from.gold->domain == "fiction", made.features);
            made.positive = from.owners[i] != nobody;
            into.push_back(std::move(made));
        }
    }
}

void utterance_examples(const reading& from, examples& into) {
    std::size_t before = from.stretches.size();
    for (std::size_t i = 0; i < from.stretches.size(); ++i) {
        const stretch& b = from.stretches[i];
        if (b.depth > 0) continue;
        const std::size_t previous = std::exchange(before, i);
        if (previous == from.stretches.size() || from.owners[previous] == nobody || from.owners[i] == nobody || b.continues)
            continue;
        const stretch& a = from.stretches[previous];
        const surroundings around_a = look_around(from.text, a), around_b = look_around(from.text, b);
        if (around_a.paragraph_first != around_b.paragraph_first) continue;
        example made;
        utterance_features(from.text, a, around_a, b, around_b, from.census, made.features);
        made.positive = from.owners[previous] == from.owners[i];
        into.push_back(std::move(made));
    }
}

using maker = void (*)(const reading&, examples&);

struct tally {
    std::size_t right = 0, given = 0, gold = 0, total = 0, agree = 0;
};

void report_on(const std::vector<std::string>& paths, const std::vector<float>& weights, unsigned log2_rows, maker make,
               bool words) {
    std::map<std::string, tally> tallies;
    read_all(paths, words, [&](const reading& one) {
        examples made;
        make(one, made);
        tally& counts = tallies[one.gold->corpus];
        for (const example& each : made) {
            float score = 0;
            for (const feature f : each.features) score += weights[f >> (64 - log2_rows)];
            const bool yes = score > 0;
            counts.right += yes && each.positive ? 1U : 0U;
            counts.given += yes ? 1U : 0U;
            counts.gold += each.positive ? 1U : 0U;
            counts.agree += yes == each.positive ? 1U : 0U;
            ++counts.total;
        }
    });
    for (const auto& [corpus, counts] : tallies) {
        const auto percent = [](std::size_t part, std::size_t whole) {
            return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
        };
        std::cout << corpus << ": " << counts.total << " decisions, accuracy " << percent(counts.agree, counts.total)
                  << ", precision " << percent(counts.right, counts.given) << ", recall " << percent(counts.right, counts.gold)
                  << '\n';
    }
}

void train(const arguments& given, maker make, std::size_t least, const logistic_settings& settings) {
    examples made;
    const bool words = !given.values.contains("without-words");
    read_all(given.all("gold"), words, [&](const reading& one) { make(one, made); });
    drop_rare(made, least);
    const std::vector<float> weights = train_logistic(made, settings);
    write_model(given.one("out"), settings.log2_rows, 1, weights);
    if (given.values.contains("dev")) report_on(given.all("dev"), weights, settings.log2_rows, make, words);
}

}  // namespace

void train_stretches(const arguments& given) {
    logistic_settings settings;
    settings.log2_rows = given.values.contains("without-words") ? 12 : 16;
    settings.epochs = 8;
    settings.rate = 0.04F;
    settings.l2 = 3e-4F;
    train(given, speech_examples, 15, settings);
}

void train_genre(const arguments& given) {
    segmenter segments;
    examples made;
    for (const std::string& path : given.all("gold")) {
        for (const gold_document& gold : read_gold(path)) {
            const segmentation text = segments(gold.text);
            for (std::size_t first = 0; first < text.tokens.size(); first += genre_block) {
                example one;
                genre_features(text, first, std::min(first + genre_block, text.tokens.size()), one.features);
                one.positive = gold.domain == "fiction";
                made.push_back(std::move(one));
            }
        }
    }
    logistic_settings settings;
    settings.log2_rows = 12;
    settings.epochs = 4;
    settings.l2 = 1e-3F;
    settings.rate = 0.05F;
    write_model(given.one("out"), settings.log2_rows, 1, train_logistic(made, settings));
}

void train_utterances(const arguments& given) {
    logistic_settings settings;
    settings.log2_rows = 13;
    settings.epochs = 12;
    settings.l2 = 1e-5F;
    train(given, utterance_examples, 5, settings);
}

}  // namespace inquit::train
