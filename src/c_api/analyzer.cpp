// Analyzers and casts for C, and the call that fills a document.
#include "c_api/guard.hpp"
#include "c_api/handles.hpp"
#include "c_api/sized.hpp"
#include "document/builder.hpp"

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

namespace inquit::detail {

namespace {

static_assert(INQUIT_MAX_TEXT_SIZE == max_text_size);
static_assert(INQUIT_STAGE_SPEAKER == static_cast<int>(stage::speaker));
static_assert(INQUIT_GENRE_FICTION == static_cast<int>(genre::fiction));
static_assert(INQUIT_NEWLINES_BOUNDARY == static_cast<int>(newline_policy::boundary));
static_assert(INQUIT_QUOTED_KEEP == static_cast<int>(quoted_sentences::keep));
static_assert(INQUIT_INVALID_SUBSTITUTE == static_cast<int>(invalid_utf8::substitute));
static_assert(INQUIT_OFFSETS_CODEPOINTS == static_cast<int>(offset_unit::codepoints));
static_assert(INQUIT_CONVENTION_UNICODE == static_cast<int>(token_convention::unicode));
static_assert(INQUIT_GENDER_MALE == static_cast<int>(gender::male));

static_assert(INQUIT_LONGEST_MATCH == longest_pattern_match);

constexpr inquit_options default_options{sizeof(inquit_options),
                                         INQUIT_STAGE_SPEAKER,
                                         INQUIT_GENRE_AUTOMATIC,
                                         INQUIT_NEWLINES_AUTOMATIC,
                                         INQUIT_INVALID_REJECT,
                                         INQUIT_OFFSETS_BYTES,
                                         INQUIT_FIND_ALL,
                                         0,
                                         0.F,
                                         INQUIT_QUOTED_SPLIT,
                                         nullptr,
                                         nullptr,
                                         nullptr,
                                         nullptr,
                                         0,
                                         0,
                                         0,
                                         INQUIT_CONVENTION_LINGUISTIC};

bool is_valid(const inquit_options& chosen) noexcept {
    return is_one_of(chosen.last, INQUIT_STAGE_SPEAKER + 1) && is_one_of(chosen.genre, INQUIT_GENRE_FICTION + 1) &&
           is_one_of(chosen.newlines, INQUIT_NEWLINES_BOUNDARY + 1) && is_one_of(chosen.invalid, INQUIT_INVALID_SUBSTITUTE + 1) &&
           is_one_of(chosen.offsets, INQUIT_OFFSETS_CODEPOINTS + 1) && chosen.kinds <= (INQUIT_FIND_ALL | INQUIT_FIND_BY_MARKS) &&
           is_one_of(chosen.words, 2) && is_one_of(chosen.quoted, INQUIT_QUOTED_KEEP + 1) && chosen.min_confidence >= 0.F &&
           chosen.min_confidence <= 1.F && is_one_of(chosen.convention, INQUIT_CONVENTION_UNICODE + 1) &&
           is_list(chosen.abbreviations, chosen.abbreviation_count) && is_list(chosen.patterns, chosen.pattern_count) &&
           is_list(chosen.never_split, chosen.never_split_count);
}

// The tokenizer of another convention, or with the caller's own tokens.
result<tokenizer> tokenizer_of(const inquit_options& chosen) {
    tokenizer_options made;
    made.convention = static_cast<token_convention>(chosen.convention);
    made.patterns.assign(chosen.patterns, chosen.patterns + chosen.pattern_count);
    made.never_split.assign(chosen.never_split, chosen.never_split + chosen.never_split_count);
    return tokenizer::make(made);
}

options options_of(const inquit_options& chosen) {
    options made;
    made.last = static_cast<stage>(chosen.last);
    made.genre = static_cast<genre>(chosen.genre);
    made.newlines = static_cast<newline_policy>(chosen.newlines);
    made.quoted = static_cast<quoted_sentences>(chosen.quoted);
    made.invalid = static_cast<invalid_utf8>(chosen.invalid);
    made.words = chosen.words != 0;
    made.direct = (chosen.kinds & INQUIT_FIND_DIRECT) != 0;
    made.mixed = (chosen.kinds & INQUIT_FIND_MIXED) != 0;
    made.indirect = (chosen.kinds & INQUIT_FIND_INDIRECT) != 0;
    made.marks_only = (chosen.kinds & INQUIT_FIND_BY_MARKS) != 0;
    made.min_confidence = chosen.min_confidence;
    if (chosen.language != nullptr) made.language = chosen.language;
    made.abbreviations.assign(chosen.abbreviations, chosen.abbreviations + chosen.abbreviation_count);
    return made;
}

// A name of a cast: well-formed and not empty.
inquit_status check_name(const char* name, std::size_t size) noexcept {
    if (name == nullptr || size == 0) return INQUIT_INVALID_ARGUMENT;
    const result<void> valid = validate_utf8({name, size});
    return valid ? INQUIT_OK : status_of(valid.error().code);
}

inquit_status analyze(const inquit_analyzer& with, std::string_view text, const cast* known, inquit_document& into,
                      std::uint64_t& where) {
    into.text.assign(text);
    const result<void> done =
        known != nullptr ? with.finder.analyze(into.text, *known, into.found) : with.finder.analyze(into.text, into.found);
    if (!done) {
        where = done.error().where;
        return status_of(done.error().code);
    }
    into.unit = with.unit;
    into.language = into.found.language();
    into.records.fill(into.found, with.unit);
    return INQUIT_OK;
}

}  // namespace

}  // namespace inquit::detail

using namespace inquit::detail;

inquit_status inquit_options_init(inquit_options* options, size_t struct_size) {
    return write_defaults(default_options, options, struct_size);
}

inquit_status inquit_analyzer_create(const inquit_options* options, inquit_analyzer** analyzer) {
    if (analyzer == nullptr) return INQUIT_INVALID_ARGUMENT;
    *analyzer = nullptr;
    inquit_options chosen = default_options;
    if (options != nullptr) {
        const inquit_status read = read_sized(*options, sizeof(inquit_options), chosen);
        if (read != INQUIT_OK) return read;
    }
    if (!is_valid(chosen)) return INQUIT_INVALID_ARGUMENT;
    return guarded([&] {
        inquit::options settings = options_of(chosen);
        if (chosen.pattern_count > 0 || chosen.never_split_count > 0 || chosen.convention != INQUIT_CONVENTION_LINGUISTIC) {
            inquit::result<inquit::tokenizer> tokens = tokenizer_of(chosen);
            if (!tokens) return status_of(tokens.error().code);
            settings.tokens = *std::move(tokens);
        }
        *analyzer = new inquit_analyzer{inquit::analyzer(settings), static_cast<inquit::offset_unit>(chosen.offsets)};
        return inquit_status{INQUIT_OK};
    });
}

void inquit_analyzer_free(inquit_analyzer* analyzer) { delete analyzer; }

inquit_status inquit_cast_create(inquit_cast** cast) {
    if (cast == nullptr) return INQUIT_INVALID_ARGUMENT;
    *cast = nullptr;
    return guarded([&] {
        *cast = new inquit_cast;
        return INQUIT_OK;
    });
}

void inquit_cast_free(inquit_cast* cast) { delete cast; }

inquit_status inquit_cast_add(inquit_cast* cast, const char* name, size_t size, int32_t gender, uint32_t* member) {
    if (cast == nullptr || !is_one_of(gender, INQUIT_GENDER_MALE + 1)) return INQUIT_INVALID_ARGUMENT;
    const inquit_status checked = check_name(name, size);
    if (checked != INQUIT_OK) return checked;
    return guarded([&] {
        auto& members = cast->known.members;
        members.push_back({std::string(name, size), {}, static_cast<inquit::gender>(gender)});
        if (member != nullptr) *member = static_cast<std::uint32_t>(members.size() - 1);
        return INQUIT_OK;
    });
}

inquit_status inquit_cast_add_alias(inquit_cast* cast, uint32_t member, const char* alias, size_t size) {
    if (cast == nullptr || member >= cast->known.members.size()) return INQUIT_INVALID_ARGUMENT;
    const inquit_status checked = check_name(alias, size);
    if (checked != INQUIT_OK) return checked;
    return guarded([&] {
        cast->known.members[member].aliases.emplace_back(alias, size);
        return INQUIT_OK;
    });
}

inquit_status inquit_cast_set_only(inquit_cast* cast, int32_t only) {
    if (cast == nullptr || !is_one_of(only, 2)) return INQUIT_INVALID_ARGUMENT;
    cast->known.only = only != 0;
    return INQUIT_OK;
}

inquit_status inquit_analyze(const inquit_analyzer* analyzer, const char* text, size_t size, const inquit_cast* cast,
                             inquit_document* document, uint64_t* where) {
    if (where != nullptr) *where = 0;
    if (analyzer == nullptr || document == nullptr || (text == nullptr && size != 0)) return INQUIT_INVALID_ARGUMENT;
    std::uint64_t failed_at = inquit::max_text_size;
    document->records.clear();
    inquit_status status = INQUIT_TEXT_TOO_LONG;
    if (size <= inquit::max_text_size) {
        failed_at = 0;
        status = guarded([&] {
            const std::string_view given = size == 0 ? std::string_view() : std::string_view(text, size);
            return analyze(*analyzer, given, cast == nullptr ? nullptr : &cast->known, *document, failed_at);
        });
    }
    if (status != INQUIT_OK) {
        document->records.clear();
        static_cast<void>(document_builder::start(document->found));
        document->text.clear();
        document->language = "en";
        if (where != nullptr) *where = failed_at;
    }
    return status;
}
