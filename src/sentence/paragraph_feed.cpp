#include "sentence/paragraph_feed.hpp"

#include "token/tokenize.hpp"

#include <algorithm>

namespace inquit::detail {

// How many more tokens to make room for. Most paragraphs are short; one that is not may well be all of the text, and to double
// the room again and again would touch twice the memory, which takes longer than to read the text.
std::size_t paragraph_feed::expected(std::string_view text) const noexcept {
    constexpr std::size_t usual = 1 << 14, most_times = 64;
    const std::size_t tokens = found_.size();
    if (tokens < usual) return tokens;
    const std::size_t bytes = from_ - found_.front().where.begin;
    const std::uint64_t rest = static_cast<std::uint64_t>(tokens) * (text.size() - from_) / bytes;
    return static_cast<std::size_t>(std::min<std::uint64_t>(rest + rest / 16, most_times * tokens));
}

// Finds tokens behind those there are; false if none is certain. Where all of the text is, many are found at a time.
bool paragraph_feed::find_more(std::string_view text, std::uint32_t settled) {
    if (from_ >= settled) return false;
    // Moves what is left at most once a token.
    if (first_ >= found_.size() - first_) {
        found_.erase(found_.begin(), found_.begin() + static_cast<std::ptrdiff_t>(first_));
        first_ = 0;
    }
    if (settled < text.size()) {
        const token one = next_token(text, from_, *words_);
        if (one.where.empty() || one.where.end > settled) return false;
        found_.push_back(one);
    } else {
        constexpr std::size_t some = 1024;
        const std::size_t before = found_.size();
        if (before + some > found_.capacity()) found_.reserve(before + some + expected(text));
        found_.resize(before + some);
        found_.resize(before + next_tokens(text, from_, *words_, std::span(found_).subspan(before)));
        if (found_.size() == before) return false;
    }
    from_ = found_.back().where.end;
    return true;
}

paragraph_feed::state paragraph_feed::read(std::string_view text, std::uint32_t settled) {
    while (first_ + size_ < found_.size() || find_more(text, settled)) {
        const token* const own = found_.data() + first_;
        const std::size_t all = found_.size() - first_;
        for (; size_ < all; ++size_) {
            const token& next = own[size_];
            if (size_ == 0) {
                belongs_ = false;
                continue;
            }
            if (!belongs_ &&
                (borders_.before(text, {own, size_}, next) || next.where.begin - own[size_ - 1].where.end > longest_))
                return state::complete;
            belongs_ = next.where.end - own->where.begin > longest_;
            if (belongs_) return state::full;
        }
    }
    return state::open;
}

void paragraph_feed::drop(std::size_t count) {
    if (count == 0) return;
    begin_ = found_[first_ + count - 1].where.end;
    first_ += count;
    size_ -= count;
    borders_.drop(count);
}

void paragraph_feed::shift(std::uint32_t bytes) noexcept {
    for (std::size_t i = first_; i < found_.size(); ++i) {
        found_[i].where.begin -= bytes;
        found_[i].where.end -= bytes;
    }
    from_ -= bytes;
    begin_ -= bytes;
}

}  // namespace inquit::detail
