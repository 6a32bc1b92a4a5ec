#include "mention/name_groups.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace inquit::detail {

namespace {

constexpr int most_compared = 64;  // groups that share a word; more are not told apart

bool fits(gender a, gender b) noexcept { return a == gender::unknown || b == gender::unknown || a == b; }

// "Mr. Bennet" is not "Mrs. Bennet", nor is "Mrs. Bennet" "Miss Bennet".
bool fits(address a, address b) noexcept {
    const auto neutral = [](address one) { return one == address::none || one == address::office; };
    return neutral(a) || neutral(b) || a == b || (a == address::mr && b == address::lord) ||
           (a == address::lord && b == address::mr) || (a == address::lady && b != address::mr && b != address::lord) ||
           (b == address::lady && a != address::mr && a != address::lord);
}

constexpr class_set first_names = word_class::first_name_female | word_class::first_name_male | word_class::first_name_either;

bool is_suffix(std::uint64_t word) noexcept {
    constexpr std::array list{hash_bytes("jr"), hash_bytes("jr."), hash_bytes("sr"), hash_bytes("sr."),
                              hash_bytes("ii"), hash_bytes("iii"), hash_bytes("iv")};
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_initial(std::string_view word) noexcept {
    return word.size() <= 2 && !word.empty() && (word.size() == 1 || word[1] == '.');
}

// "J." and "Joe" for "Joseph", "Tim" for "Timothy": nearly all of a short first name begins the long one.
bool may_abbreviate(std::string_view a, std::string_view b) noexcept {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.empty() || b.empty() || a[0] != b[0]) return false;
    if (is_initial(a)) return true;
    const auto shared = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    return a.size() <= 5 && shared >= 2 && shared + 1 >= a.size() && b.size() > a.size();
}

gender gender_of(const reading& from, std::uint32_t word) noexcept {
    return from.is(word, word_class::first_name_female) ? gender::female
           : from.is(word, word_class::first_name_male) ? gender::male
                                                        : gender::unknown;
}

bool may_be_family_name(const reading& from, std::uint32_t word) noexcept {
    if (from.is(word, word_class::place | word_class::org_word | word_class::nationality)) return false;
    if (has(from.text().tokens[word].flags, token_flags::all_upper)) return false;
    const word_use& use = from.use(word);
    return 4 * use.article <= use.capital && 2 * use.places <= use.capital;
}

}  // namespace

void name_grouper::run(const reading& from, std::span<const found_mention> found, const known_names& known, bool fiction) {
    fiction_ = fiction;
    forms_.clear();
    groups_.clear();
    form_index_.clear();
    by_word_.clear();
    collect(from, found);
    correct_kinds();
    order_.resize(forms_.size());
    for (std::uint32_t i = 0; i < order_.size(); ++i) order_[i] = i;
    std::sort(order_.begin(), order_.end(), [this](std::uint32_t a, std::uint32_t b) {
        return forms_[a].count != forms_[b].count ? forms_[a].count > forms_[b].count : a < b;
    });
    place_known(known);
    place_full_names();
    place_single_names(true);
    place_single_names(false);
    place_bodies();
}

void name_grouper::collect(const reading& from, std::span<const found_mention> found) {
    form_of_.assign(found.size(), -1);
    for (std::uint32_t i = 0; i < found.size(); ++i) {
        const found_mention& one = found[i];
        if (one.what.kind != mention_kind::name) continue;
        const address title = one.title == address::office || one.known >= 0 ? address::none : one.title;
        std::uint64_t key = combine(static_cast<std::uint64_t>(title), one.known >= 0 ? 2 : one.what.person ? 1 : 0);
        for (std::size_t at = one.head_first; at < one.head_last; ++at) key = combine(key, from.base(at));
        const auto [entry, fresh] = form_index_.try_emplace(key, static_cast<std::uint32_t>(forms_.size()));
        if (fresh) {
            forms_.push_back(form_of(from, one));
            forms_.back().title = title;
            forms_.back().example = i;
        }
        name_form& form = forms_[entry->second];
        ++form.count;
        if (form.gender == gender::unknown) form.gender = one.what.gender;
        form_of_[i] = static_cast<std::int32_t>(entry->second);
    }
}

name_form name_grouper::form_of(const reading& from, const found_mention& one) const {
    name_form made;
    std::uint32_t last = one.head_last;
    if (last - one.head_first > 2 && is_suffix(from.base(last - 1))) --last;
    made.first = from.base(one.head_first);
    made.last = from.base(last - 1);
    made.words = last - one.head_first;
    if (made.words > 2) made.inner = from.base(last - 2);
    made.start = from.text().word(one.head_first);
    made.given = from.is(one.head_first, first_names);
    made.gender = one.what.gender;
    made.person = one.what.person;
    made.known = one.known;
    made.perhaps = !fiction_ && !made.person && made.words == 1 && may_be_family_name(from, one.head_first);
    if (!fiction_ && (made.person || made.perhaps) && made.words == 1) made.likely = gender_of(from, one.head_first);
    return made;
}

// A single word that is part of somebody's full name is that person, whatever its surroundings look like.
void name_grouper::correct_kinds() {
    std::unordered_map<std::uint64_t, bool>& people = correct_;
    people.clear();
    for (const name_form& one : forms_) {
        if (!one.person || (one.words < 2 && one.title == address::none)) continue;
        people[one.first] = true;
        people[one.last] = true;
    }
    for (name_form& one : forms_) {
        if (one.words == 1 && !one.person && people.contains(one.first)) one.person = true;
    }
}

void name_grouper::start_group(std::uint32_t form) {
    name_form& one = forms_[form];
    one.group = static_cast<std::int32_t>(groups_.size());
    name_group made;
    made.title = one.title;
    made.gender = one.gender;
    made.likely = one.likely;
    made.person = one.person;
    made.perhaps = one.perhaps;
    made.best_form = form;
    if (one.words > 1) made.first = one.first;
    made.last = one.last;
    groups_.push_back(made);
    join(form, one.group);
    by_word_.emplace(one.last, one.group);
    if (one.first != one.last) by_word_.emplace(one.first, one.group);
}

void name_grouper::join(std::uint32_t form, std::int32_t group) {
    name_form& one = forms_[form];
    name_group& home = groups_[static_cast<std::size_t>(group)];
    one.group = group;
    home.count += one.count;
    if (home.gender == gender::unknown) home.gender = one.gender;
    if (home.title == address::none) home.title = one.title;
    if (is_fuller(one, forms_[home.best_form])) home.best_form = form;
}

// Whether a form names better than the best one so far. News introduces its people by their full names, however seldom it then
// uses them.
bool name_grouper::is_fuller(const name_form& one, const name_form& best) const noexcept {
    if (fiction_ || !one.person) return one.words > best.words && one.words <= 4 && 4 * one.count >= best.count;
    if (best.words > 1 && best.given && !one.given) return false;
    if (one.words > 1 && one.given && !best.given && !is_initial(best.start)) return true;
    return one.words > best.words && one.words <= 5;
}

// The group that a full name belongs to: the same first and last word, or, in news, a first name that may be short for the
// other. Not by equal_range(), which walks over all groups of a common name.
std::int32_t name_grouper::match_of(const name_form& one) const noexcept {
    std::int32_t similar = -1;
    auto at = by_word_.find(one.last);
    for (int seen = 0; at != by_word_.end() && at->first == one.last && seen < most_compared; ++at, ++seen) {
        const name_group& other = groups_[static_cast<std::size_t>(at->second)];
        if (!other.person || other.last != one.last || other.first == 0 || !fits(other.gender, one.gender)) continue;
        if (other.first == one.first) return at->second;
        if (fiction_ || similar >= 0) continue;
        const name_form& theirs = forms_[other.best_form];
        if (one.inner == other.first || theirs.inner == one.first || may_abbreviate(one.start, theirs.start))
            similar = at->second;
    }
    return similar;
}

// Each member of the cast list is a group of its own, whether the text names it or not, under all the words of its names.
void name_grouper::place_known(const known_names& known) {
    for (const gender its : known.genders()) {
        name_group made;
        made.gender = its;
        groups_.push_back(made);
    }
    for (const known_name& one : known.all()) {
        if (one.described) continue;
        for (const std::uint32_t member : one.members) {
            const auto group = static_cast<std::int32_t>(member);
            name_group& home = groups_[member];
            if (home.last == 0 || (home.first == 0 && one.words.size() > 1)) {
                home.last = one.words.back();
                home.first = one.words.size() > 1 ? one.words.front() : 0;
            }
            by_word_.emplace(one.words.back(), group);
            if (one.words.size() > 1) by_word_.emplace(one.words.front(), group);
        }
    }
    for (std::uint32_t i = 0; i < forms_.size(); ++i) {
        if (forms_[i].known < 0) continue;
        const std::uint32_t member = known[static_cast<std::size_t>(forms_[i].known)].members.front();
        if (groups_[member].count == 0) groups_[member].best_form = i;
        join(i, static_cast<std::int32_t>(member));
    }
}

void name_grouper::place_full_names() {
    for (const std::uint32_t i : order_) {
        if (!forms_[i].person || forms_[i].words < 2 || forms_[i].group >= 0) continue;
        const std::int32_t group = match_of(forms_[i]);
        if (group < 0) {
            start_group(i);
        } else {
            join(i, group);
        }
    }
}

// Whose single name this is: by last name, or by first name where no title says otherwise. The one most often named wins.
std::int32_t name_grouper::owner_of(const name_form& one) const noexcept {
    std::int32_t best = -1;
    std::uint64_t best_score = 0;
    auto at = by_word_.find(one.last);
    for (int seen = 0; at != by_word_.end() && at->first == one.last && seen < most_compared; ++at, ++seen) {
        const name_group& other = groups_[static_cast<std::size_t>(at->second)];
        if (!other.person || !fits(other.gender, one.gender) || !fits(other.title, one.title)) continue;
        const bool full = other.first != 0;
        // "Mrs. Bennet" is rarely the Elizabeth Bennet of whom the text speaks by her first name.
        if (fiction_ && full && one.title == address::mrs && other.last == one.last && other.title != address::mrs) continue;
        // A member of the cast list counts though the text never writes any name of the list.
        const std::uint64_t score = other.count + 1 + (other.title == one.title && one.title != address::none ? 1U << 20 : 0U);
        if (score > best_score) {
            best = at->second;
            best_score = score;
        }
    }
    return best;
}

void name_grouper::place_single_names(bool titled) {
    for (const std::uint32_t i : order_) {
        const name_form& one = forms_[i];
        if (!one.person || one.group >= 0 || one.words > 1 || (one.title != address::none) != titled) continue;
        const std::int32_t group = owner_of(one);
        if (group < 0) {
            start_group(i);
        } else {
            join(i, group);
        }
    }
}

void name_grouper::place_bodies() {
    for (std::uint32_t i = 0; i < forms_.size(); ++i) {
        if (forms_[i].group < 0) start_group(i);
    }
}

}  // namespace inquit::detail
