#include "quote/speech.hpp"

#include "base/hash.hpp"
#include "quote/reporting_clause.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace inquit::detail {

namespace {

// Numbers of the feature templates: part of the trained model.
enum feature_template : std::uint64_t {
    bias = 1,
    size,
    shape,
    size_shape,
    closing_right,
    left_closing,
    left_size_letter,
    word_before,
    two_words_before,
    word_after,
    class_before,
    class_after,
    clause,
    clause_size,
    capitals,
    first_word,
    last_word,
    persons,
    whole_paragraph,
    repeated,
    marking,
    document_share,
    document_style,
    document_size,
    document_left,
    run_on,
    inner_word,
    word_before_size,
    frame,
    verb_left,
    verb_right,
    verbs_around,
    before_after,
    neighbour_before,
    neighbour_after,
    before_shape,
    capitals_frame,
    capitals_before
};

constexpr std::array first_persons{hash_bytes("i"),     hash_bytes("i'm"),    hash_bytes("me"),   hash_bytes("my"),
                                   hash_bytes("we"),    hash_bytes("our"),    hash_bytes("us"),   hash_bytes("you"),
                                   hash_bytes("your"),  hash_bytes("don't"),  hash_bytes("i'll"), hash_bytes("i've"),
                                   hash_bytes("we're"), hash_bytes("you're"), hash_bytes("i'd")};
constexpr std::array finite_verbs{hash_bytes("is"),     hash_bytes("are"),    hash_bytes("was"),   hash_bytes("were"),
                                  hash_bytes("be"),     hash_bytes("have"),   hash_bytes("has"),   hash_bytes("had"),
                                  hash_bytes("will"),   hash_bytes("would"),  hash_bytes("can"),   hash_bytes("could"),
                                  hash_bytes("should"), hash_bytes("do"),     hash_bytes("does"),  hash_bytes("did"),
                                  hash_bytes("it's"),   hash_bytes("that's"), hash_bytes("isn't"), hash_bytes("must")};

// A few words, most others told apart by one bit.
template <std::size_t Size>
class few_words {
  public:
    constexpr explicit few_words(const std::array<std::uint64_t, Size>& list) noexcept : list_(list) {
        for (const std::uint64_t one : list) bits_[(one >> 6U) & 3U] |= std::uint64_t{1} << (one & 63U);
    }
    [[nodiscard]] bool has(std::uint64_t hash) const noexcept {
        return ((bits_[(hash >> 6U) & 3U] >> (hash & 63U)) & 1U) != 0 &&
               std::find(list_.begin(), list_.end(), hash) != list_.end();
    }

  private:
    std::array<std::uint64_t, Size> list_;
    std::array<std::uint64_t, 4> bits_{};
};
constexpr few_words persons_listed(first_persons);
constexpr few_words verbs_listed(finite_verbs);

// Long stretches are judged by their first words: enough, and it bounds the work.
constexpr std::size_t words_read = 40;

struct inside_facts {
    std::uint32_t capitalised = 0;
    std::uint32_t read = 0;
    bool person = false;
    bool verb = false;
    bool asks = false;
};

inside_facts read_inside(const segmentation& text, const surroundings& around) noexcept {
    inside_facts facts;
    const bool english = text.how.english;
    const std::size_t last = std::min(around.last, around.first + words_read);
    for (std::size_t at = around.first; at < last; ++at) {
        const token& one = text.tokens[at];
        if (one.kind == token_kind::punctuation) {
            const char sign = text.word(at).front();
            facts.asks = facts.asks || sign == '?' || sign == '!';
            continue;
        }
        ++facts.read;
        facts.capitalised += has(one.flags, token_flags::capitalised) ? 1U : 0U;
        if (!english || (facts.person && facts.verb)) continue;
        const std::uint64_t hash = text.forms.hash(at);
        facts.person = facts.person || persons_listed.has(hash);
        facts.verb = facts.verb || verbs_listed.has(hash);
    }
    return facts;
}

std::uint32_t capital_bucket(const inside_facts& facts, bool telling) noexcept {
    if (facts.read == 0 || !telling) return 0;
    if (facts.capitalised == facts.read) return 5;
    return 1 + 3 * facts.capitalised / facts.read;
}

std::uint32_t clause_kind(const segmentation& text, const stretch& quoted) {
    if (const std::optional<reporting_clause> found = clause_after(text, quoted))
        return found->verb_first ? 1 : found->pronoun ? 2 : 3;
    if (const std::optional<reporting_clause> found = clause_before(text, quoted)) return found->pronoun ? 4 : 5;
    return 0;
}

std::uint32_t tenth(std::uint32_t part, std::uint32_t whole) noexcept { return whole == 0 ? 0 : 1 + 10 * part / (whole + 1); }

template <class Enum>
constexpr std::uint64_t number(Enum value) noexcept {
    return static_cast<std::uint64_t>(value);
}

// As an American printer would set it, whose texts the models have read: a comma or full stop behind the closing mark goes
// inside.
surroundings with_stop_inside(const segmentation& text, surroundings around) noexcept {
    const bool bare = around.closing == edge::word || around.closing == edge::other;
    if (!bare || (around.right != edge::comma && around.right != edge::stop)) return around;
    around.closing = around.right;
    ++around.after;
    around.right = around.after < around.paragraph_last ? edge_at(text, around.after) : edge::border;
    return around;
}

void add_context(const segmentation& text, const surroundings& around, std::uint32_t words, feature_vector& into) {
    into.push_back(
        feature_of(frame, number(around.left), number(around.closing), number(around.right), number(around.letter), words));
    if (!text.how.english) return;
    const std::size_t none = text.tokens.size();
    std::size_t left = around.before;
    while (left > around.paragraph_first && around.before - left < 3 && text.tokens[left - 1].kind == token_kind::punctuation)
        --left;
    const bool has_left = left > around.paragraph_first && text.tokens[left - 1].kind != token_kind::punctuation;
    const std::size_t before = has_left ? left - 1 : none;
    const std::uint64_t before_hash = before == none ? 0 : text.forms[before].hash;
    const std::uint64_t further = has_left && left >= around.paragraph_first + 2 ? text.forms[left - 2].hash : 0;
    into.push_back(feature_of(word_before, before_hash, number(around.left)));
    into.push_back(feature_of(word_before_size, before_hash, std::min(words, 5U)));
    into.push_back(feature_of(two_words_before, before_hash, further));
    into.push_back(feature_of(
        class_before,
        before == none ? 0
                       : text.forms[before].classes.bits() &
                             class_set(word_class::reporting_verb | word_class::phrase_start | word_class::phrase_end).bits(),
        number(around.left), words));
    const std::size_t after = around.after;
    const bool has_after = after < around.paragraph_last && text.tokens[after].kind != token_kind::punctuation;
    const std::uint64_t after_hash = has_after ? text.forms[after].hash : 0;
    into.push_back(feature_of(word_after, after_hash, number(around.right)));
    into.push_back(feature_of(before_after, before_hash, after_hash));
    into.push_back(feature_of(before_shape, before_hash, number(around.letter), number(around.closing)));
}

// The reporting verb nearest to the marks on either side, within the sentence's reach.
constexpr std::size_t verb_reach = 16;

struct verb_nearby {
    std::uint64_t hash = 0;
    std::uint64_t distance = 0;  // 0: none
};

verb_nearby verb_to_left(const segmentation& text, const surroundings& around) noexcept {
    const std::size_t floor = std::max(around.paragraph_first, around.before - std::min(around.before, verb_reach));
    for (std::size_t at = around.before; at > floor; --at) {
        const std::string_view word = text.word(at - 1);
        if (at != around.before && (word == "." || word == "?" || word == "!")) break;
        if (text.is(at - 1, word_class::reporting_verb)) {
            return {text.forms[at - 1].hash, size_bucket(static_cast<std::uint32_t>(around.before - at) + 1)};
        }
    }
    return {};
}

verb_nearby verb_to_right(const segmentation& text, const surroundings& around) noexcept {
    const std::size_t limit = std::min(around.paragraph_last, around.after + verb_reach);
    for (std::size_t at = around.after; at < limit; ++at) {
        const std::string_view word = text.word(at);
        if (word == "." || word == "?" || word == "!") break;
        if (text.is(at, word_class::reporting_verb)) {
            return {text.forms[at].hash, size_bucket(static_cast<std::uint32_t>(at - around.after) + 1)};
        }
    }
    return {};
}

void add_verbs(const segmentation& text, const surroundings& around, std::uint32_t words, feature_vector& into) {
    const verb_nearby left = verb_to_left(text, around), right = verb_to_right(text, around);
    const std::uint64_t few = std::min(words, 5U);
    const bool known = text.how.english;
    into.push_back(feature_of(verb_left, known ? left.hash : 0, std::min<std::uint64_t>(left.distance, 4)));
    into.push_back(feature_of(verb_right, known ? right.hash : 0, std::min<std::uint64_t>(right.distance, 4)));
    into.push_back(feature_of(verbs_around, left.distance, right.distance, few));
}

void add_inside(const segmentation& text, const surroundings& around, const inside_facts& facts, std::uint32_t words,
                feature_vector& into) {
    into.push_back(feature_of(capitals, capital_bucket(facts, !text.how.capital_nouns), std::min(words, 7U)));
    into.push_back(feature_of(capitals_frame, capital_bucket(facts, !text.how.capital_nouns), std::min(words, 7U),
                              number(around.left), number(around.closing)));
    if (!text.how.english) {
        into.push_back(feature_of(persons, 0, 0, facts.asks, std::min(words, 7U)));
        return;
    }
    into.push_back(feature_of(capitals_before, capital_bucket(facts, !text.how.capital_nouns),
                              around.before > around.paragraph_first ? text.forms[around.before - 1].hash : 0));
    into.push_back(feature_of(persons, facts.person, facts.verb, facts.asks, std::min(words, 7U)));
    if (around.first == around.last) return;
    into.push_back(feature_of(first_word, text.forms.hash(around.first)));
    into.push_back(feature_of(last_word, text.forms.hash(around.last - 1)));
    if (around.words > 6) return;
    for (std::size_t at = around.first; at < around.last; ++at) {
        if (text.tokens[at].kind != token_kind::punctuation) into.push_back(feature_of(inner_word, text.forms.hash(at)));
    }
}

void add_document(bool english, const stretch& quoted, const surroundings& around, const stretch_census& census,
                  std::uint32_t words, feature_vector& into) {
    const std::uint32_t commas = tenth(census.ending_in_comma, census.stretches);
    const std::uint32_t stops = tenth(census.ending_in_stop, census.stretches);
    const std::uint32_t share = std::min(census.quoted_share / 4, 15U);
    const std::uint32_t openers = tenth(census.opening_paragraph, census.stretches);
    const std::uint64_t outer = quoted.single == census.single_outer ? 1 : 0;
    into.push_back(feature_of(marking, outer, std::min<std::uint32_t>(quoted.depth, 3), quoted.unclosed, quoted.continues));
    if (!english) return;
    into.push_back(feature_of(document_share, share, std::min(words, 7U)));
    into.push_back(feature_of(document_style, commas / 2, stops / 2, number(around.closing)));
    into.push_back(feature_of(document_size, size_bucket(census.stretches), number(around.closing), std::min(words, 7U)));
    into.push_back(feature_of(document_left, openers, number(around.left), number(around.closing)));
}

}  // namespace

void speech_features(const segmentation& text, const stretch& quoted, const surroundings& found, const stretch_census& census,
                     bool fiction, feature_vector& into) {
    into.clear();
    const surroundings around = text.how.english ? found : with_stop_inside(text, found);
    const std::uint32_t words = size_bucket(around.words);
    const inside_facts facts = read_inside(text, around);
    const std::uint64_t left = number(around.left), right = number(around.right), closing = number(around.closing),
                        letter = number(around.letter);
    const std::uint64_t depth = std::min<std::uint32_t>(quoted.depth, 2);
    into.push_back(feature_of(bias));
    into.push_back(feature_of(size, words, depth));
    into.push_back(feature_of(shape, letter, closing, depth));
    into.push_back(feature_of(size_shape, words, letter, closing));
    into.push_back(feature_of(closing_right, closing, right));
    into.push_back(feature_of(left_closing, left, closing, right));
    into.push_back(feature_of(left_size_letter, left, words, letter));
    if (text.how.english) {
        const std::uint32_t reported = clause_kind(text, quoted);
        into.push_back(feature_of(clause, reported, closing, depth));
        into.push_back(feature_of(clause_size, reported, words));
    }
    const bool whole = around.left == edge::border && around.right == edge::border;
    into.push_back(feature_of(whole_paragraph, whole, std::min(words, 7U)));
    into.push_back(
        feature_of(repeated, std::min<std::size_t>(census.repeats(content_hash(text, quoted)), 4), std::min(words, 6U)));
    into.push_back(feature_of(run_on, quoted.unclosed, quoted.continues, left));
    add_context(text, around, words, into);
    add_verbs(text, around, words, into);
    add_inside(text, around, facts, words, into);
    add_document(text.how.english, quoted, around, census, words, into);
    const std::size_t shared = into.size();
    for (std::size_t i = 0; i < shared; ++i) into.push_back(combine(into[i], fiction ? 2 : 1));
}

namespace {

// A title is written with capitals throughout; a lone short word in lower case never is one.
rejection reason_of(const segmentation& text, const stretch& quoted, const surroundings& around) noexcept {
    if (quoted.unclosed) {
        const bool number = around.before > around.paragraph_first && text.tokens[around.before - 1].kind == token_kind::number;
        return number ? rejection::measurement : rejection::unclosed;
    }
    constexpr std::size_t short_word = 4;  // "the", "of", "with": in lower case in titles
    std::uint32_t capitals = 0;
    for (std::size_t at = around.first; at < std::min(around.last, around.first + words_read); ++at) {
        const token& one = text.tokens[at];
        if (one.kind != token_kind::word && one.kind != token_kind::abbreviation) continue;
        const bool upper = has(one.flags, token_flags::capitalised);
        if (!upper && one.where.size() > short_word) return rejection::term;
        capitals += upper ? 1U : 0U;
    }
    return capitals >= 2 ? rejection::title : rejection::term;
}

}  // namespace

bool is_space(char c) noexcept { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// The model learnt from texts whose quotations in quotations nobody had marked. In fiction one speaks if a clause right beside it
// reports it, or if it reads like a sentence; space inside the marks tells of marks that are no pair.
bool is_nested_speech(const segmentation& text, const stretch& quoted, const surroundings& around) {
    constexpr std::uint32_t fewest_words = 3;
    const std::string_view inside = quoted.inside.in(text.text);
    if (quoted.unclosed || around.words == 0 || is_space(inside.front()) || is_space(inside.back())) return false;
    const bool ends = around.closing == edge::stop || around.closing == edge::comma;
    if (ends && clause_after(text, quoted)) return true;
    if ((around.left == edge::comma || around.left == edge::colon) && clause_before(text, quoted)) return true;
    return ends && around.words >= fewest_words && around.letter == initial::upper;
}

speech_classifier::speech_classifier()
    : english_(embedded_weights("stretches")), general_(embedded_weights("stretches_general")) {}

void speech_classifier::judge(const segmentation& text, bool single_marks_outer, bool fiction, std::vector<stretch>& all,
                              stretch_census& census, feature_vector& features) const {
    census.take(text, all, single_marks_outer);
    constexpr std::int32_t certain = 8 * score_unit, likely = 2 * score_unit;
    for (stretch& one : all) {
        if (one.style == mark_style::dash) {  // found as speech; the model has never seen any
            one.speech = certain;
            continue;
        }
        const surroundings around = look_around(text, one);
        speech_features(text, one, around, census, fiction, features);
        one.speech = (text.how.english ? english_ : general_).score(features);
        if (fiction && one.depth > 0 && is_nested_speech(text, one, around)) one.speech = std::max(one.speech, likely);
        one.reason = reason_of(text, one, around);
    }
}

}  // namespace inquit::detail
