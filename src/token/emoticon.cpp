#include "token/scan.hpp"

#include "base/icu.hpp"
#include "text/utf8.hpp"
#include "token/byte_set.hpp"

namespace inquit::detail {

namespace {

bool stands_free(std::string_view text, std::size_t begin, std::size_t end) noexcept {
    const auto is_word = [](char32_t c) {
        const char_class kind = class_of(c);
        return kind == char_class::letter || kind == char_class::digit;
    };
    if (begin > 0 && is_word(decode(text, previous(text, begin)).value)) return false;
    return end >= text.size() || !is_word(decode(text, end).value);
}

}  // namespace

std::uint32_t end_of_emoticon(std::string_view text, std::uint32_t at) noexcept {
    constexpr std::string_view whole[] = {"^_^", "<3", "-_-", ">:(", ">:)", ":'(", "^^"};
    constexpr byte_set first("^<->:(;=");
    const std::string_view rest = text.substr(at);
    if (rest.empty() || !first.has(rest[0])) return at;
    const bool spaced = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
    // "(:", the other way round
    if (spaced && (rest.starts_with("(:") || rest.starts_with("(;")) && (rest.size() == 2 || rest[2] == ' ' || rest[2] == '\n'))
        return at + 2;
    for (const std::string_view face : whole) {
        const auto end = static_cast<std::uint32_t>(at + face.size());
        if (rest.starts_with(face) && stands_free(text, at, end)) return end;
    }
    constexpr std::string_view eyes = ":;=", noses = "-o^", brackets = ")(]", mouths = "DPpOo/\\|*";
    if (rest.size() < 2 || eyes.find(rest[0]) == std::string_view::npos) return at;
    const std::uint32_t nose = rest.size() > 2 && noses.find(rest[1]) != std::string_view::npos ? 1 : 0;
    const char mouth = rest[1 + nose];
    const std::uint32_t end = at + 2 + nose;
    if (brackets.find(mouth) != std::string_view::npos) {
        // "(see below:)" closes a bracket: a face without a nose stands behind a space or a mark.
        return nose > 0 || stands_free(text, at, text.size()) ? end : at;
    }
    const bool last = end >= text.size() || text[end] == ' ' || text[end] == '\n' || text[end] == '.' || text[end] == '!';
    return mouths.find(mouth) != std::string_view::npos && spaced && last ? end : at;
}

}  // namespace inquit::detail
