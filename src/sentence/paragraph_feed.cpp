#include "sentence/paragraph_feed.hpp"

#include "token/tokenize.hpp"

namespace inquit::detail {

// The next token, empty if there is none that is certain. Where all of the text is, many are found at a time.
token paragraph_feed::next(std::string_view text, std::uint32_t settled) {
    if (coming_at_ < coming_count_) return coming_[coming_at_++];
    if (from_ >= settled) return {};
    if (settled < text.size()) {
        const token one = next_token(text, from_, *words_);
        return one.where.end > settled ? token{} : one;
    }
    coming_count_ = next_tokens(text, from_, *words_, coming_);
    coming_at_ = 0;
    return coming_count_ > 0 ? coming_[coming_at_++] : token{};
}

paragraph_feed::state paragraph_feed::read(std::string_view text, std::uint32_t settled) {
    while (true) {
        if (ahead_.where.empty()) {
            ahead_ = next(text, settled);
            if (ahead_.where.empty()) return state::open;
            from_ = ahead_.where.end;
            if (!tokens_.empty() && (borders_.before(text, tokens_, ahead_) || is_far(ahead_))) return state::complete;
        }
        if (!tokens_.empty() && ahead_.where.end - tokens_.front().where.begin > longest_) return state::full;
        tokens_.push_back(ahead_);
        ahead_ = {};
    }
}

void paragraph_feed::drop(std::size_t count) {
    if (count == 0) return;
    begin_ = tokens_[count - 1].where.end;
    tokens_.erase(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(count));
    borders_.drop(count);
}

void paragraph_feed::shift(std::uint32_t bytes) noexcept {
    const auto move = [bytes](token& one) {
        one.where.begin -= bytes;
        one.where.end -= bytes;
    };
    for (token& one : tokens_) move(one);
    for (std::size_t i = coming_at_; i < coming_count_; ++i) move(coming_[i]);
    if (!ahead_.where.empty()) move(ahead_);
    from_ -= bytes;
    begin_ -= bytes;
}

}  // namespace inquit::detail
