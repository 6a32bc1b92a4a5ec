// CoNLL-U (universaldependencies.org/format.html): ten columns a word; what is known beside its form stands in MISC.
#include "write/plain_text.hpp"

#include <inquit/write.hpp>

#include <algorithm>
#include <tuple>
#include <vector>

namespace inquit {

namespace {

enum class part_played : std::uint8_t { quotation, cue, source };

// A stretch of text that is, cues or names the speaker of, a quotation.
struct stretch {
    span where;
    quote_id quote;
    part_played as = part_played::quotation;
};

class conllu_writer {
  public:
    conllu_writer(const document& from, std::string& to, const conllu_options& options)
        : from_(from), to_(to), options_(options), offsets_(from.text(), offset_unit::codepoints) {
        collect();
    }

    void write() {
        // A comment without a sentence behind it would not be CoNLL-U.
        if (!options_.id.empty() && !from_.sentences().empty()) comment("newdoc id", options_.id);
        for (std::size_t i = 0; i < from_.sentences().size(); ++i) sentence_block(i);
    }

  private:
    void collect() {
        for (std::size_t i = 0; i < from_.quotes().size(); ++i) {
            const quote_id which(i);
            const attribution& given = from_.attribution_of(which);
            for (const span& part : from_.parts(which)) stretches_.push_back({part, which, part_played::quotation});
            if (!given.cue.empty()) stretches_.push_back({given.cue, which, part_played::cue});
            const span source = detail::words_of_source(from_, given);
            if (!source.empty()) stretches_.push_back({source, which, part_played::source});
        }
        std::sort(stretches_.begin(), stretches_.end(), [](const stretch& a, const stretch& b) {
            return std::tuple(a.where.begin, a.quote, a.as) < std::tuple(b.where.begin, b.quote, b.as);
        });
        begun_.assign(from_.quotes().size(), false);
    }

    void sentence_block(std::size_t index) {
        const sentence& one = from_.sentences()[index];
        if (from_[one.paragraph].sentences.first == sentence_id(index)) to_ += "# newpar\n";
        to_ += "# sent_id = ";
        sentence_name(index + 1);
        to_ += "\n# text = ";
        for (std::uint32_t i = one.tokens.first.index(); i < one.tokens.last.index(); ++i) {
            detail::append_line(from_.tokens()[i].where.in(from_.text()), to_);
            if (i + 1 < one.tokens.last.index() && space_after(i)) to_ += ' ';
        }
        to_ += '\n';
        std::uint32_t number = 1;
        for (std::uint32_t i = one.tokens.first.index(); i < one.tokens.last.index(); ++i) number += token_lines(i, number);
        to_ += '\n';
    }

    // A sentence's name may hold no white space.
    void sentence_name(std::size_t number) {
        const std::size_t begin = to_.size();
        detail::append_line(options_.id, to_);
        std::replace(to_.begin() + static_cast<std::ptrdiff_t>(begin), to_.end(), ' ', '_');
        if (!options_.id.empty()) to_ += '-';
        detail::append_number(number, to_);
    }

    void comment(std::string_view key, std::string_view value) {
        to_ += "# ";
        to_ += key;
        to_ += " = ";
        detail::append_line(value, to_);
        to_ += '\n';
    }

    // The lines of a token whose first word bears `number`; how many words it has.
    std::uint32_t token_lines(std::uint32_t index, std::uint32_t number) {
        const span where = from_.tokens()[index].where;
        const std::size_t first_word = next_word_;
        while (next_word_ < from_.words().size() && from_.words()[next_word_].where.begin < where.end) ++next_word_;
        const std::size_t words = next_word_ - first_word;
        enter(where);
        detail::append_number(number, to_);
        if (words > 1) {
            to_ += '-';
            detail::append_number(number + words - 1, to_);
        }
        columns(where);
        roles(where);
        if (!space_after(index)) to_ += "|SpaceAfter=No";
        to_ += '\n';
        if (words <= 1) return 1;
        for (std::size_t i = 0; i < words; ++i) {
            detail::append_number(number + i, to_);
            columns(from_.words()[first_word + i].where);
            to_ += '\n';
        }
        return static_cast<std::uint32_t>(words);
    }

    // The columns from FORM on, with the first fields of MISC.
    void columns(span where) {
        to_ += '\t';
        detail::append_line(where.in(from_.text()), to_);
        to_ += "\t_\t_\t_\t_\t_\t_\t_\tstart_char=";
        detail::append_number(offsets_(where.begin), to_);
        to_ += "|end_char=";
        detail::append_number(offsets_(where.end), to_);
    }

    // Keeps at hand the stretches that the token has a byte of.
    void enter(span token) {
        std::erase_if(at_hand_, [&](const stretch& one) { return one.where.end <= token.begin; });
        for (; next_ < stretches_.size() && stretches_[next_].where.begin < token.end; ++next_) {
            if (stretches_[next_].where.end > token.begin) at_hand_.push_back(stretches_[next_]);
        }
    }

    void roles(span token) {
        list("Quote", part_played::quotation, token);
        list("Cue", part_played::cue, token);
        list("Source", part_played::source, token);
    }

    void list(std::string_view key, part_played as, span token) {
        bool first = true;
        for (const stretch& one : at_hand_) {
            if (one.as != as || !one.where.overlaps(token)) continue;
            to_ += first ? '|' : ',';
            if (first) to_.append(key).append("=");
            first = false;
            detail::append_number(one.quote.index(), to_);
            if (as != part_played::quotation) continue;
            to_ += begun_[one.quote.index()] ? ":I" : ":B";
            begun_[one.quote.index()] = true;
        }
    }

    [[nodiscard]] bool space_after(std::uint32_t index) const {
        return index + 1 == from_.tokens().size() || from_.tokens()[index + 1].where.begin > from_.tokens()[index].where.end;
    }

    const document& from_;
    std::string& to_;
    const conllu_options& options_;
    offset_map offsets_;
    std::vector<stretch> stretches_;  // by begin
    std::size_t next_ = 0;            // of stretches_
    std::vector<stretch> at_hand_;
    std::vector<bool> begun_;  // by quotation: a word of it is written
    std::size_t next_word_ = 0;
};

}  // namespace

void write_conllu(const document& from, std::string& to, const conllu_options& options) {
    conllu_writer(from, to, options).write();
}

}  // namespace inquit
