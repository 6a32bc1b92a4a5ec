// The schema inquit/1: docs/output.md.
#include "write/json_text.hpp"
#include "write/plain_text.hpp"

#include <inquit/write.hpp>

namespace inquit {

namespace {

class json_writer {
  public:
    json_writer(const document& from, std::string& to, const json_options& options)
        : from_(from), options_(options), offsets_(from.text(), options.offsets), json_(to, options.indent) {}

    void write() {
        json_.open('{');
        head();
        if (options_.paragraphs) spans("paragraphs", from_.paragraphs());
        if (options_.sentences) spans("sentences", from_.sentences());
        if (options_.tokens) spans("tokens", from_.tokens());
        if (options_.words) spans("words", from_.words());
        if (options_.quotes) quotes();
        if (options_.rejected) rejected();
        if (options_.speakers) speakers();
        json_.close('}');
    }

  private:
    void head() {
        json_.key("schema");
        json_.string("inquit/1");
        json_.key("id");
        json_.string(options_.id);
        if (!options_.meta.empty()) {
            json_.key("meta");
            json_.raw(options_.meta);
        }
        json_.key("language");
        json_.string(from_.language());
        json_.key("offsets");
        json_.string(detail::name_of(options_.offsets));
        json_.key("length");
        json_.number(offsets_(static_cast<std::uint32_t>(from_.text().size())));
    }

    void range(span where) {
        const span converted = offsets_(where);
        json_.pair(converted.begin, converted.end);
    }

    void optional_range(span where) {
        if (where.empty()) {
            json_.null();
        } else {
            range(where);
        }
    }

    template <class Records>
    void spans(std::string_view key, const Records& records) {
        json_.key(key);
        json_.open('[');
        for (const auto& one : records) range(one.where);
        json_.close(']');
    }

    void quotes() {
        json_.key("quotes");
        json_.open('[');
        for (std::size_t i = 0; i < from_.quotes().size(); ++i) quote_object(quote_id(i));
        json_.close(']');
    }

    void quote_object(quote_id which) {
        const quote& one = from_[which];
        const attribution& given = from_.attribution_of(which);
        json_.open('{');
        json_.key("id");
        json_.number(which.index());
        json_.key("kind");
        json_.string(name(one.kind));
        json_.key("mode");
        json_.string(name(one.mode));
        json_.key("parts");
        json_.open('[');
        for (const span& part : from_.parts(which)) range(part);
        json_.close(']');
        json_.key("text");
        json_.string(from_.words_of(which));
        json_.key("depth");
        json_.number(one.depth);
        json_.key("parent");
        if (one.parent) {
            json_.number(one.parent.index());
        } else {
            json_.null();
        }
        json_.key("cue");
        optional_range(given.cue);
        json_.key("speaker");
        speaker_of(given);
        json_.key("addressee");
        addressee_of(given);
        json_.close('}');
    }

    void speaker_of(const attribution& given) {
        if (!given.speaker) return json_.null();
        json_.open('{');
        json_.key("id");
        json_.number(given.speaker.index());
        json_.key("mention");
        optional_range(detail::words_of_source(from_, given));
        json_.key("confidence");
        json_.permille(detail::permille_of(given.confidence));
        json_.key("evidence");
        json_.string(name(given.why));
        json_.close('}');
    }

    void addressee_of(const attribution& given) {
        if (!given.addressee) return json_.null();
        json_.open('{');
        json_.key("id");
        json_.number(given.addressee.index());
        json_.key("evidence");
        json_.string(name(given.address));
        json_.close('}');
    }

    void rejected() {
        json_.key("rejected");
        json_.open('[');
        for (const rejected_quote& one : from_.rejected()) {
            json_.open('{');
            json_.key("where");
            range(one.where);
            json_.key("reason");
            json_.string(name(one.reason));
            json_.close('}');
        }
        json_.close(']');
    }

    void speakers() {
        json_.key("speakers");
        json_.open('[');
        for (std::size_t i = 0; i < from_.speakers().size(); ++i) speaker_object(speaker_id(i));
        json_.close(']');
    }

    void speaker_object(speaker_id who) {
        json_.open('{');
        json_.key("id");
        json_.number(who.index());
        json_.key("name");
        json_.string(from_.name(who));
        json_.key("aliases");
        json_.open('[');
        for (const std::string_view alias : from_.aliases(who)) json_.string(alias);
        json_.close(']');
        json_.key("role");
        if (from_.role(who).empty()) {
            json_.null();
        } else {
            json_.string(from_.role(who));
        }
        json_.key("gender");
        json_.string(name(from_[who].gender));
        json_.key("mentions");
        json_.open('[');
        for (const mention_id one : from_.mentions(who)) range(from_[one].where);
        json_.close(']');
        json_.key("quotes");
        json_.open('[');
        for (const quote_id one : from_.quotes(who)) json_.number(one.index());
        json_.close(']');
        json_.close('}');
    }

    const document& from_;
    const json_options& options_;
    offset_map offsets_;
    detail::json_text json_;
};

}  // namespace

void write_json(const document& from, std::string& to, const json_options& options) { json_writer(from, to, options).write(); }

}  // namespace inquit
