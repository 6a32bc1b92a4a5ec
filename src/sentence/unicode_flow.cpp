#include "sentence/unicode_flow.hpp"

#include "sentence/unicode_sentences.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

constexpr std::uint32_t longest_line_end = 3;  // bytes: U+2028

// Bytes of the line end at text[at]: 0 if there is none.
std::uint32_t line_end_at(std::string_view text, std::uint32_t at) noexcept {
    const std::string_view here = text.substr(at, longest_line_end);
    if (here.starts_with("\r\n") || here.starts_with("\xC2\x85")) return 2;
    if (here.starts_with("\xE2\x80\xA8") || here.starts_with("\xE2\x80\xA9")) return 3;
    return here[0] == '\n' || here[0] == '\r' ? 1 : 0;
}

// Where to cut what begins at `begin` and has to end before `end`: behind the last space, or at a code point border.
std::uint32_t cut_before(std::string_view text, std::uint32_t begin, std::uint32_t end) noexcept {
    const std::size_t space = text.substr(begin, end - begin).rfind(' ');
    if (space != std::string_view::npos && space > 0) return begin + static_cast<std::uint32_t>(space) + 1;
    for (std::uint32_t at = end; at > begin && at + 3 >= end; --at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80) return at;
    }
    return end;
}

}  // namespace

void unicode_flow::read(std::string_view bytes, bool ended, const receiver& to) {
    text_.append(bytes);
    const auto size_now = static_cast<std::uint32_t>(text_.size());
    const std::uint32_t certain = ended ? size_now : size_now - std::min(size_now, longest_line_end);
    while (at_ < certain) {
        const std::uint32_t size = line_end_at(text_, at_);
        if (size > 0) {
            at_ += size;
            hand_out(at_, false, to);
        } else if (at_ - begin_ >= longest_) {
            hand_out(cut_before(text_, begin_, at_), true, to);
        } else {
            ++at_;
        }
    }
    if (ended) hand_out(at_, false, to);
    forget();
}

// Hands out the sentences of the line at hand up to `end`. If the line goes on, the last one does so too, unless it is long.
void unicode_flow::hand_out(std::uint32_t end, bool goes_on, const receiver& to) {
    const std::string_view text = std::string_view(text_).substr(0, end);
    const std::uint32_t begin = begin_;
    std::uint32_t at = begin;
    while (at < end) {
        const std::uint32_t first = at;
        const span where = next_unicode_sentence(text, at);
        if (goes_on && at == end && first > begin && end - first < longest_ / 2) break;
        if (!where.empty()) to({gone_ + where.begin, where.in(text)});
        begin_ = at;
    }
}

// Moving the rest to the front costs as much as reading it: only when most of the text is gone.
void unicode_flow::forget() {
    if (begin_ < text_.size() / 2) return;
    text_.erase(0, begin_);
    gone_ += begin_;
    at_ -= begin_;
    begin_ = 0;
}

}  // namespace inquit::detail
