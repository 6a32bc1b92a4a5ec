// Who said what in a file, from C.
#include <inquit/inquit.h>

#include <stdio.h>
#include <stdlib.h>

// The whole file, to be freed; NULL if it cannot be read.
static char* read_file(const char* name, size_t* size) {
    FILE* const file = fopen(name, "rb");
    char* bytes = NULL;
    size_t room = 0;
    *size = 0;
    while (file != NULL && !ferror(file) && !feof(file)) {
        char* const more = realloc(bytes, room += 65536);
        if (more == NULL) break;
        bytes = more;
        *size += fread(bytes + *size, 1, room - *size, file);
    }
    if (file != NULL) fclose(file);
    return bytes;
}

int main(int count, char** words) {
    size_t size = 0;
    char* const text = count == 2 ? read_file(words[1], &size) : NULL;
    if (text == NULL) return fprintf(stderr, "usage: in_c FILE\n"), 2;

    inquit_analyzer* analyzer = NULL;
    inquit_document* document = NULL;
    uint64_t where = 0;
    inquit_status status = inquit_analyzer_create(NULL, &analyzer);
    if (status == INQUIT_OK) status = inquit_document_create(&document);
    if (status == INQUIT_OK) status = inquit_analyze(analyzer, text, size, NULL, document, &where);
    if (status != INQUIT_OK) fprintf(stderr, "%s at byte %llu\n", inquit_status_message(status), (unsigned long long)where);

    for (uint32_t i = 0; i < inquit_document_quote_count(document); ++i) {
        inquit_quote quote;
        inquit_speaker speaker;
        inquit_document_quote(document, i, &quote, sizeof quote);
        const char* name = "unknown";
        if (inquit_document_speaker(document, quote.speaker, &speaker, sizeof speaker) == INQUIT_OK) name = speaker.name.data;
        printf("%s (%s): %s\n", name, inquit_quote_kind_name(quote.kind), quote.text.data);
    }
    inquit_document_free(document);
    inquit_analyzer_free(analyzer);
    free(text);
    return status != INQUIT_OK;
}
