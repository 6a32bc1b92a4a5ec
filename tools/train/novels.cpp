#include "novels.hpp"

#include "model_file.hpp"

#include "gold_names.hpp"
#include "quote/quote_finder.hpp"

#include <algorithm>
#include <iomanip>

namespace inquit::train {

using namespace inquit::detail;

namespace {

cast cast_of(const gold_document& gold) {
    cast made;
    for (const gold_character& one : gold.cast) {
        const gender its = one.gender == 'f' ? gender::female : one.gender == 'm' ? gender::male : gender::unknown;
        made.members.push_back({one.name, one.aliases, its});
    }
    return made;
}

std::int32_t member_index(const gold_document& gold, const std::string& id) {
    for (std::size_t m = 0; m < gold.cast.size(); ++m) {
        if (gold.cast[m].id == id) return static_cast<std::int32_t>(m);
    }
    return -1;
}

}  // namespace

novel::novel(gold_document from, bool with_cast, std::size_t index)
    : gold(std::move(from)), cast_given(with_cast), number(index), finder(words) {
    const segmentation text = segments(gold.text);
    const quote_finder quotes;
    quote_finder::workspace work;
    quotes.find(text, true, {true, false, false}, work, said);
    if (with_cast) {
        people = cast_of(gold);
        finder.know(&people);
    }
    finder.find(text, said, true, mentions);
    turn_finder().find(finder.read(), said, mentions, turns);
    candidate_finder finding;
    finding.start(finder.read(), mentions, turns);
    finding.find(0, turns.size(), candidates);
    members = members_of(gold, mentions);
    find_speakers();
}

// The gold speaker of a turn: of the gold quotation that begins in its paragraph's speech first.
void novel::find_speakers() {
    speakers.assign(turns.size(), -1);
    categories.assign(turns.size(), {});
    weights.assign(turns.size(), 0);
    std::map<std::uint32_t, const gold_quote*> by_begin;
    for (const gold_quote& one : gold.quotes) {
        if (one.kind == quote_kind::indirect || one.speaker.empty()) continue;
        by_begin[one.parts.front().begin] = &one;
        for (const span part : one.parts) by_begin.try_emplace(part.begin, &one);
    }
    for (std::size_t t = 0; t < turns.size(); ++t) {
        const span where = finder.read().text().paragraphs[turns[t].paragraph].where;
        for (auto found = by_begin.lower_bound(where.begin); found != by_begin.end() && found->first < where.end; ++found) {
            weights[t] += found->second->parts.front().begin == found->first ? 1U : 0U;
            if (speakers[t] >= 0) continue;
            speakers[t] = member_index(gold, found->second->speaker);
            categories[t] = found->second->category;
        }
    }
}

bool novel::is_right(std::size_t t, entity_index who) const {
    const auto& its = members[static_cast<std::size_t>(who)];
    return std::find(its.begin(), its.end(), static_cast<std::size_t>(speakers[t])) != its.end();
}

std::vector<std::unique_ptr<novel>> read_novels(const std::vector<std::string>& paths) {
    std::vector<std::unique_ptr<novel>> all;
    std::size_t number = 0;
    for (const std::string& path : paths) {
        for (const gold_document& gold : read_gold(path)) {
            all.push_back(std::make_unique<novel>(gold, false, number));
            if (gold.corpus == "pdnc") all.push_back(std::make_unique<novel>(gold, true, number));
            ++number;
        }
    }
    return all;
}

namespace {

constexpr std::size_t excerpt_size = 10'000, excerpt_step = 40'000;  // bytes

// [begin, end) of a document, where paragraphs begin.
gold_document excerpt_of(const gold_document& from, std::size_t begin, std::size_t end) {
    gold_document made;
    made.id = from.id;
    made.corpus = from.corpus;
    made.language = from.language;
    made.domain = from.domain;
    made.narrator = from.narrator;
    made.cast = from.cast;
    made.text = from.text.substr(begin, end - begin);
    const auto shift = static_cast<std::uint32_t>(begin);
    for (gold_quote one : from.quotes) {
        if (one.parts.front().begin < begin || one.parts.back().end > end) continue;
        for (span& part : one.parts) part = {part.begin - shift, part.end - shift};
        made.quotes.push_back(std::move(one));
    }
    return made;
}

}  // namespace

void add_excerpts(std::vector<std::unique_ptr<novel>>& to) {
    const std::size_t whole = to.size();
    for (std::size_t i = 0; i < whole; ++i) {
        const gold_document& from = to[i]->gold;
        if (to[i]->cast_given) continue;
        for (std::size_t at = 0; at + excerpt_step < from.text.size(); at += excerpt_step) {
            const std::size_t begin = from.text.find("\n\n", at);
            const std::size_t end = begin == std::string::npos ? begin : from.text.find("\n\n", begin + excerpt_size);
            if (end == std::string::npos) break;
            to.push_back(std::make_unique<novel>(excerpt_of(from, begin + 2, end), false, to[i]->number));
            to.back()->excerpt = true;
        }
    }
}

void speaker_report::counts::add(const counts& other) {
    total += other.total;
    possible += other.possible;
    for (std::size_t pass = 0; pass < right.size(); ++pass) right[pass] += other.right[pass];
    for (const auto& [name, of] : other.by_category) {
        by_category[name].first += of.first;
        by_category[name].second += of.second;
    }
    for (std::size_t i = 0; i < by_confidence.size(); ++i) {
        by_confidence[i].first += other.by_confidence[i].first;
        by_confidence[i].second += other.by_confidence[i].second;
    }
}

void speaker_report::add(const novel& of, const pass_weights& passes) {
    ranker::workspace work;
    scene view = of.view();
    ranker::count_cues(view, work.cued);
    view.cued = work.cued;
    std::array<earlier_answers, 2> answers;
    ranker::start(view, work);
    ranker::rank_first(view, tree_ensemble(as_bytes(passes[0])), work);
    answers[0] = work.answers;
    view = ranker::prepare(view, work);
    ranker::rank_again(view, tree_ensemble(as_bytes(passes[1])), work);
    answers[1] = work.answers;
    const std::string document = of.gold.corpus == "pdnc" ? of.gold.id : of.gold.corpus;
    counts& to = found_[{of.cast_given ? "cast given" : "nothing given", document}];
    for (std::size_t t = 0; t < of.turns.size(); ++t) {
        if (of.speakers[t] < 0) continue;
        const auto all = of.candidates.of(t);
        to.total += of.weights[t];
        const auto right = [&](const candidate& one) { return of.is_right(t, one.who); };
        to.possible += std::any_of(all.begin(), all.end(), right) ? of.weights[t] : 0;
        auto& category = to.by_category[of.categories[t]];
        category.first += of.weights[t];
        for (std::size_t pass = 0; pass < passes.size(); ++pass) {
            const entity_index best = answers[pass].best[t];
            const auto chosen = std::find_if(all.begin(), all.end(), [&](const candidate& one) { return one.who == best; });
            const bool good = chosen != all.end() && right(*chosen);
            to.right[pass] += good ? of.weights[t] : 0;
            if (pass + 1 < passes.size()) continue;
            auto& bin = to.by_confidence[std::min<std::size_t>(answers[pass].sure[t] / 100, 9)];
            bin.first += of.weights[t];
            bin.second += good ? of.weights[t] : 0;
            category.second += good ? of.weights[t] : 0;
        }
    }
}

void speaker_report::print_line(std::ostream& to, const std::string& name, const counts& of) {
    const auto percent = [](std::size_t part, std::size_t all) {
        return 100.0 * static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(all, 1));
    };
    to << std::left << std::setw(34) << name << std::right << std::setw(6) << of.total << std::fixed << std::setprecision(1)
       << "  among " << percent(of.possible, of.total) << "  first " << percent(of.right[0], of.total) << "  second "
       << percent(of.right[1], of.total);
    for (const auto& [category, part] : of.by_category) {
        if (!category.empty()) to << "  " << category << ' ' << percent(part.second, part.first);
    }
    to << '\n';
}

void speaker_report::print(std::ostream& to) const {
    std::map<std::string, counts> totals;
    for (const auto& [key, of] : found_) {
        print_line(to, key.second, of);
        totals[key.first].add(of);
    }
    for (const auto& [setting, of] : totals) {
        print_line(to, setting, of);
        for (std::size_t i = 0; i < of.by_confidence.size(); ++i) {
            const auto& [all, right] = of.by_confidence[i];
            if (all == 0) continue;
            to << "  confidence 0." << i << "  " << std::setw(6) << all << "  right "
               << 100.0 * static_cast<double>(right) / static_cast<double>(all) << '\n';
        }
    }
}

}  // namespace inquit::train
