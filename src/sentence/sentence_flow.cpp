#include "sentence/sentence_flow.hpp"

#include "sentence/line_layout.hpp"

namespace inquit::detail {

namespace {

constexpr std::uint32_t looked_back_at = 80;  // bytes before a token on which it may depend

}  // namespace

sentence_flow::sentence_flow(const lexicons& words, const sentence_options& settings, std::uint32_t longest)
    : languages_(&words),
      settings_(settings),
      longest_(longest),
      scanner_(longest),
      splitter_(words.english(), settings.quoted) {}

void sentence_flow::read(std::string_view bytes, bool ended, const receiver& to) {
    text_.append(bytes);
    if (!feed_) {
        const bool asks_for_sample = settings_.newlines != newline_policy::boundary;
        if (!ended && asks_for_sample && text_.size() <= layout_sample) return;
        if (!ended && settings_.language == "auto" && text_.size() <= language_sample) return;
        words_ = &languages_->of(settings_.language, text_);
        splitter_.read_as(*words_);
        feed_.emplace(*words_, layout_of(text_, settings_.newlines), longest_);
    }
    read_on(ended, to);
    forget();
}

void sentence_flow::read_on(bool ended, const receiver& to) {
    const std::string_view text = text_;
    while (true) {
        const stretch_scanner::found found = scanner_.read(text, ended);
        if (found == stretch_scanner::found::all) break;
        const std::uint32_t cut = scanner_.settled();
        read_tokens(text.substr(0, cut), cut, to);
        hand_out(found == stretch_scanner::found::long_word ? rest::may_go_on : rest::has_ended, to);
        if (feed_->tokens().empty()) feed_->skip_to(cut);
        patience_ = 1;
    }
    if (ended) {
        read_tokens(text, static_cast<std::uint32_t>(text.size()), to);
        hand_out(rest::has_ended, to);
    } else {
        read_settled(text, to);
    }
}

// Where white space and control characters alternate, each try to find a token reads all of them: fewer tries the more there are.
void sentence_flow::read_settled(std::string_view text, const receiver& to) {
    const std::uint32_t settled = scanner_.settled();
    if (settled < feed_->end() + patience_) return;
    read_tokens(text, settled, to);
    patience_ = settled > feed_->end() ? 2 * (settled - feed_->end()) : 1;
    if (patience_ <= 2 * longest_) return;
    hand_out(rest::has_ended, to);
    feed_->skip_to(settled);
    patience_ = 1;
}

void sentence_flow::read_tokens(std::string_view text, std::uint32_t settled, const receiver& to) {
    while (true) {
        const paragraph_feed::state state = feed_->read(text, settled);
        if (state == paragraph_feed::state::open) return;
        hand_out(state == paragraph_feed::state::full ? rest::goes_on : rest::has_ended, to);
    }
}

// How far to hand out the last sentence of a paragraph that goes on, which begins at token `first`: not at all, so that it goes
// on too, unless it is long; then up to a space.
std::size_t sentence_flow::end_of_last(std::size_t first, rest after) const noexcept {
    const std::span<const token> tokens = feed_->tokens();
    if (first > 0 && tokens.back().where.end - tokens[first].where.begin < longest_ / 2) return first;
    if (after == rest::may_go_on || feed_->space_ahead()) return tokens.size();
    for (std::size_t i = tokens.size() - 1; i > first; --i) {
        if (has(tokens[i].flags, token_flags::space_before)) return i;
    }
    return tokens.size();
}

void sentence_flow::hand_out(rest after, const receiver& to) {
    const std::span<const token> tokens = feed_->tokens();
    if (tokens.empty()) return;
    splitter_.start(text_, tokens);
    std::size_t at = 0;
    for (bool last = false; !last && at < tokens.size();) {
        std::size_t end = splitter_.next();
        last = end == tokens.size();
        if (last && after != rest::has_ended) end = end_of_last(at, after);
        const span where{tokens[at].where.begin, tokens[end > at ? end - 1 : at].where.end};
        if (end > at) to({gone_ + where.begin, where.in(text_)});
        at = end;
    }
    feed_->drop(at);
}

// Moving the rest to the front costs as much as reading it: only when most of the text is gone.
void sentence_flow::forget() {
    const std::uint32_t begin = feed_->begin();
    if (begin <= looked_back_at || begin - looked_back_at < text_.size() / 2) return;
    const std::uint32_t bytes = begin - looked_back_at;
    text_.erase(0, bytes);
    feed_->shift(bytes);
    scanner_.shift(bytes);
    gone_ += bytes;
}

}  // namespace inquit::detail
