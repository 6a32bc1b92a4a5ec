#include "gold_names.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace inquit::train {

std::string plain_name(std::string_view name) {
    const std::string folded = detail::fold(name);
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const auto c = static_cast<unsigned char>(folded[i]);
        if (c == '\'' && folded[i + 1] == 's' &&
            (i + 2 == folded.size() || !std::isalnum(static_cast<unsigned char>(folded[i + 2])))) {
            ++i;
        } else if (c >= 0x80 || std::isalnum(c)) {
            words.back() += folded[i];
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    std::size_t first = 0;
    while (first + 1 < words.size() && (words[first] == "the" || words[first] == "a" || words[first] == "an")) ++first;
    std::string plain;
    for (std::size_t i = first; i < words.size(); ++i) plain += (plain.empty() ? "" : " ") + words[i];
    return plain;
}

std::vector<std::vector<std::size_t>> members_of(const gold_document& gold, const detail::mention_table& mentions) {
    std::map<std::string, std::set<std::size_t>> by_name;
    std::map<span, std::size_t> by_span;
    for (std::size_t m = 0; m < gold.cast.size(); ++m) {
        by_name[plain_name(gold.cast[m].name)].insert(m);
        for (const std::string& alias : gold.cast[m].aliases) by_name[plain_name(alias)].insert(m);
        for (const span one : gold.cast[m].mentions) by_span[one] = m;
        if (gold.cast[m].id == gold.narrator) by_name["narrator"].insert(m);
    }
    std::vector<std::set<std::size_t>> members(mentions.entities.size());
    std::vector<std::map<std::size_t, std::size_t>> votes(mentions.entities.size());
    for (std::size_t i = 0; i < mentions.list.size(); ++i) {
        if (mentions.entity_of[i] < 0) continue;
        const auto who = static_cast<std::size_t>(mentions.entity_of[i]);
        const mention& one = mentions.list[i];
        if (const auto found = by_span.find(one.where); found != by_span.end()) ++votes[who][found->second];
        if (one.kind == mention_kind::pronoun || mentions.entities[who].named != (one.kind == mention_kind::name)) continue;
        for (const span form : {one.where, one.head}) {
            const auto found = by_name.find(plain_name(form.in(gold.text)));
            if (found != by_name.end()) members[who].insert(found->second.begin(), found->second.end());
        }
    }
    std::vector<std::vector<std::size_t>> all(mentions.entities.size());
    for (std::size_t who = 0; who < all.size(); ++who) {
        if (mentions.entities[who].member >= 0) {
            all[who].push_back(static_cast<std::size_t>(mentions.entities[who].member));
            continue;
        }
        if (mentions.entities[who].narrator) members[who] = by_name["narrator"];
        if (members[who].empty() && !votes[who].empty()) {
            const auto most = std::max_element(votes[who].begin(), votes[who].end(),
                                               [](const auto& a, const auto& b) { return a.second < b.second; });
            members[who].insert(most->first);
        }
        all[who].assign(members[who].begin(), members[who].end());
    }
    return all;
}

}  // namespace inquit::train
