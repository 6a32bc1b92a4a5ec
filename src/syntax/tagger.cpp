#include "syntax/tagger.hpp"

#include "syntax/word_parts.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

// Numbers of the feature templates: part of the trained model.
enum feature_template : std::uint64_t {
    bias = 301,
    word_here,
    word_here_tag,
    ending_two,
    ending_three,
    ending_four,
    beginning,
    shape_here,
    tag_one,
    tag_two,
    word_before,
    word_two_before,
    word_behind,
    word_two_behind,
    ending_before,
    ending_behind,
    shape_behind,
    tag_ending,
    tag_word_behind,
    tag_shape,
    word_pair_before,
    word_pair_behind,
    start_shape
};

constexpr std::size_t padding = 2;

}  // namespace

void tag_features::start(const segmentation& text, std::size_t first, std::size_t last) {
    text_ = &text;
    first_ = first;
    words_.assign(last - first + 2 * padding, {});
    for (std::size_t at = first; at < last; ++at) {
        const std::string_view form = text.word(at);
        words_[at - first + padding] = {text.forms[at].hash, ending_hash(form, 2), ending_hash(form, 3), shape_of(text, at)};
    }
}

void tag_features::of(std::size_t index, std::size_t before, std::size_t before_that, feature_vector& into) const {
    const std::size_t here = index + padding;
    const word& one = at(here);
    const std::string_view form = text_->word(first_ + index);
    into.clear();
    into.push_back(feature_of(bias));
    into.push_back(feature_of(word_here, one.hash));
    into.push_back(feature_of(word_here_tag, one.hash, before));
    into.push_back(feature_of(ending_two, one.ending2, one.shape));
    into.push_back(feature_of(ending_three, one.ending3));
    into.push_back(feature_of(ending_four, ending_hash(form, 4)));
    into.push_back(feature_of(beginning, ending_hash(form.substr(0, 2), 2), one.shape & 0x7F));
    into.push_back(feature_of(shape_here, one.shape, at(here - 1).shape));
    into.push_back(feature_of(tag_one, before));
    into.push_back(feature_of(tag_two, before, before_that));
    into.push_back(feature_of(word_before, at(here - 1).hash));
    into.push_back(feature_of(word_two_before, at(here - 2).hash));
    into.push_back(feature_of(word_behind, at(here + 1).hash));
    into.push_back(feature_of(word_two_behind, at(here + 2).hash));
    into.push_back(feature_of(ending_before, at(here - 1).ending3));
    into.push_back(feature_of(ending_behind, at(here + 1).ending3));
    into.push_back(feature_of(shape_behind, at(here + 1).shape, one.shape));
    into.push_back(feature_of(tag_ending, before, one.ending3));
    into.push_back(feature_of(tag_word_behind, before, at(here + 1).hash));
    into.push_back(feature_of(tag_shape, before, before_that, one.shape));
    into.push_back(feature_of(word_pair_before, at(here - 1).hash, one.hash));
    into.push_back(feature_of(word_pair_behind, one.hash, at(here + 1).hash));
    into.push_back(feature_of(start_shape, index == 0 ? 1U : 0U, one.shape, one.ending2));
}

tagger::tagger() : weights_(embedded_weights("tagger")) {}

void tagger::run(const segmentation& text, std::size_t first, std::size_t last, std::span<tag> into,
                 tagger_scratch& scratch) const {
    scratch.words.start(text, first, last);
    std::size_t before = tag_count, before_that = tag_count;
    for (std::size_t at = first; at < last; ++at) {
        scratch.words.of(at - first, before, before_that, scratch.features);
        std::array<std::int32_t, tag_count> scores{};
        weights_.add(scratch.features, scores);
        const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
        into[at] = static_cast<tag>(best);
        before_that = before;
        before = best;
    }
}

}  // namespace inquit::detail
