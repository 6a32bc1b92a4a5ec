#include "write/csv_text.hpp"
#include "write/plain_text.hpp"

#include <inquit/write.hpp>

namespace inquit {

namespace {

class csv_writer {
  public:
    csv_writer(const document& from, std::string& to, const csv_options& options)
        : from_(from), options_(options), offsets_(from.text(), options.offsets), record_(to) {}

    void write() {
        for (std::size_t i = 0; i < from_.quotes().size(); ++i) record(quote_id(i));
    }

  private:
    void record(quote_id which) {
        const attribution& given = from_.attribution_of(which);
        const std::string_view text = from_.text();
        record_.field(options_.id);
        record_.number(which.index());
        record_.field(name(from_[which].kind));
        record_.field(name(from_[which].mode));
        record_.number(offsets_(from_.parts(which).front().begin));
        record_.number(offsets_(from_.parts(which).back().end));
        record_.field(from_.words_of(which));
        speaker_fields(given.speaker);
        record_.field(detail::words_of_source(from_, given).in(text));
        record_.field(given.cue.in(text));
        if (given.speaker) {
            record_.permille(detail::permille_of(given.confidence));
        } else {
            record_.field("");
        }
        record_.field(given.speaker ? name(given.why) : "");
        addressee_fields(given);
        record_.end();
    }

    void addressee_fields(const attribution& given) {
        if (given.addressee) {
            record_.number(given.addressee.index());
            record_.field(detail::beginning(from_.name(given.addressee), detail::longest_name));
        } else {
            record_.field("");
            record_.field("");
        }
    }

    void speaker_fields(speaker_id who) {
        if (!who) {
            for (int i = 0; i < 4; ++i) record_.field("");
            return;
        }
        record_.number(who.index());
        record_.field(detail::beginning(from_.name(who), detail::longest_name));
        record_.field(detail::beginning(from_.role(who), detail::longest_name));
        record_.field(name(from_[who].gender));
    }

    const document& from_;
    const csv_options& options_;
    offset_map offsets_;
    detail::csv_text record_;
};

}  // namespace

void write_csv_header(std::string& to) {
    to +=
        "id,quote,kind,mode,begin,end,text,speaker_id,speaker,role,gender,mention,cue,confidence,evidence,addressee_id,"
        "addressee\r\n";
}

void write_csv(const document& from, std::string& to, const csv_options& options) {
    if (options.header) write_csv_header(to);
    csv_writer(from, to, options).write();
}

}  // namespace inquit
