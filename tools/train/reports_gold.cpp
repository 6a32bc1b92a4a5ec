#include "reports_gold.hpp"

#include "quote/stretches.hpp"
#include "segment.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace inquit::train {

namespace {

using namespace inquit::detail;

// A word belongs to a span that holds its first byte; "’s" may begin a span within a word.
bool is_in(span word, const std::vector<span>& spans) {
    return std::any_of(spans.begin(), spans.end(), [&](span one) { return word.begin >= one.begin && word.begin < one.end; });
}

// At most two contents, the longest; the first and last of the source's words make it one run.
void tidy(std::vector<role>& roles_of) {
    std::vector<std::pair<std::size_t, std::size_t>> runs;  // length, first
    for (std::size_t at = 0; at < roles_of.size(); ++at) {
        if (roles_of[at] != role::content) continue;
        if (at == 0 || roles_of[at - 1] != role::content) runs.emplace_back(0, at);
        ++runs.back().first;
    }
    std::sort(runs.rbegin(), runs.rend());
    for (std::size_t run = 2; run < runs.size(); ++run) {
        for (std::size_t i = 0; i < runs[run].first; ++i) roles_of[runs[run].second + i] = role::none;
    }
    const auto first = std::find(roles_of.begin(), roles_of.end(), role::source);
    if (first == roles_of.end()) return;
    auto last = first;
    while (last != roles_of.end() && *last == role::source) ++last;
    std::replace(last, roles_of.end(), role::source, role::none);
}

void add_gold(const gold_quote& from, report_document& into) {
    if (from.cue.empty()) return;
    const std::size_t cue_token = into.text.token_at(from.cue.front().begin);
    if (cue_token >= into.tokens.size()) return;
    report_paragraph& home = into.read[into.text.paragraph_of(cue_token)];
    gold_report made;
    made.roles.resize(home.words.size());
    bool begun = false;
    for (std::size_t at = 0; at < home.words.size(); ++at) {
        const span where = home.words.where(at).where;
        const auto place = static_cast<std::uint32_t>(at);
        if (is_in(where, from.cue)) {
            if (!begun) made.cue.first = place;
            begun = true;
            made.cue.last = place + 1;
        } else if (is_in(where, from.source)) {
            made.roles[at] = role::source;
        } else if (is_in(where, from.parts)) {
            made.roles[at] = role::content;
        }
    }
    if (!begun) {  // the cue begins within a word: that word is it, unless it is the source's
        const std::size_t at = cue_token - home.words.first();
        if (at >= home.words.size() || made.roles[at] != role::none) return;
        made.cue.first = static_cast<std::uint32_t>(at);
        made.cue.last = made.cue.first + 1;
    }
    for (std::size_t at = made.cue.first; at < made.cue.last; ++at) {
        made.roles[at] = role::none;
        home.labels[at] = at == made.cue.first ? cue_label::begin : cue_label::inside;
    }
    tidy(made.roles);
    home.reports.push_back(std::move(made));
}

}  // namespace

report_documents read_report_documents(const std::vector<std::string>& paths) {
    report_documents all;
    segmenter segments;
    stretch_finder finder;
    const tagger tags;
    const cue_rates rates;
    const word_groups groups(embedded_weights("word_groups"));
    tagger_scratch scratch;
    for (const std::string& path : paths) {
        for (gold_document& gold : read_gold(path)) {
            auto made = std::make_unique<report_document>();
            made->gold = std::move(gold);
            const segmentation text = segments(made->gold.text);
            made->tokens.assign(text.tokens.begin(), text.tokens.end());
            made->words.assign(text.forms.numbers().begin(), text.forms.numbers().end());
            made->forms.assign(text.forms.all().begin(), text.forms.all().end());
            made->paragraphs.assign(text.paragraphs.begin(), text.paragraphs.end());
            made->sentences.assign(text.sentences.begin(), text.sentences.end());
            made->text = {made->gold.text, made->tokens, {made->words, made->forms}, made->paragraphs, made->sentences};
            finder.find(made->text, made->stretches);
            made->read.resize(made->paragraphs.size());
            for (std::size_t p = 0; p < made->paragraphs.size(); ++p) {
                report_paragraph& one = made->read[p];
                one.words.read(made->text, made->paragraphs[p].tokens.first.index(), made->paragraphs[p].tokens.last.index(),
                               made->stretches, rates, groups);
                one.words.add_tags(tags, scratch);
                one.labels.assign(one.words.size(), cue_label::outside);
            }
            for (const gold_quote& quote : made->gold.quotes) add_gold(quote, *made);
            all.push_back(std::move(made));
        }
    }
    return all;
}

std::vector<float> count_cue_words(const report_documents& all, std::size_t without_fold) {
    struct counts {
        double in_cue = 0, all = 0;
    };
    std::unordered_map<std::uint64_t, counts> stems;
    for (std::size_t d = 0; d < all.size(); ++d) {
        if (fold_of(d) == without_fold) continue;
        for (const report_paragraph& one : all[d]->read) {
            for (std::size_t at = 0; at < one.words.size(); ++at) {
                if (one.words[at].sign != sign::none) continue;
                counts& of = stems[one.words[at].stem];
                of.all += 1;
                of.in_cue += one.labels[at] != cue_label::outside ? 1 : 0;
            }
        }
    }
    constexpr std::array<double, 7> steps{0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8};
    std::vector<float> table(std::size_t{1} << cue_word_log2_rows);
    for (const auto& [stem, of] : stems) {
        if (of.in_cue < 2) continue;
        const double rate = (of.in_cue - 0.3) / (of.all + 1);
        const auto step = static_cast<float>(std::upper_bound(steps.begin(), steps.end(), rate) - steps.begin());
        float& row = table[cue_rates::key(stem) >> (64 - cue_word_log2_rows)];
        row = std::max(row, step);
    }
    return table;
}

void set_rates(report_document& into, const std::vector<float>& table) {
    for (report_paragraph& one : into.read) {
        for (std::size_t at = 0; at < one.words.size(); ++at) {
            report_word& word = one.words[at];
            if (word.sign != sign::none) continue;
            word.rate = static_cast<std::uint8_t>(table[cue_rates::key(word.stem) >> (64 - cue_word_log2_rows)]);
        }
    }
}

}  // namespace inquit::train
