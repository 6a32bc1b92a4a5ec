// Trains the choice among antecedents: from pronouns with gold characters (LitBank), and from those in reporting clauses of
// quotations with gold speakers (PDNC). While examples are taken, every pronoun means what gold says, so that one error breeds no
// others.
#include "antecedents.hpp"

#include "corpus.hpp"
#include "gold_names.hpp"
#include "mention/finder.hpp"
#include "model_file.hpp"
#include "quote/quote_finder.hpp"
#include "ranking.hpp"
#include "segment.hpp"

#include <algorithm>
#include <iostream>
#include <map>

namespace inquit::train {

namespace {

using namespace inquit::detail;

// Takes the gold antecedent where there is one, and another chooser's answer elsewhere.
class teacher final : public antecedent_chooser {
  public:
    using members = std::vector<std::vector<std::size_t>>;

    teacher(const std::map<span, std::size_t>& gold, antecedent_chooser& otherwise) : gold_(gold), otherwise_(otherwise) {}

    // Whom each entity stands for; without, nothing is taught.
    void know(const members* known) { known_ = known; }

    std::int32_t choose(const found_mention& pronoun, std::span<const antecedent> among) override {
        const std::int32_t own = otherwise_.choose(pronoun, among);
        const auto found = gold_.find(pronoun.what.where);
        if (known_ == nullptr || found == gold_.end() || among.empty()) return own;
        choice made;
        std::int32_t right = -1;
        for (std::size_t i = 0; i < among.size(); ++i) {
            const auto who = static_cast<std::size_t>(among[i].who);
            const bool is = who < known_->size() &&
                            std::find((*known_)[who].begin(), (*known_)[who].end(), found->second) != (*known_)[who].end();
            made.right.push_back(is);
            made.candidates.emplace_back();
            antecedent_features(pronoun, among[i], among.size(), made.candidates.back());
            if (is && right < 0) right = static_cast<std::int32_t>(i);
        }
        if (right < 0) return own;
        ++total;
        agreed += own >= 0 && made.right[static_cast<std::size_t>(own)] ? 1U : 0U;
        choices.push_back(std::move(made));
        return right;
    }

    std::vector<choice> choices;
    std::size_t total = 0, agreed = 0;

  private:
    const std::map<span, std::size_t>& gold_;
    antecedent_chooser& otherwise_;
    const members* known_ = nullptr;
};

std::map<span, std::size_t> gold_pronouns(const gold_document& gold, const quotations& said) {
    std::map<span, std::size_t> all;
    std::map<std::string, std::size_t> index;
    for (std::size_t m = 0; m < gold.cast.size(); ++m) {
        index[gold.cast[m].id] = m;
        for (const span one : gold.cast[m].mentions) all[one] = m;
    }
    std::map<std::uint32_t, std::size_t> speakers;
    for (const gold_quote& one : gold.quotes) {
        if (one.speaker.empty() || one.kind == quote_kind::indirect || !index.contains(one.speaker)) continue;
        for (const span part : one.parts) speakers[part.begin] = index[one.speaker];
    }
    for (const quotation& one : said.list) {
        const auto speaker = speakers.find(said.parts[one.about.first_part].begin);
        if (!one.source.empty() && speaker != speakers.end()) all.try_emplace(one.source, speaker->second);
    }
    return all;
}

class reader {
  public:
    void read(const std::string& path, std::vector<choice>& into) {
        for (const gold_document& gold : read_gold(path)) {
            const segmentation text = segments_(gold.text);
            quotes_.find(text, gold.domain == "fiction", {true, false, false}, work_, said_);
            const std::map<span, std::size_t> pronouns = gold_pronouns(gold, said_);
            trained_chooser own;
            teacher taught(pronouns, own);
            finder_.find(text, said_, gold.domain == "fiction", taught, mentions_);
            // Entities are made in the same order again: names and descriptions do not depend on pronouns.
            const teacher::members known = members_of(gold, mentions_);
            taught.know(&known);
            finder_.find(text, said_, gold.domain == "fiction", taught, mentions_);
            total += taught.total;
            agreed += taught.agreed;
            for (choice& one : taught.choices) into.push_back(std::move(one));
        }
    }
    std::size_t total = 0, agreed = 0;

  private:
    lexicon words_;
    segmenter segments_;
    quote_finder quotes_;
    quote_finder::workspace work_;
    quotations said_;
    mention_finder finder_{words_};
    mention_table mentions_;
};

}  // namespace

void train_antecedents(const arguments& given) {
    reader from;
    std::vector<choice> choices;
    for (const std::string& path : given.all("gold")) from.read(path, choices);
    std::vector<const choice*> all;
    all.reserve(choices.size());
    for (const choice& one : choices) all.push_back(&one);
    ranking_settings settings;
    settings.log2_rows = 11;
    write_bytes(given.one("out"), encode_model(settings.log2_rows, 1, train_ranking(all, settings)));
    std::cout << choices.size() << " pronouns with a known antecedent\n";
    if (!given.values.contains("dev")) return;
    reader dev;
    std::vector<choice> unused;
    for (const std::string& path : given.all("dev")) dev.read(path, unused);
    std::cout << "before, on dev: " << dev.agreed << " of " << dev.total << " right\n";
}

}  // namespace inquit::train
