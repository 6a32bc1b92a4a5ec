#include "sentence/unicode_sentences.hpp"

#include "base/break_class.hpp"
#include "base/icu.hpp"
#include "text/utf8.hpp"

namespace inquit::detail {

namespace {

bool ends_line(sentence_break c) noexcept {
    return c == sentence_break::carriage_return || c == sentence_break::line_feed || c == sentence_break::separator;
}
bool ends_sentence(sentence_break c) noexcept { return c == sentence_break::a_term || c == sentence_break::s_term; }

// SB8: whether a small letter comes next, but for signs and digits.
bool goes_on_small(std::string_view text, std::size_t at) noexcept {
    using enum sentence_break;
    while (at < text.size()) {
        const code_point c = decode(text, at);
        const sentence_break kind = sentence_break_of(c.value);
        if (kind == lower) return true;
        if (kind == other_letter || kind == upper || ends_line(kind) || ends_sentence(kind)) return false;
        at += c.size;
    }
    return false;
}

// How far the end of a sentence has been read: the marks that end it, closing marks, spaces.
class ending {
  public:
    // Reads the next character, at `at`; whether a boundary is before it (SB6 to SB11).
    bool breaks_before(sentence_break next, std::string_view text, std::size_t at) noexcept {
        using enum sentence_break;
        if (phase_ != phase::none && !goes_on(next, text, at)) return true;
        if (ends_sentence(next)) {
            small_or_capital_ = last_ == lower || last_ == upper;
            stop_ = next == a_term;
            phase_ = phase::mark;
        } else if (phase_ != phase::none) {
            phase_ = next == close && phase_ != phase::spaces ? phase::closing
                     : next == space || ends_line(next)       ? phase::spaces
                                                              : phase::none;
        }
        last_ = next;
        return false;
    }

  private:
    enum class phase : std::uint8_t { none, mark, closing, spaces };

    [[nodiscard]] bool goes_on(sentence_break next, std::string_view text, std::size_t at) const noexcept {
        using enum sentence_break;
        if (next == space || ends_line(next) || next == continuation || ends_sentence(next)) return true;
        if (next == close && phase_ != phase::spaces) return true;
        if (!stop_) return false;
        if (phase_ == phase::mark && (next == numeric || (next == upper && small_or_capital_))) return true;
        return goes_on_small(text, at);
    }

    phase phase_ = phase::none;
    bool stop_ = false;  // the mark is a full stop
    bool small_or_capital_ = false;
    sentence_break last_ = sentence_break::other;
};

bool is_blank(char32_t c) noexcept {
    const char_class kind = class_of(c);
    return kind == char_class::space || kind == char_class::control;
}

span trimmed(std::string_view text, span whole) noexcept {
    while (!whole.empty()) {
        const code_point c = decode(text, whole.begin);
        if (!is_blank(c.value)) break;
        whole.begin += c.size;
    }
    while (!whole.empty()) {
        const auto last = static_cast<std::uint32_t>(previous(text, whole.end));
        if (last < whole.begin || !is_blank(decode(text, last).value)) break;
        whole.end = last;
    }
    return whole;
}

}  // namespace

std::uint32_t next_sentence_boundary(std::string_view text, std::uint32_t from) noexcept {
    ending seen;
    sentence_break last = sentence_break::other;
    auto at = static_cast<std::size_t>(from);
    while (at < text.size()) {
        const code_point c = decode(text, at);
        const sentence_break next = sentence_break_of(c.value);
        if (ends_line(last) && !(last == sentence_break::carriage_return && next == sentence_break::line_feed)) break;
        // SB5: these belong to what stands before them.
        if (next != sentence_break::extend && next != sentence_break::format) {
            if (seen.breaks_before(next, text, at)) break;
            last = next;
        }
        at += c.size;
    }
    return static_cast<std::uint32_t>(at);
}

span next_unicode_sentence(std::string_view text, std::uint32_t& at) noexcept {
    const auto size = static_cast<std::uint32_t>(text.size());
    while (at < size) {
        const std::uint32_t end = next_sentence_boundary(text, at);
        const span found = trimmed(text, {at, end});
        at = end;
        if (!found.empty()) return found;
    }
    return {size, size};
}

}  // namespace inquit::detail
