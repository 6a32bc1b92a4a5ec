// inquit for C, and for every language that calls C: UTF-8 text in; tokens, sentences, quotations, speakers out.
//
// Handles are opaque; what has an _create has a _free, which takes NULL. Records are read from a document, which owns all
// that its records point to. Functions return a status and write their results through pointers; a failed one leaves results
// that it would have created at NULL or 0. NULL where a pointer is needed, an index out of range and an unknown constant give
// INQUIT_INVALID_ARGUMENT, never a crash. No exception and no signal comes through; nothing is printed. Where operator new has no
// memory, INQUIT_OUT_OF_MEMORY; ICU takes some by malloc when it first reads its data, and is not that strict; RE2, of patterns,
// may not give all of it back then, and says so on standard error.
//
// Threads: an analyzer serves any number of threads at once. A document or a cast may be read by any number of threads, and be
// changed by one while nobody else uses it. There is no global state.
//
// ABI: constants and members of structs never change their meaning or place. Structs that have a size beside them may grow at
// their end; a program and a library of different versions then agree on the smaller one. Structs without (spans, tokens,
// paragraphs, sentences, segments, strings) never change. While the version is 0.x, the SONAME tells the minor version and these
// promises hold within it.
#pragma once

#include <inquit/export.h>
#include <inquit/version.h>

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// What a function returns: one of the constants below.
typedef int32_t inquit_status;

enum {
    INQUIT_OK = 0,
    INQUIT_INVALID_UTF8 = 1,        // the text is not well-formed UTF-8
    INQUIT_TEXT_TOO_LONG = 2,       // more than INQUIT_MAX_TEXT_SIZE bytes
    INQUIT_UNSUPPORTED_OPTION = 3,  // an option asks for what this build or version cannot do
    INQUIT_INVALID_ARGUMENT = 4,    // NULL where a pointer is needed, an index out of range, a constant that is none
    INQUIT_OUT_OF_MEMORY = 5,       // nothing has changed, or the document is empty; the call may be tried again
    INQUIT_INTERNAL_ERROR = 6,      // an error of inquit's own
    INQUIT_STOPPED = 7,             // the receiver of a stream's sentences wanted no more
    INQUIT_MISSING_DATA = 8         // the text needs a dictionary of ICU's, and ICU's data is not there
};

// The longest text of one document, in bytes.
#define INQUIT_MAX_TEXT_SIZE 0x7FFFFFFF

// An index that refers to nothing.
#define INQUIT_NONE 0xFFFFFFFF

// The identifier ("invalid_utf8") and an English sentence fragment for a person. Static strings, never NULL; any thread.
INQUIT_EXPORT const char* inquit_status_name(inquit_status status);
INQUIT_EXPORT const char* inquit_status_message(inquit_status status);

// The version of the library that the program runs with ("0.1.0"), and as major * 10000 + minor * 100 + patch. Static; any
// thread.
INQUIT_EXPORT const char* inquit_version(void);
INQUIT_EXPORT uint32_t inquit_version_number(void);

// Constants of options.

// inquit_options.last: where the analysis ends. What a later stage would find is empty.
enum { INQUIT_STAGE_TOKEN = 0, INQUIT_STAGE_SENTENCE = 1, INQUIT_STAGE_QUOTE = 2, INQUIT_STAGE_SPEAKER = 3 };

// inquit_options.genre: where speakers are looked for.
enum { INQUIT_GENRE_AUTOMATIC = 0, INQUIT_GENRE_NEWS = 1, INQUIT_GENRE_FICTION = 2 };

// inquit_options.newlines: what a single newline means.
enum { INQUIT_NEWLINES_AUTOMATIC = 0, INQUIT_NEWLINES_SPACE = 1, INQUIT_NEWLINES_BOUNDARY = 2 };

// inquit_options.quoted: whether sentences end within quotation marks as elsewhere, or what stands in marks is kept together.
enum { INQUIT_QUOTED_SPLIT = 0, INQUIT_QUOTED_KEEP = 1 };

// What counts as one token (inquit_options) or one sentence (inquit_stream_options): Universal Dependencies' surface tokens and a
// trained model's sentences, or what lies between two boundaries of UAX #29.
enum { INQUIT_CONVENTION_LINGUISTIC = 0, INQUIT_CONVENTION_UNICODE = 1 };

// inquit_options.invalid: ill-formed UTF-8 is an error, or each maximal ill-formed part is read as U+FFFD.
enum { INQUIT_INVALID_REJECT = 0, INQUIT_INVALID_SUBSTITUTE = 1 };

// inquit_options.offsets: the unit of every span of the documents.
enum { INQUIT_OFFSETS_BYTES = 0, INQUIT_OFFSETS_UTF16 = 1, INQUIT_OFFSETS_CODEPOINTS = 2 };

// inquit_options.kinds: bits, one for each INQUIT_QUOTE_... to look for. With INQUIT_FIND_BY_MARKS direct ones alone are found,
// by quotation marks and the words right beside them: in news faster several times, less sure of speakers.
enum { INQUIT_FIND_DIRECT = 1, INQUIT_FIND_MIXED = 2, INQUIT_FIND_INDIRECT = 4, INQUIT_FIND_ALL = 7, INQUIT_FIND_BY_MARKS = 8 };

// How an analyzer works. Let inquit_options_init fill it, then change what you like. Strings are UTF-8 with a NUL and are copied;
// a list without members may be NULL.
typedef struct inquit_options {
    uint32_t struct_size;  // sizeof(inquit_options) as the program was compiled
    int32_t last;
    int32_t genre;
    int32_t newlines;
    int32_t invalid;
    int32_t offsets;
    uint32_t kinds;
    int32_t words;         // 1: also the words with clitics split (do|n't); 0: not
    float min_confidence;  // 0 to 1: attributions below it are unknown
    int32_t quoted;
    const char* language;  // a tag with its NUL ("de", "de-AT"), for tokens and sentences; NULL or "auto": the text tells
    const char* const* abbreviations;  // besides those of the library's lists ("approx.")
    const char* const* patterns;  // regular expressions of RE2: what one matches, INQUIT_LONGEST_MATCH bytes at most, is a token
    const char* const* never_split;  // strings that are one token wherever they stand
    uint32_t abbreviation_count;
    uint32_t pattern_count;
    uint32_t never_split_count;
    int32_t convention;  // of the tokens; sentences, quotations and speakers were learnt on those of INQUIT_CONVENTION_LINGUISTIC
} inquit_options;

// The longest token of a pattern, in bytes.
#define INQUIT_LONGEST_MATCH 255

// The defaults: everything is found, offsets are bytes, ill-formed UTF-8 is an error. `struct_size` is sizeof(inquit_options).
// Fails with INQUIT_INVALID_ARGUMENT for NULL and sizes below that of version 0.1.
INQUIT_EXPORT inquit_status inquit_options_init(inquit_options* options, size_t struct_size);

// Finds tokens, sentences, quotations and speakers. Immutable.
typedef struct inquit_analyzer inquit_analyzer;

// Makes an analyzer, which the caller frees. NULL options are the defaults. Takes a few milliseconds: keep it and call it often.
// Fails with INQUIT_INVALID_ARGUMENT (also for a pattern that is no regular expression, and a string that is empty, too long, or
// begins or ends with white space), INQUIT_UNSUPPORTED_OPTION (a member that this version does not know is not 0),
// INQUIT_OUT_OF_MEMORY.
INQUIT_EXPORT inquit_status inquit_analyzer_create(const inquit_options* options, inquit_analyzer** analyzer);

// No call may be using the analyzer. Documents that it filled stay valid. NULL is allowed.
INQUIT_EXPORT void inquit_analyzer_free(inquit_analyzer* analyzer);

// People whom the caller knows, with every way in which a text may name them.
typedef struct inquit_cast inquit_cast;

// Gender, as far as text or name tell.
enum { INQUIT_GENDER_UNKNOWN = 0, INQUIT_GENDER_FEMALE = 1, INQUIT_GENDER_MALE = 2 };

// Makes an empty cast, which the caller frees.
INQUIT_EXPORT inquit_status inquit_cast_create(inquit_cast** cast);
INQUIT_EXPORT void inquit_cast_free(inquit_cast* cast);

// Adds somebody; names are copied and need no NUL. `member`, which may be NULL, becomes the index for inquit_cast_add_alias.
// Fails with INQUIT_INVALID_ARGUMENT (also for an empty name), INQUIT_INVALID_UTF8, INQUIT_OUT_OF_MEMORY.
INQUIT_EXPORT inquit_status inquit_cast_add(inquit_cast* cast, const char* name, size_t size, int32_t gender, uint32_t* member);
INQUIT_EXPORT inquit_status inquit_cast_add_alias(inquit_cast* cast, uint32_t member, const char* alias, size_t size);

// Whether nobody else speaks (1), or others may too (0, the default).
INQUIT_EXPORT inquit_status inquit_cast_set_only(inquit_cast* cast, int32_t only);

// All that was found in one text.
typedef struct inquit_document inquit_document;

// Makes an empty document, which the caller frees. It keeps its memory from one text to the next: use one again and again.
INQUIT_EXPORT inquit_status inquit_document_create(inquit_document** document);
INQUIT_EXPORT void inquit_document_free(inquit_document* document);

// Analyses `size` bytes of UTF-8 into the document, whose earlier content is gone, with everything that pointed into it. The text
// is copied, and needs no NUL; NULL is allowed for an empty one. `cast` may be NULL and is read during the call only. `where` may
// be NULL; it becomes the byte offset of the first ill-formed byte for INQUIT_INVALID_UTF8 and the limit for
// INQUIT_TEXT_TOO_LONG, otherwise 0. After a failure the document is empty. Linear time.
// Fails with INQUIT_INVALID_UTF8, INQUIT_TEXT_TOO_LONG, INQUIT_INVALID_ARGUMENT, INQUIT_OUT_OF_MEMORY, INQUIT_MISSING_DATA.
INQUIT_EXPORT inquit_status inquit_analyze(const inquit_analyzer* analyzer, const char* text, size_t size,
                                           const inquit_cast* cast, inquit_document* document, uint64_t* where);

// Records. Everything they point to belongs to the document and stays until it is analysed into again or freed. Reading never
// fails for a document that is one; for NULL there is nothing.

// UTF-8 of `size` bytes. A NUL, not counted, stands behind them; there may be others among them. Never NULL in a record that a
// document filled.
typedef struct inquit_string {
    const char* data;
    size_t size;
} inquit_string;

// A half-open range [begin, end) of the text in the unit of inquit_options.offsets. Empty: there is none.
typedef struct inquit_span {
    uint32_t begin;
    uint32_t end;
} inquit_span;

// inquit_token.kind
enum {
    INQUIT_TOKEN_WORD = 0,
    INQUIT_TOKEN_ABBREVIATION = 1,
    INQUIT_TOKEN_NUMBER = 2,
    INQUIT_TOKEN_PUNCTUATION = 3,
    INQUIT_TOKEN_SYMBOL = 4,
    INQUIT_TOKEN_URL = 5,
    INQUIT_TOKEN_EMAIL = 6,
    INQUIT_TOKEN_HANDLE = 7,
    INQUIT_TOKEN_HASHTAG = 8,
    INQUIT_TOKEN_EMOJI = 9
};

// inquit_token.flags: bits
enum {
    INQUIT_TOKEN_CAPITALISED = 1,   // its first letter is upper or title case
    INQUIT_TOKEN_ALL_UPPER = 2,     // at least two letters, all of them upper case
    INQUIT_TOKEN_HAS_DIGIT = 4,     // one of its characters is a digit
    INQUIT_TOKEN_SPACE_BEFORE = 8,  // behind white space, or first in the text
    INQUIT_TOKEN_LINE_START = 16,   // first on its line
    INQUIT_TOKEN_NON_ASCII = 32,    // one of its characters is none of ASCII
    INQUIT_TOKEN_SPACE_AFTER = 64   // before white space, or last in the text
};

// Tokens are disjoint, in text order and never empty.
typedef struct inquit_token {
    inquit_span where;
    uint8_t kind;
    uint8_t flags;
    uint16_t reserved;  // 0
} inquit_token;

// inquit_paragraph.kind
enum { INQUIT_PARAGRAPH_BODY = 0, INQUIT_PARAGRAPH_HEADING = 1, INQUIT_PARAGRAPH_LIST_ITEM = 2, INQUIT_PARAGRAPH_SEPARATOR = 3 };

// Ranges of the document's tokens and sentences, by index.
typedef struct inquit_paragraph {
    inquit_span where;
    uint32_t first_token;
    uint32_t token_count;
    uint32_t first_sentence;
    uint32_t sentence_count;
    int32_t kind;
} inquit_paragraph;

// A sentence, trimmed of white space, in one paragraph.
typedef struct inquit_sentence {
    inquit_span where;
    uint32_t first_token;
    uint32_t token_count;
    uint32_t paragraph;
} inquit_sentence;

// The text as it was given, and its size in bytes; "" and 0 for an empty document. `size` may be NULL.
INQUIT_EXPORT const char* inquit_document_text(const inquit_document* document, size_t* size);

// The size of the text in the unit of the document's spans.
INQUIT_EXPORT uint32_t inquit_document_length(const inquit_document* document);

// The code (ISO 639) of the language in which the text was read: that of inquit_options.language, or what
// inquit_identify_language tells; "en" before any text. Valid until the document is analysed into again or freed.
INQUIT_EXPORT const char* inquit_document_language(const inquit_document* document);

// Arrays of `*count` records in text order; NULL and 0 where there are none. `count` may be NULL.
INQUIT_EXPORT const inquit_token* inquit_document_tokens(const inquit_document* document, uint32_t* count);
INQUIT_EXPORT const inquit_token* inquit_document_words(const inquit_document* document, uint32_t* count);
INQUIT_EXPORT const inquit_paragraph* inquit_document_paragraphs(const inquit_document* document, uint32_t* count);
INQUIT_EXPORT const inquit_sentence* inquit_document_sentences(const inquit_document* document, uint32_t* count);

// inquit_quote.kind: all in marks; reported with a quoted stretch; reported in the writer's words.
enum { INQUIT_QUOTE_DIRECT = 0, INQUIT_QUOTE_MIXED = 1, INQUIT_QUOTE_INDIRECT = 2 };

// inquit_quote.mode
enum { INQUIT_QUOTE_SPEECH = 0, INQUIT_QUOTE_WRITING = 1, INQUIT_QUOTE_THOUGHT = 2 };

// inquit_quote.evidence: what the attribution rests on.
enum {
    INQUIT_EVIDENCE_NONE = 0,
    INQUIT_EVIDENCE_SPEECH_VERB_AFTER_QUOTE = 1,
    INQUIT_EVIDENCE_SPEECH_VERB_BEFORE_QUOTE = 2,
    INQUIT_EVIDENCE_SPEECH_VERB_WITHIN_QUOTE = 3,
    INQUIT_EVIDENCE_REPORTING_CLAUSE = 4,
    INQUIT_EVIDENCE_ACCORDING_TO = 5,
    INQUIT_EVIDENCE_REPORTING_PHRASE = 6,
    INQUIT_EVIDENCE_PRONOUN_SUBJECT = 7,
    INQUIT_EVIDENCE_ACTION_IN_PARAGRAPH = 8,
    INQUIT_EVIDENCE_VOCATIVE_IN_NEIGHBOUR = 9,
    INQUIT_EVIDENCE_TURN_TAKING = 10,
    INQUIT_EVIDENCE_AS_SAID_BEFORE = 11,
    INQUIT_EVIDENCE_ONLY_CANDIDATE = 12,
    INQUIT_EVIDENCE_LABEL = 13
};

// inquit_quote.address: what the addressee rests on.
enum { INQUIT_ADDRESS_NONE = 0, INQUIT_ADDRESS_VOCATIVE = 1, INQUIT_ADDRESS_CLAUSE = 2, INQUIT_ADDRESS_TURN_TAKING = 3 };

// A quotation and who said it.
typedef struct inquit_quote {
    inquit_string text;        // the words without the outer marks, the parts joined by one space
    const inquit_span* parts;  // disjoint, in text order, with their marks
    uint32_t part_count;       // at least 1
    int32_t kind;
    int32_t mode;
    uint32_t depth;      // 0 where it stands in no other quotation
    uint32_t parent;     // the quotation that directly contains it, or INQUIT_NONE
    uint32_t speaker;    // or INQUIT_NONE: unknown
    uint32_t mention;    // the mention that names the speaker here, or INQUIT_NONE
    inquit_span source;  // the words that name the speaker here; may be longer than the mention
    inquit_span cue;     // "said"
    int32_t evidence;
    float confidence;    // estimated probability that the speaker is right, 0 to 1
    uint32_t addressee;  // the speaker to whom it is said, or INQUIT_NONE
    int32_t address;
    uint32_t reserved;  // 0
} inquit_quote;

// Somebody, or a body, that speaks in the document.
typedef struct inquit_speaker {
    inquit_string name;            // the fullest one; for an unnamed speaker the words that name it first
    inquit_string role;            // "Foreign Minister"; empty if none is given
    const inquit_string* aliases;  // every other form found; NULL if none
    uint32_t alias_count;
    uint32_t mention_count;
    const uint32_t* mentions;  // indices, in text order; NULL if none
    const uint32_t* quotes;    // indices, in text order; NULL if none
    uint32_t quote_count;
    int32_t gender;
    int32_t person;     // 0 for an organisation or another body
    uint32_t reserved;  // 0
} inquit_speaker;

// inquit_mention.kind
enum { INQUIT_MENTION_NAME = 0, INQUIT_MENTION_NOMINAL = 1, INQUIT_MENTION_PRONOUN = 2 };

// inquit_mention.number
enum { INQUIT_NUMBER_UNKNOWN = 0, INQUIT_NUMBER_SINGULAR = 1, INQUIT_NUMBER_PLURAL = 2 };

// Words that refer to a person or a body that can speak.
typedef struct inquit_mention {
    inquit_span where;  // with title and role
    inquit_span head;   // what identifies it: the name without title, the noun of a nominal, the pronoun
    int32_t kind;
    int32_t gender;
    int32_t number;
    int32_t person;    // 0 for an organisation or another body
    uint32_t speaker;  // whom it refers to, or INQUIT_NONE for those who say nothing in this text
} inquit_mention;

// A stretch of the text with the voice that reads it: direct speech, or narration between. No white space at its ends.
typedef struct inquit_segment {
    inquit_span where;
    uint32_t quote;    // the quotation whose part it is, or INQUIT_NONE: narration
    uint32_t speaker;  // its voice, or INQUIT_NONE: the narration's, or, in a quotation, nobody known
} inquit_segment;

// The segments in text order, disjoint: together they hold everything but white space. NULL and 0 for an empty document. `count`
// may be NULL.
INQUIT_EXPORT const inquit_segment* inquit_document_script(const inquit_document* document, uint32_t* count);

// inquit_rejected_quote.reason
enum { INQUIT_REJECTED_TITLE = 0, INQUIT_REJECTED_TERM = 1, INQUIT_REJECTED_UNCLOSED = 2, INQUIT_REJECTED_MEASUREMENT = 3 };

// A stretch in quotation marks that is nobody's words.
typedef struct inquit_rejected_quote {
    inquit_span where;
    int32_t reason;
} inquit_rejected_quote;

// How many there are. 0 for NULL.
INQUIT_EXPORT uint32_t inquit_document_quote_count(const inquit_document* document);
INQUIT_EXPORT uint32_t inquit_document_speaker_count(const inquit_document* document);
INQUIT_EXPORT uint32_t inquit_document_mention_count(const inquit_document* document);
INQUIT_EXPORT uint32_t inquit_document_rejected_count(const inquit_document* document);

// Copies record `index` to `*into`, of `struct_size` = sizeof(*into) bytes; what pointers point to stays the document's. Bytes
// that this version has nothing for become 0. Constant time, no allocation. Fails with INQUIT_INVALID_ARGUMENT.
INQUIT_EXPORT inquit_status inquit_document_quote(const inquit_document* document, uint32_t index, inquit_quote* into,
                                                  size_t struct_size);
INQUIT_EXPORT inquit_status inquit_document_speaker(const inquit_document* document, uint32_t index, inquit_speaker* into,
                                                    size_t struct_size);
INQUIT_EXPORT inquit_status inquit_document_mention(const inquit_document* document, uint32_t index, inquit_mention* into,
                                                    size_t struct_size);
INQUIT_EXPORT inquit_status inquit_document_rejected(const inquit_document* document, uint32_t index, inquit_rejected_quote* into,
                                                     size_t struct_size);

// The identifiers of constants as the program prints them ("word", "direct", "speech", "female", "turn_taking"). Static strings;
// "unknown" for a number that is none.
INQUIT_EXPORT const char* inquit_token_kind_name(int32_t kind);
INQUIT_EXPORT const char* inquit_quote_kind_name(int32_t kind);
INQUIT_EXPORT const char* inquit_quote_mode_name(int32_t mode);
INQUIT_EXPORT const char* inquit_evidence_name(int32_t evidence);
INQUIT_EXPORT const char* inquit_address_name(int32_t address);
INQUIT_EXPORT const char* inquit_gender_name(int32_t gender);
INQUIT_EXPORT const char* inquit_mention_kind_name(int32_t kind);
INQUIT_EXPORT const char* inquit_rejection_name(int32_t reason);

// Writers.

// inquit_write_options.format. JSON, CSV, scripts: offsets in the document's unit; brat, CoNLL-U: code points, as these forms
// count. A script is the whole text in order, each segment with its voice.
enum {
    INQUIT_JSON = 0,
    INQUIT_CSV = 1,
    INQUIT_HTML = 2,
    INQUIT_BRAT = 3,
    INQUIT_CONLLU = 4,
    INQUIT_SCRIPT_TEXT = 5,
    INQUIT_SCRIPT_JSON = 6,
    INQUIT_SCRIPT_CSV = 7
};

// inquit_write_options.sections: bits, what a JSON object contains.
enum {
    INQUIT_SECTION_PARAGRAPHS = 1,
    INQUIT_SECTION_SENTENCES = 2,
    INQUIT_SECTION_TOKENS = 4,
    INQUIT_SECTION_WORDS = 8,
    INQUIT_SECTION_QUOTES = 16,
    INQUIT_SECTION_SPEAKERS = 32,
    INQUIT_SECTION_REJECTED = 64
};

// How a document is written. Let inquit_write_options_init fill it.
typedef struct inquit_write_options {
    uint32_t struct_size;  // sizeof(inquit_write_options) as the program was compiled
    int32_t format;
    uint32_t sections;  // of JSON; INQUIT_SECTION_QUOTES | INQUIT_SECTION_SPEAKERS by default
    int32_t indent;     // of JSON: 1 for many lines, 0 for one
    int32_t header;     // of CSV: 1 for the line that names the fields first, 0 where an earlier document had it
    uint32_t reserved;  // 0
    const char* id;     // the document's id, UTF-8 with a NUL; NULL for none
    const char* title;  // of an HTML page, UTF-8 with a NUL; NULL for the usual one
    const char* meta;   // of INQUIT_JSON: a JSON object, UTF-8 with a NUL, copied to "meta" unchecked; NULL for none
} inquit_write_options;

// The defaults: one line of JSON; CSV with its header. Fails with INQUIT_INVALID_ARGUMENT for NULL and sizes below that of
// version 0.1.
INQUIT_EXPORT inquit_status inquit_write_options_init(inquit_write_options* options, size_t struct_size);

// Writes the document to memory (schema inquit/1 and the other forms: docs/output.md). NULL options are the defaults. `*text`, of
// `*size` bytes with a NUL behind them that is not counted, belongs to the caller, who frees it by inquit_text_free. `size` may
// be NULL. Fails with INQUIT_INVALID_ARGUMENT, INQUIT_INVALID_UTF8 (id, title or meta), INQUIT_UNSUPPORTED_OPTION,
// INQUIT_OUT_OF_MEMORY.
INQUIT_EXPORT inquit_status inquit_document_write(const inquit_document* document, const inquit_write_options* options,
                                                  char** text, size_t* size);
INQUIT_EXPORT void inquit_text_free(char* text);

// Languages.

// The code of the language of `size` bytes of UTF-8, judged by the scripts and function words of the first 4 KiB; "en" where
// nothing tells, for NULL too. Static strings; any thread. NULL if there is no memory for its tables (first call only).
INQUIT_EXPORT const char* inquit_identify_language(const char* text, size_t size);

// Sentences of a stream.

// The sentences of a text that comes in pieces and may be of any length, in bounded memory. Belongs to one thread at a time.
typedef struct inquit_sentence_stream inquit_sentence_stream;

// Takes one sentence: its first byte counted from the start of the stream, and its words, which are valid during the call only.
// Returns 0 to go on; anything else ends the push or finish that called it with INQUIT_STOPPED.
typedef int32_t (*inquit_sentence_receiver)(void* user, uint64_t begin, const char* text, size_t size);

// How sentences of a stream are found. Let inquit_stream_options_init fill it. Strings as in inquit_options.
typedef struct inquit_stream_options {
    uint32_t struct_size;  // sizeof(inquit_stream_options) as the program was compiled
    int32_t newlines;
    int32_t quoted;
    int32_t convention;
    const char* language;              // NULL or "auto": the first 4 KiB tell
    const char* const* abbreviations;  // besides those of the library's lists
    uint32_t abbreviation_count;
    uint32_t longest_paragraph;  // in bytes; a longer one is cut. Taken into 1024 to 2^28; bounds the stream's memory: about 6
                                 // times as much, and 60 bytes a token of one paragraph
} inquit_stream_options;

// The defaults: those of inquit_options_init, paragraphs of at most 65536 bytes. Fails with INQUIT_INVALID_ARGUMENT for NULL and
// sizes below that of version 0.1.
INQUIT_EXPORT inquit_status inquit_stream_options_init(inquit_stream_options* options, size_t struct_size);

// Makes a stream, which the caller frees; sentences go to `receiver` with `user`, in order. NULL options are the defaults. Fails
// as inquit_analyzer_create does.
INQUIT_EXPORT inquit_status inquit_sentence_stream_create(const inquit_stream_options* options, inquit_sentence_receiver receiver,
                                                          void* user, inquit_sentence_stream** stream);
INQUIT_EXPORT void inquit_sentence_stream_free(inquit_sentence_stream* stream);

// The next bytes of the text, cut anywhere; hands out the sentences that are certain by now. `finish`: the text ends here; a push
// after it begins another text. Ill-formed UTF-8 is read as U+FFFD. After a failure other than INQUIT_INVALID_ARGUMENT the stream
// can only be freed, and says INQUIT_INVALID_ARGUMENT to anything else.
INQUIT_EXPORT inquit_status inquit_sentence_stream_push(inquit_sentence_stream* stream, const char* bytes, size_t size);
INQUIT_EXPORT inquit_status inquit_sentence_stream_finish(inquit_sentence_stream* stream);

#ifdef __cplusplus
}
#endif
