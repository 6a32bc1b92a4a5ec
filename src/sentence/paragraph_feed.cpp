#include "sentence/paragraph_feed.hpp"

#include "token/tokenize.hpp"

namespace inquit::detail {

paragraph_feed::state paragraph_feed::read(std::string_view text, std::uint32_t settled) {
    while (true) {
        if (ahead_.where.empty()) {
            if (from_ >= settled) return state::open;
            const token next = next_token(text, from_, *words_);
            if (next.where.empty() || next.where.end > settled) return state::open;
            ahead_ = next;
            from_ = next.where.end;
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
    if (!ahead_.where.empty()) move(ahead_);
    from_ -= bytes;
    begin_ -= bytes;
}

}  // namespace inquit::detail
