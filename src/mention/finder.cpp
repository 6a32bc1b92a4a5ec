#include "mention/finder.hpp"

#include "base/kept_memory.hpp"
#include "mention/name_finder.hpp"
#include "mention/phrase_finder.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace inquit::detail {

namespace {

constexpr std::size_t tokens_a_mention_in_news = 6, tokens_a_mention_in_fiction = 8;  // or more
constexpr std::size_t longest_source = 24;  // tokens; a longer source is described by its beginning

bool is_subject(const reading& from, const found_mention& one) noexcept {
    if (one.possessive) return false;
    const segmentation& text = from.text();
    if (one.first > 0 && text.is(one.first - 1, word_class::phrase_end) && !from.initial(one.first)) {
        const std::string_view before = text.word(one.first - 1);
        constexpr std::array<std::string_view, 14> governs{"of", "to", "with",  "by",   "for",     "from", "at",
                                                           "in", "on", "about", "upon", "against", "into", "like"};
        if (std::find(governs.begin(), governs.end(), before) != governs.end()) return false;
    }
    if (from.initial(one.first) || from.is(one.first, word_class::phrase_start)) {
        if (one.first == 0 || from.initial(one.first)) return true;
    }
    if (one.last >= text.tokens.size() || !from.is_word(one.last) || from.capital(one.last)) return false;
    return text.is(one.last, word_class::reporting_verb | word_class::phrase_end) || text.word(one.last).ends_with("ed");
}

// "Well, Anne, what now?": in speech, with punctuation on both sides.
bool is_vocative(const reading& from, const found_mention& one) noexcept {
    if (!one.quoted || one.possessive) return false;
    const segmentation& text = from.text();
    const auto closed = [&](std::size_t at) {
        const token_kind kind = text.tokens[at].kind;
        return kind == token_kind::punctuation || kind == token_kind::symbol;
    };
    constexpr std::array<std::string_view, 10> calls{"my", "dear", "oh", "ah", "o", "yes", "no", "well", "poor", "sir"};
    const bool left = one.first == 0 || closed(one.first - 1) || !from.quoted(one.first - 1) ||
                      std::find(calls.begin(), calls.end(), text.word(one.first - 1)) != calls.end();
    const bool right = one.last >= text.tokens.size() || closed(one.last) || !from.quoted(one.last);
    return left && right;
}

// "Hugh Hill, a doctor," and "the manager, Robby Mook,": a comma between the two, and nothing but punctuation or a verb behind.
bool is_apposed(const reading& from, const found_mention& before, const found_mention& one) noexcept {
    const segmentation& text = from.text();
    if (before.quoted != one.quoted || before.possessive || before.last >= text.tokens.size()) return false;
    const bool aged = one.first == before.last + 3 && text.tokens[before.last + 1].kind == token_kind::number &&
                      text.word(before.last + 2) == ",";  // "Ann Lee, 45, a nurse,"
    if ((one.first != before.last + 1 && !aged) || text.word(before.last) != ",") return false;
    if (one.last >= text.tokens.size()) return true;
    if (from.is_word(one.last) && text.word(one.last) != "who" && text.word(one.last) != "at" && text.word(one.last) != "of" &&
        text.word(one.last) != "for" && text.word(one.last) != "in" && text.word(one.last) != "with" &&
        text.word(one.last) != "from" && text.word(one.last) != "to" && text.word(one.last) != "on")
        return false;
    const bool name_first = before.what.kind == mention_kind::name && one.what.kind == mention_kind::nominal;
    const bool closed = one.last < text.tokens.size() && text.word(one.last) == ",";  // "Another critic, Ann Lee, said"
    const bool name_last =
        before.what.kind == mention_kind::nominal && one.what.kind == mention_kind::name && (before.definite || closed);
    return (name_first || name_last) && before.what.person && one.what.person && before.what.number != grammatical_number::plural;
}

}  // namespace

std::int32_t mention_table::source_in(span where) const noexcept {
    auto at = std::upper_bound(list.begin(), list.end(), where.begin,
                               [](std::uint32_t value, const mention& one) { return value < one.where.end; });
    std::int32_t first = -1;
    for (; at != list.end() && at->where.begin < where.end; ++at) {
        const auto index = static_cast<std::size_t>(at - list.begin());
        if (first < 0) first = static_cast<std::int32_t>(index);
        if (possessive[index] == 0) return static_cast<std::int32_t>(index);
    }
    return first;
}

void mention_finder::know(const cast* people) {
    members_only_ = people != nullptr && people->only;
    if (people == nullptr) {
        known_.clear();
    } else {
        known_.prepare(*people, *words_);
    }
}

void mention_finder::find(const segmentation& text, const quotations& said, bool fiction, antecedent_chooser& chooser,
                          mention_table& into) {
    reading_.read(text, said);
    found_.clear();
    found_.reserve(text.tokens.size() / (fiction ? tokens_a_mention_in_fiction : tokens_a_mention_in_news));
    if (!known_.empty()) known_.find(reading_, found_);
    find_names(reading_, fiction, found_);
    find_nominals(reading_, found_);
    find_pronouns(reading_, found_);
    add_sources(said);
    merge();
    relate();
    mark_sources(said);
    names_.run(reading_, found_, known_, fiction);
    resolver_.run(reading_, found_, names_, known_, chooser, fiction, into);
    into.members_only = members_only_;
    into.cast_given = !known_.empty();
    give_back(found_, text.text.size());
}

// A source without a name or a known noun: "the Yonhap report", "a survey".
void mention_finder::add_sources(const quotations& said) {
    const segmentation& text = reading_.text();
    for (const quotation& one : said.list) {
        if (one.source.empty()) continue;
        const std::size_t first = text.token_at(one.source.begin);
        std::size_t last = first;
        while (last < text.tokens.size() && last - first < longest_source && text.tokens[last].where.end <= one.source.end)
            ++last;
        if (first == last) continue;
        found_mention made = nominal_of(reading_, first, last);
        made.from_source = true;
        found_.push_back(made);
    }
}

// Names before descriptions, unless the name only modifies the description's noun; longer ones before shorter ones; a source's
// own words only where nothing else was found in them.
void mention_finder::merge() {
    const auto rank = [](const found_mention& one) {
        return one.known >= 0                           ? -1
               : one.from_source                        ? 3
               : one.what.kind == mention_kind::name    ? 0
               : one.what.kind == mention_kind::nominal ? 1
                                                        : 2;
    };
    std::sort(found_.begin(), found_.end(), [&](const found_mention& a, const found_mention& b) {
        if (a.first == b.first && (a.known >= 0) != (b.known >= 0) && a.what.kind == b.what.kind && a.last != b.last)
            return a.last > b.last;
        return a.first != b.first ? a.first < b.first : rank(a) != rank(b) ? rank(a) < rank(b) : a.last > b.last;
    });
    std::size_t kept = 0;  // in place: never more than were read
    for (const found_mention one : found_) {
        if (kept == 0 || found_[kept - 1].last <= one.first) {
            found_[kept++] = one;
            continue;
        }
        found_mention& before = found_[kept - 1];
        if (one.known >= 0 && before.known < 0 && before.what.kind == mention_kind::name) {
            inherit(before, one);
            continue;
        }
        if (before.known >= 0 && one.what.kind == mention_kind::name) continue;
        const bool modifies = one.what.kind == mention_kind::nominal && !one.from_source &&
                              before.what.kind == mention_kind::name && one.head_first >= before.last;
        const bool name_inside =
            one.what.kind == mention_kind::name && before.what.kind == mention_kind::nominal && before.head_first < one.last;
        const bool only_source = before.from_source && !one.from_source;
        if (modifies || name_inside || only_source) before = one;
    }
    found_.resize(kept);
}

// A name with a title around a known one: "Mr. Darcy" where the list has "Darcy".
void mention_finder::inherit(found_mention& wide, const found_mention& known) const {
    if (known.first > wide.head_first || known.last < wide.head_last) return;
    const gender its = known.what.gender;
    if (wide.what.gender != gender::unknown && its != gender::unknown && wide.what.gender != its) return;
    wide.known = known.known;
}

// "a narrator in the Lee ad" for the "a narrator" that was found: the source's words around a description up to a comma, unless
// they are many.
span mention_finder::whole_source(span source, const found_mention& one) const {
    constexpr std::size_t longest = 12;
    const segmentation& text = reading_.text();
    const std::size_t first = text.token_at(source.begin);
    if (first > one.first || one.first - first > 3) return {};
    std::size_t last = first;
    for (; last < text.tokens.size() && text.tokens[last].where.end <= source.end; ++last) {
        if (last - first == longest) return {};
        if (text.word(last) != ",") continue;
        if (last < one.last) return {};
        break;
    }
    return last >= one.last ? hull(text.tokens[first].where, text.tokens[last - 1].where) : span{};
}

void mention_finder::mark_sources(const quotations& said) {
    for (const quotation& one : said.list) {
        if (one.source.empty()) continue;
        const std::size_t first = reading_.text().token_at(one.source.begin);
        const auto at =
            std::partition_point(found_.begin(), found_.end(), [&](const found_mention& m) { return m.last <= first; });
        if (at == found_.end() || at->what.where.begin >= one.source.end) continue;
        at->source = true;
        if (at->what.kind == mention_kind::nominal && at->full.empty()) at->full = whole_source(one.source, *at);
    }
}

// Whether speech opens the paragraph of the mention at `index`, and nobody is named between.
bool mention_finder::is_behind_speech(std::size_t index) const noexcept {
    const segmentation& text = reading_.text();
    const std::size_t first = text.paragraphs[text.paragraph_of(found_[index].first)].tokens.first.index();
    if (!reading_.quoted(first)) return false;
    for (std::size_t i = index; i > 0 && index - i < 16 && found_[i - 1].first >= first; --i) {
        if (!found_[i - 1].quoted) return false;
    }
    return true;
}

void mention_finder::relate() {
    for (std::size_t i = 0; i < found_.size(); ++i) {
        found_mention& one = found_[i];
        if (one.what.kind != mention_kind::pronoun) one.subject = is_subject(reading_, one);
        const mention& possessor = found_[i > 0 ? i - 1 : 0].what;
        if (i > 0 && one.what.kind == mention_kind::nominal && found_[i - 1].possessive && found_[i - 1].last == one.first)
            one.full = hull(possessor.kind == mention_kind::name ? possessor.head : possessor.where, one.what.where);
        one.behind_speech = one.what.kind == mention_kind::pronoun && is_behind_speech(i);
        one.vocative = is_vocative(reading_, one);
        one.apposed = i > 0 && is_apposed(reading_, found_[i - 1], one);
    }
}

}  // namespace inquit::detail
