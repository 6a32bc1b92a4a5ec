/* A text of two speakers, and the way to a document of it. */
#ifndef INQUIT_TEST_SAMPLE_H
#define INQUIT_TEST_SAMPLE_H

#include "check.h"

static const char* const ferry =
    "“The ferry is late,” said Mayor Ada Lind.\n\n"
    "“It is always late,” said Tom Reyes. Reyes said that he would swim.\n";

static inline inquit_analyzer* analyzer_with(const inquit_options* options) {
    inquit_analyzer* made = NULL;
    CHECK(inquit_analyzer_create(options, &made) == INQUIT_OK);
    return made;
}

static inline inquit_options defaults(void) {
    inquit_options options;
    CHECK(inquit_options_init(&options, sizeof options) == INQUIT_OK);
    return options;
}

static inline inquit_document* document_of(const inquit_options* options, const char* text, size_t size) {
    inquit_analyzer* const analyzer = analyzer_with(options);
    inquit_document* document = NULL;
    uint64_t where = 99;
    CHECK(inquit_document_create(&document) == INQUIT_OK);
    CHECK(inquit_analyze(analyzer, text, size, NULL, document, &where) == INQUIT_OK);
    CHECK(where == 0);
    inquit_analyzer_free(analyzer); /* a document needs its analyzer no more */
    return document;
}

#endif
