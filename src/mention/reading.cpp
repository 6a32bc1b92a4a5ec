#include "mention/reading.hpp"

#include "base/hash.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <bit>

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
        for (std::size_t at = one.tokens.first.index(); at < one.tokens.last.index(); ++at)
            facts_[at] = static_cast<std::uint8_t>(facts_[at] | headline_);
    }
}

void reading::strip_endings() {
    const std::size_t count = text_.tokens.size();
    bases_.resize(count);
    endings_.assign(count, 0);
    for (std::size_t at = 0; at < count; ++at) {
        const std::string_view word = text_.word(at);
        bases_[at] = text_.forms[at];
        const std::uint32_t size = text_.tokens[at].kind == token_kind::word ? possessive_size(word) : 0;
        if (size == 0) continue;
        endings_[at] = static_cast<std::uint8_t>(size);
        bases_[at].hash = fold_hash(word.substr(0, word.size() - size));
        bases_[at].classes = words_->find(bases_[at].hash);
    }
}

word_use& reading::slot(std::uint64_t base) noexcept {
    const std::size_t mask = uses_.size() - 1;
    std::size_t at = mix(base) & mask;
    while (uses_[at].hash != 0 && uses_[at].hash != base) at = (at + 1) & mask;
    return uses_[at];
}

const word_use& reading::use(std::uint64_t base) const noexcept {
    const std::size_t mask = uses_.size() - 1;
    std::size_t at = mix(base) & mask;
    while (uses_[at].hash != 0 && uses_[at].hash != base) at = (at + 1) & mask;
    return uses_[at];
}

void reading::count_words() {
    uses_.assign(std::bit_ceil(2 * text_.tokens.size() + 2), word_use());
    for (std::size_t at = 0; at < text_.tokens.size(); ++at) {
        if (!is_word(at)) continue;
        word_use& entry = slot(base(at));
        entry.hash = base(at);
        if (!capital(at)) {
            ++entry.lower;
            continue;
        }
        if (at > 0 && capital(at - 1) && ending(at - 1) == 0 && text_.is(at - 1, before_surname)) ++entry.surname;
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
