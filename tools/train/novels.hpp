// Fiction with gold speakers, read as the library reads it.
#pragma once

#include "corpus.hpp"
#include "mention/finder.hpp"
#include "segment.hpp"
#include "speaker/ranker.hpp"

#include <array>
#include <map>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <vector>

namespace inquit::train {

// One document with all that its decisions are made from.
struct novel {
    // Reads `from`, with its cast given or with nothing known.
    novel(gold_document from, bool with_cast, std::size_t index);

    gold_document gold;
    bool cast_given;
    bool excerpt = false;
    std::size_t number;  // the same for both readings of a document
    detail::lexicon words;
    cast people;
    segmenter segments;
    detail::quotations said;
    detail::mention_finder finder;
    detail::mention_table mentions;
    std::vector<detail::turn> turns;
    detail::candidate_table candidates;
    std::vector<std::int32_t> speakers;             // gold cast member by turn, or -1
    std::vector<std::string> categories;            // explicit, anaphoric, implicit, by turn
    std::vector<std::size_t> weights;               // gold quotations by turn
    std::vector<std::vector<std::size_t>> members;  // cast members by entity

    [[nodiscard]] detail::scene view() const { return {&finder.read(), &mentions, turns, &candidates, {}, true}; }
    [[nodiscard]] bool is_right(std::size_t t, detail::entity_index who) const;

  private:
    void find_speakers();
};

// The documents of the files, PDNC's twice: with nothing known and with the cast given.
[[nodiscard]] std::vector<std::unique_ptr<novel>> read_novels(const std::vector<std::string>& paths);

// Appends short pieces of the novels: what a long text repeats must not be all that is learnt.
void add_excerpts(std::vector<std::unique_ptr<novel>>& to);

// The weights of the ranker's passes.
using pass_weights = std::array<std::string, 2>;

// Shares of right answers, by document, setting and category.
class speaker_report {
  public:
    void add(const novel& of, const pass_weights& passes);
    void print(std::ostream& to) const;

  private:
    struct counts {
        std::size_t total = 0, possible = 0;
        std::array<std::size_t, 2> right{};  // by pass
        std::map<std::string, std::pair<std::size_t, std::size_t>> by_category;
        std::vector<std::pair<std::size_t, std::size_t>> by_confidence = std::vector<std::pair<std::size_t, std::size_t>>(10);
        void add(const counts& other);
    };
    static void print_line(std::ostream& to, const std::string& name, const counts& of);
    std::map<std::pair<std::string, std::string>, counts> found_;  // by setting and document
};

}  // namespace inquit::train
