#include "mention/phrase_finder.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace inquit::detail {

namespace {

constexpr std::size_t longest = 10;

constexpr class_set heads = word_class::person | word_class::body;
constexpr class_set honorifics = word_class::honorific | word_class::honorific_female | word_class::honorific_male;

struct pronoun {
    std::uint64_t hash;
    gender who;
    grammatical_number number;
    bool subject;
};

constexpr std::array pronouns{pronoun{hash_bytes("he"), gender::male, grammatical_number::singular, true},
                              pronoun{hash_bytes("she"), gender::female, grammatical_number::singular, true},
                              pronoun{hash_bytes("i"), gender::unknown, grammatical_number::singular, true},
                              pronoun{hash_bytes("they"), gender::unknown, grammatical_number::plural, true},
                              pronoun{hash_bytes("we"), gender::unknown, grammatical_number::plural, true},
                              pronoun{hash_bytes("him"), gender::male, grammatical_number::singular, false},
                              pronoun{hash_bytes("his"), gender::male, grammatical_number::singular, false},
                              pronoun{hash_bytes("her"), gender::female, grammatical_number::singular, false},
                              pronoun{hash_bytes("hers"), gender::female, grammatical_number::singular, false},
                              pronoun{hash_bytes("me"), gender::unknown, grammatical_number::singular, false},
                              pronoun{hash_bytes("my"), gender::unknown, grammatical_number::singular, false},
                              pronoun{hash_bytes("us"), gender::unknown, grammatical_number::plural, false},
                              pronoun{hash_bytes("our"), gender::unknown, grammatical_number::plural, false},
                              pronoun{hash_bytes("them"), gender::unknown, grammatical_number::plural, false},
                              pronoun{hash_bytes("their"), gender::unknown, grammatical_number::plural, false},
                              pronoun{hash_bytes("himself"), gender::male, grammatical_number::singular, false},
                              pronoun{hash_bytes("herself"), gender::female, grammatical_number::singular, false}};

// "he'd", "she's", "I've": the pronoun before the apostrophe.
std::string_view before_apostrophe(std::string_view word) noexcept {
    const std::size_t straight = word.find('\'');
    const std::size_t curly = word.find("\xE2\x80\x99");
    return word.substr(0, std::min(straight, curly));
}

std::uint64_t lower_hash(std::string_view word) noexcept {
    std::uint64_t hash = fnv_offset;
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        hash = fnv_step(hash, byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte + 32) : byte);
    }
    return hash;
}

bool demonstrative(std::uint64_t word) noexcept {
    constexpr std::array list{hash_bytes("the"),   hash_bytes("this"),  hash_bytes("that"), hash_bytes("these"),
                              hash_bytes("those"), hash_bytes("his"),   hash_bytes("her"),  hash_bytes("my"),
                              hash_bytes("our"),   hash_bytes("their"), hash_bytes("its"),  hash_bytes("your")};
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool plural_noun(std::string_view word) noexcept {
    return (word.ends_with('s') && !word.ends_with("ss")) || word.ends_with("men") || word.ends_with("people") ||
           word == "police";
}

// "Republicans", "the French": the members of a people or party.
bool is_people(const reading& from, std::size_t at) noexcept {
    return from.is(at, word_class::nationality) && from.text().word(at).ends_with('s');
}

// Whether a word may stand between the article and the noun.
bool modifies(const reading& from, std::size_t at) noexcept {
    if (from.text().word(at) == "-") return true;
    return from.is_word(at) && !from.is(at, word_class::phrase_end | word_class::phrase_start) &&
           (from.capital(at) || !from.is(at, word_class::reporting_verb));
}

}  // namespace

void find_pronouns(const reading& from, std::vector<found_mention>& into) {
    const segmentation& text = from.text();
    for (std::size_t at = 0; at < text.tokens.size(); ++at) {
        if (from.quoted(at) || text.tokens[at].kind != token_kind::word || text.tokens[at].where.size() > 12) continue;
        const std::string_view word = before_apostrophe(text.word(at));
        if (word.size() > 7 || (word.size() == 2 && word == "US")) continue;
        const std::uint64_t hash = lower_hash(word);
        const auto known = std::find_if(pronouns.begin(), pronouns.end(), [&](const pronoun& one) { return one.hash == hash; });
        if (known == pronouns.end()) continue;
        found_mention made;
        made.first = made.head_first = static_cast<std::uint32_t>(at);
        made.last = made.head_last = made.first + 1;
        const std::uint32_t begin = text.tokens[at].where.begin;
        made.what.where = made.what.head = {begin, begin + static_cast<std::uint32_t>(word.size())};
        made.what.kind = mention_kind::pronoun;
        made.what.gender = known->who;
        made.what.number = known->number;
        made.subject = known->subject;
        into.push_back(made);
    }
}

found_mention nominal_of(const reading& from, std::size_t first, std::size_t last) {
    const segmentation& text = from.text();
    found_mention made;
    made.first = static_cast<std::uint32_t>(first);
    made.last = static_cast<std::uint32_t>(last);
    std::size_t head = first;  // the last noun before what follows the noun
    for (std::size_t at = first; at < last; ++at) {
        if (at > first && from.is(at, word_class::phrase_end)) break;
        if (from.is_word(at)) head = at;
    }
    for (std::size_t at = first; at <= head; ++at) {
        if (from.is(at, heads) && (at == head || !modifies(from, at + 1))) head = at;
    }
    made.head_first = static_cast<std::uint32_t>(head);
    made.head_last = made.head_first + 1;
    const auto span_of = [&](std::size_t at) {
        span where = text.tokens[at].where;
        where.end -= from.ending(at);
        return where;
    };
    made.what.head = span_of(head);
    made.what.where = {text.tokens[first].where.begin, span_of(last - 1).end};
    made.what.kind = mention_kind::nominal;
    made.what.person = !from.is(head, word_class::body) || from.is(head, word_class::person);
    const bool several = plural_noun(made.what.head.in(text.text)) && !from.is(head, word_class::honorific);
    made.what.number = several ? grammatical_number::plural : grammatical_number::singular;
    for (std::size_t at = first; at <= head; ++at) {
        const std::uint64_t word = from.base(at);
        const bool own = at == head || word == hash_bytes("woman") || word == hash_bytes("female");
        if (own && from.is(at, word_class::person_female | word_class::honorific_female)) made.what.gender = gender::female;
        if (at == head && from.is(at, word_class::person_male | word_class::honorific_male)) made.what.gender = gender::male;
    }
    if (several) made.what.gender = gender::unknown;
    made.definite = demonstrative(from.base(first));
    made.possessive = from.ending(head) != 0;
    made.quoted = from.quoted(first);
    return made;
}

void find_nominals(const reading& from, std::vector<found_mention>& into) {
    const segmentation& text = from.text();
    for (std::size_t at = 0; at < text.tokens.size(); ++at) {
        if (from.quoted(at) || !from.is_word(at)) continue;
        const bool owned = at > 0 && from.ending(at - 1) != 0 && !from.capital(at);  // "Trump's campaign manager"
        const bool article = owned || (from.is(at, word_class::phrase_start) && !from.is(at, heads));
        if (!article && !from.is(at, heads) && !is_people(from, at)) continue;
        const std::size_t limit = std::min(text.tokens.size(), at + longest);
        std::size_t end = article && !owned ? at + 1 : at;
        std::size_t behind_head = at;
        while (end < limit && !from.quoted(end) && (article ? modifies(from, end) : from.is(end, heads))) {
            ++end;
            if (from.is(end - 1, heads | honorifics) || is_people(from, end - 1)) behind_head = end;
            if (from.ending(end - 1) != 0) break;
        }
        if (behind_head == at) continue;
        // Without an article only several, or a body, or a rank as a name: "officials said", "police said", "Mother".
        found_mention made = nominal_of(from, at, behind_head);
        const bool bare = !article;
        const bool as_name =
            bare && from.capital(at) && !from.initial(at) && behind_head == at + 1 && from.is(at, word_class::person);
        if (bare && made.what.number != grammatical_number::plural && from.base(made.head_first) != hash_bytes("police") &&
            !as_name)
            continue;
        if (as_name || owned) made.definite = true;
        into.push_back(made);
        at = behind_head - 1;
    }
}

}  // namespace inquit::detail
