// Whom a name means.
#include "mention/resolution.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

constexpr std::uint32_t few = 20;  // times that somebody may be called otherwise and still be meant

}  // namespace

// "White House" of "White House press secretary Ann Lee": nothing but lower-case words up to the name of a person.
bool resolver::modifies_name(std::size_t index) const noexcept {
    constexpr std::size_t reach = 4;
    const found_mention& one = found_[index];
    if (fiction_ || index + 1 >= found_.size() || one.what.kind == mention_kind::pronoun) return false;
    if (one.what.kind == mention_kind::name && one.what.person) return false;
    const found_mention& name = found_[index + 1];
    if (name.what.kind != mention_kind::name || !name.what.person || name.first < one.last || name.first - one.last > reach)
        return false;
    for (std::size_t at = one.last; at < name.first; ++at) {
        if (!from_->is_word(at) || from_->is(at, word_class::phrase_end | word_class::phrase_start) || from_->ending(at) != 0)
            return false;
        if (at + 1 < name.first && from_->is(at, word_class::reporting_verb) && !from_->is(at + 1, word_class::person))
            return false;
    }
    return name.first == one.last || from_->is(name.first - 1, word_class::person) ||
           from_->is(name.first, word_class::honorific);
}

// How often the text calls each member by a single word that is his alone: then a name that he shares seldom means him ("John" is
// the boy where the other John is always "Beaver").
void resolver::count_single_names() {
    alone_.assign(names_->groups().size(), 0);
    for (std::size_t i = 0; i < found_.size(); ++i) {
        if (found_[i].known < 0) continue;
        const known_name& name = (*known_)[static_cast<std::size_t>(found_[i].known)];
        if (name.is_alone() && name.words.size() == 1) ++alone_[name.members.front()];
    }
}

// Of the people who share a name of the cast list and are not usually called otherwise, the one last named otherwise.
std::size_t resolver::group_of(std::size_t index) {
    auto group = static_cast<std::size_t>(names_->group_of(index));
    const std::int32_t name = found_[index].known;
    if (name < 0) return fiction_ ? group : namesake_of(index, group);
    const known_name& shared = (*known_)[static_cast<std::size_t>(name)];
    const std::vector<std::uint32_t>& members = shared.members;
    std::uint32_t least = alone_[group];
    for (const std::uint32_t member : members) least = std::min(least, alone_[member]);
    for (const std::uint32_t member : shared.perhaps) least = std::min(least, alone_[member]);
    bool usual = alone_[group] <= 4 * least + few;
    const auto consider = [&](std::uint32_t member) {
        if (alone_[member] > 4 * least + few) return;
        if (usual && last_named_[member] <= last_named_[group]) return;
        group = member;
        usual = true;
    };
    for (const std::uint32_t member : members) consider(member);
    for (const std::uint32_t member : shared.perhaps) {
        if (!usual) consider(member);
    }
    if (shared.is_alone()) last_named_[group] = static_cast<std::uint32_t>(index) + 1;
    return group;
}

// "Clinton said" right behind "Bill Clinton met voters" is he, however often another Clinton is named elsewhere.
std::size_t resolver::namesake_of(std::size_t index, std::size_t group) {
    const name_form& form = *names_->form_at(index);
    if (!form.person) return group;
    const std::uint32_t paragraph = static_cast<std::uint32_t>(from_->text().paragraph_of(found_[index].first));
    if (form.words > 1) {
        full_names_[form.last] = {group, paragraph};
        return group;
    }
    const auto near = full_names_.find(form.last);
    if (near == full_names_.end() || form.title != address::none || paragraph - near->second.paragraph > 1) return group;
    return near->second.group;
}

entity_index resolver::of_group(std::size_t group) {
    entity_index& who = entity_of_group_[group];
    if (who >= 0) return who;
    const name_group& from = names_->groups()[group];
    who = add_entity(found_[names_->form(from.best_form).example]);
    entity& made = into_->entities.back();
    made.gender = from.gender != gender::unknown ? from.gender : learnt_[group];
    if (made.gender == gender::unknown && voted_) made.gender = from.likely;
    made.person = from.person || (from.perhaps && learnt_[group] != gender::unknown);
    made.perhaps = from.perhaps && !made.person && !voted_;
    made.named = true;
    if (group < known_->genders().size()) made.member = static_cast<std::int32_t>(group);
    return who;
}

entity_index resolver::of_name(std::size_t index) {
    const found_mention& one = found_[index];
    const std::size_t group = group_of(index);
    const entity_index who = of_group(group);
    keep_role(one, who);
    if (!fiction_ && !one.what.person) keep_noun(one, who);
    // "The company's chief executive, Tim Cook, ...": the description before the name is his.
    if (one.apposed && !into_->entity_of.empty() && into_->list.back().kind == mention_kind::nominal) {
        const entity_index before = into_->entity_of.back();
        if (before >= 0 && !into_->entities[static_cast<std::size_t>(before)].named) {
            into_->entity_of.back() = who;
            for (std::size_t i = 0; i < recent_count_; ++i) {
                if (recent_[i].who == before) recent_[i].who = who;
            }
            described_.remember(description_of(*from_, found_[index - 1]), who);
            entity& home = into_->entities[static_cast<std::size_t>(who)];
            if (home.role.empty() && into_->list.back().person) home.role = without_article(found_[index - 1]);
        }
    }
    return who;
}

void resolver::keep_role(const found_mention& one, entity_index who) {
    if (one.role.empty()) return;
    entity& home = into_->entities[static_cast<std::size_t>(who)];
    if (home.role.empty() || (one.role.size() > home.role.size() && home.role.size() < 8)) home.role = one.role;
    if (const std::uint64_t noun = noun_of_title(*from_, one); noun != 0) described_.remember({noun, 0}, who);
}

// "The commission" after "Commission on Ferries".
void resolver::keep_noun(const found_mention& one, entity_index who) {
    for (std::size_t at = one.head_first; at < one.head_last; ++at) {
        if (from_->is(at, word_class::body) && from_->ending(at) == 0) described_.remember({from_->base(at), 0}, who);
    }
}

}  // namespace inquit::detail
