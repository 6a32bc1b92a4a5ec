#include "mention/name_finder.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace inquit::detail {

namespace {

constexpr std::size_t longest_name = 12;
constexpr std::size_t longest_role = 4;  // lower-case words of a role before a name

constexpr class_set first_names = word_class::first_name_female | word_class::first_name_male | word_class::first_name_either;
constexpr class_set titles = word_class::honorific | word_class::honorific_female | word_class::honorific_male;
constexpr class_set never_alone = word_class::calendar | word_class::nationality;

bool is_initial_letter(std::string_view word) noexcept { return word.size() == 2 && word[1] == '.'; }

class scanner {
  public:
    scanner(const reading& from, bool fiction) : from_(from), count_(from.text().tokens.size()), fiction_(fiction) {}

    void run(std::vector<found_mention>& into) {
        for (std::size_t at = 0; at < count_;) {
            const std::size_t end = end_of_run(at);
            if (end == at) {
                ++at;
                continue;
            }
            add(at, end, into);
            at = end;
        }
    }

  private:
    [[nodiscard]] bool title_like(std::size_t at) const noexcept {
        return from_.is(at, titles) || (from_.is(at, word_class::person) && from_.use(at).lower > 0);
    }
    // Whether the capital of a word that begins a sentence is due to a name.
    [[nodiscard]] bool initial_is_name(std::size_t at) const noexcept {
        const word_use& use = from_.use(at);
        if (use.capital > use.lower || use.surname > use.lower) return true;
        const bool goes_on =
            at + 1 < count_ && from_.is_word(at + 1) && from_.capital(at + 1) && !from_.headline(at) && !from_.initial(at + 1);
        if (goes_on && from_.is(at, first_names) && !from_.is(at + 1, word_class::common_name_word))
            return true;  // "Mark Weddle"
        if (from_.is(at, word_class::common_name_word | word_class::phrase_end)) return false;
        if (from_.is(at, titles | first_names)) return true;
        if (goes_on && title_like(at + 1)) return true;  // "Foreign Minister Cho"
        return use.lower == 0 &&
               (goes_on || (!from_.headline(at) && from_.text().is(at + 1 < count_ ? at + 1 : at, word_class::reporting_verb)));
    }
    // A month that is a first name too, before a word that is neither a number nor another date.
    [[nodiscard]] bool is_april_lee(std::size_t at) const noexcept {
        return from_.is(at, first_names) && from_.ending(at) == 0 && at + 1 < count_ && from_.is_word(at + 1) &&
               from_.capital(at + 1) && !from_.initial(at + 1) && !from_.is(at + 1, word_class::calendar | word_class::place) &&
               !from_.is(at + 1, word_class::common_name_word | word_class::org_word);
    }
    // "Warren" of "Elizabeth Warren Hammers Bank", not "Hammers", though Warren is a first name too.
    [[nodiscard]] bool behind_first_name(std::size_t at) const noexcept {
        if (at == 0 || !from_.capital(at - 1) || from_.ending(at - 1) != 0 || !from_.is(at - 1, first_names)) return false;
        return at < 2 || !from_.is_word(at - 2) || !from_.is(at - 2, first_names);
    }
    // In a line of capitals only a word counts that the text writes with a capital elsewhere, or a first name and what follows
    // it.
    [[nodiscard]] bool titled_elsewhere(std::size_t at) const noexcept {
        const word_use& use = from_.use(at);
        if (use.capital > use.lower || use.surname > use.lower) return true;
        if (use.lower > 0) return false;
        return from_.is(at, first_names | titles) || behind_first_name(at);
    }
    [[nodiscard]] bool may_be_name(std::size_t at) const noexcept {
        if (!from_.is_word(at) || !from_.capital(at)) return false;
        if (from_.is(at, word_class::calendar) && !is_april_lee(at)) return false;
        if (!fiction_ && from_.in_title_case(at) && !titled_elsewhere(at)) return false;
        const std::string_view word = from_.text().word(at);
        if (is_initial_letter(word)) return true;
        if (word.size() < 2) return false;
        if (from_.initial(at) || from_.headline(at)) return initial_is_name(at);
        if (!from_.is(at, word_class::common_name_word) || from_.is(at, titles)) return true;
        if (has(from_.text().tokens[at].flags, token_flags::all_upper)) return true;  // "US"
        // "New York", "Will Smith"
        return word.size() > 2 && from_.ending(at) == 0 && at + 1 < count_ && from_.capital(at + 1) && from_.is_word(at + 1) &&
               !from_.initial(at + 1) && word.find('\'') == std::string_view::npos &&
               word.find("\xE2\x80\x99") == std::string_view::npos;
    }
    // A small word inside a name: "van der Berg", "Bank of America", "Duke of York", "AT & T", "Jean-Luc".
    [[nodiscard]] std::size_t behind_particles(std::size_t at) const noexcept {
        std::size_t next = at;
        const std::uint64_t word = from_.base(at);
        if (word == hash_bytes("of")) {
            if (!from_.is(at - 1, titles | word_class::org_word | word_class::place | word_class::person)) return at;
            if (at > 1 && from_.is(at - 2, first_names) && from_.capital(at - 2)) return at;  // "Barbara Boxer of York"
            next = at + 1;
            if (next < count_ && from_.base(next) == hash_bytes("the")) ++next;
        } else if (!fiction_ && (word == hash_bytes("on") || word == hash_bytes("for"))) {
            if (!from_.is(at - 1, word_class::org_word)) return at;  // "Commission on Ferries"
            next = at + 1;
        } else if (from_.text().word(at) == "&" || from_.text().is_hyphen(at)) {
            next = at + 1;
        } else {
            while (next < count_ && next - at < 3 && from_.is(next, word_class::name_particle) && !from_.capital(next)) ++next;
        }
        return next > at && next < count_ && may_be_name(next) && from_.capital(next) ? next : at;
    }
    [[nodiscard]] bool same_line(std::size_t a, std::size_t b) const noexcept {
        return from_.text().paragraph_of(a) == from_.text().paragraph_of(b);
    }
    [[nodiscard]] std::size_t end_of_run(std::size_t first) const noexcept {
        if (!may_be_name(first)) return first;
        const std::size_t paragraph_end = from_.text().paragraphs[from_.text().paragraph_of(first)].tokens.last.index();
        std::size_t at = first + 1;
        while (at < paragraph_end && at - first < longest_name && from_.ending(at - 1) == 0) {
            if (may_be_name(at) && !(from_.initial(at) && !is_initial_letter(from_.text().word(at - 1)))) {
                ++at;
                continue;
            }
            const std::size_t next = behind_particles(at);
            if (next == at || next >= paragraph_end) break;
            at = next + 1;
        }
        return at;
    }

    void add(std::size_t first, std::size_t last, std::vector<found_mention>& into) const {
        found_mention made;
        made.first = static_cast<std::uint32_t>(first);
        made.last = static_cast<std::uint32_t>(last);
        made.head_first = static_cast<std::uint32_t>(behind_epithet(end_of_title(first, last), last));
        made.head_last = made.last;
        if (made.head_first == made.last) return;  // a title alone is a nominal
        if (last - made.head_first == 1 && from_.is(made.head_first, never_alone)) return;
        made.what.kind = mention_kind::name;
        made.what.number = grammatical_number::singular;
        made.quoted = from_.quoted(first);
        made.possessive = from_.ending(last - 1) != 0;
        read_title(made);
        made.what.person = is_person(made);
        if (made.what.gender == gender::unknown && made.what.person) made.what.gender = first_name_gender(made);
        const segmentation& text = from_.text();
        const std::uint32_t end = text.tokens[last - 1].where.end - from_.ending(last - 1);
        made.what.head = {text.tokens[made.head_first].where.begin, end};
        made.what.where = {text.tokens[made.first].where.begin, end};
        if (made.what.person) extend_role(made);
        into.push_back(made);
    }

    // Behind the last title of the run that something follows.
    [[nodiscard]] std::size_t end_of_title(std::size_t first, std::size_t last) const noexcept {
        std::size_t end = first;
        for (std::size_t at = first; at < last; ++at) {
            if (!title_like(at) || (at > first && from_.is(at, first_names) && !from_.is(at, titles))) continue;
            const bool before_of = at + 1 < last && from_.base(at + 1) == hash_bytes("of");
            if (before_of) return first;
            if (at + 1 < last || end == at) end = at + 1;
        }
        if (end == last && last - first >= 2 && !title_like(first)) return first;  // "Chelsea Manager"
        return end;
    }

    // "Republican Marco Rubio", "Crooked Hillary Clinton": a word before the first name is none of the name.
    [[nodiscard]] std::size_t behind_epithet(std::size_t first, std::size_t last) const noexcept {
        if (fiction_ || last - first < 3 || from_.is(first, first_names)) return first;
        if (is_initial_letter(from_.text().word(first)) || from_.is(first, word_class::name_particle)) return first;
        for (std::size_t at = first + 1; at < last; ++at) {
            if (from_.is(at, word_class::org_word) || from_.base(at) == hash_bytes("of") || from_.text().word(at) == "&")
                return first;
        }
        for (std::size_t at = first + 1; at + 1 < last; ++at) {
            if (from_.is(at, first_names) && !from_.is(at + 1, word_class::place)) return at;
        }
        return first;
    }

    void read_title(found_mention& made) const noexcept {
        bool office = false;
        for (std::size_t at = made.first; at < made.head_first; ++at) {
            const std::uint64_t word = from_.base(at);
            const auto is = [&](std::string_view plain) { return word == hash_bytes(plain); };
            if (from_.is(at, word_class::honorific_female)) {
                made.what.gender = gender::female;
                made.title = is("mrs") || is("mrs.") || is("mme") || is("mme.") || is("madame") ? address::mrs
                             : is("miss") || is("mademoiselle") || is("mlle") || is("mlle.")    ? address::miss
                             : is("ms") || is("ms.")                                            ? address::none
                                                                                                : address::lady;
            } else if (from_.is(at, word_class::honorific_male)) {
                made.what.gender = gender::male;
                made.title = is("mr") || is("mr.") || is("monsieur") ? address::mr : address::lord;
            } else {
                office = true;
                if (from_.is(at, word_class::person_female)) made.what.gender = gender::female;
                if (from_.is(at, word_class::person_male)) made.what.gender = gender::male;
            }
        }
        if (made.first == made.head_first) return;
        if (made.title == address::none) made.title = address::office;
        const segmentation& text = from_.text();
        const bool only_courtesy = made.head_first - made.first == 1 && !office;
        if (!only_courtesy) made.role = hull(text.tokens[made.first].where, text.tokens[made.head_first - 1].where);
    }

    // "campaign manager Robby Mook": the lower-case words directly before, up to the article.
    void extend_role(found_mention& made) const noexcept {
        if (made.first == 0 || made.first != made.head_first || !from_.is(made.first - 1, word_class::person) ||
            from_.capital(made.first - 1) || from_.ending(made.first - 1) != 0 || from_.initial(made.first))
            return;
        if (made.head_last - made.head_first < 2 && !from_.is(made.first - 1, titles)) return;
        const std::size_t floor = made.first - std::min<std::size_t>(made.first, longest_role);
        std::size_t at = made.first - 1;
        while (at > floor && from_.is_word(at - 1) && from_.ending(at - 1) == 0 && !from_.quoted(at - 1) &&
               !from_.is(at - 1, word_class::phrase_end | word_class::phrase_start | word_class::reporting_verb |
                                     word_class::common_name_word | word_class::calendar))
            --at;
        const segmentation& text = from_.text();
        if (text.sentence_of(at) != text.sentence_of(made.first)) return;
        for (std::size_t i = at; i < made.first; ++i) {
            if (from_.is(i, word_class::person_female)) made.what.gender = gender::female;
            if (from_.is(i, word_class::person_male)) made.what.gender = gender::male;
        }
        made.role = hull(text.tokens[at].where, text.tokens[made.first - 1].where);
        made.first = static_cast<std::uint32_t>(at);
        made.what.where.begin = text.tokens[at].where.begin;
        made.title = address::office;
    }

    [[nodiscard]] bool is_person(const found_mention& made) const noexcept {
        if (made.title != address::none) return true;
        const std::size_t size = made.head_last - made.head_first;
        const std::size_t last = made.head_last - 1;
        const token_flags flags = from_.text().tokens[last].flags;
        const bool given = from_.is(made.head_first, first_names);
        for (std::size_t at = made.head_first; at < made.head_last; ++at) {
            if (from_.base(at) == hash_bytes("of") || from_.text().word(at) == "&") return false;
            if (size >= 2 && from_.is(at, word_class::org_word)) return false;
        }
        const bool surely_given = from_.is(made.head_first, word_class::first_name_female | word_class::first_name_male);
        if (from_.is(last, word_class::nationality)) return size == 2 && surely_given;  // "David French"
        if (size >= 2 && given) return true;
        if (from_.is(last, word_class::place | word_class::org_word)) return false;
        if (has(flags, token_flags::all_upper) && size == 1 && !from_.headline(last)) return false;
        const bool article = made.first > 0 && from_.base(made.first - 1) == hash_bytes("the");
        if (size >= 2) return !article && !from_.is(made.head_first, word_class::place);
        const word_use& use = from_.use(last);
        if (given) return true;
        // A single name says little: in fiction it is a character's, in news that of a person only if the full name stands
        // elsewhere.
        return fiction_ && !article && 2 * use.places <= use.capital && 2 * use.article <= use.capital;
    }

    // Not of a single name in news: that is a family name as a rule ("Clinton", "Warren").
    [[nodiscard]] gender first_name_gender(const found_mention& made) const noexcept {
        if (!fiction_ && made.head_last - made.head_first == 1) return gender::unknown;
        if (from_.is(made.head_first, word_class::first_name_female)) return gender::female;
        if (from_.is(made.head_first, word_class::first_name_male)) return gender::male;
        return gender::unknown;
    }

    const reading& from_;
    std::size_t count_;
    bool fiction_;
};

}  // namespace

void find_names(const reading& from, bool fiction, std::vector<found_mention>& into) { scanner(from, fiction).run(into); }

}  // namespace inquit::detail
