#include "sentence/boundary.hpp"

#include "base/hash.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <bit>

namespace inquit::detail {

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
};

// Shapes of words; marks are their own shapes, above these.
enum shape : std::uint32_t {
    outside,
    lower,
    capital,
    all_capitals,
    one_capital,
    with_digit,
    other_script,
    number,
    abbreviation,
    abbreviation_capital,
    initial,
    address,
    tag,
    pictograph,
    first_mark
};

std::uint32_t shape_of_word(const token& one, std::string_view word) noexcept {
    if (has(one.flags, token_flags::has_digit)) return with_digit;
    if (has(one.flags, token_flags::all_upper)) return all_capitals;
    if (has(one.flags, token_flags::capitalised)) return word.size() == 1 ? one_capital : capital;
    return has(one.flags, token_flags::non_ascii) && static_cast<unsigned char>(word.front()) >= 0xCE ? other_script : lower;
}

// A mark by its first character, its last byte and how often it is repeated: "!", "?!", "...".
std::uint32_t shape_of_mark(std::string_view word) noexcept {
    const code_point first = decode(word, 0);
    const auto count = static_cast<std::uint32_t>(std::min<std::size_t>(word.size() / first.size, 3));
    return first_mark + (first.value << 10) + (count << 8) + static_cast<unsigned char>(word.back());
}

std::uint32_t shape_of(const token& one, std::string_view word) noexcept {
    switch (one.kind) {
        case token_kind::word:
            return shape_of_word(one, word);
        case token_kind::abbreviation:
            if (!has(one.flags, token_flags::capitalised)) return abbreviation;
            return word.size() == 2 ? initial : abbreviation_capital;
        case token_kind::number:
            return number;
        case token_kind::url:
        case token_kind::email:
            return address;
        case token_kind::handle:
        case token_kind::hashtag:
            return tag;
        case token_kind::emoji:
            return pictograph;
        case token_kind::punctuation:
        case token_kind::symbol:
            break;
    }
    return shape_of_mark(word);
}

// "11/05/2001" and "02/28/1999" are one word.
std::uint64_t digit_pattern(std::string_view word) noexcept {
    std::uint64_t hash = fnv_offset;
    for (const char c : word) hash = fnv_step(hash, static_cast<unsigned char>(c >= '0' && c <= '9' ? '0' : c));
    return hash;
}

std::uint64_t ending_of(std::string_view word) noexcept {
    std::uint64_t hash = fnv_offset;
    for (const char c : word.substr(word.size() - std::min<std::size_t>(word.size(), 3))) {
        hash = fnv_step(hash, static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
    }
    return hash;
}

bool is_terminal(std::string_view word) noexcept {
    return word.front() == '.' || word.front() == '!' || word.front() == '?' || word.starts_with("…");
}

token_sight look_at(std::string_view text, const token& one, const form& known) noexcept {
    const std::string_view word = one.where.in(text);
    token_sight seen;
    seen.shape = shape_of(one, word);
    seen.spaced = has(one.flags, token_flags::space_before);
    seen.plain = seen.shape == lower;
    if (seen.shape >= first_mark) {
        seen.terminal = is_terminal(word);
        seen.key = seen.ending = seen.shape;
    } else if (seen.shape == address || seen.shape == tag || seen.shape == pictograph) {
        seen.key = seen.ending = seen.shape;
    } else {
        seen.key = has(one.flags, token_flags::has_digit) ? digit_pattern(word) : known.hash;
        seen.ending = ending_of(word);
    }
    return seen;
}

// 0, 1, 2, 3, 4-5, 6-7, 8-11, 12-15, ...
std::uint32_t bucket(std::size_t count) noexcept {
    if (count < 4) return static_cast<std::uint32_t>(count);
    const auto bits = static_cast<std::uint32_t>(std::bit_width(count));
    return std::min(bits * 2 + static_cast<std::uint32_t>((count >> (bits - 2)) & 1), 15U);
}

// What kind of token stands before the boundary, for features that mean something else behind a full stop than behind a word.
std::uint32_t rough(const token_sight& one) noexcept {
    if (one.terminal) return one.shape;
    if (one.shape >= first_mark) return first_mark;
    return one.shape >= abbreviation && one.shape <= initial ? std::uint32_t{abbreviation} : std::uint32_t{lower};
}

}  // namespace

void paragraph_reader::start(std::string_view text, std::span<const token> tokens, std::span<const form> forms) {
    text_ = text;
    tokens_ = tokens;
    forms_ = forms;
    sights_.resize(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) sights_[i] = look_at(text, tokens[i], forms[i]);
    first_ = terminal_ = 0;
    brackets_ = 0;
    has_auxiliary_ = in_quotes_ = false;
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

bool paragraph_reader::may_end(std::size_t at) const noexcept { return !(sights_[at].plain && sights_[at + 1].plain); }

bool paragraph_reader::must_end(std::size_t at) const noexcept {
    constexpr std::string_view stops[] = {"。", "！", "？", "｡", "؟", "۔", "।", "॥"};
    if (sights_[at].shape < first_mark) return false;
    const std::string_view word = tokens_[at].where.in(text_);
    return std::any_of(std::begin(stops), std::end(stops), [&](std::string_view stop) { return word.starts_with(stop); });
}

const token_sight& paragraph_reader::sight(std::size_t at, std::ptrdiff_t offset) const noexcept {
    static constexpr token_sight nothing;
    const std::size_t index = at + static_cast<std::size_t>(offset);  // wraps below zero
    return index < sights_.size() ? sights_[index] : nothing;
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
    into.push_back(feature_of(second_word, second.key, next.shape, rough(here)));
    into.push_back(feature_of(next_two_words, next.key, second.key, rough(here)));
    into.push_back(feature_of(this_ending, here.ending, next.shape));
    into.push_back(feature_of(next_ending, next.ending, next.shape, rough(here)));
    into.push_back(feature_of(last_ending, last.ending, here.shape, next.shape));
}

void paragraph_reader::shapes(std::size_t at, feature_vector& into) const {
    const std::uint64_t s[] = {sight(at, -2).shape, sight(at, -1).shape, sight(at, 0).shape,
                               sight(at, 1).shape,  sight(at, 2).shape,  sight(at, 3).shape};
    const bool spaced = sight(at, 1).spaced;
    into.push_back(feature_of(bias, s[2], s[3], spaced));
    into.push_back(feature_of(three_shapes, s[1], s[2], s[3], spaced));
    into.push_back(feature_of(shapes_before, s[0], s[1], s[2], s[3]));
    into.push_back(feature_of(shapes_after, s[2], s[3], s[4], s[5], sight(at, 2).spaced));
    into.push_back(feature_of(five_shapes, s[0], s[1], s[2], s[3], s[4]));
}

void paragraph_reader::surroundings(std::size_t at, feature_vector& into) const {
    const token_sight &here = sight(at, 0), &next = sight(at, 1);
    const std::uint32_t kind = rough(here);
    const std::size_t length = at + 1 - first_;
    const bool abbreviates = forms_[at].classes.has(word_class::abbreviation);
    const bool titles = forms_[at].classes.has(word_class::abbreviation_title);
    into.push_back(feature_of(this_classes, here.shape, abbreviates, titles, next.shape));
    into.push_back(feature_of(length_so_far, bucket(length), kind, next.shape));
    into.push_back(feature_of(quotes, in_quotes_, here.shape, next.shape, next.spaced));
    into.push_back(feature_of(brackets, brackets_ > 0, here.shape, next.shape));
    bool ahead = false;
    for (std::size_t i = at + 1; i < std::min(at + 5, size()); ++i) {
        ahead = ahead || forms_[i].classes.has(word_class::auxiliary);
    }
    into.push_back(feature_of(auxiliary_so_far, has_auxiliary_, kind, next.shape));
    into.push_back(feature_of(auxiliary_ahead, has_auxiliary_, ahead, kind, next.shape));
    into.push_back(feature_of(next_terminal, bucket(terminal_ - at), kind, next.shape));
    const bool ends = sights_.back().terminal;
    into.push_back(feature_of(end_of_paragraph, ends, bucket(size() - at), kind, next.shape));
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
}

}  // namespace inquit::detail
