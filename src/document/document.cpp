#include <inquit/document.hpp>

#include "document/data.hpp"
#include "document/plain_words.hpp"

namespace inquit {

namespace detail {

void document_data::clear() noexcept {
    owned.clear();
    text = {};
    language = "en";
    tokens.clear();
    words.clear();
    paragraphs.clear();
    sentences.clear();
    quotes.clear();
    parts.clear();
    rejected.clear();
    mentions.clear();
    speakers.clear();
    attributions.clear();
    index.clear();
    aliases.clear();
    speaker_mentions.clear();
    speaker_quotes.clear();
    names.clear();
}

}  // namespace detail

document::document() : data_(std::make_unique<detail::document_data>()) {}
document::document(document&&) noexcept = default;
document& document::operator=(document&&) noexcept = default;
document::~document() = default;

// A moved-from document has no data; it may be assigned to and analysed into, nothing else.
std::string_view document::text() const noexcept { return data_->text; }
std::string_view document::language() const noexcept { return data_->language; }
std::span<const token> document::tokens() const noexcept { return data_->tokens; }
std::span<const token> document::words() const noexcept { return data_->words; }
std::span<const paragraph> document::paragraphs() const noexcept { return data_->paragraphs; }
std::span<const sentence> document::sentences() const noexcept { return data_->sentences; }
std::span<const quote> document::quotes() const noexcept { return data_->quotes; }
std::span<const rejected_quote> document::rejected() const noexcept { return data_->rejected; }
std::span<const mention> document::mentions() const noexcept { return data_->mentions; }
std::span<const speaker> document::speakers() const noexcept { return data_->speakers; }
std::span<const attribution> document::attributions() const noexcept { return data_->attributions; }

std::span<const span> document::parts(quote_id quote) const noexcept {
    const inquit::quote& one = data_->quotes[quote.index()];
    return std::span<const span>(data_->parts).subspan(one.first_part, one.part_count);
}

std::string document::words_of(quote_id quote) const {
    return detail::plain_words(data_->text, parts(quote), data_->quotes[quote.index()].kind == quote_kind::direct);
}

std::string_view document::name(speaker_id speaker) const noexcept { return data_->index[speaker.index()].name; }
std::string_view document::role(speaker_id speaker) const noexcept { return data_->index[speaker.index()].role; }

std::span<const std::string_view> document::aliases(speaker_id speaker) const noexcept {
    const detail::speaker_index& entry = data_->index[speaker.index()];
    return std::span<const std::string_view>(data_->aliases).subspan(entry.first_alias, entry.alias_count);
}

std::span<const mention_id> document::mentions(speaker_id speaker) const noexcept {
    const detail::speaker_index& entry = data_->index[speaker.index()];
    return std::span<const mention_id>(data_->speaker_mentions).subspan(entry.first_mention, entry.mention_count);
}

std::span<const quote_id> document::quotes(speaker_id speaker) const noexcept {
    const detail::speaker_index& entry = data_->index[speaker.index()];
    return std::span<const quote_id>(data_->speaker_quotes).subspan(entry.first_quote, entry.quote_count);
}

}  // namespace inquit
