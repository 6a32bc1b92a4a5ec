#include "token/scan.hpp"

#include "base/icu.hpp"
#include "text/utf8.hpp"
#include "token/byte_set.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

constexpr std::size_t longest_local_part = 64;  // RFC 5321, 4.5.3.1.1

bool is_ascii_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_ascii_word(char c) noexcept { return is_ascii_letter(c) || is_ascii_digit(c); }

// Where a URL ends: at white space or a delimiter (RFC 3986, appendix C), without the punctuation of the sentence around it.
std::uint32_t end_of_url(std::string_view text, std::uint32_t at) noexcept {
    std::uint32_t end = at;
    int open = 0, square = 0;
    while (end < text.size()) {
        const code_point c = decode(text, end);
        if (class_of(c.value) == char_class::space || class_of(c.value) == char_class::control) break;
        if (c.value == '<' || c.value == '>' || c.value == '"' || c.value == U'“' || c.value == U'”' || c.value == U'’') break;
        open += c.value == '(' ? 1 : c.value == ')' ? -1 : 0;
        square += c.value == '[' ? 1 : c.value == ']' ? -1 : 0;
        if (open < 0 || square < 0) break;
        end += c.size;
    }
    constexpr byte_set sentence_marks(".,;:!?'*");
    while (end > at && sentence_marks.has(text[end - 1])) --end;
    return end;
}

bool starts_url(std::string_view word, std::string_view rest) noexcept {
    if (rest.starts_with(":10.")) return word == "doi";
    if (rest.starts_with("://")) return word == "http" || word == "https" || word == "ftp" || word == "HTTP" || word == "HTTPS";
    if ((word.starts_with("www.") || word.starts_with("WWW.")) && word.size() > 6) return true;
    // "example.org/page"
    const std::size_t stop = word.rfind('.');
    if (stop == std::string_view::npos || word.size() - stop < 3 || rest.size() < 2) return false;
    return rest[0] == '/' && is_ascii_word(rest[1]) &&
           std::all_of(word.begin() + static_cast<std::ptrdiff_t>(stop) + 1, word.end(), is_ascii_letter);
}

// Labels joined by full stops; a capital behind a full stop begins a sentence, unless the host shouts.
std::uint32_t end_of_host(std::string_view text, std::uint32_t at) noexcept {
    std::uint32_t end = at;
    const auto joins = [&](char c) { return c == '.' || c == '-' || c == '_'; };
    const bool shouts = at < text.size() && text[at] >= 'A' && text[at] <= 'Z';
    while (end < text.size()) {
        if (is_ascii_word(text[end])) {
            ++end;
            continue;
        }
        if (!joins(text[end]) || end == at || end + 1 >= text.size() || !is_ascii_word(text[end + 1])) break;
        if (text[end] == '.' && !shouts && text[end + 1] >= 'A' && text[end + 1] <= 'Z') break;
        ++end;
    }
    return end;
}

// Where the "@" of an e-mail address stands whose local part goes on at `at`, or npos.
std::size_t at_sign(std::string_view text, std::uint32_t at) noexcept {
    constexpr byte_set inner(".+-_%");
    const std::string_view near = text.substr(at, longest_local_part);
    const auto found = std::find_if(near.begin(), near.end(), [&](char c) { return !is_ascii_word(c) && !inner.has(c); });
    const auto distance = static_cast<std::size_t>(found - near.begin());
    return found != near.end() && *found == '@' ? at + distance : std::string_view::npos;
}

}  // namespace

scanned scan_address(std::string_view text, std::uint32_t begin, std::uint32_t end) noexcept {
    const std::string_view word = text.substr(begin, end - begin);
    const std::string_view rest = text.substr(end);
    if (rest.empty()) return {};
    if (starts_url(word, rest)) return {end_of_url(text, end), token_kind::url};
    std::size_t sign = std::string_view::npos;
    if (rest[0] == '@') sign = end;
    if (rest[0] == '.' || rest[0] == '+' || rest[0] == '%' || rest[0] == '-') sign = at_sign(text, end);
    if (rest[0] == ':' && word == "mailto") sign = at_sign(text, end + 1);
    if (sign == std::string_view::npos) return {};
    const auto host = static_cast<std::uint32_t>(sign + 1);
    const std::uint32_t behind = end_of_host(text, host);
    return behind > host ? scanned{behind, token_kind::email} : scanned{};
}

}  // namespace inquit::detail
