#include "quote/inquit_clause.hpp"

#include "base/hash.hpp"
#include "quote/reporting_clause.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace inquit::detail {

namespace {

constexpr std::size_t lookahead = 40;  // tokens read to tell narration from speech behind a comma
constexpr std::size_t appositive = 7;  // tokens of ", the old watchman." with its full stop

constexpr std::array first_persons{hash_bytes("i"),     hash_bytes("i'm"),   hash_bytes("i'll"), hash_bytes("i've"),
                                   hash_bytes("i'd"),   hash_bytes("me"),    hash_bytes("my"),   hash_bytes("mine"),
                                   hash_bytes("we"),    hash_bytes("us"),    hash_bytes("our"),  hash_bytes("we'll"),
                                   hash_bytes("we're"), hash_bytes("we've"), hash_bytes("let's")};
constexpr std::array second_persons{hash_bytes("you"),    hash_bytes("your"),   hash_bytes("yours"), hash_bytes("you're"),
                                    hash_bytes("you'll"), hash_bytes("you've"), hash_bytes("you'd")};
constexpr std::array past_auxiliaries{hash_bytes("was"),    hash_bytes("were"),   hash_bytes("had"),     hash_bytes("did"),
                                      hash_bytes("would"),  hash_bytes("could"),  hash_bytes("might"),   hash_bytes("didn't"),
                                      hash_bytes("wasn't"), hash_bytes("hadn't"), hash_bytes("couldn't")};
constexpr std::array irregular_pasts{hash_bytes("said"), hash_bytes("told"),  hash_bytes("thought"), hash_bytes("began"),
                                     hash_bytes("sang"), hash_bytes("wrote"), hash_bytes("swore"),   hash_bytes("spoke"),
                                     hash_bytes("bade"), hash_bytes("quoth")};
// Behind its subject such a verb more often says what somebody did than that he spoke: "In the end, he went."
constexpr std::array acts{hash_bytes("goes"),    hash_bytes("puts"),     hash_bytes("called"),  hash_bytes("calls"),
                          hash_bytes("reads"),   hash_bytes("breaks"),   hash_bytes("started"), hash_bytes("starts"),
                          hash_bytes("returns"), hash_bytes("returned"), hash_bytes("allowed"), hash_bytes("posted")};
constexpr std::array other_subjects{hash_bytes("you"), hash_bytes("it"), hash_bytes("who"), hash_bytes("one")};
constexpr std::array hearers{hash_bytes("him"), hash_bytes("her"), hash_bytes("them")};
constexpr std::array openers{
    hash_bytes("to"),    hash_bytes("with"),  hash_bytes("without"), hash_bytes("as"),     hash_bytes("and"),
    hash_bytes("again"), hash_bytes("at"),    hash_bytes("from"),    hash_bytes("after"),  hash_bytes("before"),
    hash_bytes("in"),    hash_bytes("into"),  hash_bytes("through"), hash_bytes("over"),   hash_bytes("on"),
    hash_bytes("under"), hash_bytes("while"), hash_bytes("when"),    hash_bytes("then"),   hash_bytes("back"),
    hash_bytes("by"),    hash_bytes("aloud"), hash_bytes("once"),    hash_bytes("still"),  hash_bytes("his"),
    hash_bytes("their"), hash_bytes("who"),   hash_bytes("whose"),   hash_bytes("though"), hash_bytes("not")};

template <std::size_t Size>
bool among(const std::array<std::uint64_t, Size>& list, std::uint64_t hash) noexcept {
    return std::find(list.begin(), list.end(), hash) != list.end();
}

bool is_capital(const segmentation& text, std::size_t at) noexcept {
    return has(text.tokens[at].flags, token_flags::capitalised);
}

bool is_mark(const segmentation& text, std::size_t at) noexcept {
    return text.tokens[at].kind == token_kind::punctuation || text.tokens[at].kind == token_kind::symbol;
}

bool is_past(const segmentation& text, std::size_t verb) noexcept {
    return text.word(verb).ends_with("ed") || among(irregular_pasts, text.forms[verb].hash);
}

// Reads the places behind which the speech may be broken off: a comma, a question, a dash.
class reader {
  public:
    reader(const segmentation& text, std::size_t last) noexcept : text_(text), last_(last) {}

    // The first token behind the separators at `at`; `at` if there is no place for a clause.
    [[nodiscard]] std::size_t behind_separator(std::size_t at, bool& dashed) const noexcept {
        const std::string_view word = text_.word(at);
        const bool dash_next = at + 1 < last_ && is_dash(text_, at + 1);
        dashed = is_dash(text_, at) || dash_next;
        if (is_dash(text_, at)) return at + 1;
        if (word == "," || is_stop(text_, at)) {
            if (dash_next) return at + 2;
            return word == "." ? at : at + 1;
        }
        return at;
    }

    // The first token behind verb and subject, if a clause begins at `at`.
    [[nodiscard]] std::optional<std::size_t> clause_at(std::size_t at) const;

    [[nodiscard]] std::size_t end_of_narration(std::size_t at, bool dashed) const noexcept;

  private:
    [[nodiscard]] bool may_report(const reporting_clause& found) const noexcept;
    [[nodiscard]] bool closes(std::size_t at) const noexcept;
    [[nodiscard]] bool narrates(std::size_t at) const noexcept;

    const segmentation& text_;
    std::size_t last_;
};

// "he said nothing to me" goes on with what was said, and is speech itself.
bool reader::closes(std::size_t at) const noexcept {
    if (at < last_ && among(hearers, text_.forms[at].hash)) ++at;
    if (at >= last_ || is_stop(text_, at) || is_dash(text_, at)) return true;
    const std::string_view word = text_.word(at);
    return word == "," || word == ";" || word == ":" || word.ends_with("ly") || among(openers, text_.forms[at].hash);
}

bool reader::may_report(const reporting_clause& found) const noexcept {
    const std::size_t verb = text_.token_at(found.cue.begin), subject = text_.token_at(found.subject.begin);
    const std::uint64_t hash = text_.forms[subject].hash;
    if (among(other_subjects, hash)) return false;
    if (!is_past(text_, verb) && (is_first_person(text_, subject) || !text_.word(verb).ends_with("s"))) return false;
    if (found.verb_first) return true;
    return !among(acts, text_.forms[verb].hash) && closes(verb + 1);
}

std::optional<std::size_t> reader::clause_at(std::size_t at) const {
    if (at >= last_ || is_mark(text_, at)) return std::nullopt;
    if (is_capital(text_, at) && text_.is(at, word_class::opening_word) && text_.word(at) != "I") return std::nullopt;
    stretch before;  // what ends here is speech
    before.where = {text_.tokens[at].where.begin - 1, text_.tokens[at].where.begin};
    const std::optional<reporting_clause> found = clause_after(text_, before);
    if (!found || !may_report(*found)) return std::nullopt;
    return text_.token_at(hull(found->cue, found->subject).end - 1) + 1;
}

// Whether the words behind a comma still tell, rather than go on with the speech: ", taking his coat.", ", the old watchman."
bool reader::narrates(std::size_t at) const noexcept {
    const std::string_view word = at < last_ ? text_.word(at) : std::string_view();
    if (word.ends_with("ing") && word.size() > 5) return true;
    const std::size_t limit = std::min(last_, at + lookahead);
    bool told = false;
    for (std::size_t i = at; i < limit; ++i) {
        if (is_dash(text_, i)) break;
        if (is_stop(text_, i)) {
            if (text_.word(i).front() == '?' || text_.word(i).front() == '!') return false;
            return told || among(openers, text_.forms[at].hash) ||
                   (i - at < appositive && (text_.is(at, word_class::phrase_start) || is_capital(text_, at)));
        }
        const std::uint64_t hash = text_.forms[i].hash;
        if (is_first_person(text_, i) || among(second_persons, hash)) return false;
        const bool past = among(past_auxiliaries, hash);
        if (text_.is(i, word_class::auxiliary) && !past) return false;
        told = told || past || (!is_capital(text_, i) && (text_.word(i).ends_with("ed") || text_.word(i).ends_with("ing")));
    }
    return told;
}

std::size_t reader::end_of_narration(std::size_t at, bool dashed) const noexcept {
    for (; at < last_; ++at) {
        if (is_dash(text_, at)) return at + 1;
        if (is_stop(text_, at)) return at + 1 < last_ && is_dash(text_, at + 1) ? at + 2 : at + 1;
        if (dashed) continue;
        const std::string_view word = text_.word(at);
        if (word == ":" || (word == "," && !narrates(at + 1))) return at + 1;
    }
    return last_;
}

}  // namespace

bool is_dash(const segmentation& text, std::size_t token) noexcept {
    const std::string_view word = text.word(token);
    return word == "\xE2\x80\x94" || word == "\xE2\x80\x93" || word == "\xE2\x80\x95" || word == "--" || (word == "-" && !text.is_hyphen(token));
}

bool is_stop(const segmentation& text, std::size_t token) noexcept {
    const std::string_view word = text.word(token);
    if (text.tokens[token].kind != token_kind::punctuation) return false;
    return word.front() == '.' || word.front() == '!' || word.front() == '?' || word.starts_with("\xE2\x80\xA6");
}

bool is_first_person(const segmentation& text, std::size_t token) noexcept {
    return among(first_persons, text.forms[token].hash);
}

std::optional<inquit_clause> find_inquit(const segmentation& text, std::size_t first, std::size_t last) {
    const reader in(text, last);
    for (std::size_t at = first; at + 1 < last; ++at) {
        bool dashed = false;
        const std::size_t behind = in.behind_separator(at, dashed);
        if (behind == at) continue;
        const std::optional<std::size_t> clause = in.clause_at(behind);
        if (!clause) continue;
        return inquit_clause{is_dash(text, at) ? at : at + 1, in.end_of_narration(*clause, dashed)};
    }
    return std::nullopt;
}

}  // namespace inquit::detail
