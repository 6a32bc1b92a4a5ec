#include "mention/resolution.hpp"

#include "base/hash.hpp"
#include "mention/narrator.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace inquit::detail {

namespace {

constexpr std::uint32_t pronoun_reach = 300;  // tokens back to an antecedent
constexpr std::uint32_t neuter_reach = 100;
constexpr std::uint32_t topic_reach = 120;

bool agree(gender a, gender b) noexcept { return a == gender::unknown || b == gender::unknown || a == b; }

}  // namespace

void resolver::run(const reading& from, std::span<const found_mention> found, const name_grouper& names, const known_names& known,
                   antecedent_chooser& chooser, bool fiction, mention_table& into) {
    fiction_ = fiction;
    chooser_ = &chooser;
    from_ = &from;
    found_ = found;
    names_ = &names;
    known_ = &known;
    into_ = &into;
    learnt_.assign(names.groups().size(), gender::unknown);
    voted_ = false;
    narrator_group_ = known.narrator();
    count_single_names();
    walk(true);
    take_votes();
    if (narrator_group_ < 0 && fiction && tells_as_i()) narrator_group_ = group_of_narrator(found, names);
    voted_ = true;
    walk(false);
}

void resolver::walk(bool voting) {
    into_->clear();
    into_->reserve(found_.size());
    entity_of_group_.assign(names_->groups().size(), -1);
    last_named_.assign(names_->groups().size(), 0);
    votes_.clear();
    described_.clear();
    full_names_.clear();
    recent_count_ = 0;
    narrator_ = -1;
    last_source_ = -1;
    std::size_t sentence = 0;
    const auto& sentences = from_->text().sentences;
    for (std::size_t i = 0; i < found_.size(); ++i) {
        const found_mention& one = found_[i];
        while (sentence + 1 < sentences.size() && sentences[sentence].tokens.last.index() <= one.first) ++sentence;
        const auto at = static_cast<std::uint32_t>(sentence);
        entity_index who = -1;
        switch (one.what.kind) {
            case mention_kind::name:
                who = of_name(i);
                break;
            case mention_kind::nominal:
                who = of_nominal(i);
                break;
            case mention_kind::pronoun:
                who = of_pronoun(one, at, voting);
                break;
        }
        if (who < 0 && one.source) who = add_entity(one);  // "they said": somebody, even if nobody knows who
        mention made = one.what;
        if (who >= 0 && is_indefinite(one)) into_->entities[static_cast<std::size_t>(who)].number = grammatical_number::plural;
        if (who >= 0) {
            entity& home = into_->entities[static_cast<std::size_t>(who)];
            ++home.mention_count;
            if (one.what.kind == mention_kind::name) made.person = home.person;
            if (made.gender == gender::unknown) made.gender = home.gender;
            remember(who, one, at);
        }
        into_->list.push_back(made);
        into_->entity_of.push_back(who);
        into_->first_token.push_back(one.first);
        into_->subject.push_back(one.subject ? 1 : 0);
        into_->possessive.push_back(one.possessive || modifies_name(i) ? 1 : 0);
        into_->vocative.push_back(one.vocative ? 1 : 0);
    }
}

// "some say": nobody whom "he" could mean.
bool resolver::is_indefinite(const found_mention& one) const noexcept {
    constexpr std::array<std::string_view, 8> words{"some", "others", "many", "most", "those", "several", "few", "both"};
    if (!one.from_source || one.last - one.first != 1) return false;
    const std::uint64_t word = from_->base(one.first);
    return std::any_of(words.begin(), words.end(), [&](std::string_view each) { return hash_bytes(each) == word; });
}

entity_index resolver::add_entity(const found_mention& one) {
    entity made;
    made.best = one.what;
    if (!one.full.empty()) made.best.where = one.full;
    made.gender = one.what.gender;
    made.number = one.what.number;
    made.person = one.what.person;
    into_->entities.push_back(made);
    votes_.emplace_back();
    return static_cast<entity_index>(into_->entities.size() - 1);
}

// "retired plumber" of "a retired plumber".
span resolver::without_article(const found_mention& described) const noexcept {
    const bool article = described.head_first > described.first && from_->is(described.first, word_class::phrase_start);
    const std::uint32_t begin = from_->text().tokens[described.first + (article ? 1U : 0U)].where.begin;
    return {begin, described.what.where.end};
}

// "Ann Lee of Ohio, who said": the last person spoken of who stands behind no preposition, or whatever was last.
entity_index resolver::before_relative() const noexcept {
    constexpr std::size_t reach = 6;
    const auto& all = into_->entity_of;
    entity_index nearest = -1;
    for (std::size_t i = all.size(); i > 0 && all.size() - i < reach; --i) {
        if (all[i - 1] < 0 || into_->possessive[i - 1] != 0 || !into_->entities[static_cast<std::size_t>(all[i - 1])].person)
            continue;
        if (nearest < 0) nearest = all[i - 1];
        if (!governed(found_[i - 1])) return all[i - 1];
    }
    return nearest >= 0 ? nearest : all.empty() ? -1 : all.back();
}

// Behind a preposition, or behind "and" in a list that is: "adviser to Mr. Clinton and Mr. Obama".
bool resolver::governed(const found_mention& one) const noexcept {
    constexpr std::array<std::string_view, 14> words{"of", "to", "with",  "by",      "for",  "from",  "at",
                                                     "in", "on", "about", "against", "like", "under", "and"};
    return one.first > 0 && std::find(words.begin(), words.end(), from_->text().word(one.first - 1)) != words.end();
}

entity_index resolver::of_nominal(std::size_t index) {
    const found_mention& one = found_[index];
    const std::uint64_t noun = from_->base(one.head_first);
    if (one.known >= 0) return of_member((*known_)[static_cast<std::size_t>(one.known)].members.front(), one);
    const bool relative = one.from_source && (noun == hash_bytes("who") || noun == hash_bytes("which"));
    if (relative) return before_relative();
    const bool pronoun = one.from_source && one.last - one.first == 1 &&
                         (noun == hash_bytes("it") || noun == hash_bytes("that") || noun == hash_bytes("this"));
    if (pronoun) return of_neuter(one);
    if (one.apposed && index > 0 && !into_->entity_of.empty() && into_->entity_of.back() >= 0) {
        const entity_index who = into_->entity_of.back();
        entity& home = into_->entities[static_cast<std::size_t>(who)];
        if (home.person == one.what.person && one.what.number != grammatical_number::plural) {
            if (home.role.empty()) home.role = without_article(one);
            if (home.gender == gender::unknown) home.gender = one.what.gender;
            described_.remember(description_of(*from_, one), who);
            return who;
        }
    }
    // "Lee's campaign" is not "a campaign", but "the campaign" may be either.
    const description words = description_of(*from_, one);
    description own = words;
    if (possessed(index)) own.noun = combine(words.noun, static_cast<std::uint64_t>(into_->entity_of.back()) + 1);
    entity_index who = -1;
    if (one.definite || own.noun != words.noun) {
        bool exact = false;
        const entity_index known = described_.find(own, exact);
        const bool fits = known >= 0 && agree(one.what.gender, into_->entities[static_cast<std::size_t>(known)].gender);
        if (fits && exact) return known;
        who = own.noun == words.noun ? topic_for(one) : -1;
        if (who < 0 && fits) return known;
    }
    if (who < 0) who = add_entity(one);
    described_.remember(words, who);
    if (own.noun != words.noun) described_.remember(own, who);
    return who;
}

// "The Ohio businessman said" of the person whom the article is about just there, named a sentence or two before.
entity_index resolver::topic_for(const found_mention& one) {
    const bool article = from_->base(one.first) == hash_bytes("the") && one.head_first > one.first;
    if (fiction_ || !article || !from_->is(one.head_first, word_class::person) || one.what.number == grammatical_number::plural ||
        !(one.source || one.subject))
        return -1;
    const std::size_t sentence = from_->text().sentence_of(one.first);
    possible_.clear();
    gather(one, static_cast<std::uint32_t>(sentence), topic_reach);
    std::erase_if(possible_, [&](const antecedent& past) {
        return !past.named || past.last_kind == mention_kind::nominal || past.paragraphs > 1 || past.sentences == 0 ||
               past.quoted || !past.subject;
    });
    const std::int32_t chosen = chooser_->choose(one, possible_);
    return chosen < 0 ? -1 : possible_[static_cast<std::size_t>(chosen)].who;
}

// Right behind its possessor, whom somebody knows.
bool resolver::possessed(std::size_t index) const noexcept {
    return index > 0 && found_[index - 1].possessive && found_[index - 1].last == found_[index].first &&
           !into_->entity_of.empty() && into_->entity_of.back() >= 0;
}

// "It said": the body that was last a source or a subject, nearest first.
entity_index resolver::of_neuter(const found_mention& one) {
    for (std::size_t i = recent_count_; i > 0; --i) {
        const trace& past = recent_[i - 1];
        const entity& who = into_->entities[static_cast<std::size_t>(past.who)];
        if (who.person || who.number == grammatical_number::plural || one.first - past.token > neuter_reach) continue;
        if (past.source || past.subject) return past.who;
    }
    const entity_index made = add_entity(one);
    into_->entities.back().person = false;
    return made;
}

bool resolver::may_mean(const found_mention& pronoun, const entity& who) const noexcept {
    if (pronoun.what.number == grammatical_number::plural) return who.number == grammatical_number::plural || !who.person;
    if ((!who.person && !who.perhaps) || who.number == grammatical_number::plural || who.narrator) return false;
    return agree(who.gender, pronoun.what.gender);
}

entity_index resolver::of_member(std::uint32_t member, const found_mention& one) {
    entity_index& who = entity_of_group_[member];
    if (who >= 0) return who;
    who = add_entity(one);
    entity& made = into_->entities.back();
    made.member = static_cast<std::int32_t>(member);
    made.named = true;
    made.gender = known_->genders()[member];
    return who;
}

// Whether the narration's "I" is somebody: one word in a hundred.
bool resolver::tells_as_i() const noexcept {
    if (narrator_ < 0) return false;
    const std::size_t own = into_->entities[static_cast<std::size_t>(narrator_)].mention_count;
    return own * 100 >= from_->text().tokens.size();
}

entity_index resolver::narrator(const found_mention& one) {
    if (narrator_ < 0) {
        const bool member = narrator_group_ >= 0 && narrator_group_ == known_->narrator();
        narrator_ = member                 ? of_member(static_cast<std::uint32_t>(narrator_group_), one)
                    : narrator_group_ >= 0 ? of_group(static_cast<std::size_t>(narrator_group_))
                                           : add_entity(one);
        into_->entities[static_cast<std::size_t>(narrator_)].narrator = true;
    }
    return narrator_;
}

// Appends whom `one` may mean among the people and bodies spoken of in the last `reach` tokens, nearest first.
void resolver::gather(const found_mention& one, std::uint32_t sentence, std::uint32_t reach) {
    const std::uint32_t paragraph = from_->text().sentences[sentence].paragraph.index();
    for (std::size_t i = recent_count_; i > 0; --i) {
        const trace& past = recent_[i - 1];
        const entity& who = into_->entities[static_cast<std::size_t>(past.who)];
        if (one.first - past.token > reach || !may_mean(one, who)) continue;
        possible_.push_back({past.who, who.gender, past.kind, one.first - past.token, sentence - past.sentence,
                             paragraph - past.paragraph, past.times, static_cast<std::uint32_t>(possible_.size()), past.subject,
                             past.quoted, past.source, past.source_paragraph == never ? 99 : paragraph - past.source_paragraph,
                             past.who == last_source_, who.named});
    }
}

entity_index resolver::of_pronoun(const found_mention& one, std::uint32_t sentence, bool voting) {
    if (one.what.gender == gender::unknown && one.what.number == grammatical_number::singular) return narrator(one);
    const std::string_view word = one.what.where.in(from_->text().text);
    if (word == "we" || word == "We" || word == "us" || word == "our" || word == "Our") return -1;
    possible_.clear();
    gather(one, sentence, pronoun_reach);
    std::size_t near = 0, perhaps = 0;
    for (const antecedent& past : possible_) {
        if (past.sentences <= 2) (into_->entities[static_cast<std::size_t>(past.who)].perhaps ? perhaps : near) += 1;
    }
    const std::int32_t chosen = chooser_->choose(one, possible_);
    if (chosen < 0) return -1;
    const antecedent& best = possible_[static_cast<std::size_t>(chosen)];
    const bool alone = near == 1 && !into_->entities[static_cast<std::size_t>(best.who)].perhaps;
    const bool lone = alone || near + perhaps == 1;
    if (voting && best.sentences <= 2) {
        votes& cast = votes_[static_cast<std::size_t>(best.who)];
        const bool goes_on = one.source && best.last_source && best.since_source <= 2;
        const std::uint32_t weight = lone || goes_on ? 2 : 1;
        cast.female += one.what.gender == gender::female ? weight : 0;
        cast.male += one.what.gender == gender::male ? weight : 0;
    }
    return best.who;
}

// The gender of a name without one, from the pronouns that could mean nobody else.
void resolver::take_votes() {
    for (std::size_t group = 0; group < entity_of_group_.size(); ++group) {
        if (entity_of_group_[group] < 0) continue;
        const votes& cast = votes_[static_cast<std::size_t>(entity_of_group_[group])];
        if (into_->entities[static_cast<std::size_t>(entity_of_group_[group])].perhaps && cast.female + cast.male < 4) continue;
        if (cast.female >= 2 * cast.male + 2) learnt_[group] = gender::female;
        if (cast.male >= 2 * cast.female + 2) learnt_[group] = gender::male;
    }
}

void resolver::remember(entity_index who, const found_mention& one, std::uint32_t sentence) {
    std::size_t slot = recent_count_;
    for (std::size_t i = 0; i < recent_count_; ++i) {
        if (recent_[i].who == who) slot = i;
    }
    trace fresh{who,         one.first,
                sentence,    from_->text().sentences[sentence].paragraph.index(),
                1,           one.what.kind,
                one.subject, one.quoted,
                one.source,  one.source ? from_->text().sentences[sentence].paragraph.index() : never};
    if (one.source) last_source_ = who;
    if (slot < recent_count_) {
        fresh.times = recent_[slot].times + 1;
        if (one.apposed) {
            fresh.subject = recent_[slot].subject;
            fresh.kind = recent_[slot].kind;
        }
        if (!one.source) fresh.source_paragraph = recent_[slot].source_paragraph;
        std::move(recent_.begin() + static_cast<std::ptrdiff_t>(slot) + 1,
                  recent_.begin() + static_cast<std::ptrdiff_t>(recent_count_),
                  recent_.begin() + static_cast<std::ptrdiff_t>(slot));
        --recent_count_;
    } else if (recent_count_ == remembered) {
        std::move(recent_.begin() + 1, recent_.end(), recent_.begin());
        --recent_count_;
    }
    recent_[recent_count_++] = fresh;
}

}  // namespace inquit::detail
