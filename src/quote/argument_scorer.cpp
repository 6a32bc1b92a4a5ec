#include "quote/argument_scorer.hpp"

#include "quote/argument_extractor.hpp"

#include <algorithm>

namespace inquit::detail {

void argument_scorer::start(const report_words& words, const linear_model& places, const linear_model& borders) {
    words_ = &words;
    place_model_ = &places;
    border_model_ = &borders;
    for (word_sums* side : {&sums_[0], &sums_[1]}) {
        side->known.assign(words.size(), false);
        side->places.resize(words.size());
        side->borders.resize(words.size());
    }
}

// What the words of the window add whatever the cue is, unless another cue has asked for it.
void argument_scorer::learn_words(const argument_extractor& from, word_range window) {
    places_.clear();
    borders_.clear();
    missing_.clear();
    for (std::size_t at = window.first; at < window.last; ++at) {
        const std::uint64_t side = ways_[at - window.first].side;
        if (sums_[side].known[at]) continue;
        sums_[side].known[at] = true;
        missing_.push_back(static_cast<std::uint32_t>(at));
        from.place_of_word(at, side, places_);
        places_.end_place();
        from.border_of_word(at, side, borders_);
        borders_.end_place();
    }
    score_places(*place_model_, places_, place_scores_);
    score_places(*border_model_, borders_, border_scores_);
    for (std::size_t i = 0; i < missing_.size(); ++i) {
        word_sums& to = sums_[ways_[missing_[i] - window.first].side];
        std::copy_n(place_scores_.begin() + static_cast<std::ptrdiff_t>(i * roles), roles, to.places[missing_[i]].begin());
        std::copy_n(border_scores_.begin() + static_cast<std::ptrdiff_t>(i * roles * roles), roles * roles,
                    to.borders[missing_[i]].begin());
    }
}

void argument_scorer::run(word_range window, const cue& of, std::vector<std::int32_t>& places,
                          std::vector<std::int32_t>& borders) {
    const argument_extractor from(*words_, window, of);
    from.walk(ways_);
    learn_words(from, window);
    places_.clear();
    borders_.clear();
    for (std::size_t at = window.first; at < window.last; ++at) {
        const way_to_cue& way = ways_[at - window.first];
        if (way.distance > 0) from.place_of_both(at, way, places_);
        places_.end_place();
        from.border_of_both(at, way, borders_);
        borders_.end_place();
    }
    score_places(*place_model_, places_, places);
    score_places(*border_model_, borders_, borders);

    add_shared(from, window, places, borders);
}

// What the words add, and the ways to the cue.
void argument_scorer::add_shared(const argument_extractor& from, word_range window, std::vector<std::int32_t>& places,
                                 std::vector<std::int32_t>& borders) {
    constexpr auto none = static_cast<std::uint64_t>(-1);
    std::uint64_t last_place = none, last_border = none;
    std::array<std::int32_t, roles> place_sums{};
    std::array<std::int32_t, roles * roles> border_sums{};
    for (std::size_t at = window.first; at < window.last; ++at) {
        const std::size_t i = at - window.first;
        const way_to_cue& way = ways_[i];
        const word_sums& own = sums_[way.side];
        if (const std::uint64_t key = from.border_key(at, way); key != last_border) {
            borders_.clear();
            from.border_of_way(at, way, borders_);
            borders_.end_place();
            border_sums = {};
            border_model_->add(borders_[0], border_sums);
            last_border = key;
        }
        for (std::size_t c = 0; c < roles * roles; ++c) borders[i * roles * roles + c] += own.borders[at][c] + border_sums[c];
        if (way.distance == 0) continue;
        const bool is_quoted = (*words_)[at].quoted;
        if (const std::uint64_t key = argument_extractor::place_key(way, is_quoted); key != last_place) {
            places_.clear();
            from.place_of_way(way, is_quoted, places_);
            places_.end_place();
            place_sums = {};
            place_model_->add(places_[0], place_sums);
            last_place = key;
        }
        for (std::size_t c = 0; c < roles; ++c) places[i * roles + c] += own.places[at][c] + place_sums[c];
    }
}

}  // namespace inquit::detail
