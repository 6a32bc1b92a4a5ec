// Parts of speech, as fine as the quote stage can use.
#pragma once

#include <cstddef>
#include <cstdint>

namespace inquit::detail {

// Numbers are part of the trained models.
enum class tag : std::uint8_t {
    other,
    noun,
    nouns,
    name,
    adjective,
    adverb,
    wh_adverb,
    verb_base,
    verb_present,  // but for the third person
    verb_third,
    verb_past,
    verb_participle,
    verb_gerund,
    auxiliary_base,
    auxiliary_present,
    auxiliary_third,
    auxiliary_past,
    auxiliary_participle,
    auxiliary_gerund,
    modal,
    pronoun,
    wh_pronoun,
    possessive,
    determiner,
    preposition,
    subordinator,
    coordinator,
    particle,
    numeral,
    interjection,
    punctuation,
    symbol
};
inline constexpr std::size_t tag_count = 32;

[[nodiscard]] constexpr bool is_verb(tag one) noexcept { return one >= tag::verb_base && one <= tag::modal; }
[[nodiscard]] constexpr bool is_noun(tag one) noexcept { return one >= tag::noun && one <= tag::name; }

// The tag of Universal Dependencies ("VERB") that `one` is a kind of.
[[nodiscard]] constexpr const char* universal(tag one) noexcept {
    constexpr const char* names[tag_count] = {"X",    "NOUN",  "NOUN",  "PROPN", "ADJ",  "ADV",  "ADV",   "VERB",
                                              "VERB", "VERB",  "VERB",  "VERB",  "VERB", "AUX",  "AUX",   "AUX",
                                              "AUX",  "AUX",   "AUX",   "AUX",   "PRON", "PRON", "PRON",  "DET",
                                              "ADP",  "SCONJ", "CCONJ", "PART",  "NUM",  "INTJ", "PUNCT", "SYM"};
    return names[static_cast<std::size_t>(one)];
}

}  // namespace inquit::detail
