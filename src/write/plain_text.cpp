#include "write/plain_text.hpp"

#include "text/utf8.hpp"

#include <inquit/text.hpp>

#include <array>
#include <charconv>

namespace inquit::detail {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

}  // namespace

std::string_view name_of(offset_unit unit) noexcept {
    switch (unit) {
        case offset_unit::bytes:
            return "bytes";
        case offset_unit::utf16:
            return "utf16";
        case offset_unit::codepoints:
            return "codepoints";
    }
    return "bytes";
}

void append_well_formed(std::string_view text, std::string& to) {
    if (validate_utf8(text)) {
        to += text;
        return;
    }
    for (std::size_t at = 0; at < text.size();) {
        const code_point c = decode(text, at);
        to += c.valid ? text.substr(at, c.size) : replacement;
        at += c.size;
    }
}

void append_line(std::string_view text, std::string& to) {
    for (std::size_t at = 0; at < text.size();) {
        const code_point c = decode(text, at);
        if (!c.valid) {
            to += replacement;
        } else if (breaks_lines(c.value)) {
            to += ' ';
        } else {
            to += text.substr(at, c.size);
        }
        at += c.size;
    }
}

std::string_view beginning(std::string_view text, std::size_t size) noexcept {
    return text.size() <= size ? text : text.substr(0, previous(text, size + 1));
}

void append_number(std::uint64_t value, std::string& to) {
    std::array<char, 20> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    to.append(text.data(), end);
}

void append_permille(std::uint32_t value, std::string& to) {
    append_number(value / 1000, to);
    std::uint32_t rest = value % 1000;
    if (rest == 0) return;
    to += '.';
    for (std::uint32_t unit = 100; rest > 0; unit /= 10) {
        to += static_cast<char>('0' + rest / unit);
        rest %= unit;
    }
}

}  // namespace inquit::detail
