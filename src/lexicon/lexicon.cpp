#include "lexicon/lexicon.hpp"

#include "base/hash.hpp"
#include "lexicon/lists.hpp"

#include <algorithm>
#include <bit>
#include <initializer_list>
#include <utility>

namespace inquit::detail {

namespace {

bool is_one_of(std::string_view language, std::initializer_list<std::string_view> these) noexcept {
    return std::find(these.begin(), these.end(), language) != these.end();
}

writing writing_of(std::string_view language) noexcept {
    writing known;
    known.english = language == "en";
    known.ordinal_stop = is_one_of(language, {"bs", "cs", "da", "de", "et", "fi", "fo", "hr", "hu", "is",
                                              "lb", "lv", "nb", "nn", "no", "pl", "sk", "sl", "sr", "tr"});
    known.capital_nouns = language == "de" || language == "lb";
    known.greek_question = language == "el";
    known.armenian = language == "hy";
    known.colon_ends = language == "ar";
    known.colon_ends_before_quotes = language == "pt";
    known.colon_goes_on = known.verb_last = language == "tr";
    known.parts_compounds = known.english || language == "de";
    return known;
}

// Whose lists serve a language that has none, because its abbreviations are much the same.
std::string_view relative_of(std::string_view language) noexcept {
    if (is_one_of(language, {"no", "nb", "nn"})) return "da";
    if (language == "sk") return "cs";
    if (language == "lb") return "de";
    if (language == "af") return "nl";
    if (is_one_of(language, {"be", "bg", "kk", "uk"})) return "ru";
    return language;
}

// What tokens and sentences ask of a word. Later stages read English.
constexpr class_set segmenting = word_class::abbreviation | word_class::abbreviation_capital | word_class::abbreviation_number |
                                 word_class::abbreviation_title | word_class::after_ordinal | word_class::calendar |
                                 word_class::elision | word_class::opening_word;

}  // namespace

lexicon::lexicon(std::string_view language) : language_(language), writing_(writing_of(language)) {
    const std::string_view source = relative_of(language);
    const auto takes = [&](std::string_view from, word_class kind) {
        if (from == "en") return source == "en" || !segmenting.has(kind);
        return from == source;
    };
    std::size_t entries = 0;
    for (const language_lists& own : all_languages()) {
        for (const word_list& list : own.lists) entries += takes(own.language, list.kind) ? list.words.size() : 0;
    }
    grow(entries);
    for (const language_lists& own : all_languages()) {
        for (const word_list& list : own.lists) {
            if (!takes(own.language, list.kind)) continue;
            for (const std::string_view word : list.words) add(word, list.kind);
        }
    }
}

lexicon::slot& lexicon::slot_of(std::uint64_t hash) noexcept {
    std::uint64_t at = mix(hash) & mask_;
    while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & mask_;
    return slots_[at];
}

void lexicon::grow(std::size_t entries) {
    std::vector<slot> before = std::exchange(slots_, std::vector<slot>(std::bit_ceil(2 * entries + 1)));
    mask_ = slots_.size() - 1;
    for (const slot& one : before) {
        if (one.hash != 0) slot_of(one.hash) = one;
    }
}

void lexicon::add(std::string_view folded, class_set classes) {
    constexpr class_set abbreviations = word_class::abbreviation | word_class::abbreviation_capital |
                                        word_class::abbreviation_number | class_set(word_class::abbreviation_title);
    if (2 * (size_ + 1) > slots_.size()) grow(size_ + 1);
    const std::uint64_t hash = hash_bytes(folded);
    slot& into = slot_of(hash);
    if (into.hash == 0) ++size_;
    into.hash = hash;
    into.classes = into.classes | classes;
    const std::size_t known = known_bit(mix(hash));
    known_bits_[known / 64] |= std::uint64_t{1} << (known % 64);
    if (folded.empty()) return;
    if (classes.any(abbreviations)) abbreviation_bits_.set(bit_of(folded));
    if (classes.has(word_class::opening_word)) opening_bits_.set(bit_of(folded));
}

class_set lexicon::find(std::uint64_t folded_hash) const noexcept {
    const std::uint64_t mixed = mix(folded_hash);
    const std::size_t bit = known_bit(mixed);
    if ((known_bits_[bit / 64] >> (bit % 64) & 1) == 0) return {};
    std::uint64_t at = mixed & mask_;
    while (slots_[at].hash != 0) {
        if (slots_[at].hash == folded_hash) return slots_[at].classes;
        at = (at + 1) & mask_;
    }
    return {};
}

}  // namespace inquit::detail
