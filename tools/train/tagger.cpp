#include "tagger.hpp"

#include "conllu.hpp"
#include "perceptron.hpp"
#include "segment.hpp"
#include "syntax/tagger.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::train {

namespace {

using namespace inquit::detail;

constexpr unsigned log2_rows = 15;
constexpr int epochs = 6;
constexpr std::int32_t unit = 64;

tag verb_tag(std::string_view fine, tag base) {
    constexpr std::array<std::string_view, 6> forms{"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"};
    const auto found = std::find(forms.begin(), forms.end(), fine);
    const auto step = found == forms.end() ? 0 : found - forms.begin();
    return static_cast<tag>(static_cast<int>(base) + static_cast<int>(step));
}

tag pronoun_tag(std::string_view fine) {
    if (fine == "PRP$" || fine == "WP$") return tag::possessive;
    return fine.starts_with('W') ? tag::wh_pronoun : tag::pronoun;
}

tag to_tag(const conllu_word& word) {
    const std::string_view wide = word.upos, fine = word.xpos;
    if (wide == "NOUN") return fine == "NNS" ? tag::nouns : tag::noun;
    if (wide == "VERB") return verb_tag(fine, tag::verb_base);
    if (wide == "AUX") return fine == "MD" ? tag::modal : verb_tag(fine, tag::auxiliary_base);
    if (wide == "PRON") return pronoun_tag(fine);
    if (wide == "ADV") return fine == "WRB" ? tag::wh_adverb : tag::adverb;
    for (std::size_t at = 0; at < tag_count; ++at) {
        if (wide == universal(static_cast<tag>(at))) return static_cast<tag>(at);
    }
    return tag::other;
}

struct placed_word {
    span where;
    const conllu_word* word;
};

struct sample {
    std::string text;
    std::vector<tag> tags;  // of our tokens
};

// One of our tokens may be several words: the last one counts in a compound, the first before a clitic.
tag tag_of(span token, const std::vector<placed_word>& words) {
    const conllu_word* chosen = nullptr;
    for (const placed_word& one : words) {
        if (!one.where.overlaps(token)) continue;
        const bool clitic = one.word->upos == "PART" || one.word->upos == "AUX" || one.word->upos == "PRON";
        if (chosen != nullptr && (clitic || one.word->upos == "PUNCT")) continue;
        chosen = one.word;
    }
    return chosen == nullptr ? tag::other : to_tag(*chosen);
}

sample read_sample(const conllu_sentence& from, segmenter& segments) {
    sample made;
    std::vector<placed_word> words;
    for (const conllu_word& word : from.words) {
        const auto begin = static_cast<std::uint32_t>(made.text.size());
        made.text += word.form;
        words.push_back({{begin, static_cast<std::uint32_t>(made.text.size())}, &word});
        if (word.space_after) made.text += ' ';
    }
    const segmentation text = segments(made.text);
    for (const token& one : text.tokens) made.tags.push_back(tag_of(one.where, words));
    return made;
}

// Of GUM only the genres whose texts are free for any use may train; its documents are named "GUM_genre_title".
bool may_train(const std::string& document) {
    constexpr std::string_view corpus = "GUM_";
    constexpr std::array<std::string_view, 8> free{"news",     "interview", "bio",    "voyage",
                                                   "textbook", "vlog",      "speech", "conversation"};
    if (!document.starts_with(corpus)) return true;
    const std::string_view rest = std::string_view(document).substr(corpus.size());
    return std::find(free.begin(), free.end(), rest.substr(0, rest.find('_'))) != free.end();
}

std::vector<sample> read_samples(const std::vector<std::string>& paths, bool for_training) {
    segmenter segments;
    std::vector<sample> samples;
    for (const std::string& path : paths) {
        for (const conllu_sentence& one : read_conllu(path)) {
            if (!for_training || may_train(one.document)) samples.push_back(read_sample(one, segments));
        }
    }
    return samples;
}

// Counts the features that the right tags give.
void count(const segmentation& text, const std::vector<tag>& gold, rare_features& rare, tagger_scratch& scratch) {
    scratch.words.start(text, 0, gold.size());
    std::size_t before = tag_count, before_that = tag_count;
    for (std::size_t at = 0; at < gold.size(); ++at) {
        scratch.words.of(at, before, before_that, scratch.features);
        rare.count(scratch.features);
        before_that = before;
        before = static_cast<std::size_t>(gold[at]);
    }
}

// Tags a sentence; with `gold`, corrects the weights on the way.
std::vector<tag> run(const segmentation& text, perceptron& weights, const std::vector<tag>* gold, const rare_features* rare,
                     tagger_scratch& scratch) {
    const std::size_t count = text.tokens.size();
    std::vector<tag> made(count);
    scratch.words.start(text, 0, count);
    std::size_t before = tag_count, before_that = tag_count;
    for (std::size_t at = 0; at < count; ++at) {
        scratch.words.of(at, before, before_that, scratch.features);
        if (rare != nullptr) rare->drop(scratch.features);
        std::array<std::int32_t, tag_count> scores{};
        weights.add(scratch.features, scores);
        const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
        if (gold != nullptr) {
            const auto right = static_cast<std::size_t>((*gold)[at]);
            if (right != best) {
                weights.change(scratch.features, right, 1);
                weights.change(scratch.features, best, -1);
            }
            weights.tick();
        }
        made[at] = static_cast<tag>(best);
        before_that = before;
        before = best;
    }
    return made;
}

void report_on(const std::string& path, perceptron& weights) {
    segmenter segments;
    tagger_scratch scratch;
    std::size_t total = 0, wide = 0, fine = 0;
    for (const sample& one : read_samples({path}, false)) {
        const std::vector<tag> made = run(segments(one.text), weights, nullptr, nullptr, scratch);
        for (std::size_t at = 0; at < made.size(); ++at) {
            ++total;
            fine += made[at] == one.tags[at] ? 1U : 0U;
            wide += std::string_view(universal(made[at])) == universal(one.tags[at]) ? 1U : 0U;
        }
    }
    const auto percent = [&](std::size_t part) { return 100.0 * static_cast<double>(part) / static_cast<double>(total); };
    std::cout << path << ": " << total << " tokens, universal tags " << percent(wide) << ", all tags " << percent(fine) << '\n';
}

}  // namespace

void train_tagger(const arguments& given) {
    const std::vector<sample> samples = read_samples(given.all("ud"), true);
    perceptron weights(log2_rows, tag_count);
    std::vector<std::uint32_t> order(samples.size());
    std::iota(order.begin(), order.end(), 0U);
    std::uint64_t state = 1;
    segmenter segments;
    tagger_scratch scratch;
    rare_features rare(2);
    for (const sample& one : samples) count(segments(one.text), one.tags, rare, scratch);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        shuffle(order, state);
        for (const std::uint32_t at : order) run(segments(samples[at].text), weights, &samples[at].tags, &rare, scratch);
    }
    perceptron final = weights.averaged(unit);
    final.write_narrow(given.one("out"));
    if (!given.values.contains("dev")) return;
    for (const std::string& path : given.all("dev")) report_on(path, final);
}

}  // namespace inquit::train
