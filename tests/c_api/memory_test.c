/* Memory runs out at each allocation in turn: every function answers INQUIT_OUT_OF_MEMORY, leaks nothing, and works afterwards.
 */
#include "c_api/failing_memory.h"
#include "check.h"

#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#else
static void __lsan_disable(void) {}
static void __lsan_enable(void) {}
#endif

enum { FORMS = INQUIT_SCRIPT_CSV + 1 };

int failed_checks = 0;

static const char text[] =
    "The ferry is late\n\n“The ferry is late,” said Mayor Ada Lind. “It is always late,” she told reporters. “So what?”\n\n"
    "Tom Reyes, her deputy, said that he would swim if the “Long\nBerth” closed. “I can’t wait,” he said, “and I won’t.”\n\n"
    "According to the port authority, nobody asked. “'No,' said Ann,” Bob said. “Who is it?”\n\n“Me, Tom.”\n\n"
    "Flight KX 204 took C++ along. 私は学生です。彼は言った。 สวัสดีครับ\n";

struct scene {
    inquit_analyzer* analyzer;
    inquit_cast* cast;
    inquit_document* document;
    inquit_sentence_stream* stream;
    char* written[FORMS];
    int sentences;
};

static int32_t count(void* user, uint64_t begin, const char* sentence, size_t size) {
    struct scene* const all = user;
    (void)begin;
    (void)sentence;
    (void)size;
    ++all->sentences;
    return 0;
}

static inquit_status make_analyzer(struct scene* all) {
    inquit_options options;
    inquit_options_init(&options, sizeof options);
    static const char* const strings[] = {"C++"};
    static const char* const abbreviations[] = {"Abtlg."};
    options.words = 1;
    options.never_split = strings;
    options.abbreviations = abbreviations;
    options.never_split_count = options.abbreviation_count = 1;
    options.offsets = INQUIT_OFFSETS_UTF16;
    return inquit_analyzer_create(&options, &all->analyzer);
}
static inquit_status make_document(struct scene* all) { return inquit_document_create(&all->document); }
static inquit_status make_cast(struct scene* all) { return inquit_cast_create(&all->cast); }
static inquit_status add_member(struct scene* all) {
    return inquit_cast_add(all->cast, "Ada Lovelace Lind of the Harbour", 32, INQUIT_GENDER_FEMALE, NULL);
}
static inquit_status add_alias(struct scene* all) {
    return inquit_cast_add_alias(all->cast, 0, "Ada Lind, Mayor of the Harbour", 30);
}
static inquit_status analyze(struct scene* all) {
    return inquit_analyze(all->analyzer, text, sizeof text - 1, all->cast, all->document, NULL);
}
static inquit_status write_form(struct scene* all, int32_t format) {
    inquit_write_options form;
    inquit_write_options_init(&form, sizeof form);
    form.format = format;
    form.sections = 127;
    return inquit_document_write(all->document, &form, &all->written[format], NULL);
}
static inquit_status unicode_tokens(struct scene* all) {
    inquit_options options;
    inquit_document* document = NULL;
    inquit_analyzer* analyzer = NULL;
    inquit_options_init(&options, sizeof options);
    options.convention = INQUIT_CONVENTION_UNICODE;
    options.last = INQUIT_STAGE_SENTENCE;
    options.language = "ja";
    inquit_status status = inquit_analyzer_create(&options, &analyzer);
    if (status == INQUIT_OK) status = inquit_document_create(&document);
    if (status == INQUIT_OK) status = inquit_analyze(analyzer, text, sizeof text - 1, NULL, document, NULL);
    if (status == INQUIT_OK) all->sentences += (int)inquit_document_length(document);
    inquit_document_free(document);
    inquit_analyzer_free(analyzer);
    return status;
}
static inquit_status write_json(struct scene* all) { return write_form(all, INQUIT_JSON); }
static inquit_status write_csv(struct scene* all) { return write_form(all, INQUIT_CSV); }
static inquit_status write_html(struct scene* all) { return write_form(all, INQUIT_HTML); }
static inquit_status write_brat(struct scene* all) { return write_form(all, INQUIT_BRAT); }
static inquit_status write_conllu(struct scene* all) { return write_form(all, INQUIT_CONLLU); }
static inquit_status write_script(struct scene* all) { return write_form(all, INQUIT_SCRIPT_TEXT); }
static inquit_status write_script_json(struct scene* all) { return write_form(all, INQUIT_SCRIPT_JSON); }
static inquit_status write_script_csv(struct scene* all) { return write_form(all, INQUIT_SCRIPT_CSV); }
static inquit_status stream(struct scene* all) {
    inquit_status status = inquit_sentence_stream_create(NULL, count, all, &all->stream);
    if (status == INQUIT_OK) status = inquit_sentence_stream_push(all->stream, text, sizeof text - 1);
    if (status == INQUIT_OK) status = inquit_sentence_stream_finish(all->stream);
    return status;
}

/* What has been made goes, so that a step begins as at first: with a new analyzer and document none has memory left from before.
 */
static void start_anew(struct scene* all) {
    inquit_analyzer_free(all->analyzer);
    inquit_document_free(all->document);
    CHECK(make_analyzer(all) == INQUIT_OK && make_document(all) == INQUIT_OK);
}
static void drop_analyzer(struct scene* all) {
    inquit_analyzer_free(all->analyzer);
    all->analyzer = NULL;
}
static void drop_texts(struct scene* all) {
    for (int i = 0; i < FORMS; ++i) {
        inquit_text_free(all->written[i]);
        all->written[i] = NULL;
    }
}
static void drop_stream(struct scene* all) {
    inquit_sentence_stream_free(all->stream);
    all->stream = NULL;
}
static void keep(struct scene* all) { (void)all; }

struct step {
    const char* name;
    inquit_status (*run)(struct scene*);
    void (*undo)(struct scene*);
};

static const struct step steps[] = {
    {"analyzer", make_analyzer, drop_analyzer},
    {"document", make_document, keep},
    {"cast", make_cast, keep},
    {"member", add_member, keep},
    {"alias", add_alias, keep},
    {"analyze", analyze, start_anew},
    {"analyze again", analyze, keep},
    {"stream", stream, drop_stream},
    {"unicode tokens", unicode_tokens, keep},
    {"json", write_json, drop_texts},
    {"csv", write_csv, drop_texts},
    {"html", write_html, drop_texts},
    {"brat", write_brat, drop_texts},
    {"conllu", write_conllu, drop_texts},
    {"script", write_script, drop_texts},
    {"script json", write_script_json, drop_texts},
    {"script csv", write_script_csv, drop_texts},
};

static void leave(struct scene* all) {
    inquit_analyzer_free(all->analyzer);
    inquit_cast_free(all->cast);
    inquit_document_free(all->document);
    inquit_sentence_stream_free(all->stream);
    for (int i = 0; i < FORMS; ++i) inquit_text_free(all->written[i]);
}

/* What the forms are where nothing fails. */
static char* expected[FORMS];

/* Some memory only makes a step faster (std::stable_sort): it succeeds without, and finds the same. */
static void expect_same(const struct step* which, struct scene* all) {
    if (which->run == analyze) CHECK(write_json(all) == INQUIT_OK);
    for (int form = 0; form < FORMS; ++form)
        if (all->written[form] != NULL) CHECK_TEXT(all->written[form], expected[form]);
    if (which->run == analyze) drop_texts(all);
}

/* Runs a step until no allocation fails, with one more before the failure each time. Returns how often one did. */
static long until_nothing_fails(const struct step* which, struct scene* all) {
    for (long call = 1;; ++call) {
        fail_allocation(call);
        const inquit_status status = which->run(all);
        const int failed = allocation_failed();
        fail_allocation(0);
        if (!failed) {
            CHECK(status == INQUIT_OK);
            expect_same(which, all);
            return call - 1;
        }
        CHECK(status == INQUIT_OUT_OF_MEMORY || status == INQUIT_OK);
        if (status == INQUIT_OK) expect_same(which, all);
        if (which->run == analyze && status != INQUIT_OK) {
            CHECK(inquit_document_quote_count(all->document) == 0 && *inquit_document_text(all->document, NULL) == '\0');
        }
        which->undo(all);
    }
}

/* A pattern's match takes memory of RE2's, which is not given back where it fails in the middle: the answers are looked at alone.
 */
static void patterns_fail_without_harm(void) {
    static const char* const patterns[] = {"[A-Z]{2} [0-9]+"};
    struct scene all = {0};
    inquit_options options;
    inquit_options_init(&options, sizeof options);
    options.patterns = patterns;
    options.pattern_count = 1;
    options.last = INQUIT_STAGE_TOKEN;
    CHECK(inquit_analyzer_create(&options, &all.analyzer) == INQUIT_OK && make_document(&all) == INQUIT_OK);
    int failed = 1;
    __lsan_disable();
    for (long call = 1; failed; ++call) {
        fail_allocation(call);
        const inquit_status status = analyze(&all);
        failed = allocation_failed();
        fail_allocation(0);
        CHECK(status == INQUIT_OK || (failed && status == INQUIT_OUT_OF_MEMORY));
    }
    __lsan_enable();
    uint32_t count = 0;
    const inquit_token* const tokens = inquit_document_tokens(all.document, &count);
    int found = 0;
    for (uint32_t i = 0; i < count; ++i) found += tokens[i].where.end - tokens[i].where.begin == strlen("KX 204");
    CHECK(found > 0);
    leave(&all);
}

int main(void) {
    const size_t step_count = sizeof steps / sizeof *steps;
    long failures = 0;
    struct scene all = {0};
    for (size_t i = 0; i < step_count; ++i) CHECK(steps[i].run(&all) == INQUIT_OK);
    memcpy(expected, all.written, sizeof expected);
    memset(all.written, 0, sizeof all.written);
    leave(&all);
    const long before = allocations_alive();
    all = (struct scene){0};
    for (size_t i = 0; i < step_count; ++i) {
        const long here = until_nothing_fails(&steps[i], &all);
        printf("%s: %ld\n", steps[i].name, here);
        failures += here;
    }
    CHECK(all.sentences > 0 && failures > 50);
    leave(&all);
    CHECK(allocations_alive() == before);
    for (int i = 0; i < FORMS; ++i) inquit_text_free(expected[i]);
    patterns_fail_without_harm();
    printf("%d checks failed\n", failed_checks);
    return failed_checks != 0;
}
