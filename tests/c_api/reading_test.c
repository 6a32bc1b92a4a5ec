/* Reading a document through the C interface, as a binding for another language would. */
#include "sample.h"

int failed_checks = 0;

static void quotations_have_words_speakers_and_reasons(void) {
    inquit_document* const document = document_of(NULL, ferry, strlen(ferry));
    inquit_quote quote;
    inquit_speaker speaker;
    size_t size = 0;
    const char* const text = inquit_document_text(document, &size);
    CHECK(size == strlen(ferry) && strcmp(text, ferry) == 0);
    CHECK(inquit_document_length(document) == size);
    CHECK(inquit_document_quote_count(document) >= 2);
    CHECK(inquit_document_quote(document, 0, &quote, sizeof quote) == INQUIT_OK);
    CHECK_TEXT(quote.text.data, "The ferry is late,");
    CHECK(quote.text.size == strlen("The ferry is late,"));
    CHECK(quote.kind == INQUIT_QUOTE_DIRECT && quote.mode == INQUIT_QUOTE_SPEECH && quote.parent == INQUIT_NONE);
    CHECK(quote.part_count == 1 && quote.parts[0].begin == 0 && quote.parts[0].end == strlen("“The ferry is late,”"));
    CHECK(strncmp(text + quote.cue.begin, "said", 4) == 0 && quote.cue.end - quote.cue.begin == 4);
    CHECK_TEXT(inquit_evidence_name(quote.evidence), "speech_verb_after_quote");
    CHECK(quote.confidence > 0.5F && quote.confidence <= 1.F);
    CHECK(quote.speaker != INQUIT_NONE);
    CHECK(inquit_document_speaker(document, quote.speaker, &speaker, sizeof speaker) == INQUIT_OK);
    CHECK_TEXT(speaker.name.data, "Ada Lind");
    CHECK_TEXT(speaker.role.data, "Mayor");
    CHECK_TEXT(inquit_gender_name(speaker.gender), "female");
    CHECK(speaker.person == 1 && speaker.quote_count >= 1 && speaker.quotes[0] == 0);
    inquit_document_free(document);
}

static void mentions_lead_to_speakers_and_back(void) {
    inquit_document* const document = document_of(NULL, ferry, strlen(ferry));
    const uint32_t speakers = inquit_document_speaker_count(document);
    const uint32_t mentions = inquit_document_mention_count(document);
    uint32_t aliases = 0;
    for (uint32_t i = 0; i < speakers; ++i) {
        inquit_speaker speaker;
        CHECK(inquit_document_speaker(document, i, &speaker, sizeof speaker) == INQUIT_OK);
        CHECK(speaker.mention_count > 0);
        for (uint32_t k = 0; k < speaker.mention_count; ++k) {
            inquit_mention mention;
            CHECK(speaker.mentions[k] < mentions);
            CHECK(inquit_document_mention(document, speaker.mentions[k], &mention, sizeof mention) == INQUIT_OK);
            CHECK(mention.speaker == i);
            CHECK(mention.where.begin <= mention.head.begin && mention.head.end <= mention.where.end);
            CHECK(strcmp(inquit_mention_kind_name(mention.kind), "unknown") != 0);
        }
        for (uint32_t k = 0; k < speaker.alias_count; ++k) CHECK(speaker.aliases[k].data[speaker.aliases[k].size] == '\0');
        aliases += speaker.alias_count;
    }
    CHECK(speakers >= 2 && aliases > 0);
    inquit_document_free(document);
}

static void tokens_and_sentences_cover_the_text(void) {
    inquit_options options = defaults();
    inquit_document* document;
    uint32_t tokens = 0, sentences = 0, paragraphs = 0, words = 0, next = 0;
    options.words = 1;
    document = document_of(&options, ferry, strlen(ferry));
    const inquit_token* const token = inquit_document_tokens(document, &tokens);
    const inquit_sentence* const sentence = inquit_document_sentences(document, &sentences);
    const inquit_paragraph* const paragraph = inquit_document_paragraphs(document, &paragraphs);
    CHECK(inquit_document_words(document, &words) != NULL && words >= tokens);
    CHECK(tokens > 20 && sentences == 3 && paragraphs == 2);
    for (uint32_t i = 0; i < sentences; ++i) {
        CHECK(sentence[i].first_token == next && sentence[i].token_count > 0 && sentence[i].paragraph < paragraphs);
        CHECK(sentence[i].where.begin == token[next].where.begin);
        next += sentence[i].token_count;
        CHECK(sentence[i].where.end == token[next - 1].where.end);
    }
    CHECK(next == tokens);
    CHECK(paragraph[1].first_sentence == 1 && paragraph[1].sentence_count == 2 && paragraph[1].kind == INQUIT_PARAGRAPH_BODY);
    CHECK_TEXT(inquit_token_kind_name(token[0].kind), "punctuation");
    CHECK((token[1].flags & INQUIT_TOKEN_CAPITALISED) != 0 && token[1].reserved == 0);
    inquit_document_free(document);
}

static void offsets_are_in_the_unit_that_was_asked_for(void) {
    static const char text[] = "\xF0\x9F\x98\x80 “Né,” said Ada Lind.";
    static const uint32_t begins[] = {5, 3, 2};
    static const uint32_t lengths[] = {sizeof text - 1, 23, 22};
    for (int32_t unit = INQUIT_OFFSETS_BYTES; unit <= INQUIT_OFFSETS_CODEPOINTS; ++unit) {
        inquit_options options = defaults();
        inquit_document* document;
        inquit_quote quote;
        options.offsets = unit;
        document = document_of(&options, text, sizeof text - 1);
        CHECK(inquit_document_length(document) == lengths[unit]);
        CHECK(inquit_document_quote(document, 0, &quote, sizeof quote) == INQUIT_OK);
        CHECK(quote.parts[0].begin == begins[unit]);
        inquit_document_free(document);
    }
}

static void early_stage_finds_no_more(void) {
    inquit_options options = defaults();
    inquit_document* document;
    uint32_t count = 0;
    options.last = INQUIT_STAGE_SENTENCE;
    document = document_of(&options, ferry, strlen(ferry));
    CHECK(inquit_document_sentences(document, &count) != NULL && count == 3);
    CHECK(inquit_document_quote_count(document) == 0 && inquit_document_speaker_count(document) == 0);
    inquit_document_free(document);
    options.last = INQUIT_STAGE_QUOTE;
    document = document_of(&options, ferry, strlen(ferry));
    inquit_quote quote;
    CHECK(inquit_document_quote(document, 0, &quote, sizeof quote) == INQUIT_OK);
    CHECK(quote.speaker == INQUIT_NONE && quote.evidence == INQUIT_EVIDENCE_NONE);
    CHECK(quote.addressee == INQUIT_NONE && quote.address == INQUIT_ADDRESS_NONE);
    inquit_document_free(document);
}

static void what_stands_in_marks_may_be_one_sentence(void) {
    static const char text[] = "He said, “Go. Now.”";
    for (int32_t quoted = INQUIT_QUOTED_SPLIT; quoted <= INQUIT_QUOTED_KEEP; ++quoted) {
        inquit_options options = defaults();
        inquit_document* document;
        uint32_t count = 0;
        options.quoted = quoted;
        document = document_of(&options, text, sizeof text - 1);
        CHECK(inquit_document_sentences(document, &count) != NULL && count == (quoted == INQUIT_QUOTED_KEEP ? 1U : 2U));
        inquit_document_free(document);
    }
}

static void the_language_decides_which_stops_are_those_of_ordinals(void) {
    static const char text[] = "Am 3. Oktober fuhr die letzte Straßenbahn.";
    inquit_options options = defaults();
    inquit_document* document;
    uint32_t count = 0;
    options.language = "de-AT";
    document = document_of(&options, text, sizeof text - 1);
    CHECK(inquit_document_sentences(document, &count) != NULL && count == 1);
    inquit_document_free(document);
}

static void the_document_says_in_which_language_it_was_read(void) {
    static const char german[] = "Der Bürgermeister sagte, die Fähre sei nicht gekommen, weil das Wasser zu hoch war.";
    inquit_options options = defaults();
    inquit_document* document = document_of(NULL, german, sizeof german - 1);
    CHECK_TEXT(inquit_document_language(document), "de");
    CHECK_TEXT(inquit_identify_language(german, sizeof german - 1), "de");
    inquit_document_free(document);
    options.language = "fr-CA";
    document = document_of(&options, german, sizeof german - 1);
    CHECK_TEXT(inquit_document_language(document), "fr");
    inquit_document_free(document);
    CHECK_TEXT(inquit_document_language(NULL), "en");
    CHECK_TEXT(inquit_identify_language(NULL, 0), "en");
}

static int has_token(const inquit_document* document, const char* token) {
    uint32_t count = 0;
    const char* const text = inquit_document_text(document, NULL);
    const inquit_token* const tokens = inquit_document_tokens(document, &count);
    for (uint32_t i = 0; i < count; ++i) {
        const size_t size = tokens[i].where.end - tokens[i].where.begin;
        if (size == strlen(token) && strncmp(text + tokens[i].where.begin, token, size) == 0) return 1;
    }
    return 0;
}

static void the_callers_own_tokens_stay_whole(void) {
    static const char text[] = "Flight KX 204 left gate <7b>.";
    static const char* const patterns[] = {"[A-Z]{2} [0-9]{3}"};
    static const char* const strings[] = {"<7b>"};
    inquit_options options = defaults();
    inquit_document* document = document_of(&options, text, sizeof text - 1);
    CHECK(!has_token(document, "KX 204") && !has_token(document, "<7b>"));
    inquit_document_free(document);
    options.patterns = patterns;
    options.pattern_count = 1;
    options.never_split = strings;
    options.never_split_count = 1;
    document = document_of(&options, text, sizeof text - 1);
    CHECK(has_token(document, "KX 204") && has_token(document, "<7b>"));
    inquit_document_free(document);
}

static void tokens_of_the_unicode_convention_end_at_word_boundaries(void) {
    static const char text[] = "Don’t e-mail mr. x@y.org.";
    inquit_options options = defaults();
    inquit_document* document;
    uint32_t count = 0;
    options.convention = INQUIT_CONVENTION_UNICODE;
    options.last = INQUIT_STAGE_TOKEN;
    document = document_of(&options, text, sizeof text - 1);
    const inquit_token* const tokens = inquit_document_tokens(document, &count);
    CHECK(count == 10); /* Don’t e - mail mr . x @ y.org . */
    for (uint32_t i = 0; i < count; ++i)
        CHECK(tokens[i].kind != INQUIT_TOKEN_EMAIL && tokens[i].kind != INQUIT_TOKEN_ABBREVIATION);
    inquit_document_free(document);
}

static void the_callers_own_abbreviations_end_no_sentence(void) {
    static const char text[] = "The ship met Kapt. Berg. It sailed.";
    static const char* const abbreviations[] = {"Kapt."};
    inquit_options options = defaults();
    inquit_document* document;
    uint32_t count = 0;
    options.abbreviations = abbreviations;
    options.abbreviation_count = 1;
    document = document_of(&options, text, sizeof text - 1);
    CHECK(inquit_document_sentences(document, &count) != NULL && count == 2);
    inquit_document_free(document);
}

static void script_gives_every_word_a_voice(void) {
    inquit_document* const document = document_of(NULL, ferry, strlen(ferry));
    const char* const text = inquit_document_text(document, NULL);
    uint32_t count = 0, end = 0;
    const inquit_segment* const segments = inquit_document_script(document, &count);
    CHECK(count == 4 && segments[0].quote == 0 && segments[0].speaker != INQUIT_NONE);
    CHECK(segments[1].quote == INQUIT_NONE && segments[1].speaker == INQUIT_NONE);
    for (uint32_t i = 0; i < count; ++i) {
        for (; end < segments[i].where.begin; ++end) CHECK(strchr(" \n", text[end]) != NULL);
        end = segments[i].where.end;
    }
    CHECK(strspn(text + end, "\n") == strlen(text + end));
    inquit_document_free(document);
}

static void only_the_kinds_that_were_asked_for_are_found(void) {
    inquit_options options = defaults();
    inquit_document* document;
    options.kinds = INQUIT_FIND_DIRECT;
    document = document_of(&options, ferry, strlen(ferry));
    CHECK(inquit_document_quote_count(document) == 2);
    inquit_document_free(document);
    options.kinds = INQUIT_FIND_ALL | INQUIT_FIND_BY_MARKS;
    document = document_of(&options, ferry, strlen(ferry));
    CHECK(inquit_document_quote_count(document) == 2);
    inquit_document_free(document);
}

static void confidence_below_the_bar_is_unknown(void) {
    inquit_options options = defaults();
    inquit_document* document;
    inquit_quote quote;
    options.min_confidence = 1.F;
    document = document_of(&options, ferry, strlen(ferry));
    CHECK(inquit_document_quote(document, 0, &quote, sizeof quote) == INQUIT_OK);
    CHECK(quote.confidence < 1.F ? quote.speaker == INQUIT_NONE : quote.speaker != INQUIT_NONE);
    inquit_document_free(document);
}

static void cast_gives_speakers_their_names(void) {
    static const char text[] = "“Wait,” said Lizzy. “No,” said Mr. Darcy.";
    inquit_analyzer* const analyzer = analyzer_with(NULL);
    inquit_cast* cast = NULL;
    inquit_document* document = NULL;
    inquit_speaker speaker;
    uint32_t member = 99;
    CHECK(inquit_cast_create(&cast) == INQUIT_OK);
    CHECK(inquit_cast_add(cast, "Elizabeth Bennet", 16, INQUIT_GENDER_FEMALE, &member) == INQUIT_OK && member == 0);
    CHECK(inquit_cast_add_alias(cast, member, "Lizzy", 5) == INQUIT_OK);
    CHECK(inquit_document_create(&document) == INQUIT_OK);
    CHECK(inquit_analyze(analyzer, text, sizeof text - 1, cast, document, NULL) == INQUIT_OK);
    CHECK(inquit_document_speaker_count(document) == 2);
    CHECK(inquit_document_speaker(document, 0, &speaker, sizeof speaker) == INQUIT_OK);
    CHECK_TEXT(speaker.name.data, "Elizabeth Bennet");
    CHECK(inquit_cast_set_only(cast, 1) == INQUIT_OK);
    CHECK(inquit_analyze(analyzer, text, sizeof text - 1, cast, document, NULL) == INQUIT_OK);
    inquit_cast_free(cast);
    CHECK(inquit_document_speaker_count(document) == 1);
    CHECK(inquit_document_speaker(document, 0, &speaker, sizeof speaker) == INQUIT_OK);
    CHECK_TEXT(speaker.name.data, "Elizabeth Bennet");
    inquit_document_free(document);
    inquit_analyzer_free(analyzer);
}

static void document_is_used_again_and_may_read_its_own_text(void) {
    inquit_analyzer* const analyzer = analyzer_with(NULL);
    inquit_document* document = NULL;
    size_t size = 0;
    CHECK(inquit_document_create(&document) == INQUIT_OK);
    CHECK(inquit_document_quote_count(document) == 0 && *inquit_document_text(document, NULL) == '\0');
    for (int i = 0; i < 3; ++i) {
        CHECK(inquit_analyze(analyzer, ferry, strlen(ferry), NULL, document, NULL) == INQUIT_OK);
        CHECK(inquit_document_quote_count(document) >= 2);
        CHECK(inquit_analyze(analyzer, NULL, 0, NULL, document, NULL) == INQUIT_OK);
        CHECK(inquit_document_quote_count(document) == 0 && inquit_document_tokens(document, NULL) == NULL);
    }
    CHECK(inquit_analyze(analyzer, ferry, strlen(ferry), NULL, document, NULL) == INQUIT_OK);
    const char* const own = inquit_document_text(document, &size);
    CHECK(inquit_analyze(analyzer, own, size, NULL, document, NULL) == INQUIT_OK);
    CHECK_TEXT(inquit_document_text(document, NULL), ferry);
    inquit_document_free(document);
    inquit_analyzer_free(analyzer);
}

int main(void) {
    quotations_have_words_speakers_and_reasons();
    mentions_lead_to_speakers_and_back();
    tokens_and_sentences_cover_the_text();
    offsets_are_in_the_unit_that_was_asked_for();
    early_stage_finds_no_more();
    what_stands_in_marks_may_be_one_sentence();
    the_language_decides_which_stops_are_those_of_ordinals();
    the_document_says_in_which_language_it_was_read();
    the_callers_own_tokens_stay_whole();
    tokens_of_the_unicode_convention_end_at_word_boundaries();
    the_callers_own_abbreviations_end_no_sentence();
    script_gives_every_word_a_voice();
    only_the_kinds_that_were_asked_for_are_found();
    confidence_below_the_bar_is_unknown();
    cast_gives_speakers_their_names();
    document_is_used_again_and_may_read_its_own_text();
    printf("%d failed\n", failed_checks);
    return failed_checks != 0;
}
