// brat's stand-off format: T text-bound annotations, A attributes, R relations, * equivalences, # notes.
#include "text/utf8.hpp"
#include "write/plain_text.hpp"

#include <inquit/write.hpp>

#include <vector>

namespace inquit {

namespace {

class brat_writer {
  public:
    brat_writer(const document& from, std::string& to) : from_(from), to_(to), offsets_(from.text(), offset_unit::codepoints) {}

    void write() {
        mentions();
        for (std::size_t i = 0; i < from_.quotes().size(); ++i) quotation(quote_id(i));
    }

  private:
    // The mentions of speakers, and which of them name the same one.
    void mentions() {
        annotation_of_.assign(from_.mentions().size(), 0);
        for (std::size_t i = 0; i < from_.mentions().size(); ++i) {
            if (from_.mentions()[i].speaker) annotation_of_[i] = text_bound("Mention", from_.mentions()[i].where);
        }
        for (std::size_t i = 0; i < from_.speakers().size(); ++i) {
            if (from_.mentions(speaker_id(i)).size() < 2) continue;
            to_ += "*\tCoreference";
            for (const mention_id one : from_.mentions(speaker_id(i))) reference(" T", annotation_of_[one.index()]);
            to_ += '\n';
        }
    }

    void quotation(quote_id which) {
        const attribution& given = from_.attribution_of(which);
        fragments_.clear();
        for (const span& part : from_.parts(which)) add_fragments(part);
        const std::uint32_t own = text_bound("Quotation");
        if (own == 0) return;
        attribute("Kind", own, name(from_[which].kind));
        attribute("Mode", own, name(from_[which].mode));
        if (const std::uint32_t cue = text_bound("Cue", given.cue); cue != 0) relation("Cue_of", cue, own);
        if (given.addressee)
            if (const std::uint32_t heard = first_annotation(given.addressee); heard != 0) relation("Addressee_of", heard, own);
        if (!given.speaker) return;
        if (const std::uint32_t speaker = speaker_annotation(given); speaker != 0) relation("Speaker_of", speaker, own);
        reference("#", ++notes_);
        reference("\tAnnotatorNotes T", own);
        to_ += '\t';
        detail::append_line(detail::beginning(from_.name(given.speaker), detail::longest_name), to_);
        to_ += "; ";
        to_ += name(given.why);
        to_ += "; ";
        detail::append_permille(detail::permille_of(given.confidence), to_);
        to_ += '\n';
    }

    // The mention that names the speaker here, the writer's words that do, or else the speaker's first mention.
    std::uint32_t speaker_annotation(const attribution& given) {
        if (given.mention && annotation_of_[given.mention.index()] != 0) return annotation_of_[given.mention.index()];
        if (!given.source.empty()) return text_bound("Source", given.source);
        return first_annotation(given.speaker);
    }

    // 0 if nothing in the text names it.
    std::uint32_t first_annotation(speaker_id who) const {
        const auto all = from_.mentions(who);
        return all.empty() ? 0 : annotation_of_[all.front().index()];
    }

    // Its number; 0 if there is no word in it, and nothing is written.
    std::uint32_t text_bound(std::string_view type, span where) {
        fragments_.clear();
        add_fragments(where);
        return text_bound(type);
    }

    std::uint32_t text_bound(std::string_view type) {
        if (fragments_.empty()) return 0;
        reference("T", ++annotations_);
        to_ += '\t';
        to_ += type;
        char before = ' ';
        for (const span& one : fragments_) {
            to_ += before;
            detail::append_number(offsets_(one.begin), to_);
            to_ += ' ';
            detail::append_number(offsets_(one.end), to_);
            before = ';';
        }
        before = '\t';
        for (const span& one : fragments_) {
            to_ += before;
            detail::append_well_formed(one.in(from_.text()), to_);
            before = ' ';
        }
        to_ += '\n';
        return annotations_;
    }

    // An annotation is one line of the file: a span is cut wherever its text would break it.
    void add_fragments(span where) {
        const std::string_view text = from_.text().substr(0, where.end);
        std::uint32_t begin = where.begin;
        for (std::uint32_t at = where.begin; at < where.end;) {
            const detail::code_point c = detail::decode(text, at);
            if (c.valid && detail::breaks_lines(c.value)) {
                add_fragment({begin, at});
                begin = at + c.size;
            }
            at += c.size;
        }
        add_fragment({begin, where.end});
    }

    void add_fragment(span where) {
        const std::string_view text = from_.text();
        while (!where.empty() && text[where.begin] == ' ') ++where.begin;
        while (!where.empty() && text[where.end - 1] == ' ') --where.end;
        if (!where.empty()) fragments_.push_back(where);
    }

    void reference(std::string_view before, std::uint32_t number) {
        to_ += before;
        detail::append_number(number, to_);
    }

    void attribute(std::string_view type, std::uint32_t of, std::string_view value) {
        reference("A", ++attributes_);
        to_ += '\t';
        to_ += type;
        reference(" T", of);
        to_ += ' ';
        to_ += value;
        to_ += '\n';
    }

    void relation(std::string_view type, std::uint32_t from, std::uint32_t to) {
        reference("R", ++relations_);
        to_ += '\t';
        to_ += type;
        reference(" Arg1:T", from);
        reference(" Arg2:T", to);
        to_ += '\n';
    }

    const document& from_;
    std::string& to_;
    offset_map offsets_;
    std::vector<std::uint32_t> annotation_of_;  // by mention; 0 for none
    std::vector<span> fragments_;
    std::uint32_t annotations_ = 0;
    std::uint32_t attributes_ = 0;
    std::uint32_t relations_ = 0;
    std::uint32_t notes_ = 0;
};

}  // namespace

void write_brat(const document& from, std::string& to) { brat_writer(from, to).write(); }

}  // namespace inquit
