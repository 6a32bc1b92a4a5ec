#include "token/scan.hpp"

#include "base/icu.hpp"
#include "text/utf8.hpp"

namespace inquit::detail {

namespace {

constexpr char32_t joiner = 0x200D;

// Marks of which a run is read as one: "...", "--", "?!", "***".
bool runs(char32_t first, char32_t next) noexcept {
    const auto ends_sentence = [](char32_t c) { return c == '!' || c == '?'; };
    if (ends_sentence(first)) return ends_sentence(next);
    return first == next && (first == '.' || first == '-' || first == '*' || first == '=' || first == '_' || first == '~' ||
                             first == U'—' || first == U'–' || first == U'…' || first == '`' || first == '\'');
}

std::uint32_t end_of_run(std::string_view text, std::uint32_t at, code_point first) noexcept {
    const std::uint32_t most = first.value == '`' || first.value == '\'' ? 2 : 0xFFFF'FFFF;
    std::uint32_t end = at + first.size;
    for (std::uint32_t count = 1; end < text.size() && count < most; ++count) {
        const code_point c = decode(text, end);
        if (!runs(first.value, c.value)) break;
        end += c.size;
    }
    return end;
}

// A pictograph with what modifies it: variation selectors, skin tones, joined pictographs (UTS #51, ED-17).
std::uint32_t end_of_emoji(std::string_view text, std::uint32_t at) noexcept {
    bool joined = true;
    while (at < text.size()) {
        const code_point c = decode(text, at);
        const bool modifier =
            c.value == joiner || class_of(c.value) == char_class::mark || (c.value >= 0x1F3FB && c.value <= 0x1F3FF);
        if (!modifier && !(joined && class_of(c.value) == char_class::pictograph)) break;
        joined = c.value == joiner;
        at += c.size;
    }
    return at;
}

bool begins_word(std::string_view text, std::uint32_t at) noexcept {
    if (at >= text.size()) return false;
    const char_class c = class_of(decode(text, at).value);
    return c == char_class::letter || c == char_class::digit || text[at] == '_';
}

}  // namespace

scanned scan_sign(std::string_view text, std::uint32_t at, const lexicon& words) noexcept {
    const code_point first = decode(text, at);
    const std::uint32_t behind = at + first.size;
    if ((first.value == '@' || first.value == '#') && begins_word(text, behind)) {
        return {scan_word(text, behind, words).end, first.value == '@' ? token_kind::handle : token_kind::hashtag};
    }
    if (first.value == '.' && behind < text.size() && text[behind] >= '0' && text[behind] <= '9') {
        return {scan_word(text, behind, words).end, token_kind::number};
    }
    switch (class_of(first.value)) {
        case char_class::pictograph:
            return {end_of_emoji(text, at), token_kind::emoji};
        case char_class::symbol:
            return {end_of_run(text, at, first), token_kind::symbol};
        case char_class::ideograph:
            return {behind, token_kind::word};
        default:
            return {end_of_run(text, at, first), token_kind::punctuation};
    }
}

}  // namespace inquit::detail
