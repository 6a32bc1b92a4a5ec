// The writers for C.
#include "c_api/guard.hpp"
#include "c_api/handles.hpp"
#include "c_api/sized.hpp"

#include <inquit/write.hpp>

#include <cstring>
#include <string>
#include <string_view>

namespace {

static_assert(sizeof(void*) != 8 || sizeof(inquit_write_options) == 48);

constexpr std::uint32_t all_sections = 2 * INQUIT_SECTION_REJECTED - 1;

constexpr inquit_write_options default_options{sizeof(inquit_write_options),
                                               INQUIT_JSON,
                                               INQUIT_SECTION_QUOTES | INQUIT_SECTION_SPEAKERS,
                                               0,
                                               1,
                                               0,
                                               nullptr,
                                               nullptr,
                                               nullptr};

std::string_view view(const char* text) noexcept { return text == nullptr ? std::string_view() : std::string_view(text); }

void write_json(const inquit_document& from, const inquit_write_options& chosen, std::string& to) {
    const auto asked = [&](std::uint32_t section) { return (chosen.sections & section) != 0; };
    inquit::json_options json;
    json.id = view(chosen.id);
    json.meta = view(chosen.meta);
    json.offsets = from.unit;
    json.paragraphs = asked(INQUIT_SECTION_PARAGRAPHS);
    json.sentences = asked(INQUIT_SECTION_SENTENCES);
    json.tokens = asked(INQUIT_SECTION_TOKENS);
    json.words = asked(INQUIT_SECTION_WORDS);
    json.quotes = asked(INQUIT_SECTION_QUOTES);
    json.speakers = asked(INQUIT_SECTION_SPEAKERS);
    json.rejected = asked(INQUIT_SECTION_REJECTED);
    json.indent = chosen.indent != 0;
    inquit::write_json(from.found, to, json);
}

void write_page(const inquit_document& from, const inquit_write_options& chosen, std::string& to) {
    inquit::html_options html;
    if (chosen.title != nullptr) html.title = chosen.title;
    html.id = view(chosen.id);
    inquit::write_html(from.found, to, html);
}

void write_script(const inquit_document& from, const inquit_write_options& chosen, inquit::script_form form, std::string& to) {
    inquit::script_options script;
    script.form = form;
    script.id = view(chosen.id);
    script.offsets = from.unit;
    script.header = chosen.header != 0;
    script.indent = chosen.indent != 0;
    inquit::write_script(from.found, to, script);
}

void write(const inquit_document& from, const inquit_write_options& chosen, std::string& to) {
    switch (chosen.format) {
        case INQUIT_CSV:
            return inquit::write_csv(from.found, to, {.id = view(chosen.id), .offsets = from.unit, .header = chosen.header != 0});
        case INQUIT_HTML:
            return write_page(from, chosen, to);
        case INQUIT_BRAT:
            return inquit::write_brat(from.found, to);
        case INQUIT_CONLLU:
            return inquit::write_conllu(from.found, to, {.id = view(chosen.id)});
        case INQUIT_SCRIPT_TEXT:
            return write_script(from, chosen, inquit::script_form::text, to);
        case INQUIT_SCRIPT_JSON:
            return write_script(from, chosen, inquit::script_form::json, to);
        case INQUIT_SCRIPT_CSV:
            return write_script(from, chosen, inquit::script_form::csv, to);
        default:
            return write_json(from, chosen, to);
    }
}

// The caller's own memory, by the same operator new[] that inquit_text_free gives it back to.
char* copied(const std::string& text) {
    char* const copy = new char[text.size() + 1];
    std::memcpy(copy, text.c_str(), text.size() + 1);
    return copy;
}

inquit_status check(const inquit_write_options& chosen) noexcept {
    using inquit::detail::is_one_of;
    if (!is_one_of(chosen.format, INQUIT_SCRIPT_CSV + 1) || !is_one_of(chosen.indent, 2) || !is_one_of(chosen.header, 2) ||
        chosen.sections > all_sections || chosen.reserved != 0)
        return INQUIT_INVALID_ARGUMENT;
    for (const char* const given : {chosen.id, chosen.title, chosen.meta})
        if (!inquit::validate_utf8(view(given))) return INQUIT_INVALID_UTF8;
    return INQUIT_OK;
}

}  // namespace

inquit_status inquit_write_options_init(inquit_write_options* options, size_t struct_size) {
    return inquit::detail::write_defaults(default_options, options, struct_size);
}

inquit_status inquit_document_write(const inquit_document* document, const inquit_write_options* options, char** text,
                                    size_t* size) {
    if (size != nullptr) *size = 0;
    if (text != nullptr) *text = nullptr;
    if (document == nullptr || text == nullptr) return INQUIT_INVALID_ARGUMENT;
    inquit_write_options chosen = default_options;
    if (options != nullptr) {
        const inquit_status read = inquit::detail::read_sized(*options, sizeof(inquit_write_options), chosen);
        if (read != INQUIT_OK) return read;
    }
    const inquit_status checked = check(chosen);
    if (checked != INQUIT_OK) return checked;
    return inquit::detail::guarded([&] {
        std::string written;
        write(*document, chosen, written);
        *text = copied(written);
        if (size != nullptr) *size = written.size();
        return INQUIT_OK;
    });
}

void inquit_text_free(char* text) { delete[] text; }
