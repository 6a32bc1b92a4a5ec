#include "reports_figures.hpp"

#include <algorithm>
#include <iomanip>
#include <sstream>

namespace inquit::train {

namespace {

using namespace inquit::detail;

bool meet(const cue& a, const cue& b) { return std::max(a.first, b.first) < std::min(a.last, b.last); }

bool holds(const std::array<word_range, 2>& contents, std::size_t at) {
    return std::any_of(contents.begin(), contents.end(), [&](word_range one) { return at >= one.first && at < one.last; });
}

struct comparison {
    std::size_t both = 0, mine = 0, theirs = 0, source = 0;  // words
    bool same = true, has_source = false;

    comparison(const report_candidate& one, const gold_report& gold, const report_words& words) {
        for (std::size_t at = 0; at < gold.roles.size(); ++at) {
            const bool is_word = words[at].sign == sign::none;
            const bool in = holds(one.contents, at), is = gold.roles[at] == role::content;
            both += in && is ? 1U : 0U;
            mine += in ? 1U : 0U;
            theirs += is ? 1U : 0U;
            same = same && (in == is || !is_word);
            has_source = has_source || gold.roles[at] == role::source;
            source += gold.roles[at] == role::source && at >= one.source.first && at < one.source.last ? 1U : 0U;
        }
    }
    [[nodiscard]] bool by_half() const { return 2 * both >= mine + theirs - both; }
    [[nodiscard]] bool source_right() const { return !has_source || source > 0; }
};

bool is_indirect(const gold_report& one, const report_words& words) {
    for (std::size_t at = 0; at < one.roles.size(); ++at) {
        if (one.roles[at] == role::content && words[at].quoted) return false;
    }
    return true;
}

double f1(std::size_t right, std::size_t gold, std::size_t found) {
    return gold + found == 0 ? 0. : 200. * static_cast<double>(right) / static_cast<double>(gold + found);
}

}  // namespace

bool is_right(const report_candidate& one, const report_paragraph& home) {
    return std::any_of(home.reports.begin(), home.reports.end(), [&](const gold_report& gold) {
        if (!meet(gold.cue, one.at)) return false;
        const comparison with(one, gold, home.words);
        return with.by_half() && with.source_right();
    });
}

void report_figures::add(const report_paragraph& home, const std::vector<report_candidate>& found) {
    struct pair {
        std::size_t shared, gold, found;
    };
    std::vector<pair> pairs;
    for (std::size_t g = 0; g < home.reports.size(); ++g) {
        for (std::size_t f = 0; f < found.size(); ++f) {
            const std::size_t shared = comparison(found[f], home.reports[g], home.words).both;
            if (shared > 0) pairs.push_back({shared, g, f});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const pair& a, const pair& b) { return a.shared > b.shared; });
    gold_ += home.reports.size();
    found_ += found.size();
    for (const gold_report& one : home.reports) {
        indirect_ += is_indirect(one, home.words) ? 1U : 0U;
        gold_words_ += static_cast<std::size_t>(std::count(one.roles.begin(), one.roles.end(), role::content));
        gold_sources_ += std::find(one.roles.begin(), one.roles.end(), role::source) != one.roles.end() ? 1U : 0U;
    }
    for (const report_candidate& one : found) {
        for (const word_range content : one.contents) found_words_ += content.last - content.first;
        found_sources_ += one.source.empty() ? 0U : 1U;
    }
    std::vector<bool> gold_taken(home.reports.size()), found_taken(found.size());
    for (const pair& one : pairs) {
        if (gold_taken[one.gold] || found_taken[one.found]) continue;
        gold_taken[one.gold] = found_taken[one.found] = true;
        const gold_report& gold = home.reports[one.gold];
        const comparison with(found[one.found], gold, home.words);
        const bool cue_right = meet(gold.cue, found[one.found].at);
        shared_words_ += with.both;
        exact_ += with.same ? 1U : 0U;
        cue_ += cue_right ? 1U : 0U;
        source_ += with.has_source && with.source > 0 ? 1U : 0U;
        joint_ += cue_right && with.by_half() && with.source_right() ? 1U : 0U;
        indirect_met_ += with.by_half() && is_indirect(gold, home.words) ? 1U : 0U;
    }
}

std::string report_figures::line() const {
    std::ostringstream out;
    out << std::fixed << std::setprecision(2) << "joint " << f1(joint_, gold_, found_) << ", content "
        << f1(shared_words_, gold_words_, found_words_) << ", exact " << f1(exact_, gold_, found_) << ", source "
        << f1(source_, gold_sources_, found_sources_) << ", cue " << f1(cue_, gold_, found_) << ", indirect found "
        << 100. * static_cast<double>(indirect_met_) / static_cast<double>(std::max<std::size_t>(indirect_, 1)) << ", reports "
        << found_ << " of " << gold_;
    return out.str();
}

}  // namespace inquit::train
