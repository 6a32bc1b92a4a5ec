/* What the C interface answers to wrong arguments, ill-formed text and other versions' structs; and its layout. */
#include "check.h"

#include <stddef.h>
#include <stdlib.h>

int failed_checks = 0;

/* The ABI: sizes and places on systems with 64-bit pointers. A change here is a new SONAME. */
_Static_assert(sizeof(inquit_status) == 4, "");
_Static_assert(sizeof(inquit_span) == 8, "");
_Static_assert(sizeof(inquit_token) == 12 && offsetof(inquit_token, kind) == 8 && offsetof(inquit_token, flags) == 9, "");
_Static_assert(sizeof(inquit_paragraph) == 28 && offsetof(inquit_paragraph, kind) == 24, "");
_Static_assert(sizeof(inquit_sentence) == 20 && offsetof(inquit_sentence, paragraph) == 16, "");
_Static_assert(sizeof(inquit_segment) == 16, "");
_Static_assert(offsetof(inquit_options, language) == 40 && offsetof(inquit_options, min_confidence) == 32, "");
_Static_assert(sizeof(void*) != 8 || (sizeof(inquit_options) == 88 && offsetof(inquit_options, convention) == 84), "");
_Static_assert(sizeof(inquit_mention) == 36 && offsetof(inquit_mention, speaker) == 32, "");
_Static_assert(sizeof(inquit_rejected_quote) == 12, "");
_Static_assert(sizeof(void*) != 8 || sizeof(inquit_string) == 16, "");
_Static_assert(sizeof(void*) != 8 || (sizeof(inquit_quote) == 88 && offsetof(inquit_quote, confidence) == 72 &&
                                      offsetof(inquit_quote, reserved) == 84),
               "");
_Static_assert(sizeof(void*) != 8 || (sizeof(inquit_speaker) == 80 && offsetof(inquit_speaker, reserved) == 76), "");
_Static_assert(sizeof(void*) != 8 || (sizeof(inquit_write_options) == 48 && offsetof(inquit_write_options, id) == 24), "");
_Static_assert(sizeof(void*) != 8 || (sizeof(inquit_stream_options) == 40 && offsetof(inquit_stream_options, language) == 16),
               "");

static void freeing_nothing_is_allowed(void) {
    inquit_analyzer_free(NULL);
    inquit_cast_free(NULL);
    inquit_document_free(NULL);
    inquit_sentence_stream_free(NULL);
    inquit_text_free(NULL);
}

static void null_is_an_invalid_argument(void) {
    inquit_options options;
    inquit_write_options form;
    inquit_quote quote;
    inquit_analyzer* analyzer = NULL;
    inquit_document* document = NULL;
    inquit_cast* cast = NULL;
    inquit_sentence_stream* stream = (inquit_sentence_stream*)&options;
    char* text = (char*)&options;
    size_t size = 7;
    uint32_t count = 7;
    CHECK(inquit_options_init(NULL, sizeof options) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_write_options_init(NULL, sizeof form) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_analyzer_create(NULL, NULL) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_document_create(NULL) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_cast_create(NULL) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_analyzer_create(NULL, &analyzer) == INQUIT_OK && inquit_document_create(&document) == INQUIT_OK);
    CHECK(inquit_cast_create(&cast) == INQUIT_OK);
    CHECK(inquit_analyze(NULL, "a", 1, NULL, document, NULL) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_analyze(analyzer, NULL, 1, NULL, document, NULL) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_analyze(analyzer, "a", 1, NULL, NULL, NULL) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_cast_add(NULL, "a", 1, 0, NULL) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_cast_add(cast, NULL, 1, 0, NULL) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_cast_add(cast, "", 0, 0, NULL) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_cast_add(cast, "a", 1, 3, NULL) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_cast_add(cast, "\xC3", 1, 0, NULL) == INQUIT_INVALID_UTF8);
    CHECK(inquit_cast_add_alias(cast, 0, "a", 1) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_cast_set_only(NULL, 1) == INQUIT_INVALID_ARGUMENT && inquit_cast_set_only(cast, 2) == INQUIT_INVALID_ARGUMENT);
    CHECK(strcmp(inquit_document_text(NULL, &size), "") == 0 && size == 0);
    CHECK(inquit_document_tokens(NULL, &count) == NULL && count == 0);
    CHECK(inquit_document_words(NULL, NULL) == NULL && inquit_document_sentences(NULL, NULL) == NULL);
    CHECK(inquit_document_script(NULL, &count) == NULL && count == 0);
    CHECK(inquit_document_paragraphs(NULL, NULL) == NULL && inquit_document_length(NULL) == 0);
    CHECK(inquit_document_quote_count(NULL) == 0 && inquit_document_speaker_count(NULL) == 0);
    CHECK(inquit_document_mention_count(NULL) == 0 && inquit_document_rejected_count(NULL) == 0);
    CHECK(inquit_document_quote(NULL, 0, &quote, sizeof quote) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_document_write(NULL, NULL, &text, &size) == INQUIT_INVALID_ARGUMENT && text == NULL && size == 0);
    CHECK(inquit_document_write(document, NULL, NULL, NULL) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_sentence_stream_create(NULL, NULL, NULL, &stream) == INQUIT_INVALID_ARGUMENT && stream == NULL);
    CHECK(inquit_sentence_stream_push(NULL, "a", 1) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_sentence_stream_finish(NULL) == INQUIT_INVALID_ARGUMENT);
    inquit_cast_free(cast);
    inquit_document_free(document);
    inquit_analyzer_free(analyzer);
}

static void index_out_of_range_is_an_invalid_argument(void) {
    inquit_analyzer* analyzer = NULL;
    inquit_document* document = NULL;
    inquit_quote quote;
    inquit_speaker speaker;
    inquit_mention mention;
    inquit_rejected_quote rejected;
    static const char text[] = "“Go,” said Ada Lind.";
    CHECK(inquit_analyzer_create(NULL, &analyzer) == INQUIT_OK && inquit_document_create(&document) == INQUIT_OK);
    CHECK(inquit_analyze(analyzer, text, sizeof text - 1, NULL, document, NULL) == INQUIT_OK);
    CHECK(inquit_document_quote(document, 1, &quote, sizeof quote) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_document_quote(document, INQUIT_NONE, &quote, sizeof quote) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_document_quote(document, 0, &quote, 0) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_document_quote(document, 0, NULL, sizeof quote) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_document_speaker(document, 1, &speaker, sizeof speaker) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_document_mention(document, 99, &mention, sizeof mention) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_document_rejected(document, 0, &rejected, sizeof rejected) == INQUIT_INVALID_ARGUMENT);
    inquit_document_free(document);
    inquit_analyzer_free(analyzer);
}

static void ill_formed_text_fails_with_its_place_and_leaves_nothing(void) {
    inquit_analyzer* analyzer = NULL;
    inquit_document* document = NULL;
    uint64_t where = 0;
    char* json = NULL;
    CHECK(inquit_analyzer_create(NULL, &analyzer) == INQUIT_OK && inquit_document_create(&document) == INQUIT_OK);
    CHECK(inquit_analyze(analyzer, "“Go,” said Ada.", 19, NULL, document, &where) == INQUIT_OK);
    CHECK(inquit_analyze(analyzer, "ab\xFF", 3, NULL, document, &where) == INQUIT_INVALID_UTF8 && where == 2);
    CHECK(inquit_document_quote_count(document) == 0 && inquit_document_length(document) == 0);
    CHECK_TEXT(inquit_document_text(document, NULL), "");
    CHECK(inquit_document_write(document, NULL, &json, NULL) == INQUIT_OK);
    CHECK(strstr(json, "\"quotes\":[]") != NULL);
    inquit_text_free(json);
    CHECK(inquit_analyze(analyzer, "a", (size_t)INQUIT_MAX_TEXT_SIZE + 1, NULL, document, &where) == INQUIT_TEXT_TOO_LONG);
    CHECK(where == INQUIT_MAX_TEXT_SIZE);
    inquit_document_free(document);
    inquit_analyzer_free(analyzer);
}

static void substituted_text_is_handed_out_well_formed(void) {
    static const char text[] = "\"Wait \xFF here,\" said Ada Lind.";
    inquit_options options;
    inquit_analyzer* analyzer = NULL;
    inquit_document* document = NULL;
    inquit_quote quote;
    CHECK(inquit_options_init(&options, sizeof options) == INQUIT_OK);
    options.invalid = INQUIT_INVALID_SUBSTITUTE;
    CHECK(inquit_analyzer_create(&options, &analyzer) == INQUIT_OK && inquit_document_create(&document) == INQUIT_OK);
    CHECK(inquit_analyze(analyzer, text, sizeof text - 1, NULL, document, NULL) == INQUIT_OK);
    CHECK(inquit_document_quote(document, 0, &quote, sizeof quote) == INQUIT_OK);
    CHECK_TEXT(quote.text.data, "Wait \xEF\xBF\xBD here,");
    CHECK_TEXT(inquit_document_text(document, NULL), text);
    inquit_document_free(document);
    inquit_analyzer_free(analyzer);
}

static void constants_that_are_none_are_refused(void) {
    inquit_options good, bad;
    inquit_analyzer* analyzer = NULL;
    CHECK(inquit_options_init(&good, sizeof good) == INQUIT_OK);
    CHECK(inquit_analyzer_create(&good, &analyzer) == INQUIT_OK);
    inquit_analyzer_free(analyzer);
#define REFUSES(member, value)                                                                  \
    do {                                                                                        \
        bad = good;                                                                             \
        bad.member = (value);                                                                   \
        CHECK(inquit_analyzer_create(&bad, &analyzer) == INQUIT_INVALID_ARGUMENT && !analyzer); \
    } while (0)
    REFUSES(last, 4);
    REFUSES(last, -1);
    REFUSES(genre, 3);
    REFUSES(newlines, 3);
    REFUSES(invalid, 2);
    REFUSES(offsets, 3);
    REFUSES(kinds, 16);
    REFUSES(words, 2);
    REFUSES(quoted, 2);
    REFUSES(min_confidence, 1.5F);
    REFUSES(min_confidence, -0.5F);
    REFUSES(abbreviation_count, 1); /* of no list */
    REFUSES(pattern_count, 1);
    REFUSES(never_split_count, 1);
    REFUSES(convention, 2);
#undef REFUSES
}

static void strings_that_make_no_token_are_refused(void) {
    static const char* const lists[][1] = {{"[a-"}, {""}, {NULL}, {"abc "}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; ++i) {
        inquit_options options;
        inquit_analyzer* analyzer = NULL;
        CHECK(inquit_options_init(&options, sizeof options) == INQUIT_OK);
        if (i == 0) {
            options.patterns = lists[i];
            options.pattern_count = 1;
        } else {
            options.never_split = lists[i];
            options.never_split_count = 1;
        }
        CHECK(inquit_analyzer_create(&options, &analyzer) == INQUIT_INVALID_ARGUMENT && analyzer == NULL);
    }
}

/* A program that was compiled with a later version, whose structs are longer. */
static void longer_structs_of_later_versions_are_understood(void) {
    struct {
        inquit_options known;
        uint32_t later;
    } options;
    struct {
        inquit_quote known;
        uint64_t later;
    } quote;
    static const char text[] = "“Go,” said Ada Lind.";
    inquit_analyzer* analyzer = NULL;
    inquit_document* document = NULL;
    options.later = 9;
    CHECK(inquit_options_init(&options.known, sizeof options) == INQUIT_OK);
    CHECK(options.known.struct_size == sizeof options && options.later == 0);
    CHECK(inquit_analyzer_create(&options.known, &analyzer) == INQUIT_OK);
    CHECK(inquit_document_create(&document) == INQUIT_OK);
    CHECK(inquit_analyze(analyzer, text, sizeof text - 1, NULL, document, NULL) == INQUIT_OK);
    quote.later = 9;
    CHECK(inquit_document_quote(document, 0, &quote.known, sizeof quote) == INQUIT_OK);
    CHECK_TEXT(quote.known.text.data, "Go,");
    CHECK(quote.later == 0);
    inquit_document_free(document);
    inquit_analyzer_free(analyzer);
    options.later = 1; /* asks for what this version cannot do */
    CHECK(inquit_analyzer_create(&options.known, &analyzer) == INQUIT_UNSUPPORTED_OPTION && analyzer == NULL);
}

/* A program that was compiled with an earlier version reads the members that it knows, and no byte behind them is touched. */
static void shorter_structs_are_filled_as_far_as_they_go(void) {
    static const char text[] = "“Go,” said Ada Lind.";
    inquit_analyzer* analyzer = NULL;
    inquit_document* document = NULL;
    unsigned char bytes[sizeof(inquit_quote)];
    inquit_options options;
    memset(bytes, 0xAB, sizeof bytes);
    CHECK(inquit_analyzer_create(NULL, &analyzer) == INQUIT_OK && inquit_document_create(&document) == INQUIT_OK);
    CHECK(inquit_analyze(analyzer, text, sizeof text - 1, NULL, document, NULL) == INQUIT_OK);
    CHECK(inquit_document_quote(document, 0, (inquit_quote*)(void*)bytes, sizeof(inquit_string)) == INQUIT_OK);
    CHECK(bytes[sizeof(inquit_string)] == 0xAB);
    CHECK(inquit_options_init(&options, 8) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_options_init(&options, sizeof options) == INQUIT_OK);
    options.struct_size = 8;
    inquit_analyzer* none = NULL;
    CHECK(inquit_analyzer_create(&options, &none) == INQUIT_INVALID_ARGUMENT && none == NULL);
    inquit_document_free(document);
    inquit_analyzer_free(analyzer);
}

static void wrong_write_options_are_refused(void) {
    inquit_document* document = NULL;
    inquit_write_options form;
    char* text = NULL;
    CHECK(inquit_document_create(&document) == INQUIT_OK);
    CHECK(inquit_write_options_init(&form, 4) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_write_options_init(&form, sizeof form) == INQUIT_OK);
    form.format = INQUIT_SCRIPT_CSV + 1;
    CHECK(inquit_document_write(document, &form, &text, NULL) == INQUIT_INVALID_ARGUMENT);
    form.format = INQUIT_JSON;
    form.sections = 128;
    CHECK(inquit_document_write(document, &form, &text, NULL) == INQUIT_INVALID_ARGUMENT);
    form.sections = INQUIT_SECTION_QUOTES;
    form.header = 2;
    CHECK(inquit_document_write(document, &form, &text, NULL) == INQUIT_INVALID_ARGUMENT);
    form.header = 1;
    form.id = "\xFF";
    CHECK(inquit_document_write(document, &form, &text, NULL) == INQUIT_INVALID_UTF8);
    CHECK(text == NULL);
    inquit_document_free(document);
}

static void names_and_messages_are_there_for_every_number(void) {
    for (int32_t i = -2; i < 300; ++i) {
        CHECK(*inquit_status_name(i) != '\0' && *inquit_status_message(i) != '\0');
        CHECK(*inquit_token_kind_name(i) != '\0' && *inquit_quote_kind_name(i) != '\0' && *inquit_quote_mode_name(i) != '\0');
        CHECK(*inquit_evidence_name(i) != '\0' && *inquit_gender_name(i) != '\0' && *inquit_mention_kind_name(i) != '\0');
        CHECK(*inquit_rejection_name(i) != '\0');
    }
    CHECK_TEXT(inquit_status_name(INQUIT_INVALID_UTF8), "invalid_utf8");
    CHECK_TEXT(inquit_status_name(99), "unknown");
    CHECK_TEXT(inquit_token_kind_name(INQUIT_TOKEN_URL), "url");
    CHECK_TEXT(inquit_token_kind_name(10), "unknown");
    CHECK_TEXT(inquit_quote_mode_name(INQUIT_QUOTE_THOUGHT), "thought");
    CHECK_TEXT(inquit_evidence_name(INQUIT_EVIDENCE_LABEL), "label");
    CHECK_TEXT(inquit_address_name(INQUIT_ADDRESS_TURN_TAKING), "turn_taking");
    CHECK_TEXT(inquit_address_name(INQUIT_ADDRESS_TURN_TAKING + 1), "unknown");
    CHECK_TEXT(inquit_rejection_name(INQUIT_REJECTED_MEASUREMENT), "measurement");
}

static void version_is_the_one_of_the_headers(void) {
    char version[32];
    snprintf(version, sizeof version, "%d.%d.%d", INQUIT_VERSION_MAJOR, INQUIT_VERSION_MINOR, INQUIT_VERSION_PATCH);
    CHECK_TEXT(inquit_version(), version);
    CHECK(inquit_version_number() == INQUIT_VERSION_MAJOR * 10000 + INQUIT_VERSION_MINOR * 100 + INQUIT_VERSION_PATCH);
}

int main(void) {
    freeing_nothing_is_allowed();
    null_is_an_invalid_argument();
    index_out_of_range_is_an_invalid_argument();
    ill_formed_text_fails_with_its_place_and_leaves_nothing();
    substituted_text_is_handed_out_well_formed();
    constants_that_are_none_are_refused();
    strings_that_make_no_token_are_refused();
    longer_structs_of_later_versions_are_understood();
    shorter_structs_are_filled_as_far_as_they_go();
    wrong_write_options_are_refused();
    names_and_messages_are_there_for_every_number();
    version_is_the_one_of_the_headers();
    printf("%d failed\n", failed_checks);
    return failed_checks != 0;
}
