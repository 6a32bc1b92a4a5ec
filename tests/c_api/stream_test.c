/* Sentences of a stream through the C interface. */
#include "check.h"

int failed_checks = 0;

struct collected {
    char text[256];
    int count;
    int most;
};

static int32_t collect(void* user, uint64_t begin, const char* text, size_t size) {
    struct collected* const all = user;
    char line[128];
    snprintf(line, sizeof line, "%d:%.*s|", (int)begin, (int)size, text);
    strncat(all->text, line, sizeof all->text - strlen(all->text) - 1);
    return ++all->count == all->most;
}

static inquit_stream_options defaults(void) {
    inquit_stream_options options;
    CHECK(inquit_stream_options_init(&options, sizeof options) == INQUIT_OK);
    return options;
}

static void sentences_of_a_stream_come_one_by_one(void) {
    static const char text[] = "Mr. Berg left. Anna\nstayed.\n\nIt rained.";
    struct collected all = {"", 0, -1};
    inquit_stream_options options = defaults();
    inquit_sentence_stream* stream = NULL;
    options.newlines = INQUIT_NEWLINES_SPACE;
    CHECK(inquit_sentence_stream_create(&options, collect, &all, &stream) == INQUIT_OK);
    for (size_t i = 0; i + 1 < sizeof text; ++i) CHECK(inquit_sentence_stream_push(stream, text + i, 1) == INQUIT_OK);
    CHECK(inquit_sentence_stream_finish(stream) == INQUIT_OK);
    CHECK_TEXT(all.text, "0:Mr. Berg left.|15:Anna\nstayed.|29:It rained.|");
    inquit_sentence_stream_free(stream);
}

static void receiver_may_stop_a_stream(void) {
    static const char text[] = "One. Two. Three.";
    struct collected all = {"", 0, 2};
    inquit_sentence_stream* stream = NULL;
    inquit_status pushed;
    CHECK(inquit_sentence_stream_create(NULL, collect, &all, &stream) == INQUIT_OK);
    pushed = inquit_sentence_stream_push(stream, text, sizeof text - 1);
    if (pushed == INQUIT_OK) pushed = inquit_sentence_stream_finish(stream);
    CHECK(pushed == INQUIT_STOPPED && all.count == 2);
    CHECK(inquit_sentence_stream_push(stream, text, 3) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_sentence_stream_finish(stream) == INQUIT_INVALID_ARGUMENT);
    inquit_sentence_stream_free(stream);
}

/* Each sentence of `text` with its place, as `options` want them. */
static struct collected sentences(const inquit_stream_options* options, const char* text) {
    struct collected all = {"", 0, -1};
    inquit_sentence_stream* stream = NULL;
    CHECK(inquit_sentence_stream_create(options, collect, &all, &stream) == INQUIT_OK);
    CHECK(inquit_sentence_stream_push(stream, text, strlen(text)) == INQUIT_OK);
    CHECK(inquit_sentence_stream_finish(stream) == INQUIT_OK);
    inquit_sentence_stream_free(stream);
    return all;
}

static void options_decide_what_a_sentence_is(void) {
    static const char* const own[] = {"Abtlg."};
    inquit_stream_options options = defaults();
    CHECK_TEXT(sentences(&options, "He said, “Go. Now.” Mr. Berg left.").text, "0:He said, “Go.|16:Now.”|24:Mr. Berg left.|");
    options.quoted = INQUIT_QUOTED_KEEP;
    CHECK_TEXT(sentences(&options, "He said, “Go. Now.” Mr. Berg left.").text, "0:He said, “Go. Now.”|24:Mr. Berg left.|");
    options = defaults();
    options.convention = INQUIT_CONVENTION_UNICODE;
    CHECK_TEXT(sentences(&options, "Mr. Berg left. It rained.").text, "0:Mr.|4:Berg left.|15:It rained.|");
    options = defaults();
    options.abbreviations = own;
    options.abbreviation_count = 1;
    CHECK(sentences(&options, "The Abtlg. Nord closed. It rained.").count == 2);
    options = defaults();
    options.language = "de";
    CHECK_TEXT(sentences(&options, "Am 3. Mai schneite es. Am 4. nicht.").text, "0:Am 3. Mai schneite es.|23:Am 4. nicht.|");
}

static void wrong_stream_options_are_refused(void) {
    inquit_stream_options bad;
    inquit_sentence_stream* stream = NULL;
    struct collected all = {"", 0, -1};
    CHECK(inquit_stream_options_init(NULL, sizeof bad) == INQUIT_INVALID_ARGUMENT);
    CHECK(inquit_stream_options_init(&bad, 8) == INQUIT_INVALID_ARGUMENT);
#define REFUSES(member, value)                                                                                    \
    do {                                                                                                          \
        bad = defaults();                                                                                         \
        bad.member = (value);                                                                                     \
        CHECK(inquit_sentence_stream_create(&bad, collect, &all, &stream) == INQUIT_INVALID_ARGUMENT && !stream); \
    } while (0)
    REFUSES(struct_size, 8);
    REFUSES(newlines, 3);
    REFUSES(quoted, 2);
    REFUSES(convention, 2);
    REFUSES(abbreviation_count, 1); /* of no list */
#undef REFUSES
}

int main(void) {
    sentences_of_a_stream_come_one_by_one();
    receiver_may_stop_a_stream();
    options_decide_what_a_sentence_is();
    wrong_stream_options_are_refused();
    printf("%d failed\n", failed_checks);
    return failed_checks != 0;
}
