// What main.cpp prints, by the C interface.
#include <inquit/inquit.h>

#include <stdio.h>
#include <string.h>

int main(void) {
    static const char text[] = "“The ferry is late,” said Mayor Ada Lind. Nobody at www.example.org was surprised.";
    inquit_analyzer* analyzer = NULL;
    inquit_document* document = NULL;
    inquit_write_options everything;
    char* json = NULL;
    if (inquit_analyzer_create(NULL, &analyzer) != INQUIT_OK || inquit_document_create(&document) != INQUIT_OK) return 1;
    if (inquit_analyze(analyzer, text, strlen(text), NULL, document, NULL) != INQUIT_OK) return 1;
    inquit_write_options_init(&everything, sizeof everything);
    everything.sections |= INQUIT_SECTION_SENTENCES | INQUIT_SECTION_TOKENS;
    if (inquit_document_write(document, &everything, &json, NULL) != INQUIT_OK) return 1;
    printf("%s %d.%d.%d\n%s\n", inquit_version(), INQUIT_VERSION_MAJOR, INQUIT_VERSION_MINOR, INQUIT_VERSION_PATCH, json);
    inquit_text_free(json);
    inquit_document_free(document);
    inquit_analyzer_free(analyzer);
}
