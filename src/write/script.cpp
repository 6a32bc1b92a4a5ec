#include <inquit/script.hpp>

#include "write/csv_text.hpp"
#include "write/json_text.hpp"
#include "write/plain_text.hpp"

#include <inquit/write.hpp>

#include <vector>

namespace inquit {

namespace {

class script_writer {
  public:
    script_writer(const document& from, std::string& to, const script_options& options)
        : from_(from), to_(to), options_(options), offsets_(from.text(), options.offsets), segments_(script_of(from)) {}

    void write() {
        switch (options_.form) {
            case script_form::text:
                return lines();
            case script_form::json:
                return object();
            case script_form::csv:
                return records();
        }
    }

  private:
    [[nodiscard]] std::string_view voice_of(const segment& one) const {
        if (one.speaker) return detail::beginning(from_.name(one.speaker), detail::longest_name);
        return one.quote ? "Unknown" : "Narration";
    }

    void lines() {
        for (const segment& one : segments_) {
            detail::append_line(voice_of(one), to_);
            to_ += ": ";
            detail::append_line(one.where.in(from_.text()), to_);
            to_ += '\n';
        }
    }

    void records() {
        if (options_.header) write_script_csv_header(to_);
        detail::csv_text record(to_);
        for (std::size_t i = 0; i < segments_.size(); ++i) {
            const segment& one = segments_[i];
            record.field(options_.id);
            record.number(static_cast<std::uint32_t>(i));
            record.field(one.quote ? "quotation" : "narration");
            const span where = offsets_(one.where);
            record.number(where.begin);
            record.number(where.end);
            optional(record, one.quote);
            optional(record, one.speaker);
            record.field(one.speaker ? voice_of(one) : "");
            record.field(one.speaker ? name(from_[one.speaker].gender) : "");
            record.field(one.where.in(from_.text()));
            record.end();
        }
    }

    template <class Id>
    static void optional(detail::csv_text& record, Id which) {
        if (which) {
            record.number(which.index());
        } else {
            record.field("");
        }
    }

    template <class Id>
    static void optional(detail::json_text& json, Id which) {
        if (which) {
            json.number(which.index());
        } else {
            json.null();
        }
    }

    void object() {
        detail::json_text json(to_, options_.indent);
        json.open('{');
        json.key("schema");
        json.string("inquit-script/1");
        json.key("id");
        json.string(options_.id);
        json.key("offsets");
        json.string(detail::name_of(options_.offsets));
        json.key("segments");
        json.open('[');
        for (const segment& one : segments_) {
            json.open('{');
            json.key("kind");
            json.string(one.quote ? "quotation" : "narration");
            json.key("where");
            const span where = offsets_(one.where);
            json.pair(where.begin, where.end);
            json.key("quote");
            optional(json, one.quote);
            json.key("speaker");
            optional(json, one.speaker);
            json.key("text");
            json.string(one.where.in(from_.text()));
            json.close('}');
        }
        json.close(']');
        voices(json);
        json.close('}');
    }

    void voices(detail::json_text& json) {
        json.key("speakers");
        json.open('[');
        for (std::size_t i = 0; i < from_.speakers().size(); ++i) {
            const speaker_id who(i);
            json.open('{');
            json.key("id");
            json.number(i);
            json.key("name");
            json.string(from_.name(who));
            json.key("gender");
            json.string(name(from_[who].gender));
            json.close('}');
        }
        json.close(']');
    }

    const document& from_;
    std::string& to_;
    const script_options& options_;
    offset_map offsets_;
    std::vector<segment> segments_;
};

}  // namespace

void write_script_csv_header(std::string& to) { to += "id,segment,kind,begin,end,quote,speaker_id,speaker,gender,text\r\n"; }

void write_script(const document& from, std::string& to, const script_options& options) {
    script_writer(from, to, options).write();
}

}  // namespace inquit
