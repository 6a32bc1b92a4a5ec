#include "sentence/stretch_scanner.hpp"

namespace inquit::detail {

namespace {

constexpr std::uint32_t look_ahead = 16;  // behind white space: "3 p. m.", "pre- and post-war", "1. Wash"

bool is_blank(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

// A code point border at or a little before `at`.
std::uint32_t border_near(std::string_view text, std::uint32_t at) noexcept {
    for (std::uint32_t back = 0; back < 3 && (static_cast<unsigned char>(text[at - back]) & 0xC0U) == 0x80; ++back) {
        if ((static_cast<unsigned char>(text[at - back - 1]) & 0xC0U) != 0x80) return at - back - 1;
    }
    return at;
}

}  // namespace

stretch_scanner::found stretch_scanner::read(std::string_view text, bool ended) noexcept {
    const auto size = static_cast<std::uint32_t>(text.size());
    for (; at_ < size; ++at_) {
        if (is_blank(text[at_]) != blank_) {
            if (!blank_ && at_ + look_ahead > size && !ended) return found::all;
            if (!blank_) settled_ = at_;
            begin_ = at_;
            blank_ = !blank_;
        } else if (at_ - begin_ == longest_) {
            settled_ = begin_ = at_ = blank_ ? at_ : border_near(text, at_);
            return blank_ ? found::long_gap : found::long_word;
        }
    }
    return found::all;
}

void stretch_scanner::shift(std::uint32_t bytes) noexcept {
    settled_ -= bytes;
    begin_ -= bytes;
    at_ -= bytes;
}

}  // namespace inquit::detail
