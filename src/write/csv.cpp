// RFC 4180: CRLF behind every record, fields in quotation marks only where they need them.
#include "write/plain_text.hpp"

#include <inquit/write.hpp>

#include <algorithm>

namespace inquit {

namespace {

class csv_writer {
  public:
    csv_writer(const document& from, std::string& to, const csv_options& options)
        : from_(from), to_(to), options_(options), offsets_(from.text(), options.offsets) {}

    void write() {
        for (std::size_t i = 0; i < from_.quotes().size(); ++i) record(quote_id(i));
    }

  private:
    void record(quote_id which) {
        const attribution& given = from_.attribution_of(which);
        const std::string_view text = from_.text();
        field(options_.id);
        number(which.index());
        field(name(from_[which].kind));
        field(name(from_[which].mode));
        number(offsets_(from_.parts(which).front().begin));
        number(offsets_(from_.parts(which).back().end));
        field(from_.words_of(which));
        speaker_fields(given.speaker);
        field(detail::words_of_source(from_, given).in(text));
        field(given.cue.in(text));
        separate();
        if (given.speaker) detail::append_permille(detail::permille_of(given.confidence), to_);
        field(given.speaker ? name(given.why) : "");
        to_ += "\r\n";
        first_ = true;
    }

    void speaker_fields(speaker_id who) {
        if (!who) {
            to_ += ",,,,";
            return;
        }
        number(who.index());
        field(detail::beginning(from_.name(who), detail::longest_name));
        field(detail::beginning(from_.role(who), detail::longest_name));
        field(name(from_[who].gender));
    }

    void separate() {
        if (!first_) to_ += ',';
        first_ = false;
    }

    void number(std::uint32_t value) {
        separate();
        detail::append_number(value, to_);
    }

    void field(std::string_view text) {
        separate();
        if (text.find_first_of("\",\r\n") == std::string_view::npos) return detail::append_well_formed(text, to_);
        to_ += '"';
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('"', at), text.size());
            detail::append_well_formed(text.substr(at, end - at), to_);
            if (end < text.size()) to_ += "\"\"";
            at = end + 1;
        }
        to_ += '"';
    }

    const document& from_;
    std::string& to_;
    const csv_options& options_;
    offset_map offsets_;
    bool first_ = true;  // of the record's fields
};

}  // namespace

void write_csv_header(std::string& to) {
    to += "id,quote,kind,mode,begin,end,text,speaker_id,speaker,role,gender,mention,cue,confidence,evidence\r\n";
}

void write_csv(const document& from, std::string& to, const csv_options& options) {
    if (options.header) write_csv_header(to);
    csv_writer(from, to, options).write();
}

}  // namespace inquit
