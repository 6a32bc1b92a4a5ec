#include "sentence/boundary.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace inquit::detail {

using namespace sight;

namespace {

// Numbers of the feature templates. Trained weights depend on them.
enum template_number : std::uint64_t {
    bias,
    this_word,
    next_word,
    this_word_next_shape,
    both_words,
    last_word_this_shape,
    last_word_this_word_next_shape,
    second_word,
    next_two_words,
    next_ending,
    last_ending,
    three_shapes,
    five_shapes,
    this_classes,
    length_so_far,
    words_before_stop,
    quotes,
    brackets,
    next_terminal,
    end_of_paragraph,
    beginning_of_sentence,
    place_in_paragraph,
    rough_shape,
    opening,
    opening_abbreviation,
    before_list_mark,
    sides,
    sides_ahead,
    sides_around,
    habits,
    habits_of_words,
    name_classes,
    name_classes_around,
    same_start,
    same_start_as_last,
    last_two_words,
    third_word,
    word_kinds_between,
    word_kinds_around,
    word_kinds_ahead,
    four_word_kinds,
    word_kinds_far_ahead,
    word_kinds_far_behind,
    three_word_kinds_ahead,
    this_group,
    next_group,
    next_whole_group,
    groups_around,
    groups_ahead,
    groups_before,
    groups_beside,
};

// 0, 1, 2, 3, 4-5, 6-7, 8-11, 12-15, ...
std::uint32_t bucket(std::size_t count) noexcept {
    if (count < 4) return static_cast<std::uint32_t>(count);
    const auto bits = static_cast<std::uint32_t>(std::bit_width(count));
    return std::min(bits * 2 + static_cast<std::uint32_t>((count >> (bits - 2)) & 1), 15U);
}

constexpr class_set abbreviations = word_class::abbreviation | word_class::abbreviation_capital;
constexpr class_set titles = word_class::abbreviation_title | word_class::abbreviation_number;

bool is_capital(outline one) noexcept { return one >= outline::one_capital && one <= outline::all_capitals; }

// Names that are written with an exclamation mark.
bool ends_with_mark(std::string_view word) noexcept {
    constexpr std::string_view names[] = {"Jeopardy", "Joomla", "Yahoo"};
    return std::find(std::begin(names), std::end(names), word) != std::end(names);
}

// Cheaper than feature_of (model/features.hpp), which was most of what a place cost: a rotation and a multiplication a value.
template <class... Values>
feature hashed(std::uint64_t number, Values... values) noexcept {
    constexpr std::uint64_t odd = 0x9E37'79B9'7F4A'7C15U;
    std::uint64_t hash = (number + 1) * odd;
    ((hash = (std::rotl(hash, 25) ^ static_cast<std::uint64_t>(values)) * odd), ...);
    hash ^= hash >> 32;
    return hash * odd;
}

}  // namespace

void paragraph_reader::start(std::string_view text, std::span<const token> tokens) {
    text_ = text;
    tokens_ = tokens;
    habit_ = read_places(text, tokens, *gate_, outlines_, answers_);
    first_ = read_ = 0;
    brackets_ = 0;
    in_quotes_ = counted_ = false;
    asked_first_ = asked_before_ = shown_first_ = none;
    first_sight_ = {};
    last_first_key_ = 0;
}

void paragraph_reader::start_sentence(std::size_t at) noexcept {
    first_ = at;
    mark_ = may_begin_list_mark(outlines_[at]) ? mark_at(at) : list_mark();
    mark_end_ = mark_.tokens > 0 && at + mark_.tokens < size() ? at + mark_.tokens : 0;
}

void paragraph_reader::catch_up(std::size_t end) noexcept {
    for (; read_ < end; ++read_) {
        if (outlines_[read_] < outline::opening || outlines_[read_] > outline::closing) continue;
        const std::string_view mark = word(read_);
        if (mark == "(" || mark == "[") ++brackets_;
        if ((mark == ")" || mark == "]") && brackets_ > 0) --brackets_;
        if (mark == "\"") in_quotes_ = !in_quotes_;
        if (mark == "“" || mark == "``") in_quotes_ = true;
        if (mark == "”" || mark == "''") in_quotes_ = false;
    }
}

// Many places at a time, as most are excluded. No answer is in question from the last token on.
std::size_t paragraph_reader::skip(std::size_t at) const noexcept {
    constexpr std::uint64_t ones = 0x0101'0101'0101'0101U;
    const std::size_t last = size() - 1;
    if (mark_.tokens > 0) return at;  // each place may be before the mark of the next item
    const boundary_gate::answers all = boundary_gate::all_of(habit_);
    while (at < last) {
        std::uint64_t near = 0, far = 0;
        static_assert(answers_together == sizeof near + sizeof far);
        std::memcpy(&near, answers_.data() + at, sizeof near);
        std::memcpy(&far, answers_.data() + at + sizeof near, sizeof far);
        near &= all * ones;
        far &= all * ones;
        if ((near | far) == 0) {
            at += answers_together;
            continue;
        }
        if constexpr (std::endian::native == std::endian::little) {
            at += near == 0 ? sizeof near : 0;
            return at + static_cast<std::size_t>(std::countr_zero(near == 0 ? far : near)) / 8;
        }
        while ((answers_[at] & all) == 0) ++at;
        return at;
    }
    return last;
}

// "It was gone. . . . She left." ends behind the first full stop, "It was gone . . . . She left." behind the last.
boundary_gate::answer paragraph_reader::decide_in_dots(std::size_t at) const noexcept {
    constexpr std::size_t dots = 3;
    const auto is_spaced_stop = [&](std::size_t i) { return outlines_[i] == outline::stop && is_spaced(i); };
    const std::size_t next = at + 1 + dots;
    if (is_spaced(at) || next >= size() || is_terminal(outlines_[next]) || !is_spaced(next)) return boundary_gate::answer::no;
    for (std::size_t i = at + 1; i < next; ++i) {
        if (!is_spaced_stop(i)) return boundary_gate::answer::no;
    }
    return is_capital(outlines_[next]) ? boundary_gate::answer::yes : boundary_gate::answer::no;
}

// Whether the mark at token `at` belongs to a name that goes on: "Albert I. Jones", "Yahoo! News".
bool paragraph_reader::is_in_name(std::size_t at) const noexcept {
    constexpr class_set given = word_class::first_name_female | word_class::first_name_male | word_class::first_name_either;
    if (at == 0 || outlines_[at + 1] != outline::capital || is_spaced(at)) return false;
    if (outlines_[at] == outline::exclamation) return ends_with_mark(word(at - 1)) && !is_before_opener(at);
    return outlines_[at] == outline::stop && at > 1 && outlines_[at - 2] == outline::capital && word(at - 1) == "I" &&
           words_->find(fold_hash(word(at - 2))).any(given) && !is_before_opener(at);
}

// "It was so. 4 Even then ...": a note's number, which belongs to what is before it.
bool paragraph_reader::is_before_note(std::size_t at) const noexcept {
    constexpr std::size_t longest = 3;  // bytes
    const std::size_t next = at + 2;
    return outlines_[at + 1] == outline::digits && next < size() && outlines_[next] == outline::capital &&
           is_terminal(outlines_[at]) && word(at + 1).size() <= longest && is_spaced(at + 1) &&
           outlines_[first_] != outline::digits && is_before_opener(at + 1);
}

boundary_gate::answer paragraph_reader::decide(std::size_t at) const noexcept {
    using answer = boundary_gate::answer;
    if (at < mark_end_) return answer::no;
    if (outlines_[at + 1] == outline::stop && is_terminal(outlines_[at]) && is_spaced(at + 1)) return decide_in_dots(at);
    if (mark_.tokens > 0 && may_begin_list_mark(outlines_[at + 1]) && mark_.precedes(mark_at(at + 1))) return answer::yes;
    const answer known = boundary_gate::of(habit_, answers_[at]);
    if (known == answer::ask_opener && !is_before_opener(at)) return answer::no;
    if (known == answer::no || is_in_name(at) || is_before_note(at) || is_opening_ellipsis(at)) return answer::no;
    if (known == answer::yes) return known;
    if (outlines_[at] == outline::foreign_stop) return !is_closing(outlines_[at + 1]) ? answer::yes : answer::no;
    // "* * *", "! ! !": few tokens, so that a long paragraph is not searched again and again.
    constexpr std::size_t longest = 16;
    const bool words = size() > longest || std::any_of(outlines_.begin(), outlines_.end(),
                                                       [](outline one) { return is_word(one) || one >= outline::address; });
    return words ? answer::ask : answer::no;
}

boundary_outlook paragraph_reader::outlook(std::size_t at) const noexcept {
    boundary_outlook seen = static_cast<std::uint64_t>(habit_) << 48U;
    for (unsigned i = 0; i < 6; ++i) {
        const std::size_t index = at + i - 2;  // wraps below zero
        if (index >= size()) continue;
        const bool spaced = has(tokens_[index].flags, token_flags::space_before);
        seen |= (static_cast<std::uint64_t>(outlines_[index]) << 1U | (spaced ? 1U : 0U)) << (8 * i);
    }
    return seen;
}

token_sight paragraph_reader::sight_at(std::size_t index, bool near) const noexcept {
    if (index >= size()) return {};
    return sight_of(text_, tokens_[index], *words_, near);
}

void paragraph_reader::look_around(std::size_t at) noexcept {
    for (std::ptrdiff_t offset = -behind; offset <= ahead; ++offset) {
        const std::size_t index = at + static_cast<std::size_t>(offset);  // wraps below zero
        window_[static_cast<std::size_t>(offset + behind)] = sight_at(index, offset == 0 || offset == 1);
    }
    for (std::size_t i = 0; i < window_.size(); ++i) {
        parts_[i] = kinds_(window_[i].key);
        paths_[i] = groups_.path(window_[i].key);
    }
    if (shown_first_ == asked_first_) return;
    last_first_key_ = asked_before_ == shown_first_ ? first_sight_.key : sight_at(asked_before_, false).key;
    first_sight_ = sight_at(asked_first_, false);
    shown_first_ = asked_first_;
}

// The last three letters of a word; a mark's shape.
std::uint64_t paragraph_reader::ending(std::size_t at, std::ptrdiff_t offset) const noexcept {
    const std::size_t index = at + static_cast<std::size_t>(offset);
    if (index >= size()) return 0;
    const std::uint32_t shape = sight(offset).shape;
    return shape >= address ? shape : ending_of(word(index));
}

// To the next terminal mark, that at `at` + 1 included; bounded.
std::uint32_t paragraph_reader::tokens_to_terminal(std::size_t at) const noexcept {
    constexpr std::size_t farthest = 48;
    const std::size_t end = std::min(at + farthest, size());
    std::size_t terminal = at + 1;
    while (terminal < end && !is_terminal(outlines_[terminal])) ++terminal;
    return static_cast<std::uint32_t>(terminal == size() ? 63 : terminal - at);
}

void paragraph_reader::words(std::size_t at, feature_vector& into) const {
    const token_sight &last = sight(-1), &here = sight(0), &next = sight(1), &second = sight(2);
    into.push_back(hashed(this_word, here.key, next.spaced));
    into.push_back(hashed(next_word, next.key, next.spaced));
    into.push_back(hashed(this_word_next_shape, here.key, next.shape, next.spaced));
    into.push_back(hashed(both_words, here.key, next.key));
    into.push_back(hashed(last_word_this_shape, last.key, here.shape));
    into.push_back(hashed(last_word_this_word_next_shape, last.key, here.key, next.shape));
    into.push_back(hashed(second_word, second.key, next.shape, here.kind));
    into.push_back(hashed(next_two_words, next.key, second.key, here.kind));
    into.push_back(hashed(next_ending, ending(at, 1), next.shape, here.kind));
    into.push_back(hashed(last_ending, ending(at, -1), here.shape, next.shape));
    into.push_back(hashed(last_two_words, last.key, here.key, next.key));
    into.push_back(hashed(third_word, sight(3).key, here.kind, next.side, second.side));
}

void paragraph_reader::shapes(feature_vector& into) const {
    const std::uint64_t s[] = {sight(-2).shape, sight(-1).shape, sight(0).shape, sight(1).shape, sight(2).shape};
    const bool spaced = sight(1).spaced;
    const std::uint8_t kind = sight(0).kind, next = sight(1).side, second = sight(2).side;
    const auto habit = static_cast<std::uint64_t>(habit_);
    into.push_back(hashed(sides, kind, next, spaced));
    into.push_back(hashed(sides_ahead, kind, next, spaced, second, sight(2).spaced));
    into.push_back(hashed(sides_around, sight(-1).side, sight(0).side, kind, next, second, sight(3).side));
    into.push_back(hashed(habits, habit, kind, next, spaced));
    into.push_back(hashed(habits_of_words, habit, kind, next, sight(1).key));
    into.push_back(hashed(bias, s[2], s[3], spaced));
    into.push_back(hashed(three_shapes, s[1], s[2], s[3], spaced));
    into.push_back(hashed(five_shapes, s[0], s[1], s[2], s[3], s[4]));
}

void paragraph_reader::surroundings(std::size_t at, feature_vector& into) const {
    const token_sight &here = sight(0), &next = sight(1);
    const bool abbreviates = here.classes.any(abbreviations), introduces = here.classes.any(titles);
    into.push_back(hashed(rough_shape, here.kind, next.shape, next.spaced));
    into.push_back(hashed(this_classes, here.shape, abbreviates, introduces, next.shape));
    into.push_back(hashed(opening, here.kind, next.opens, next.shape));
    into.push_back(hashed(opening_abbreviation, here.shape, next.opens, next.shape, abbreviates, introduces));
    const list_mark mark = mark_at(at + 1);
    const bool first = mark.number == 1 || mark.roman == 1;
    into.push_back(hashed(before_list_mark, static_cast<std::uint64_t>(mark.of), mark.bullet, first, mark_.tokens > 0, here.kind,
                          next.shape));
    into.push_back(hashed(quotes, in_quotes_, here.shape, next.shape, next.spaced));
    into.push_back(hashed(brackets, brackets_ > 0, here.shape, next.shape));
}

// How far the sentence and the paragraph have come.
void paragraph_reader::progress(std::size_t at, feature_vector& into) const {
    const token_sight &here = sight(0), &next = sight(1);
    const std::size_t length = at + 1 - first_;
    into.push_back(hashed(length_so_far, bucket(length), here.kind, next.shape));
    into.push_back(hashed(next_terminal, bucket(tokens_to_terminal(at)), here.kind, next.shape));
    into.push_back(hashed(end_of_paragraph, is_terminal(outlines_.back()), bucket(size() - at), here.kind, next.shape));
    into.push_back(hashed(beginning_of_sentence, first_sight_.shape, here.shape, next.shape));
    into.push_back(
        hashed(place_in_paragraph, std::min<std::size_t>(at, 3), std::min<std::size_t>(length, 3), here.shape, next.shape));
    into.push_back(hashed(words_before_stop, sight(-1).shape == sight::lower ? bucket(length) : 0, here.key, first_sight_.key));
}

void paragraph_reader::names(feature_vector& into) const {
    constexpr class_set first = word_class::first_name_female | word_class::first_name_male | word_class::first_name_either;
    constexpr class_set other = word_class::person | word_class::place | word_class::honorific;
    const auto code = [&](const token_sight& one) -> std::uint64_t {
        if (one.shape == lower) return 0;
        return (one.classes.any(first) ? 1U : 0U) + (one.classes.any(other) ? 2U : 0U) +
               (one.classes.has(word_class::calendar) ? 4U : 0U);
    };
    into.push_back(hashed(name_classes, code(sight(0)), code(sight(1)), sight(0).kind, sight(1).side));
    into.push_back(hashed(name_classes_around, code(sight(-1)), code(sight(0)), code(sight(1)), code(sight(2)), sight(0).side,
                          sight(1).side, sight(2).side));
}

void paragraph_reader::repetition(std::size_t at, feature_vector& into) const {
    const token_sight &here = sight(0), &next = sight(1);
    into.push_back(
        hashed(same_start, next.key == first_sight_.key, next.shape == first_sight_.shape, here.kind, next.side, at == first_));
    into.push_back(hashed(same_start_as_last, next.key == last_first_key_, next.key == first_sight_.key, here.kind, next.shape));
}

// Parts of speech, where a word is known; marks by their side.
void paragraph_reader::kinds(feature_vector& into) const {
    const auto kind = [&](std::ptrdiff_t offset) -> std::uint64_t {
        const token_sight& one = sight(offset);
        if (one.shape >= first_mark || one.shape == outside) return 1000U + one.side + 20U * one.kind;
        return part(offset) + (one.shape == lower ? 0U : 200U);
    };
    const std::uint64_t k[] = {kind(-2), kind(-1), kind(0), kind(1), kind(2), kind(3)};
    into.push_back(hashed(word_kinds_between, k[2], k[3], sight(1).spaced));
    into.push_back(hashed(word_kinds_around, k[1], k[2], k[3]));
    into.push_back(hashed(word_kinds_ahead, k[2], k[3], k[4]));
    into.push_back(hashed(four_word_kinds, k[1], k[2], k[3], k[4]));
    into.push_back(hashed(word_kinds_far_ahead, k[2], k[3], k[4], k[5]));
    into.push_back(hashed(word_kinds_far_behind, k[0], k[1], k[2], k[3]));
    into.push_back(hashed(three_word_kinds_ahead, sight(0).kind, k[3], k[4], k[5]));
}

// Words by the company they keep, as coarse as the number of neighbours asks for; marks by their side.
void paragraph_reader::groups(feature_vector& into) const {
    constexpr std::uint64_t mark = std::uint64_t{1} << 40, with_capital = std::uint64_t{1} << 32;
    const auto group = [&](std::ptrdiff_t offset, unsigned turns) -> std::uint64_t {
        const token_sight& one = sight(offset);
        if (one.shape >= first_mark || one.shape == outside) return mark + one.side + 20U * one.kind;
        const std::uint64_t turned = path(offset) & ((std::uint64_t{1} << turns) - 1);
        return one.shape == lower ? turned : turned | with_capital;
    };
    constexpr unsigned whole = 32;
    const token_sight &here = sight(0), &next = sight(1);
    into.push_back(hashed(this_group, group(0, whole), next.shape, next.spaced));
    into.push_back(hashed(next_group, here.kind, group(1, 10), group(2, 10)));
    into.push_back(hashed(next_whole_group, group(1, whole), here.kind, next.spaced));
    into.push_back(hashed(groups_around, group(-1, 6), group(0, 6), group(1, 6)));
    into.push_back(hashed(groups_ahead, group(0, 6), group(1, 6), group(2, 6)));
    into.push_back(hashed(groups_before, group(-1, 8), group(0, 8), next.shape));
    into.push_back(hashed(groups_beside, group(-1, 8), here.kind, here.side, group(1, 8)));
}

void paragraph_reader::features(std::size_t at, feature_vector& into, const linear_model* scorer) {
    into.clear();
    if (read_ <= first_) {  // the first place of the sentence that is asked about
        catch_up(first_);
        brackets_ = 0;
    }
    catch_up(at + 1);
    look_around(at);
    std::size_t fetched = 0;
    const auto fetch = [&] {
        if (scorer != nullptr) scorer->fetch(std::span(into).subspan(fetched));
        fetched = into.size();
    };
    words(at, into);
    fetch();
    shapes(into);
    surroundings(at, into);
    fetch();
    progress(at, into);
    names(into);
    repetition(at, into);
    fetch();
    kinds(into);
    groups(into);
    fetch();
}

}  // namespace inquit::detail
