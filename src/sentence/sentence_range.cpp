#include "lexicon/lexicon.hpp"
#include "sentence/paragraphs.hpp"
#include "sentence/splitter.hpp"
#include "sentence/unicode_sentences.hpp"
#include "token/form.hpp"
#include "token/tokenize.hpp"

#include <inquit/sentence.hpp>

#include <vector>

namespace inquit {

struct sentence_tables {
    detail::lexicon words;
};

// The paragraph at hand, and the first token behind it.
struct sentence_cursor {
    sentence_cursor(std::shared_ptr<const sentence_tables> shared, newline_policy policy, std::string_view whole)
        : tables(std::move(shared)), text(whole), borders(whole, detail::layout_of(whole, policy)) {
        ahead = detail::next_token(text, 0, tables->words);
    }

    // The next sentence; empty at the end of the text.
    span next() {
        if (at == tokens.size()) read_paragraph();
        if (tokens.empty()) return {ahead.where.begin, ahead.where.begin};
        const std::size_t end = splitter.next();
        const span found{tokens[at].where.begin, tokens[end - 1].where.end};
        at = end;
        return found;
    }

    void read_paragraph() {
        tokens.clear();
        at = 0;
        while (!ahead.where.empty() && (tokens.empty() || !borders.before(tokens, ahead))) {
            tokens.push_back(ahead);
            ahead = detail::next_token(text, ahead.where.end, tables->words);
        }
        if (tokens.empty()) return;
        detail::look_up(text, tokens, tables->words, forms);
        splitter.start(text, tokens, forms);
    }

    std::shared_ptr<const sentence_tables> tables;
    std::string_view text;
    detail::paragraph_borders borders;
    token ahead;
    std::vector<token> tokens;
    std::vector<detail::form> forms;
    detail::splitter splitter;
    std::size_t at = 0;
};

sentence_splitter::sentence_splitter(const sentence_options& settings)
    : tables_(settings.convention == sentence_convention::reader ? std::make_shared<const sentence_tables>() : nullptr),
      settings_(settings) {}

sentence_range::iterator sentence_range::begin() const {
    iterator first;
    first.text_ = text_;
    if (source_->tables_ != nullptr)
        first.cursor_ = std::make_shared<sentence_cursor>(source_->tables_, source_->settings_.newlines, text_);
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
