// The whole way from text to speakers.
#pragma once

#include <inquit/cast.hpp>
#include <inquit/document.hpp>
#include <inquit/error.hpp>
#include <inquit/export.hpp>
#include <inquit/text.hpp>
#include <inquit/token.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inquit {

// Where speakers are looked for: in reporting clauses, or in conversations; `automatic` decides for each text.
enum class genre : std::uint8_t { automatic, news, fiction };

// Where the pipeline may stop early; a stage costs nothing if it is not reached.
enum class stage : std::uint8_t { token, sentence, quote, speaker };

// How an analyzer works. The defaults find everything.
struct options {
    stage last = stage::speaker;
    inquit::genre genre = genre::automatic;
    newline_policy newlines = newline_policy::automatic;
    quoted_sentences quoted = quoted_sentences::split;
    std::vector<std::string> abbreviations;  // besides those of the library's lists (sentence_options)
    std::string language = "auto";  // for tokens and sentences: a tag ("de", "de-AT"), or "auto": identify_language tells
    invalid_utf8 invalid = invalid_utf8::reject;
    bool words = false;  // also document::words(): clitics apart in English, the tokens elsewhere
    bool direct = true;  // which kinds of quotation to look for
    bool mixed = true;
    bool indirect = true;
    bool marks_only = false;  // direct quotations as quotation marks and the words right beside them tell: faster several times
                              // in news, less sure of speakers and of words that are half quoted. Fiction is always read so
    std::optional<tokenizer> tokens;  // with tokens of the caller's own (tokenizer::make); its convention should be linguistic,
                                      // on which the models of all later stages were trained; `language` above, not its own,
                                      // decides about the other tokens
    float min_confidence = 0.F;       // attributions below it are unknown; 0 gives an answer wherever there is any evidence
};

// Immutable: one object serves any number of threads at once; a call locks only to borrow and return its memory. Construction
// prepares tables (well under a millisecond to a few); keep the analyzer and call it often. After warm-up, analyze(text,
// document&) allocates only what outgrows earlier texts, and what the later stages need of a text above a megabyte, which they
// give back.
class INQUIT_EXPORT analyzer {
  public:
    explicit analyzer(const options& settings = {});
    analyzer(analyzer&&) noexcept;
    analyzer& operator=(analyzer&&) noexcept;
    ~analyzer();

    // Analyses UTF-8 text. The document keeps a view of `text`, which must outlive it. Linear time in the length of the text.
    // Fails with errc::invalid_utf8 (unless options::invalid is substitute) or errc::text_too_long; a failed call leaves
    // `into` empty. Throws only std::bad_alloc, and leaves `into` empty then too.
    result<document> analyze(std::string_view text) const;
    result<void> analyze(std::string_view text, document& into) const;

    // The same with people whom the caller knows. Names in the text that are theirs are found whatever they look like, and their
    // speakers bear the given names. The cast is read during the call only.
    result<document> analyze(std::string_view text, const cast& known) const;
    result<void> analyze(std::string_view text, const cast& known, document& into) const;

    // The same, but the document owns the text.
    result<document> analyze_owned(std::string text) const;

    // A temporary string would leave the document with a dangling view: use analyze_owned.
    template <detail::temporary_string Text>
    result<document> analyze(Text&& text) const = delete;
    template <detail::temporary_string Text>
    result<void> analyze(Text&& text, document& into) const = delete;
    template <detail::temporary_string Text>
    result<document> analyze(Text&& text, const cast& known) const = delete;
    template <detail::temporary_string Text>
    result<void> analyze(Text&& text, const cast& known, document& into) const = delete;

    [[nodiscard]] const options& settings() const noexcept;

  private:
    struct state;
    std::unique_ptr<state> state_;
};

}  // namespace inquit
