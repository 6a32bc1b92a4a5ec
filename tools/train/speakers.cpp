// Trains the two passes that rank the candidates of a turn. The second pass sees answers of the first pass for documents that it
// was not trained on, as it will at run time.
#include "speakers.hpp"

#include "corpus.hpp"
#include "gold_names.hpp"
#include "mention/finder.hpp"
#include "model_file.hpp"
#include "quote/quote_finder.hpp"
#include "ranking.hpp"
#include "segment.hpp"
#include "speaker/ranker.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>

namespace inquit::train {

namespace {

using namespace inquit::detail;

constexpr std::size_t folds = 7;

// One document with all that its decisions are made from.
struct novel {
    explicit novel(gold_document from) : gold(std::move(from)), finder(words) {}

    gold_document gold;
    lexicon words;
    segmenter segments;
    quotations said;
    mention_finder finder;
    mention_table mentions;
    std::vector<turn> turns;
    candidate_table candidates;
    std::vector<std::int32_t> speakers;             // gold cast member by turn, or -1
    std::vector<std::vector<std::size_t>> members;  // cast members by entity
    ranker::workspace work;
    std::vector<std::size_t> turn_of;  // by choice
    std::vector<choice> first, second;

    [[nodiscard]] scene view() const { return {&finder.read(), &mentions, turns, &candidates, true}; }
};

std::int32_t member_index(const gold_document& gold, const std::string& id) {
    for (std::size_t m = 0; m < gold.cast.size(); ++m) {
        if (gold.cast[m].id == id) return static_cast<std::int32_t>(m);
    }
    return -1;
}

// The gold speaker of a turn: of the gold quotation that begins in its paragraph's speech first.
void find_speakers(novel& from) {
    from.speakers.assign(from.turns.size(), -1);
    std::map<std::uint32_t, std::int32_t> by_begin;
    for (const gold_quote& one : from.gold.quotes) {
        if (one.kind == quote_kind::indirect || one.speaker.empty()) continue;
        for (const span part : one.parts) by_begin[part.begin] = member_index(from.gold, one.speaker);
    }
    for (std::size_t t = 0; t < from.turns.size(); ++t) {
        const span where = from.finder.read().text().paragraphs[from.turns[t].paragraph].where;
        const auto found = by_begin.lower_bound(where.begin);
        if (found != by_begin.end() && found->first < where.end) from.speakers[t] = found->second;
    }
}

void read(novel& from) {
    const segmentation text = from.segments(from.gold.text);
    const quote_finder quotes;
    quote_finder::workspace work;
    quotes.find(text, true, {true, false, false}, work, from.said);
    from.finder.find(text, from.said, true, from.mentions);
    turn_finder().find(from.finder.read(), from.said, from.mentions, from.turns);
    candidate_finder().find(from.finder.read(), from.mentions, from.turns, from.candidates);
    from.members = members_of(from.gold, from.mentions);
    find_speakers(from);
}

bool is_right(const novel& from, std::size_t t, const candidate& one) {
    const auto& members = from.members[static_cast<std::size_t>(one.who)];
    return std::find(members.begin(), members.end(), static_cast<std::size_t>(from.speakers[t])) != members.end();
}

// The choices of a document, by the first features or, with answers known, by the second.
void make_choices(novel& from, bool second) {
    std::vector<choice>& into = second ? from.second : from.first;
    into.clear();
    from.turn_of.clear();
    const scene view = from.view();
    for (std::size_t t = 0; t < from.turns.size(); ++t) {
        if (from.speakers[t] < 0) continue;
        const auto all = from.candidates.of(t);
        choice made;
        bool any = false;
        for (std::size_t c = 0; c < all.size(); ++c) {
            made.right.push_back(is_right(from, t, all[c]));
            any = any || made.right.back();
            made.candidates.emplace_back();
            if (second) {
                second_features(view, from.work.first, t, c, made.candidates.back());
            } else {
                first_features(view, t, c, made.candidates.back());
            }
        }
        if (!any) continue;
        from.turn_of.push_back(t);
        into.push_back(std::move(made));
    }
}

using novels = std::vector<std::unique_ptr<novel>>;

novels read_all(const std::vector<std::string>& paths) {
    novels all;
    for (const std::string& path : paths) {
        for (gold_document& gold : read_gold(path)) {
            all.push_back(std::make_unique<novel>(std::move(gold)));
            read(*all.back());
        }
    }
    return all;
}

// A model over the choices of all documents but those of one fold (none: folds).
std::string fit(const novels& all, bool second, std::size_t left_out) {
    std::vector<const choice*> choices;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i % folds == left_out) continue;
        for (const choice& one : second ? all[i]->second : all[i]->first) choices.push_back(&one);
    }
    ranking_settings settings;
    if (second) settings.epochs = 6;
    return encode_model(settings.log2_rows, 1, train_ranking(choices, settings));
}

std::span<const unsigned char> as_bytes(const std::string& text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

void guess_first(novel& from, const std::string& model) {
    const ranker one(linear_model(as_bytes(model)), linear_model(as_bytes(model)));
    one.look_first(from.view(), from.work);
}

void report_on(const novels& all, const std::string& first, const std::string& second) {
    std::size_t total = 0, possible = 0, right = 0, right_first = 0;
    const ranker both(linear_model(as_bytes(first)), linear_model(as_bytes(second)));
    for (const auto& one : all) {
        std::vector<verdict> verdicts;
        both.rank(one->view(), one->work, verdicts);
        for (std::size_t t = 0; t < one->turns.size(); ++t) {
            if (one->speakers[t] < 0) continue;
            ++total;
            const auto of = one->candidates.of(t);
            possible += std::any_of(of.begin(), of.end(), [&](const candidate& c) { return is_right(*one, t, c); }) ? 1U : 0U;
            if (verdicts[t].candidate < 0) continue;
            right += is_right(*one, t, of[static_cast<std::size_t>(verdicts[t].candidate)]) ? 1U : 0U;
            const auto chosen =
                std::find_if(of.begin(), of.end(), [&](const candidate& c) { return c.who == one->work.first.best[t]; });
            right_first += chosen != of.end() && is_right(*one, t, *chosen) ? 1U : 0U;
        }
    }
    const auto percent = [&](std::size_t part) { return 100.0 * static_cast<double>(part) / static_cast<double>(total); };
    std::cout << total << " turns: speaker among the candidates " << percent(possible) << ", first pass " << percent(right_first)
              << ", second pass " << percent(right) << '\n';
}

}  // namespace

void train_speakers(const arguments& given) {
    const novels all = read_all(given.all("gold"));
    for (const auto& one : all) make_choices(*one, false);
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const std::string model = fit(all, false, fold);
        for (std::size_t i = fold; i < all.size(); i += folds) {
            guess_first(*all[i], model);
            make_choices(*all[i], true);
        }
    }
    const std::string first = fit(all, false, folds);
    const std::string second = fit(all, true, folds);
    write_bytes(given.one("out") + "/speaker_first.weights", first);
    write_bytes(given.one("out") + "/speaker_second.weights", second);
    if (given.values.contains("dev")) report_on(read_all(given.all("dev")), first, second);
}

}  // namespace inquit::train
