#include "sentence/general_boundary.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <bit>

namespace inquit::detail {

using namespace general;

namespace {

// Numbers of the feature templates. Trained weights depend on them.
enum template_number : std::uint64_t {
    bias,
    sides,
    next_opens,
    before,
    before_opens,
    classes_before,
    short_words,
    second,
    two_ahead,
    length_so_far,
    next_terminal,
    end_of_paragraph,
    quotes,
    brackets,
    habits,
    beginning,
    two_before
};

// Ends besides marks.
constexpr std::uint8_t end_of_abbreviation = 32, end_of_capital_abbreviation = 33, end_of_initial = 34, end_of_pictograph = 35,
                       end_of_plain_word = 36;

constexpr std::uint8_t closing_quote = 1, closing_any_bracket = 2;

bool is_terminal(const general_sight& one) noexcept { return one.mark >= full_stop && one.mark <= script_end; }

// 0, 1, 2, 3, 4-5, 6-7, 8-11, 12-15, ...
std::uint32_t bucket(std::size_t count) noexcept {
    if (count < 4) return static_cast<std::uint32_t>(count);
    const auto bits = static_cast<std::uint32_t>(std::bit_width(count));
    return std::min(bits * 2 + static_cast<std::uint32_t>((count >> (bits - 2)) & 1), 13U);
}

}  // namespace

void general_reader::start(std::string_view text, std::span<const token> tokens, std::span<const form> forms,
                           const writing& how) {
    text_ = text;
    tokens_ = tokens;
    how_ = &how;
    sights_.resize(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) sights_[i] = general_sight_of(text, tokens[i], forms[i], how);
    learn_habit();
    first_ = terminal_ = 0;
    brackets_ = 0;
    in_quotes_ = false;
}

// A small letter behind a full stop may be due to an abbreviation that no list has.
void general_reader::learn_habit() noexcept {
    std::size_t small = 0, large = 0;
    for (std::size_t i = 0; i < sights_.size(); ++i) {
        if (i > 0 && !(sights_[i - 1].mark >= full_stop && sights_[i - 1].mark <= exclamation && sights_[i].spaced)) continue;
        small += sights_[i].letters == lower ? 1U : 0U;
        large += sights_[i].letters == capital || sights_[i].letters == one_capital ? 1U : 0U;
    }
    constexpr std::size_t chance = 1;
    careless_ = small > chance && 2 * small > large;
}

const general_sight& general_reader::sight(std::size_t at) const noexcept {
    static constexpr general_sight nothing;
    return at < sights_.size() ? sights_[at] : nothing;
}

// Whether a bracket or quotation mark belongs to what is before it. Spaces tell, then whether a quotation is open, then its form.
bool general_reader::closes(std::size_t at) const noexcept {
    const general_sight& one = sights_[at];
    if (one.mark == closing_bracket) return true;
    if (one.mark != quote) return false;
    const bool behind =
        at + 1 == size() || sights_[at + 1].spaced || (sights_[at + 1].letters == no_letters && !sights_[at + 1].east);
    if (one.spaced != behind) return !one.spaced;
    return one.direction == right || (one.direction == either && in_quotes_);
}

void general_reader::advance(std::size_t at) noexcept {
    const general_sight& here = sights_[at];
    has_words_ = has_words_ || here.letters != no_letters;
    if (here.mark == opening_bracket) ++brackets_;
    if (here.mark == closing_bracket && brackets_ > 0) --brackets_;
    if (here.mark == quote) in_quotes_ = !closes(at);
    if (terminal_ > at) return;
    terminal_ = at + 1;
    while (terminal_ < size() && !is_terminal(sights_[terminal_])) ++terminal_;
}

void general_reader::start_sentence(std::size_t at) noexcept {
    first_ = at;
    brackets_ = 0;
    has_words_ = false;
}

// Fills place_; false where no sentence can end.
bool general_reader::find_place(std::size_t at) noexcept {
    constexpr std::size_t most = 4;
    place_ = {};
    std::size_t t = at;
    while (t > first_ && at - t < most && (sights_[t].mark == closing_bracket || sights_[t].mark == quote)) {
        place_.closers |= sights_[t].mark == quote ? closing_quote : closing_any_bracket;
        --t;
    }
    const general_sight& end = sights_[t];
    place_.terminal = t;
    place_.end = end.mark;
    if (end.letters == abbreviation) place_.end = end_of_abbreviation;
    if (end.letters == abbreviation_capital) place_.end = end_of_capital_abbreviation;
    if (end.letters == initial) place_.end = end_of_initial;
    if (end.letters == pictograph) place_.end = end_of_pictograph;
    if (place_.end < colon || (place_.end > script_end && place_.end < end_of_abbreviation)) {
        place_.end = end_of_word(at);
        place_.terminal = at;
        place_.closers = 0;
    }
    return place_.end != 0 && find_next(at);
}

// A line that ended without a mark, a heading above all, shows by the capital of a word that needs none. In German too many have
// one.
std::uint8_t general_reader::end_of_word(std::size_t at) const noexcept {
    const general_sight &here = sights_[at], &next = sights_[at + 1];
    if (how_->capital_nouns || !next.opens || !next.spaced || next.letters != capital) return 0;
    const bool word = (here.letters >= lower && here.letters <= with_digit) || here.mark == closing_bracket;
    return word && at > first_ && !in_quotes_ && brackets_ == 0 ? end_of_plain_word : 0;
}

bool general_reader::find_next(std::size_t at) noexcept {
    constexpr std::size_t most = 4;
    place_.next = at + 1;
    while (place_.next < size() && place_.next <= at + most && sights_[place_.next].letters == no_letters) {
        const std::uint8_t mark = sights_[place_.next].mark;
        const bool bracketed = place_.opener == opening_bracket && (mark == closing_bracket || mark == stops);  // "(...)"
        if (!bracketed && mark != quote && mark != opening_bracket && mark != inverted && mark != dash && mark != bullet &&
            mark != stops)
            return false;
        if (place_.next == at + 1 && (mark == quote || is_terminal(sights_[place_.next])) && closes(place_.next)) return false;
        if (mark == stops && !sights_[place_.next].spaced && place_.opener == 0) return false;
        if (place_.opener == 0 || mark == inverted) place_.opener = mark;
        ++place_.next;
    }
    return true;
}

// Whether a sentence begins with a small letter where others do not: behind a word too long for an abbreviation.
bool general_reader::begins_small() const noexcept {
    constexpr std::uint8_t longest_abbreviation = 4;
    if (sights_[place_.terminal].mark != full_stop || place_.terminal == first_ || place_.closers != 0) return false;
    const general_sight &last = sights_[place_.terminal - 1], &next = sight(place_.next);
    return last.letters == lower && last.length > longest_abbreviation && !next.ranks && next.spaced && place_.opener == 0;
}

// Whether a verb of saying goes on with what is said, behind it or behind one question or exclamation more: "Durun! Gitmeyin!
// diye bağırdı."
bool general_reader::is_reported(std::size_t at) const noexcept {
    const auto is_small_verb = [](const general_sight& one) { return one.reports && one.letters == lower; };
    const auto exclaims = [](const general_sight& one) { return one.mark == question || one.mark == exclamation; };
    if (is_small_verb(sight(at + 1))) return true;
    return exclaims(sights_[at]) && exclaims(sight(terminal_)) && is_small_verb(sight(terminal_ + 1));
}

// "am 3. Oktober", "XX. Jahrhundert", "der 5. Band"
bool general_reader::is_ordinal() const noexcept {
    if (!how_->ordinal_stop || place_.terminal == first_ || place_.closers != 0 || place_.opener != 0) return false;
    const general_sight& stop = sights_[place_.terminal];
    const general_sight& next = sight(place_.next);
    if (stop.mark == full_stop && next.ranks && next.letters == lower)
        return true;  // a number in letters, as some corpora have them
    const bool own_stop = stop.is_short_word();
    const general_sight& number = own_stop ? stop : sights_[place_.terminal - 1];
    const std::string_view word = tokens_[own_stop ? place_.terminal : place_.terminal - 1].where.in(text_);
    const bool roman = word.find_first_not_of(own_stop ? "IVXLCDM." : "IVXLCDM") == std::string_view::npos;
    const bool arabic = number.letters == digits && word.find_first_not_of("0123456789") == std::string_view::npos;
    if (!(roman || arabic) || (!own_stop && stop.mark != full_stop)) return false;
    if (next.ranks || next.letters == lower) return true;
    return !next.opens && word.size() <= 2 && (next.letters == capital || next.letters == all_capitals);
}

// "1.", "• 3.", "b)" at the beginning of a sentence
bool general_reader::is_list_mark() const noexcept {
    std::size_t at = first_;
    if (sights_[at].mark == bullet || sights_[at].mark == dash || sights_[at].mark == opening_bracket) ++at;
    if (at > place_.terminal || place_.terminal - at > 1) return false;
    const general_sight& here = sights_[at];
    if (here.letters == initial) return at == place_.terminal && at > first_;
    return at < place_.terminal && (here.letters == digits || here.letters == with_digit || here.length == 1);
}

// Whether the full stop belongs to an abbreviation behind which no sentence ends: a title, "z. B.", "No. 7".
bool general_reader::is_abbreviation() const noexcept {
    const general_sight &end = sights_[place_.terminal], &next = sight(place_.next);
    if (end.numbers && next.letters == digits) return true;
    if (!end.is_short_word() || place_.closers != 0) return false;
    return end.titles || (end.length == 2 && next.is_short_word() && next.length == 2);
}

// Between words without letter case nothing but the marks tells.
general_reader::verdict general_reader::judge_caseless(std::size_t at) const noexcept {
    constexpr std::size_t longest = 100;  // tokens of a bracket that may be one that is never closed
    const general_sight& end = sights_[place_.terminal];
    const general_sight& next = sight(at + 1);
    if (end.mark == semicolon || end.mark == colon)
        return how_->colon_ends && end.mark == colon && next.spaced ? verdict::yes : verdict::no;
    if (end.letters != no_letters && end.letters != pictograph) return verdict::no;
    if (end.mark != script_end && !next.spaced && !next.east && next.letters != caseless) return verdict::no;
    if (end.mark == full_stop && !next.spaced) return verdict::no;
    if (brackets_ > 0 && at - first_ < longest) return verdict::no;
    if (place_.closers == 0 || next.spaced) return verdict::yes;
    // "「行こう。」と言った"
    const std::string_view word = tokens_[at + 1].where.in(text_);
    return word.starts_with("と") || word.starts_with("っ") || word.starts_with("の") ? verdict::no : verdict::yes;
}

general_reader::verdict general_reader::judge(std::size_t at) noexcept {
    if (!has_words_ || !find_place(at)) return verdict::no;
    if (sights_[at].letters == pictograph && sights_[at + 1].letters == pictograph) return verdict::no;
    const general_sight& end = sights_[place_.terminal];
    const std::uint8_t next = sight(place_.next).letters;
    if (end.mark == script_end || next == caseless) return judge_caseless(at);
    if (is_reported(at) || (end.mark == colon && how_->colon_goes_on)) return verdict::no;
    const bool pauses = end.mark == colon || end.mark == semicolon || place_.opener == stops;
    const bool neat = !careless_ || end.letters == pictograph;
    if (next == lower && !pauses && neat) return begins_small() ? verdict::yes : verdict::no;
    if (end.mark == colon && place_.opener == quote && how_->colon_ends_before_quotes) return verdict::yes;
    if (is_ordinal() || is_list_mark() || is_abbreviation()) return verdict::no;
    if (end.mark == semicolon && next == capital && place_.opener == 0 &&
        (sight(place_.next).opens || sight(place_.terminal - 1).letters == lower))
        return verdict::yes;
    return verdict::open;
}

void general_reader::nearby(std::size_t at, feature_vector& into) const {
    const place& p = place_;
    const general_sight &end = sights_[p.terminal], &next = sight(p.next), &after = sight(p.next + 1);
    const general_sight &last = sight(p.terminal - 1), &last_but_one = sight(p.terminal - 2);
    const bool spaced = sight(at + 1).spaced;
    const std::uint8_t e = p.end, n = next.letters;
    into.push_back(feature_of(bias, e, n, spaced));
    into.push_back(feature_of(sides, e, p.closers, p.opener, n, spaced));
    into.push_back(feature_of(next_opens, e, n, next.opens, p.opener != 0));
    into.push_back(feature_of(before, e, last.letters, last.mark, last.length, n));
    into.push_back(feature_of(before_opens, e, last.letters, last.mark, n, next.opens, spaced));
    into.push_back(feature_of(classes_before, e, last.abbreviates, last.titles, last.numbers, last.dates, n, next.opens));
    into.push_back(feature_of(short_words, e, end.abbreviates, end.titles, end.numbers, end.length, n, next.opens));
    into.push_back(feature_of(second, e, n, after.letters, after.mark, after.spaced));
    into.push_back(
        feature_of(two_ahead, e, n, next.dates, after.letters, after.mark, sight(p.next + 2).letters, sight(p.next + 2).mark));
    into.push_back(feature_of(two_before, e, last.letters, last_but_one.letters, last_but_one.mark, n));
    into.push_back(feature_of(quotes, in_quotes_, p.closers, p.opener, e, n));
    into.push_back(feature_of(brackets, brackets_ > 0, p.closers, e, n));
    into.push_back(feature_of(habits, careless_, e, n));
}

void general_reader::progress(std::size_t at, feature_vector& into) const {
    const std::uint8_t e = place_.end, n = sight(place_.next).letters;
    into.push_back(feature_of(length_so_far, bucket(at + 1 - first_), e, n));
    into.push_back(feature_of(next_terminal, bucket(terminal_ - at), e, n));
    into.push_back(feature_of(end_of_paragraph, is_terminal(sights_.back()), bucket(size() - at), e, n));
    into.push_back(feature_of(beginning, sights_[first_].letters, sights_[first_].mark, e, n));
}

void general_reader::features(std::size_t at, feature_vector& into) const {
    into.clear();
    nearby(at, into);
    progress(at, into);
}

}  // namespace inquit::detail
