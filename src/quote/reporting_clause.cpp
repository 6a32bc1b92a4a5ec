#include "quote/reporting_clause.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace inquit::detail {

namespace {

constexpr std::size_t reach = 14;          // tokens from the quotation to the far end of its clause
constexpr std::size_t appositive = 10;     // tokens of "Cho, the minister who ..., said"
constexpr std::size_t longest_phrase = 8;  // tokens of a subject

constexpr std::array pronouns{hash_bytes("he"),  hash_bytes("she"), hash_bytes("i"),   hash_bytes("they"), hash_bytes("we"),
                              hash_bytes("you"), hash_bytes("it"),  hash_bytes("who"), hash_bytes("one")};
constexpr std::array between{
    hash_bytes("also"),  hash_bytes("then"),  hash_bytes("had"),   hash_bytes("has"),   hash_bytes("have"),  hash_bytes("would"),
    hash_bytes("was"),   hash_bytes("were"),  hash_bytes("is"),    hash_bytes("are"),   hash_bytes("once"),  hash_bytes("only"),
    hash_bytes("just"),  hash_bytes("later"), hash_bytes("again"), hash_bytes("now"),   hash_bytes("at"),    hash_bytes("last"),
    hash_bytes("often"), hash_bytes("did"),   hash_bytes("will"),  hash_bytes("could"), hash_bytes("still"), hash_bytes("even"),
    hash_bytes("went"),  hash_bytes("on"),    hash_bytes("to")};

template <std::size_t Size>
bool among(const std::array<std::uint64_t, Size>& list, std::uint64_t hash) noexcept {
    return std::find(list.begin(), list.end(), hash) != list.end();
}

// A window of tokens [first, last) that one clause may use.
class window {
  public:
    window(const segmentation& text, std::size_t first, std::size_t last) noexcept : text_(text), first_(first), last_(last) {}

    [[nodiscard]] std::size_t first() const noexcept { return first_; }
    [[nodiscard]] std::size_t last() const noexcept { return last_; }

    [[nodiscard]] bool is_word(std::size_t at) const noexcept {
        const token_kind kind = text_.tokens[at].kind;
        return kind == token_kind::word || kind == token_kind::abbreviation || kind == token_kind::handle;
    }
    [[nodiscard]] bool is_pronoun(std::size_t at) const noexcept { return among(pronouns, text_.forms[at].hash); }
    [[nodiscard]] bool is_comma(std::size_t at) const noexcept { return text_.word(at) == ","; }
    [[nodiscard]] bool is_verb(std::size_t at) const noexcept {
        return is_word(at) && text_.is(at, word_class::reporting_verb) && !upper(at);
    }
    [[nodiscard]] bool is_between(std::size_t at) const noexcept {
        const std::string_view word = text_.word(at);
        return is_word(at) && (among(between, text_.forms[at].hash) || (word.size() > 3 && word.ends_with("ly") && !upper(at)));
    }
    [[nodiscard]] bool upper(std::size_t at) const noexcept { return has(text_.tokens[at].flags, token_flags::capitalised); }
    [[nodiscard]] bool starts_phrase(std::size_t at) const noexcept {
        return is_word(at) && (is_pronoun(at) || text_.is(at, word_class::phrase_start) ||
                               (upper(at) && !text_.is(at, word_class::phrase_end | word_class::calendar)));
    }
    [[nodiscard]] bool ends_phrase(std::size_t at) const noexcept {
        return !is_word(at) || text_.is(at, word_class::phrase_end) || is_verb(at) || (is_between(at) && !upper(at));
    }
    // The end of the noun phrase that begins at `at`; `at` itself if none does.
    [[nodiscard]] std::size_t phrase_end(std::size_t at) const noexcept {
        if (at >= last_ || !starts_phrase(at)) return at;
        if (is_pronoun(at)) return at + 1;
        const bool name = upper(at) && !text_.is(at, word_class::phrase_start);
        std::size_t end = at + 1;
        while (end < last_ && end - at < longest_phrase && !ends_phrase(end) && (!name || upper(end) || is_possessive(end - 1)))
            ++end;
        return end;
    }
    // "Anna's father": the name's phrase goes on with a common noun.
    [[nodiscard]] bool is_possessive(std::size_t at) const noexcept {
        const std::string_view word = text_.word(at);
        return word.ends_with("'s") || word.ends_with("\xE2\x80\x99s") || word.ends_with("s'");
    }
    [[nodiscard]] reporting_clause make(std::size_t verb, std::size_t begin, std::size_t end) const noexcept {
        return {text_.tokens[verb].where, hull(text_.tokens[begin].where, text_.tokens[end - 1].where), verb < begin,
                is_pronoun(begin)};
    }

  private:
    const segmentation& text_;
    std::size_t first_;
    std::size_t last_;
};

bool ends_clause(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 17> marks{".",
                                                     "!",
                                                     "?",
                                                     ";",
                                                     "\"",
                                                     "\xE2\x80\x9C",
                                                     "\xE2\x80\x9D",
                                                     "\xE2\x80\x9E",
                                                     "``",
                                                     "''",
                                                     "...",
                                                     "\xE2\x80\x98",
                                                     "\xC2\xAB",
                                                     "\xC2\xBB",
                                                     "?!",
                                                     "!!",
                                                     "'"};
    return std::find(marks.begin(), marks.end(), word) != marks.end();
}

std::size_t skip_between(const window& in, std::size_t at) noexcept {
    while (at < in.last() && in.is_between(at)) ++at;
    return at;
}

// "[subject] (, appositive,) (adverbs) [verb]" that begins at `at`.
std::optional<reporting_clause> subject_first(const window& in, std::size_t at) noexcept {
    const std::size_t end = in.phrase_end(at);
    if (end == at) return std::nullopt;
    std::size_t verb = skip_between(in, end);
    if (verb < in.last() && in.is_verb(verb)) return in.make(verb, at, end);
    if (verb != end || end >= in.last() || !in.is_comma(end)) return std::nullopt;
    const std::size_t limit = std::min(in.last(), end + appositive);
    for (std::size_t comma = end + 1; comma < limit; ++comma) {
        if (!in.is_comma(comma)) continue;
        verb = skip_between(in, comma + 1);
        if (verb < in.last() && in.is_verb(verb)) return in.make(verb, at, end);
    }
    return std::nullopt;
}

// "(adverbs) [verb] [subject]" that begins at `at`.
std::optional<reporting_clause> verb_first(const window& in, std::size_t at) noexcept {
    const std::size_t verb = skip_between(in, at);
    if (verb >= in.last() || !in.is_verb(verb)) return std::nullopt;
    const std::size_t subject = skip_between(in, verb + 1);
    const std::size_t end = in.phrase_end(subject);
    if (end == subject) return std::nullopt;
    return in.make(verb, subject, end);
}

window window_after(const segmentation& text, const stretch& quoted) noexcept {
    std::size_t first = text.token_at(quoted.where.end);
    while (first < text.tokens.size() &&
           (text.word(first) == "," || text.word(first).starts_with('-') || text.word(first).starts_with("\xE2\x80\x94") ||
            text.word(first).starts_with("\xE2\x80\x93"))) {
        ++first;
    }
    if (first >= text.tokens.size()) return {text, first, first};
    const paragraph& home = text.paragraphs[text.paragraph_of(first)];
    if (home.where.begin >= quoted.where.end) return {text, first, first};
    std::size_t last = first;
    const std::size_t limit = std::min<std::size_t>(home.tokens.last.index(), first + reach);
    while (last < limit && !ends_clause(text.word(last))) ++last;
    return {text, first, last};
}

window window_before(const segmentation& text, const stretch& quoted) noexcept {
    const std::size_t last = text.token_at(quoted.where.begin);
    if (last >= text.tokens.size() || last == 0) return {text, last, last};
    const std::size_t floor = text.paragraphs[text.paragraph_of(last)].tokens.first.index();
    const std::size_t limit = last - std::min(last - floor, reach);
    std::size_t first = last;
    while (first > limit && !ends_clause(text.word(first - 1))) --first;
    return {text, first, last};
}

// The subject whose phrase ends right before the verb, adverbs aside.
std::optional<reporting_clause> subject_of(const window& in, std::size_t verb) noexcept {
    std::size_t end = verb;
    while (end > in.first() && in.is_between(end - 1)) --end;
    const std::size_t limit = end - std::min(end - in.first(), longest_phrase);
    for (std::size_t begin = limit; begin < end; ++begin) {
        if (in.phrase_end(begin) == end) return in.make(verb, begin, end);
    }
    return std::nullopt;
}

// "Said Ann Lee:" as a sentence that the speech goes on.
std::optional<reporting_clause> capital_verb_first(const segmentation& text, const window& in) noexcept {
    const std::size_t verb = in.first();
    if (verb + 2 > in.last() || !text.is(verb, word_class::reporting_verb) || !in.is_word(verb) || !in.upper(verb))
        return std::nullopt;
    const std::size_t end = in.phrase_end(verb + 1);
    if (end == verb + 1 || (!in.upper(verb + 1) && !in.is_pronoun(verb + 1)) || end + 1 != in.last()) return std::nullopt;
    if (text.word(end) != "," && text.word(end) != ":") return std::nullopt;
    return in.make(verb, verb + 1, end);
}

// "“...” about the bridge, said Ann Lee.": the quoted words end before their sentence does.
std::optional<reporting_clause> behind_rest(const segmentation& text, const stretch& quoted) noexcept {
    constexpr std::size_t longest_rest = 24;
    const std::size_t first = text.token_at(quoted.where.end);
    if (first >= text.tokens.size() || text.tokens[first].kind != token_kind::word) return std::nullopt;
    const paragraph& home = text.paragraphs[text.paragraph_of(first)];
    if (has(text.tokens[first].flags, token_flags::capitalised) || home.where.begin >= quoted.where.end) return std::nullopt;
    const std::size_t limit = std::min<std::size_t>(home.tokens.last.index(), first + longest_rest + reach);
    std::size_t end = first;
    while (end < limit && !ends_clause(text.word(end))) ++end;
    for (std::size_t comma = first; comma + 2 < end && comma - first < longest_rest; ++comma) {
        if (text.word(comma) != ",") continue;
        const window in(text, comma + 1, end);
        if (std::optional<reporting_clause> found = verb_first(in, comma + 1)) return found;
        const std::size_t verb = in.phrase_end(comma + 1);
        if (verb > comma + 1 && verb < end && in.is_verb(verb) && (verb + 1 == end || in.is_comma(verb + 1)))
            return in.make(verb, comma + 1, verb);
    }
    return std::nullopt;
}

// The forms that only novels use, behind speech.
class story_reader {
  public:
    story_reader(const segmentation& text, const window& in, bool comma) noexcept : text_(text), in_(in), comma_(comma) {}

    [[nodiscard]] std::optional<reporting_clause> read() const noexcept {
        const std::size_t at = in_.first();
        if (std::optional<reporting_clause> found = answer(at)) return found;
        if (std::optional<reporting_clause> found = inverted(at)) return found;
        if (std::optional<reporting_clause> found = straight(at)) return found;
        const std::size_t behind = in_.upper(at) ? at : skip_between(in_, at);  // "presently she asked"
        return behind > at ? subject_first(in_, behind) : std::nullopt;
    }

  private:
    [[nodiscard]] std::uint64_t hash(std::size_t at) const noexcept { return at < in_.last() ? text_.forms[at].hash : 0; }
    [[nodiscard]] bool is_particle(std::size_t at) const noexcept {
        constexpr std::array particles{hash_bytes("out"),  hash_bytes("in"), hash_bytes("up"),   hash_bytes("down"),
                                       hash_bytes("back"), hash_bytes("on"), hash_bytes("forth")};
        return among(particles, hash(at));
    }
    // "went on", "put in", "broke out": no verbs of speech without their particle.
    [[nodiscard]] bool is_phrasal(std::size_t at) const noexcept {
        constexpr std::array goes{hash_bytes("went"), hash_bytes("goes"), hash_bytes("ran")};
        constexpr std::array bursts{hash_bytes("put"),    hash_bytes("puts"), hash_bytes("broke"), hash_bytes("burst"),
                                    hash_bytes("struck"), hash_bytes("cut"),  hash_bytes("threw")};
        constexpr std::array outward{hash_bytes("in"), hash_bytes("out"), hash_bytes("forth")};
        return (among(goes, hash(at)) && hash(at + 1) == hash_bytes("on")) ||
               (among(bursts, hash(at)) && among(outward, hash(at + 1)));
    }
    // What ends like a past tense. Before its subject it tells of speech; behind it, as often of what somebody did meanwhile.
    [[nodiscard]] bool is_past(std::size_t at) const noexcept {
        return at < in_.last() && in_.is_word(at) && !in_.upper(at) && text_.word(at).size() > 4 &&
               text_.word(at).ends_with("ed");
    }
    [[nodiscard]] bool is_speaker(std::size_t at) const noexcept {
        constexpr std::array others{hash_bytes("you"), hash_bytes("it"), hash_bytes("who"), hash_bytes("one")};
        return at < in_.last() && in_.is_word(at) && !among(others, hash(at));
    }

    // "was his short answer", "were Mrs. Allen's words".
    [[nodiscard]] std::optional<reporting_clause> answer(std::size_t at) const noexcept {
        constexpr std::array verbs{hash_bytes("was"), hash_bytes("were"), hash_bytes("is"), hash_bytes("came")};
        constexpr std::array whose{hash_bytes("his"), hash_bytes("her"), hash_bytes("my"), hash_bytes("their")};
        constexpr std::array only{hash_bytes("all"), hash_bytes("only"), hash_bytes("therefore")};
        if (!among(verbs, hash(at))) return std::nullopt;
        std::size_t begin = skip_between(in_, at);
        if (among(only, hash(begin))) ++begin;
        if (begin >= in_.last()) return std::nullopt;
        std::size_t end = begin + 1;
        if (!among(whose, hash(begin))) {
            constexpr std::size_t longest_name = 4;
            if (!in_.upper(begin) && !text_.is(begin, word_class::phrase_start)) return std::nullopt;
            while (end < in_.last() && end - begin < longest_name && !in_.is_possessive(end - 1)) ++end;
            if (!in_.is_possessive(end - 1)) return std::nullopt;
        }
        constexpr std::size_t longest_description = 4;
        for (std::size_t noun = end; noun < std::min(in_.last(), end + longest_description); ++noun) {
            if (is_utterance(noun)) return in_.make(noun, begin, end);
        }
        return std::nullopt;
    }
    [[nodiscard]] bool is_utterance(std::size_t at) const noexcept {
        constexpr std::array nouns{
            hash_bytes("answer"),      hash_bytes("reply"),       hash_bytes("response"),   hash_bytes("retort"),
            hash_bytes("rejoinder"),   hash_bytes("remark"),      hash_bytes("comment"),    hash_bytes("words"),
            hash_bytes("question"),    hash_bytes("exclamation"), hash_bytes("cry"),        hash_bytes("greeting"),
            hash_bytes("observation"), hash_bytes("explanation"), hash_bytes("opening"),    hash_bytes("address"),
            hash_bytes("assurance"),   hash_bytes("declaration"), hash_bytes("reflection"), hash_bytes("conclusion"),
            hash_bytes("speech"),      hash_bytes("advice"),      hash_bytes("thought"),    hash_bytes("salutation"),
            hash_bytes("inquiry"),     hash_bytes("injunction"),  hash_bytes("opinion"),    hash_bytes("voice")};
        return among(nouns, hash(at));
    }

    // "put in the doctor", "called out Anna", "flashed Helen", "said poor Mrs. Hale".
    [[nodiscard]] std::optional<reporting_clause> inverted(std::size_t at) const noexcept {
        constexpr std::array kinds{hash_bytes("poor"), hash_bytes("old"),  hash_bytes("little"),
                                   hash_bytes("dear"), hash_bytes("good"), hash_bytes("young")};
        if (in_.upper(at) || (!is_phrasal(at) && !in_.is_verb(at) && !is_past(at))) return std::nullopt;
        std::size_t subject = at + 1;
        if (is_particle(subject)) ++subject;
        subject = skip_between(in_, subject);
        if (among(kinds, hash(subject))) ++subject;
        const std::size_t end = in_.phrase_end(subject);
        if (end <= subject || !is_speaker(subject)) return std::nullopt;
        return in_.make(at, subject, end);
    }

    // "she went on", "Anna kept saying".
    [[nodiscard]] std::optional<reporting_clause> straight(std::size_t at) const noexcept {
        const std::size_t end = in_.phrase_end(at);
        const bool apart = in_.upper(at) && !comma_ && hash(at) != hash_bytes("i");
        if (end == at || apart || !is_speaker(at)) return std::nullopt;
        constexpr std::array more{hash_bytes("kept"), hash_bytes("soon"), hash_bytes("almost"), hash_bytes("afterwards")};
        std::size_t verb = end;
        while (verb < in_.last() && !is_phrasal(verb) && (in_.is_between(verb) || among(more, hash(verb)))) ++verb;
        if (verb >= in_.last() || !(is_phrasal(verb) || in_.is_verb(verb))) return std::nullopt;
        return in_.make(verb, at, end);
    }

    const segmentation& text_;
    const window& in_;
    bool comma_;  // the speech ends with a comma: its sentence goes on
};

}  // namespace

std::optional<reporting_clause> clause_in_story(const segmentation& text, const stretch& quoted) {
    const window in = window_after(text, quoted);
    if (in.first() == in.last() || quoted.inside.empty()) return std::nullopt;
    return story_reader(text, in, text.text[quoted.inside.end - 1] == ',').read();
}

std::optional<reporting_clause> clause_apart(const segmentation& text, const stretch& quoted) {
    if (std::optional<reporting_clause> found = capital_verb_first(text, window_before(text, quoted))) return found;
    return behind_rest(text, quoted);
}

std::optional<reporting_clause> clause_after(const segmentation& text, const stretch& quoted) {
    const window in = window_after(text, quoted);
    if (in.first() == in.last()) return std::nullopt;
    if (std::optional<reporting_clause> found = verb_first(in, in.first())) return found;
    return subject_first(in, in.first());
}

std::optional<reporting_clause> clause_before(const segmentation& text, const stretch& quoted) {
    const window in = window_before(text, quoted);
    for (std::size_t verb = in.last(); verb > in.first(); --verb) {
        if (!in.is_verb(verb - 1)) continue;
        if (std::optional<reporting_clause> found = subject_of(in, verb - 1)) return found;
        if (std::optional<reporting_clause> found = verb_first(in, verb - 1)) return found;
    }
    return std::nullopt;
}

}  // namespace inquit::detail
