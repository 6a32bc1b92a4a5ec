#include "mention/reading.hpp"

#include "base/hash.hpp"
#include "base/kept_memory.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace inquit::detail {

namespace {

constexpr std::array locatives{hash_bytes("in"), hash_bytes("at"), hash_bytes("from"), hash_bytes("to"), hash_bytes("near")};

constexpr class_set before_surname = word_class::first_name_female | word_class::first_name_male | word_class::first_name_either |
                                     word_class::honorific | word_class::honorific_female | word_class::honorific_male;

// "'s", "’s" or a lone apostrophe behind s.
std::uint32_t possessive_size(std::string_view word) noexcept {
    if (word.size() > 2 && (word.ends_with("'s") || word.ends_with("'S"))) return 2;
    if (word.size() > 4 && (word.ends_with("\xE2\x80\x99s") || word.ends_with("\xE2\x80\x99S"))) return 4;
    if (word.size() > 2 && word.ends_with("s'")) return 1;
    if (word.size() > 4 && word.ends_with("s\xE2\x80\x99")) return 3;
    return 0;
}

bool opens(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 13> marks{"\"", "'", "``", "“", "‘", "«", "„", ":", "—", "–", "--", "(", "-"};
    return std::find(marks.begin(), marks.end(), word) != marks.end();
}

}  // namespace

bool reading::is_word(std::size_t token) const noexcept {
    const token_kind kind = text_.tokens[token].kind;
    return kind == token_kind::word || kind == token_kind::abbreviation;
}

void reading::read(const segmentation& text, const quotations& said) {
    text_ = text;
    facts_.assign(text.tokens.size(), 0);
    mark_quotations(said);
    mark_positions();
    strip_endings();
    count_words();
    give_back(bases_, text.text.size());
}

void reading::mark_quotations(const quotations& said) {
    for (const quotation& one : said.list) {
        if (one.about.kind != quote_kind::direct || one.about.depth > 0) continue;
        for (std::uint32_t p = 0; p < one.about.part_count; ++p) {
            const span part = said.parts[one.about.first_part + p];
            for (std::size_t at = text_.token_at(part.begin); at < facts_.size() && text_.tokens[at].where.begin < part.end; ++at)
                facts_[at] = static_cast<std::uint8_t>(facts_[at] | in_quotation);
        }
    }
}

void reading::mark_positions() {
    for (const sentence& one : text_.sentences) {
        std::size_t words = 0, capitals = 0;
        bool first = true;
        for (std::size_t at = one.tokens.first.index(); at < one.tokens.last.index(); ++at) {
            if (!is_word(at)) continue;
            const bool behind_mark = at > 0 && !text_.is_hyphen(at - 1) && opens(text_.word(at - 1));
            if (first || behind_mark) facts_[at] = static_cast<std::uint8_t>(facts_[at] | initial_);
            first = false;
            ++words;
            if (capital(at) || text_.is(at, word_class::phrase_end | word_class::phrase_start)) ++capitals;
        }
        const bool heading = text_.paragraphs[one.paragraph.index()].kind == paragraph_kind::heading;
        if (words < 3 || (capitals != words && !heading)) continue;
        const std::uint8_t kind = capitals == words ? headline_ | title_case_ : headline_;
        for (std::size_t at = one.tokens.first.index(); at < one.tokens.last.index(); ++at)
            facts_[at] = static_cast<std::uint8_t>(facts_[at] | kind);
    }
}

// Tokens of one number have the same bytes and kind: the first one tells for all.
void reading::strip_endings() {
    stems_.assign(text_.forms.all().size(), {.use = unread});
    bases_.start(stems_.size());
    for (std::size_t at = 0; at < text_.tokens.size(); ++at) {
        stripped& one = stems_[text_.forms.numbers()[at]];
        if (one.use != unread) continue;
        const std::string_view word = text_.word(at);
        one.base = text_.forms[at];
        one.ending = static_cast<std::uint8_t>(text_.tokens[at].kind == token_kind::word ? possessive_size(word) : 0);
        if (one.ending != 0) {
            one.base.hash = fold_hash(word.substr(0, word.size() - one.ending));
            one.base.classes = words_->find(one.base.hash);
        }
        one.use = bases_.of(one.base.hash);
    }
}

void reading::count_words() {
    uses_.assign(bases_.size(), word_use());
    for (std::size_t at = 0; at < text_.tokens.size(); ++at) {
        if (!is_word(at)) continue;
        word_use& entry = uses_[stem(at).use];
        if (!capital(at)) {
            ++entry.lower;
            continue;
        }
        const bool chained = at > 1 && in_title_case(at) && capital(at - 2) && text_.is(at - 2, before_surname);
        if (at > 0 && capital(at - 1) && ending(at - 1) == 0 && !chained && text_.is(at - 1, before_surname)) ++entry.surname;
        if (initial(at) || headline(at)) continue;
        ++entry.capital;
        const std::uint64_t before = at > 0 ? text_.forms[at - 1].hash : 0;
        if (std::find(locatives.begin(), locatives.end(), before) != locatives.end()) ++entry.places;
        if (before == hash_bytes("the")) ++entry.article;
        const bool verb_before = at > 0 && text_.is(at - 1, word_class::reporting_verb) && !capital(at - 1);
        const bool verb_after = at + 1 < text_.tokens.size() && text_.is(at + 1, word_class::reporting_verb) && !capital(at + 1);
        if (verb_before || verb_after) ++entry.speaks;
    }
}

}  // namespace inquit::detail
