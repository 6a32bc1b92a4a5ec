#include "sentence/boundary.hpp"

#include <algorithm>
#include <bit>

namespace inquit::detail {

using namespace sight;

namespace {

// Numbers of the feature templates. Trained weights depend on them.
enum template_number : std::uint64_t {
    bias,
    this_word,
    next_word,
    this_word_next_shape,
    this_shape_next_word,
    both_words,
    last_word_this_shape,
    last_word_this_word_next_shape,
    second_word,
    next_two_words,
    this_ending,
    next_ending,
    last_ending,
    three_shapes,
    shapes_before,
    shapes_after,
    five_shapes,
    this_classes,
    length_so_far,
    words_before_stop,
    quotes,
    brackets,
    auxiliary_so_far,
    auxiliary_ahead,
    next_terminal,
    end_of_paragraph,
    beginning_of_sentence,
    place_in_paragraph,
    rough_shape,
    opening,
    opening_abbreviation,
    behind_list_mark,
    before_list_mark,
    sides,
    sides_ahead,
    sides_around,
    habits,
    habits_of_words,
};

// 0, 1, 2, 3, 4-5, 6-7, 8-11, 12-15, ...
std::uint32_t bucket(std::size_t count) noexcept {
    if (count < 4) return static_cast<std::uint32_t>(count);
    const auto bits = static_cast<std::uint32_t>(std::bit_width(count));
    return std::min(bits * 2 + static_cast<std::uint32_t>((count >> (bits - 2)) & 1), 15U);
}

}  // namespace

void paragraph_reader::start(std::string_view text, std::span<const token> tokens, std::span<const form> forms) {
    text_ = text;
    tokens_ = tokens;
    forms_ = forms;
    sights_.resize(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) sights_[i] = sight_of(text, tokens[i], forms[i]);
    has_words_ = std::any_of(sights_.begin(), sights_.end(), [](const token_sight& one) { return one.shape < first_mark; });
    learn_habit();
    first_ = terminal_ = 0;
    brackets_ = 0;
    has_auxiliary_ = in_quotes_ = false;
}

// A title has no small word but short ones ("of", "the").
void paragraph_reader::learn_habit() noexcept {
    constexpr std::size_t longest_small = 3, least_capitals = 3;
    std::size_t capitals = 0;
    bool title = true, neat = false, careless = false;
    for (std::size_t i = 0; i < sights_.size(); ++i) {
        const token_sight& one = sights_[i];
        const std::uint32_t size = tokens_[i].where.size();
        capitals += one.shape == capital ? 1U : 0U;
        title = title && !(one.plain && size > longest_small);
        const bool behind_stop = i > 0 && sights_[i - 1].kind == full_stop && one.spaced;
        neat = neat || (behind_stop && one.side == capital_word);
        careless = careless || (one.plain && size == 1 && text_[tokens_[i].where.begin] == 'i') ||
                   ((behind_stop || i == 0) && one.side == small_word);
        if (careless && !title) break;
    }
    habit_ = title && capitals >= least_capitals ? habit::title
             : careless                          ? habit::careless
             : neat                              ? habit::neat
                                                 : habit::unknown;
}

void paragraph_reader::advance(std::size_t at) noexcept {
    has_auxiliary_ = has_auxiliary_ || forms_[at].classes.has(word_class::auxiliary);
    const std::string_view word = tokens_[at].where.in(text_);
    if (sights_[at].shape >= first_mark) {
        if (word == "(" || word == "[") ++brackets_;
        if ((word == ")" || word == "]") && brackets_ > 0) --brackets_;
        if (word == "\"") in_quotes_ = !in_quotes_;
        if (word == "“" || word == "``") in_quotes_ = true;
        if (word == "”" || word == "''") in_quotes_ = false;
    }
    if (terminal_ > at) return;
    terminal_ = at + 1;
    while (terminal_ < size() && !sights_[terminal_].terminal) ++terminal_;
}

void paragraph_reader::start_sentence(std::size_t at) noexcept {
    first_ = at;
    brackets_ = 0;
    has_auxiliary_ = false;
}

bool paragraph_reader::may_end(std::size_t at) const noexcept {
    const token_sight &here = sights_[at], &next = sights_[at + 1];
    if (!has_words_ || (here.plain && next.plain)) return false;
    if (next.shape >= first_mark && next.side != opening_mark && !next.spaced) return false;
    if (next.plain && (here.side == comma || here.shape == capital || here.shape == one_capital)) return false;
    // In a title every word has a capital.
    if (habit_ == habit::title && here.kind == plain_word && next.opens) return false;
    // "Alas! there was ..."
    if (habit_ == habit::neat && here.kind >= question && next.side == small_word) return false;
    // "...," Will said
    if (here.side == closing_mark && sight(at, -1).side == comma && !here.spaced) return false;
    return list_mark(first_, at + 1) == 0;
}

bool paragraph_reader::must_end(std::size_t at) const noexcept {
    constexpr std::string_view stops[] = {"。", "！", "？", "｡", "．", "؟", "۔", "।", "॥"};
    const token_sight &here = sights_[at], &next = sights_[at + 1];
    if (here.shape >= first_mark) {
        const std::string_view word = tokens_[at].where.in(text_);
        return next.side != closing_mark &&
               std::any_of(std::begin(stops), std::end(stops), [&](std::string_view stop) { return word.starts_with(stop); });
    }
    // In a heading every word may have a capital.
    if (here.kind != short_word || here.shape == initial || at == first_ || habit_ == habit::title) return false;
    if (forms_[at].classes.any(word_class::abbreviation_title | word_class::abbreviation_number)) return false;
    return next.opens && next.spaced && (next.shape == capital || next.shape == one_capital);
}

const token_sight& paragraph_reader::sight(std::size_t at, std::ptrdiff_t offset) const noexcept {
    static constexpr token_sight nothing;
    const std::size_t index = at + static_cast<std::size_t>(offset);  // wraps below zero
    return index < sights_.size() ? sights_[index] : nothing;
}

// The last three letters of a word; a mark's shape.
std::uint64_t paragraph_reader::ending(std::size_t at, std::ptrdiff_t offset) const noexcept {
    const std::size_t index = at + static_cast<std::size_t>(offset);
    if (index >= sights_.size()) return 0;
    const std::uint32_t shape = sights_[index].shape;
    return shape >= address ? shape : ending_of(tokens_[index].where.in(text_));
}

void paragraph_reader::words(std::size_t at, feature_vector& into) const {
    const token_sight &last = sight(at, -1), &here = sight(at, 0), &next = sight(at, 1), &second = sight(at, 2);
    into.push_back(feature_of(this_word, here.key, next.spaced));
    into.push_back(feature_of(next_word, next.key, next.spaced));
    into.push_back(feature_of(this_word_next_shape, here.key, next.shape, next.spaced));
    into.push_back(feature_of(this_shape_next_word, here.shape, next.key, next.spaced));
    into.push_back(feature_of(both_words, here.key, next.key));
    into.push_back(feature_of(last_word_this_shape, last.key, here.shape));
    into.push_back(feature_of(last_word_this_word_next_shape, last.key, here.key, next.shape));
    into.push_back(feature_of(second_word, second.key, next.shape, here.kind));
    into.push_back(feature_of(next_two_words, next.key, second.key, here.kind));
    into.push_back(feature_of(this_ending, ending(at, 0), next.shape));
    into.push_back(feature_of(next_ending, ending(at, 1), next.shape, here.kind));
    into.push_back(feature_of(last_ending, ending(at, -1), here.shape, next.shape));
}

void paragraph_reader::shapes(std::size_t at, feature_vector& into) const {
    const std::uint64_t s[] = {sight(at, -2).shape, sight(at, -1).shape, sight(at, 0).shape,
                               sight(at, 1).shape,  sight(at, 2).shape,  sight(at, 3).shape};
    const bool spaced = sight(at, 1).spaced;
    const std::uint8_t kind = sight(at, 0).kind, next = sight(at, 1).side, second = sight(at, 2).side;
    into.push_back(feature_of(sides, kind, next, spaced));
    into.push_back(feature_of(sides_ahead, kind, next, spaced, second, sight(at, 2).spaced));
    into.push_back(feature_of(sides_around, sight(at, -1).side, sight(at, 0).side, kind, next, second, sight(at, 3).side));
    into.push_back(feature_of(habits, static_cast<std::uint64_t>(habit_), kind, next, spaced));
    into.push_back(feature_of(habits_of_words, static_cast<std::uint64_t>(habit_), kind, next, sight(at, 1).key));
    into.push_back(feature_of(bias, s[2], s[3], spaced));
    into.push_back(feature_of(three_shapes, s[1], s[2], s[3], spaced));
    into.push_back(feature_of(shapes_before, s[0], s[1], s[2], s[3]));
    into.push_back(feature_of(shapes_after, s[2], s[3], s[4], s[5], sight(at, 2).spaced));
    into.push_back(feature_of(five_shapes, s[0], s[1], s[2], s[3], s[4]));
}

// 1 to 3 if the tokens [first, end) are the mark of a list item: "2.", "b)", "(iv)"; else 0.
std::uint32_t paragraph_reader::list_mark(std::size_t first, std::size_t end) const noexcept {
    const auto letter = [&](std::size_t i) {
        const std::string_view word = tokens_[i].where.in(text_);
        if (sights_[i].shape > number || word.size() > 3) return false;
        return sights_[i].shape == number || word.size() == 1 || word.find_first_not_of("ivxIVX") == std::string_view::npos;
    };
    const std::size_t size = end - first;
    if (first >= end || size > 3 || end > sights_.size()) return 0;
    const std::string_view last = tokens_[end - 1].where.in(text_);
    const bool bracket = last == ")";
    if (size == 1) return sights_[first].kind == short_word && last.size() == 2 ? 1 : 0;
    if (size == 2) return letter(first) && (bracket || last == ".") ? 2 : 0;
    return bracket && letter(first + 1) && tokens_[first].where.in(text_) == "(" ? 3 : 0;
}

void paragraph_reader::surroundings(std::size_t at, feature_vector& into) const {
    const token_sight &here = sight(at, 0), &next = sight(at, 1);
    const class_set classes = forms_[at].classes;
    const bool abbreviates = classes.any(word_class::abbreviation | word_class::abbreviation_capital);
    const bool titles = classes.any(word_class::abbreviation_title | word_class::abbreviation_number);
    into.push_back(feature_of(rough_shape, here.kind, next.shape, next.spaced));
    into.push_back(feature_of(this_classes, here.shape, abbreviates, titles, next.shape));
    into.push_back(feature_of(opening, here.kind, next.opens, next.shape));
    into.push_back(feature_of(opening_abbreviation, here.shape, next.opens, next.shape, abbreviates, titles));
    into.push_back(feature_of(behind_list_mark, list_mark(first_, at + 1), next.shape));
    const bool listed = list_mark(at + 1, at + 2) + list_mark(at + 1, at + 3) + list_mark(at + 1, at + 4) > 0;
    into.push_back(feature_of(before_list_mark, listed, here.kind, next.shape));
    into.push_back(feature_of(quotes, in_quotes_, here.shape, next.shape, next.spaced));
    into.push_back(feature_of(brackets, brackets_ > 0, here.shape, next.shape));
}

// How far the sentence and the paragraph have come.
void paragraph_reader::progress(std::size_t at, feature_vector& into) const {
    const token_sight &here = sight(at, 0), &next = sight(at, 1);
    const std::size_t length = at + 1 - first_;
    bool ahead = false;
    for (std::size_t i = at + 1; i < std::min(at + 5, size()); ++i) {
        ahead = ahead || forms_[i].classes.has(word_class::auxiliary);
    }
    into.push_back(feature_of(length_so_far, bucket(length), here.kind, next.shape));
    into.push_back(feature_of(auxiliary_so_far, has_auxiliary_, here.kind, next.shape));
    into.push_back(feature_of(auxiliary_ahead, has_auxiliary_, ahead, here.kind, next.shape));
    into.push_back(feature_of(next_terminal, bucket(terminal_ - at), here.kind, next.shape));
    into.push_back(feature_of(end_of_paragraph, sights_.back().terminal, bucket(size() - at), here.kind, next.shape));
    into.push_back(feature_of(beginning_of_sentence, sights_[first_].shape, here.shape, next.shape));
    into.push_back(
        feature_of(place_in_paragraph, std::min<std::size_t>(at, 3), std::min<std::size_t>(length, 3), here.shape, next.shape));
    into.push_back(
        feature_of(words_before_stop, sight(at, -1).shape == lower ? bucket(length) : 0, here.key, sights_[first_].key));
}

void paragraph_reader::features(std::size_t at, feature_vector& into) const {
    into.clear();
    words(at, into);
    shapes(at, into);
    surroundings(at, into);
    progress(at, into);
}

}  // namespace inquit::detail
