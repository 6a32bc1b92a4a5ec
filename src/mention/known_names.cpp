#include "mention/known_names.hpp"

#include "base/hash.hpp"
#include "text/fold.hpp"
#include "token/tokenize.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

constexpr std::size_t longest_known = 12;  // words
constexpr std::array articles{hash_bytes("the"), hash_bytes("a"), hash_bytes("an")};
constexpr std::size_t most_alike = 64;  // names that begin with the same word and are compared

constexpr class_set titles =
    word_class::honorific | word_class::honorific_female | word_class::honorific_male | word_class::person;

// "Mr." and "Mr" are one word.
std::uint64_t without_period(std::string_view word, std::uint64_t hash) noexcept {
    return word.size() > 1 && word.back() == '.' ? fold_hash(word.substr(0, word.size() - 1)) : hash;
}

bool contains(const std::vector<std::uint32_t>& list, std::uint32_t item) noexcept {
    return std::find(list.begin(), list.end(), item) != list.end();
}

std::uint64_t word_at(const reading& from, std::size_t at) noexcept {
    return without_period(from.text().word(at), from.base(at));
}

}  // namespace

void known_names::prepare(const cast& from, const lexicon& words) {
    clear();
    index_.clear();
    for (std::uint32_t m = 0; m < from.members.size(); ++m) {
        genders_.push_back(from.members[m].gender);
        add(from.members[m].name, m, words);
        for (const std::string& alias : from.members[m].aliases) add(alias, m, words);
    }
    share_first_names(words);
}

// "Anne" may be Anne Lee as well, though the list gives that name to another Anne alone.
void known_names::share_first_names(const lexicon& words) {
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const known_name& full = names_[i];
        if (full.words.size() < 2 || !full.capital || full.described || words.find(full.words.front()).any(titles)) continue;
        const auto at = index_.find(combine(0, full.words.front()));
        if (at == index_.end() || !names_[at->second].capital) continue;
        known_name& shared = names_[at->second];
        for (const std::uint32_t member : full.members) {
            const bool fresh = !contains(shared.members, member) && !contains(shared.perhaps, member);
            if (fresh && shared.perhaps.size() < most_alike) shared.perhaps.push_back(member);
        }
    }
}

void known_names::add(std::string_view name, std::uint32_t member, const lexicon& words) {
    token_list tokens;
    tokenize(name, words, tokens);
    known_name made;
    for (const token& one : tokens) {
        const std::string_view word = one.where.in(name);
        made.words.push_back(without_period(word, fold_hash(word)));
        made.capital = made.capital || has(one.flags, token_flags::capitalised);
    }
    if (made.words.empty() || made.words.size() > longest_known) return;
    if (made.words.size() == 1 && made.words.front() == hash_bytes("narrator") && narrator_ < 0)
        narrator_ = static_cast<std::int32_t>(member);
    if (made.words.size() > 1 && std::find(articles.begin(), articles.end(), made.words.front()) != articles.end()) {
        known_name described;
        described.words.assign(made.words.begin() + 1, made.words.end());
        described.described = true;
        add(std::move(described), member);
    }
    add(std::move(made), member);
}

void known_names::add(known_name made, std::uint32_t member) {
    std::uint64_t key = made.described ? 1 : 0;
    for (const std::uint64_t word : made.words) key = combine(key, word);
    const auto [at, fresh] = index_.try_emplace(key, static_cast<std::uint32_t>(names_.size()));
    if (!fresh) {
        std::vector<std::uint32_t>& members = names_[at->second].members;
        if (!contains(members, member)) members.push_back(member);
        return;
    }
    made.members.push_back(member);
    first_.emplace(made.words.front(), at->second);
    names_.push_back(std::move(made));
}

bool known_names::stands_at(const known_name& one, const reading& from, std::size_t at) const noexcept {
    if (at + one.words.size() > from.text().tokens.size()) return false;
    if (one.described && (at == 0 || from.quoted(at) || !from.is(at - 1, word_class::phrase_start))) return false;
    bool capital = false;
    for (std::size_t i = 0; i < one.words.size(); ++i) {
        if (word_at(from, at + i) != one.words[i]) return false;
        if (i + 1 < one.words.size() && from.ending(at + i) != 0) return false;
        capital = capital || from.capital(at + i);
    }
    return capital || !one.capital;
}

found_mention known_names::mention_at(const reading& from, std::int32_t name, std::size_t at) const {
    const known_name& one = names_[static_cast<std::size_t>(name)];
    const auto& tokens = from.text().tokens;
    const std::size_t last = at + one.words.size();
    found_mention made;
    made.first = static_cast<std::uint32_t>(at) - (one.described ? 1U : 0U);
    made.head_first = static_cast<std::uint32_t>(one.described ? last - 1 : at);
    made.last = made.head_last = static_cast<std::uint32_t>(last);
    made.known = name;
    made.what.kind = one.described ? mention_kind::nominal : mention_kind::name;
    made.definite = one.described;
    made.what.number = grammatical_number::singular;
    made.what.where = {tokens[made.first].where.begin, tokens[last - 1].where.end - from.ending(last - 1)};
    made.what.head = {tokens[made.head_first].where.begin, made.what.where.end};
    made.what.gender = genders_[one.members.front()];
    made.possessive = from.ending(last - 1) != 0;
    made.quoted = from.quoted(at);
    return made;
}

void known_names::find(const reading& from, std::vector<found_mention>& into) const {
    for (std::size_t at = 0; at < from.text().tokens.size(); ++at) {
        auto [name, end] = first_.equal_range(word_at(from, at));
        std::size_t longest = 0;
        std::int32_t best = -1;
        for (std::size_t seen = 0; name != end && seen < most_alike; ++name, ++seen) {
            const known_name& one = names_[name->second];
            if (one.words.size() <= longest || !stands_at(one, from, at)) continue;
            longest = one.words.size();
            best = static_cast<std::int32_t>(name->second);
        }
        if (best < 0) continue;
        into.push_back(mention_at(from, best, at));
        at += longest - 1;
    }
}

}  // namespace inquit::detail
