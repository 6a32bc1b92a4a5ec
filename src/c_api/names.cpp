// The constants of C, and their identifiers.
#include <inquit/inquit.h>
#include <inquit/inquit.hpp>

#include <cstdint>

namespace {

static_assert(INQUIT_TOKEN_EMOJI == static_cast<int>(inquit::token_kind::emoji));
static_assert(INQUIT_TOKEN_CAPITALISED == static_cast<int>(inquit::token_flags::capitalised));
static_assert(INQUIT_TOKEN_ALL_UPPER == static_cast<int>(inquit::token_flags::all_upper));
static_assert(INQUIT_TOKEN_HAS_DIGIT == static_cast<int>(inquit::token_flags::has_digit));
static_assert(INQUIT_TOKEN_SPACE_BEFORE == static_cast<int>(inquit::token_flags::space_before));
static_assert(INQUIT_TOKEN_LINE_START == static_cast<int>(inquit::token_flags::line_start));
static_assert(INQUIT_TOKEN_NON_ASCII == static_cast<int>(inquit::token_flags::non_ascii));
static_assert(INQUIT_TOKEN_SPACE_AFTER == static_cast<int>(inquit::token_flags::space_after));
static_assert(INQUIT_PARAGRAPH_SEPARATOR == static_cast<int>(inquit::paragraph_kind::separator));
static_assert(INQUIT_QUOTE_INDIRECT == static_cast<int>(inquit::quote_kind::indirect));
static_assert(INQUIT_QUOTE_THOUGHT == static_cast<int>(inquit::quote_mode::thought));
static_assert(INQUIT_EVIDENCE_LABEL == static_cast<int>(inquit::evidence::label));
static_assert(INQUIT_ADDRESS_TURN_TAKING == static_cast<int>(inquit::addressing::turn_taking));
static_assert(INQUIT_MENTION_PRONOUN == static_cast<int>(inquit::mention_kind::pronoun));
static_assert(INQUIT_NUMBER_PLURAL == static_cast<int>(inquit::grammatical_number::plural));
static_assert(INQUIT_REJECTED_MEASUREMENT == static_cast<int>(inquit::rejection::measurement));

// The names are literals, so a NUL follows them. `last` is the greatest constant that has one.
template <class Kind>
const char* name_of(std::int32_t value, std::int32_t last) noexcept {
    return value >= 0 && value <= last ? inquit::name(static_cast<Kind>(value)).data() : "unknown";
}

struct status_words {
    const char* name;
    const char* message;
};

status_words words_of(inquit_status status) noexcept {
    switch (status) {
        case INQUIT_OK:
            return {"ok", "no error"};
        case INQUIT_INVALID_UTF8:
        case INQUIT_TEXT_TOO_LONG:
        case INQUIT_UNSUPPORTED_OPTION: {
            const auto code = static_cast<inquit::errc>(status);
            return {inquit::name(code).data(), inquit::message(code).data()};
        }
        case INQUIT_INVALID_ARGUMENT:
            return {"invalid_argument", "an argument is NULL, out of range, or a constant that is none"};
        case INQUIT_OUT_OF_MEMORY:
            return {"out_of_memory", "there is not enough memory"};
        case INQUIT_INTERNAL_ERROR:
            return {"internal_error", "an error of inquit's own"};
        case INQUIT_MISSING_DATA:
            return {inquit::name(inquit::errc::missing_data).data(), inquit::message(inquit::errc::missing_data).data()};
        case INQUIT_STOPPED:
            return {"stopped", "the receiver wanted no more"};
        default:
            return {"unknown", "unknown error"};
    }
}

static_assert(INQUIT_INVALID_UTF8 == static_cast<int>(inquit::errc::invalid_utf8));
static_assert(INQUIT_TEXT_TOO_LONG == static_cast<int>(inquit::errc::text_too_long));
static_assert(INQUIT_UNSUPPORTED_OPTION == static_cast<int>(inquit::errc::unsupported_option));

}  // namespace

const char* inquit_status_name(inquit_status status) { return words_of(status).name; }
const char* inquit_status_message(inquit_status status) { return words_of(status).message; }

const char* inquit_version(void) { return inquit::version().data(); }
uint32_t inquit_version_number(void) {
    return INQUIT_VERSION_MAJOR * 10000U + INQUIT_VERSION_MINOR * 100U + INQUIT_VERSION_PATCH;
}

const char* inquit_token_kind_name(int32_t kind) { return name_of<inquit::token_kind>(kind, INQUIT_TOKEN_EMOJI); }
const char* inquit_quote_kind_name(int32_t kind) { return name_of<inquit::quote_kind>(kind, INQUIT_QUOTE_INDIRECT); }
const char* inquit_quote_mode_name(int32_t mode) { return name_of<inquit::quote_mode>(mode, INQUIT_QUOTE_THOUGHT); }
const char* inquit_evidence_name(int32_t evidence) { return name_of<inquit::evidence>(evidence, INQUIT_EVIDENCE_LABEL); }
const char* inquit_address_name(int32_t address) { return name_of<inquit::addressing>(address, INQUIT_ADDRESS_TURN_TAKING); }
const char* inquit_gender_name(int32_t gender) { return name_of<inquit::gender>(gender, INQUIT_GENDER_MALE); }
const char* inquit_mention_kind_name(int32_t kind) { return name_of<inquit::mention_kind>(kind, INQUIT_MENTION_PRONOUN); }
const char* inquit_rejection_name(int32_t reason) { return name_of<inquit::rejection>(reason, INQUIT_REJECTED_MEASUREMENT); }

const char* inquit_identify_language(const char* text, size_t size) {
    try {
        const std::string_view given = text == nullptr ? std::string_view() : std::string_view(text, size);
        return inquit::identify_language(given).data();  // a literal, as the names are
    } catch (...) {
        return nullptr;
    }
}
