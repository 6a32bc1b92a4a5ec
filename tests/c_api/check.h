/* What the tests in C share: checks that count, and one way through everything that the interface offers. */
#ifndef INQUIT_TEST_CHECK_H
#define INQUIT_TEST_CHECK_H

#include <inquit/inquit.h>

#include <stdio.h>
#include <string.h>

extern int failed_checks;

#define CHECK(condition)                                                            \
    do {                                                                            \
        if (!(condition)) {                                                         \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
            ++failed_checks;                                                        \
        }                                                                           \
    } while (0)

#define CHECK_TEXT(found, expected)                                                                        \
    do {                                                                                                   \
        const char* found_text = (found);                                                                  \
        const char* expected_text = (expected);                                                            \
        if (strcmp(found_text, expected_text) != 0) {                                                      \
            fprintf(stderr, "%s:%d: \"%s\", not \"%s\"\n", __FILE__, __LINE__, found_text, expected_text); \
            ++failed_checks;                                                                               \
        }                                                                                                  \
    } while (0)

#endif
