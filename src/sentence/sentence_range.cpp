#include "sentence/line_layout.hpp"
#include "sentence/paragraph_feed.hpp"
#include "sentence/sentence_tables.hpp"
#include "sentence/splitter.hpp"
#include "sentence/unicode_sentences.hpp"

#include <inquit/sentence.hpp>

namespace inquit {

// The paragraph at hand.
struct sentence_cursor {
    sentence_cursor(std::shared_ptr<const sentence_tables> shared, const sentence_options& settings, std::string_view whole)
        : tables(std::move(shared)),
          text(whole),
          words(tables->words.of(settings.language, whole)),
          feed(words, detail::layout_of(whole, settings.newlines)),
          splitter(tables->words.english(), settings.quoted) {
        splitter.read_as(words);
    }

    // The next sentence; empty at the end of the text.
    span next() {
        const auto size = static_cast<std::uint32_t>(text.size());
        if (at == feed.tokens().size()) {
            feed.drop(at);
            at = 0;
            feed.read(text, size);
            if (feed.tokens().empty()) return {size, size};
            splitter.start(text, feed.tokens());
        }
        const std::size_t end = splitter.next();
        const span found{feed.tokens()[at].where.begin, feed.tokens()[end - 1].where.end};
        at = end;
        return found;
    }

    std::shared_ptr<const sentence_tables> tables;
    std::string_view text;
    const detail::lexicon& words;
    detail::paragraph_feed feed;
    detail::splitter splitter;
    std::size_t at = 0;  // tokens of the paragraph whose sentences were handed out
};

sentence_splitter::sentence_splitter(const sentence_options& settings)
    : tables_(settings.convention == sentence_convention::linguistic
                  ? std::make_shared<const sentence_tables>(settings.abbreviations)
                  : nullptr),
      settings_(settings) {}

sentence_splitter::sentence_splitter(newline_policy policy) {
    sentence_options settings;
    settings.newlines = policy;
    *this = sentence_splitter(settings);
}

sentence_range::iterator sentence_range::begin() const {
    iterator first;
    first.text_ = text_;
    if (source_->tables_ != nullptr)
        first.cursor_ = std::make_shared<sentence_cursor>(source_->tables_, source_->settings_, text_);
    return ++first;
}

sentence_range::iterator sentence_range::end() const noexcept {
    iterator last;
    const auto size = static_cast<std::uint32_t>(text_.size());
    last.current_ = {size, size};
    return last;
}

sentence_range::iterator& sentence_range::iterator::operator++() {
    current_ = cursor_ != nullptr ? cursor_->next() : detail::next_unicode_sentence(text_, behind_);
    return *this;
}

}  // namespace inquit
