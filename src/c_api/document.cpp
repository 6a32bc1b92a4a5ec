// Reading a document from C.
#include "c_api/guard.hpp"
#include "c_api/handles.hpp"
#include "c_api/sized.hpp"

#include <vector>

namespace {

template <class Record>
const Record* array(const inquit_document* document, std::vector<Record> inquit::detail::document_records::*of,
                    uint32_t* count) noexcept {
    const bool any = document != nullptr && !(document->records.*of).empty();
    if (count != nullptr) *count = any ? static_cast<std::uint32_t>((document->records.*of).size()) : 0;
    return any ? (document->records.*of).data() : nullptr;
}

template <class Record>
std::uint32_t count_of(const inquit_document* document, std::vector<Record> inquit::detail::document_records::*of) noexcept {
    return document == nullptr ? 0 : static_cast<std::uint32_t>((document->records.*of).size());
}

template <class Record>
inquit_status copy(const inquit_document* document, std::vector<Record> inquit::detail::document_records::*of, uint32_t index,
                   Record* into, size_t struct_size) noexcept {
    if (into == nullptr || struct_size == 0 || index >= count_of(document, of)) return INQUIT_INVALID_ARGUMENT;
    inquit::detail::write_sized((document->records.*of)[index], into, struct_size);
    return INQUIT_OK;
}

}  // namespace

using records = inquit::detail::document_records;

inquit_status inquit_document_create(inquit_document** document) {
    if (document == nullptr) return INQUIT_INVALID_ARGUMENT;
    *document = nullptr;
    return inquit::detail::guarded([&] {
        *document = new inquit_document;
        return INQUIT_OK;
    });
}

void inquit_document_free(inquit_document* document) { delete document; }

const char* inquit_document_text(const inquit_document* document, size_t* size) {
    if (size != nullptr) *size = document == nullptr ? 0 : document->text.size();
    return document == nullptr ? "" : document->text.c_str();
}

uint32_t inquit_document_length(const inquit_document* document) { return document == nullptr ? 0 : document->records.length; }

const char* inquit_document_language(const inquit_document* document) {
    return document == nullptr ? "en" : document->language.c_str();
}

const inquit_token* inquit_document_tokens(const inquit_document* document, uint32_t* count) {
    return array(document, &records::tokens, count);
}

const inquit_token* inquit_document_words(const inquit_document* document, uint32_t* count) {
    return array(document, &records::words, count);
}

const inquit_paragraph* inquit_document_paragraphs(const inquit_document* document, uint32_t* count) {
    return array(document, &records::paragraphs, count);
}

const inquit_sentence* inquit_document_sentences(const inquit_document* document, uint32_t* count) {
    return array(document, &records::sentences, count);
}

const inquit_segment* inquit_document_script(const inquit_document* document, uint32_t* count) {
    return array(document, &records::segments, count);
}

uint32_t inquit_document_quote_count(const inquit_document* document) { return count_of(document, &records::quotes); }
uint32_t inquit_document_speaker_count(const inquit_document* document) { return count_of(document, &records::speakers); }
uint32_t inquit_document_mention_count(const inquit_document* document) { return count_of(document, &records::mentions); }
uint32_t inquit_document_rejected_count(const inquit_document* document) { return count_of(document, &records::rejected); }

inquit_status inquit_document_quote(const inquit_document* document, uint32_t index, inquit_quote* into, size_t struct_size) {
    return copy(document, &records::quotes, index, into, struct_size);
}

inquit_status inquit_document_speaker(const inquit_document* document, uint32_t index, inquit_speaker* into, size_t struct_size) {
    return copy(document, &records::speakers, index, into, struct_size);
}

inquit_status inquit_document_mention(const inquit_document* document, uint32_t index, inquit_mention* into, size_t struct_size) {
    return copy(document, &records::mentions, index, into, struct_size);
}

inquit_status inquit_document_rejected(const inquit_document* document, uint32_t index, inquit_rejected_quote* into,
                                       size_t struct_size) {
    return copy(document, &records::rejected, index, into, struct_size);
}
