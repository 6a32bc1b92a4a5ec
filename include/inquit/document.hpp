// All that was found in one text.
#pragma once

#include <inquit/export.hpp>
#include <inquit/mention.hpp>
#include <inquit/quote.hpp>
#include <inquit/sentence.hpp>
#include <inquit/span.hpp>
#include <inquit/speaker.hpp>
#include <inquit/token.hpp>

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace inquit {

namespace detail {
struct document_data;
class document_builder;
}  // namespace detail

// Flat arrays of small records that refer to each other by id. Filled by an analyzer only; const access is safe from any thread.
// Every view and span it hands out is valid until the document is destroyed or analysed into again; moving keeps them valid.
// Not copyable: records are cheap to read and a copy is rarely meant; analyse again or keep a shared_ptr.
class INQUIT_EXPORT document {
  public:
    document();
    document(document&&) noexcept;
    document& operator=(document&&) noexcept;
    ~document();

    // The text that all spans point into: the caller's own bytes, or the document's if it owns them.
    [[nodiscard]] std::string_view text() const noexcept;

    // The language it was read in, as options::language names it or identify_language tells ("de", of "de-AT" too); "en" before
    // that.
    [[nodiscard]] std::string_view language() const noexcept;

    [[nodiscard]] std::span<const token> tokens() const noexcept;
    [[nodiscard]] std::span<const token> words() const noexcept;  // with clitics split (do|n't); empty unless options::words
    [[nodiscard]] std::span<const paragraph> paragraphs() const noexcept;
    [[nodiscard]] std::span<const sentence> sentences() const noexcept;
    [[nodiscard]] std::span<const quote> quotes()
        const noexcept;  // in order of their first parts; a container before its contents
    [[nodiscard]] std::span<const rejected_quote> rejected() const noexcept;
    [[nodiscard]] std::span<const mention> mentions() const noexcept;
    [[nodiscard]] std::span<const speaker> speakers() const noexcept;          // those who speak, in order of first mention
    [[nodiscard]] std::span<const attribution> attributions() const noexcept;  // one for each quote, same index

    [[nodiscard]] const token& operator[](token_id id) const noexcept { return tokens()[id.index()]; }
    [[nodiscard]] const paragraph& operator[](paragraph_id id) const noexcept { return paragraphs()[id.index()]; }
    [[nodiscard]] const sentence& operator[](sentence_id id) const noexcept { return sentences()[id.index()]; }
    [[nodiscard]] const quote& operator[](quote_id id) const noexcept { return quotes()[id.index()]; }
    [[nodiscard]] const mention& operator[](mention_id id) const noexcept { return mentions()[id.index()]; }
    [[nodiscard]] const speaker& operator[](speaker_id id) const noexcept { return speakers()[id.index()]; }

    // Of a quotation: its parts, its answer, and its words (the parts without the outer marks, white space runs as one space,
    // joined by one space; a new string each call).
    [[nodiscard]] std::span<const span> parts(quote_id quote) const noexcept;
    [[nodiscard]] const attribution& attribution_of(quote_id quote) const noexcept { return attributions()[quote.index()]; }
    [[nodiscard]] std::string words_of(quote_id quote) const;

    // Of a speaker: the fullest name (for an unnamed one, the nominal as first written), every other form found, the
    // role as written ("Foreign Minister"; empty if none), all mentions and all quotations in text order.
    [[nodiscard]] std::string_view name(speaker_id speaker) const noexcept;
    [[nodiscard]] std::span<const std::string_view> aliases(speaker_id speaker) const noexcept;
    [[nodiscard]] std::string_view role(speaker_id speaker) const noexcept;
    [[nodiscard]] std::span<const mention_id> mentions(speaker_id speaker) const noexcept;
    [[nodiscard]] std::span<const quote_id> quotes(speaker_id speaker) const noexcept;

  private:
    friend class detail::document_builder;
    std::unique_ptr<detail::document_data> data_;
};

}  // namespace inquit
