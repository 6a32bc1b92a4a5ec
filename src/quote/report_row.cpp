#include "quote/report_row.hpp"

#include <algorithm>
#include <cassert>

namespace inquit::detail {

namespace {

constexpr std::size_t rivals_each_side = 4;
constexpr std::uint8_t top = 63;

std::uint8_t step(std::int64_t value) noexcept { return static_cast<std::uint8_t>(std::clamp<std::int64_t>(value, 0, top)); }
std::uint8_t quarters(std::int32_t log_odds) noexcept { return step(4 * log_odds / score_unit + 32); }

bool meet(word_range a, word_range b) noexcept { return std::max(a.first, b.first) < std::min(a.last, b.last); }
word_range cue_of(const report_candidate& one) noexcept { return {one.at.first, one.at.last}; }
bool in_content(word_range range, const report_candidate& of) noexcept {
    return meet(range, of.contents[0]) || meet(range, of.contents[1]);
}

// Signed way from one range to another.
std::int64_t way(word_range from, word_range to) noexcept {
    return to.last <= from.first ? -1 - std::int64_t{from.first - to.last} : std::int64_t{to.first} - std::int64_t{from.last};
}

// The best confidence among the rivals of each kind.
struct rivalry {
    static constexpr std::int32_t none = -(1 << 20);
    std::int32_t content = none, holds_me = none, held = none, same_source = none, before = none, behind = none,
                 source_held = none;
    int clashes = 0, others = 0;

    void add(const report_candidate& one, const report_candidate& other) noexcept {
        const auto raise = [&](std::int32_t& best) { best = std::max(best, other.confidence); };
        const bool contents = in_content(one.contents[0], other) || in_content(one.contents[1], other);
        const bool inside = in_content(cue_of(one), other), around = in_content(cue_of(other), one);
        const bool source_inside = in_content(one.source, other);
        if (contents) raise(content);
        if (inside) raise(holds_me);
        if (around) raise(held);
        if (source_inside) raise(source_held);
        if (meet(one.source, other.source)) raise(same_source);
        if (contents || inside || around || source_inside) {
            ++clashes;
        } else if (other.confidence > -score_unit) {
            ++others;
        }
        raise(other.at.first < one.at.first ? before : behind);
    }
};

class row_writer {
  public:
    row_writer(const report_words& words, const report_candidate& one) : words_(words), one_(one) {
        for (const word_range content : one.contents) {
            for (std::size_t at = content.first; at < content.last; ++at) {
                if (words[at].sign != sign::none) continue;
                ++size_;
                quoted_ += words[at].quoted ? 1 : 0;
                verbs_ += is_verb(words[at].part) ? 1 : 0;
            }
        }
    }

    void add_verdicts() {
        add(quarters(one_.confidence));
        add(step(4 * one_.at.margin / score_unit + 16));
        add(step(one_.margin / (2 * score_unit) + 1));
        add(step(4 * one_.margin / (score_unit * std::max<std::int64_t>(size_, 1)) + 1));
        add(step(2 * one_.source_margin / score_unit + 32));
        add(step(2 * one_.second_margin / score_unit + 32));
        add(step(quoted_ == 0 ? 0 : quoted_ < size_ ? 1 : 2));
        add(step(size_));
        add(step(verbs_));
    }

    void add_source() {
        const word_range source = one_.source;
        add(step(source.last - source.first));
        if (source.empty()) {
            for (int i = 0; i < 3; ++i) add(top);
        } else {
            add(part(source.last - 1));
            add(part(source.first));
            add(step(way(cue_of(one_), source) + 32));
        }
        add(step(way(cue_of(one_), one_.contents[0]) + 32));
        add(source.empty() ? top : step(way(source, one_.contents[0]) + 32));
    }

    void add_words() {
        const std::size_t head = head_of(words_, one_.at);
        const word_range content = one_.contents[0];
        add(part(head));
        add(step(words_[head].rate));
        add(step(one_.at.last - one_.at.first));
        add(step(words_.text().is(words_.first() + head, word_class::reporting_verb) ? 1 : 0));
        add(step(words_[head].quoted ? 1 : 0));
        add(step(one_.contents[1].last - one_.contents[1].first));
        add(part(content.first));
        add(part(content.last - 1));
        add(content.last < words_.size() ? static_cast<std::uint8_t>(words_[content.last].sign) : no_sign);
        add(content.first > 0 ? static_cast<std::uint8_t>(words_[content.first - 1].sign) : no_sign);
        add(step(words_[content.first].sentence_start ? 1 : 0));
        add(step(static_cast<std::int64_t>(words_.size() / 4)));
        add(step(one_.at.first));
        add(step(static_cast<std::int64_t>(words_.size()) - one_.at.last));
    }

    void add_rivals(const rivalry& all) {
        for (const std::int32_t best :
             {all.content, all.holds_me, all.held, all.same_source, all.before, all.behind, all.source_held})
            add(quarters(best));
        const std::int32_t strongest = std::max({all.content, all.holds_me, all.held, all.source_held});
        add(strongest == rivalry::none ? top : quarters(one_.confidence - strongest));
        add(step(all.clashes));
        add(step(all.others));
    }

    void add_shares() {
        add(step(100 * quoted_ / std::max<std::int64_t>(size_, 1) * top / 100));
        const std::uint32_t path = words_[head_of(words_, one_.at)].group;
        std::uint32_t group = 0;  // the first turns, the topmost first: near groups have near numbers
        for (unsigned turn = 0; turn < 6; ++turn) group = 2 * group + ((path >> turn) & 1U);
        add(step(group));
    }

    [[nodiscard]] report_row row() const {
        assert(column_ == report_columns);
        return row_;
    }

  private:
    static constexpr std::uint8_t no_sign = 10;

    void add(std::uint8_t value) { row_[column_++] = value; }
    [[nodiscard]] std::uint8_t part(std::size_t at) const { return static_cast<std::uint8_t>(words_[at].part); }

    const report_words& words_;
    const report_candidate& one_;
    std::int64_t size_ = 0, quoted_ = 0, verbs_ = 0;  // words of the contents
    report_row row_{};
    std::size_t column_ = 0;
};

}  // namespace

report_row row_of(const report_words& words, std::span<const report_candidate> candidates, std::size_t index) {
    row_writer made(words, candidates[index]);
    made.add_verdicts();
    made.add_source();
    made.add_words();
    rivalry rivals;
    const std::size_t from = index - std::min(index, rivals_each_side);
    const std::size_t to = std::min(candidates.size(), index + 1 + rivals_each_side);
    for (std::size_t i = from; i < to; ++i) {
        if (i != index) rivals.add(candidates[index], candidates[i]);
    }
    made.add_rivals(rivals);
    made.add_shares();
    return made.row();
}

}  // namespace inquit::detail
