#include "mention/known_names.hpp"

#include "base/hash.hpp"
#include "text/fold.hpp"
#include "token/tokenize.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

constexpr std::size_t longest_known = 12;  // words
constexpr int most_alike = 64;             // names that begin with the same word and are compared

}  // namespace

void known_names::prepare(const cast& from, const lexicon& words) {
    clear();
    index_.clear();
    for (std::uint32_t m = 0; m < from.members.size(); ++m) {
        genders_.push_back(from.members[m].gender);
        add(from.members[m].name, m, words);
        for (const std::string& alias : from.members[m].aliases) add(alias, m, words);
    }
}

void known_names::add(std::string_view name, std::uint32_t member, const lexicon& words) {
    token_list tokens;
    tokenize(name, words, tokens);
    known_name made;
    std::uint64_t key = 0;
    for (const token& one : tokens) {
        made.words.push_back(fold_hash(one.where.in(name)));
        made.capital = made.capital || has(one.flags, token_flags::capitalised);
        key = combine(key, made.words.back());
    }
    if (made.words.empty() || made.words.size() > longest_known) return;
    const auto [at, fresh] = index_.try_emplace(key, static_cast<std::uint32_t>(names_.size()));
    if (!fresh) {
        std::vector<std::uint32_t>& members = names_[at->second].members;
        if (std::find(members.begin(), members.end(), member) == members.end()) members.push_back(member);
        return;
    }
    made.members.push_back(member);
    first_.emplace(made.words.front(), at->second);
    names_.push_back(std::move(made));
}

bool known_names::stands_at(const known_name& one, const reading& from, std::size_t at) const noexcept {
    if (at + one.words.size() > from.text().tokens.size()) return false;
    bool capital = false;
    for (std::size_t i = 0; i < one.words.size(); ++i) {
        if (from.base(at + i) != one.words[i]) return false;
        if (i + 1 < one.words.size() && from.ending(at + i) != 0) return false;
        capital = capital || from.capital(at + i);
    }
    return capital || !one.capital;
}

void known_names::find(const reading& from, std::vector<found_mention>& into) const {
    for (std::size_t at = 0; at < from.text().tokens.size(); ++at) {
        auto [name, end] = first_.equal_range(from.base(at));
        std::size_t longest = 0;
        std::int32_t best = -1;
        for (int seen = 0; name != end && seen < most_alike; ++name, ++seen) {
            const known_name& one = names_[name->second];
            if (one.words.size() <= longest || !stands_at(one, from, at)) continue;
            longest = one.words.size();
            best = static_cast<std::int32_t>(name->second);
        }
        if (best < 0) continue;
        const auto& tokens = from.text().tokens;
        found_mention made;
        made.first = made.head_first = static_cast<std::uint32_t>(at);
        made.last = made.head_last = static_cast<std::uint32_t>(at + longest);
        made.known = best;
        made.what.kind = mention_kind::name;
        made.what.number = grammatical_number::singular;
        made.what.where = {tokens[at].where.begin, tokens[at + longest - 1].where.end - from.ending(at + longest - 1)};
        made.what.head = made.what.where;
        made.what.gender = genders_[names_[static_cast<std::size_t>(best)].members.front()];
        made.possessive = from.ending(at + longest - 1) != 0;
        made.quoted = from.quoted(at);
        into.push_back(made);
        at += longest - 1;
    }
}

std::int32_t known_names::exactly(const reading& from, std::size_t first, std::size_t last) const noexcept {
    if (names_.empty()) return -1;
    std::uint64_t key = 0;
    for (std::size_t at = first; at < last; ++at) key = combine(key, from.base(at));
    const auto found = index_.find(key);
    return found == index_.end() ? -1 : static_cast<std::int32_t>(found->second);
}

}  // namespace inquit::detail
