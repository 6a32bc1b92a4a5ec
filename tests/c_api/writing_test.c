/* A document written through the C interface, in every form. */
#include "sample.h"

int failed_checks = 0;

static char* written(const inquit_document* document, int32_t format) {
    inquit_write_options options;
    char* text = NULL;
    size_t size = 0;
    CHECK(inquit_write_options_init(&options, sizeof options) == INQUIT_OK);
    options.format = format;
    options.id = "doc-7";
    CHECK(inquit_document_write(document, &options, &text, &size) == INQUIT_OK);
    CHECK(text != NULL && strlen(text) == size);
    return text;
}

static void every_form_is_written(void) {
    static const char* const beginnings[] = {
        "{\"schema\":\"inquit/",           "id,quote,kind,", "<!DOCTYPE html>", "T1\t", "# newdoc id = doc-7", "Ada Lind: ",
        "{\"schema\":\"inquit-script/1\"", "id,segment,"};
    inquit_document* const document = document_of(NULL, ferry, strlen(ferry));
    for (int32_t format = INQUIT_JSON; format <= INQUIT_SCRIPT_CSV; ++format) {
        char* const text = written(document, format);
        if (strncmp(text, beginnings[format], strlen(beginnings[format])) != 0) {
            fprintf(stderr, "form %d begins with %.40s\n", format, text);
            ++failed_checks;
        }
        inquit_text_free(text);
    }
    char* json = NULL;
    CHECK(inquit_document_write(document, NULL, &json, NULL) == INQUIT_OK);
    CHECK(strstr(json, "\"name\":\"Ada Lind\"") != NULL && strchr(json, '\n') == NULL && strstr(json, "\"tokens\"") == NULL);
    inquit_text_free(json);
    inquit_document_free(document);
}

static void json_has_the_sections_and_the_unit_that_were_asked_for(void) {
    inquit_options options = defaults();
    inquit_write_options form;
    char* json = NULL;
    options.offsets = INQUIT_OFFSETS_UTF16;
    inquit_document* const document = document_of(&options, ferry, strlen(ferry));
    CHECK(inquit_write_options_init(&form, sizeof form) == INQUIT_OK);
    form.sections = INQUIT_SECTION_TOKENS | INQUIT_SECTION_SENTENCES;
    form.indent = 1;
    CHECK(inquit_document_write(document, &form, &json, NULL) == INQUIT_OK);
    CHECK(strstr(json, "\"utf16\"") != NULL && strstr(json, "\"tokens\"") != NULL && strstr(json, "\"sentences\"") != NULL);
    CHECK(strstr(json, "\"quotes\"") == NULL && strchr(json, '\n') != NULL);
    inquit_text_free(json);
    inquit_document_free(document);
}

static void lines_that_name_the_fields_are_left_out_on_request(void) {
    static const int32_t forms[] = {INQUIT_CSV, INQUIT_SCRIPT_CSV};
    inquit_document* const document = document_of(NULL, ferry, strlen(ferry));
    for (size_t i = 0; i < sizeof forms / sizeof *forms; ++i) {
        inquit_write_options form;
        char* whole = NULL;
        char* rest = NULL;
        CHECK(inquit_write_options_init(&form, sizeof form) == INQUIT_OK && form.header == 1);
        form.format = forms[i];
        CHECK(inquit_document_write(document, &form, &whole, NULL) == INQUIT_OK);
        form.header = 0;
        CHECK(inquit_document_write(document, &form, &rest, NULL) == INQUIT_OK);
        CHECK_TEXT(rest, strchr(whole, '\n') + 1);
        inquit_text_free(whole);
        inquit_text_free(rest);
    }
    inquit_document_free(document);
}

static void meta_is_copied_into_json(void) {
    inquit_document* const document = document_of(NULL, ferry, strlen(ferry));
    inquit_write_options form;
    char* json = NULL;
    CHECK(inquit_write_options_init(&form, sizeof form) == INQUIT_OK);
    form.meta = "{\"outlet\":[1,2]}";
    CHECK(inquit_document_write(document, &form, &json, NULL) == INQUIT_OK);
    CHECK(strstr(json, "\"meta\":{\"outlet\":[1,2]}") != NULL);
    inquit_text_free(json);
    form.meta = "\xFF";
    CHECK(inquit_document_write(document, &form, &json, NULL) == INQUIT_INVALID_UTF8 && json == NULL);
    inquit_document_free(document);
}

int main(void) {
    every_form_is_written();
    json_has_the_sections_and_the_unit_that_were_asked_for();
    lines_that_name_the_fields_are_left_out_on_request();
    meta_is_copied_into_json();
    printf("%d failed\n", failed_checks);
    return failed_checks != 0;
}
