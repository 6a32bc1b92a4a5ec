#include "write/json_text.hpp"

#include "text/utf8.hpp"
#include "write/plain_text.hpp"

namespace inquit::detail {

void json_text::new_line() {
    if (!indent_) return;
    to_ += '\n';
    to_.append(std::size_t{2} * depth_, ' ');
}

void json_text::before_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (depth_ == 0) return;
    if (!first_) to_ += ',';
    first_ = false;
    new_line();
}

void json_text::open(char bracket) {
    before_value();
    to_ += bracket;
    first_ = true;
    ++depth_;
}

void json_text::close(char bracket) {
    --depth_;
    if (!first_) new_line();
    to_ += bracket;
    first_ = false;
}

void json_text::key(std::string_view name) {
    before_value();
    to_ += '"';
    to_ += name;
    to_ += indent_ ? "\": " : "\":";
    after_key_ = true;
}

void json_text::string(std::string_view text) {
    before_value();
    constexpr std::string_view hex = "0123456789abcdef";
    to_ += '"';
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x80) {
            const code_point c = decode(text, at);
            if (c.valid) {
                to_ += text.substr(at, c.size);
            } else {
                to_ += "\xEF\xBF\xBD";
            }
            at += c.size;
            continue;
        }
        switch (byte) {
            case '"':
                to_ += "\\\"";
                break;
            case '\\':
                to_ += "\\\\";
                break;
            case '\n':
                to_ += "\\n";
                break;
            case '\r':
                to_ += "\\r";
                break;
            case '\t':
                to_ += "\\t";
                break;
            default:
                if (byte >= 0x20 && byte != 0x7F) {
                    to_ += static_cast<char>(byte);
                } else {
                    to_ += "\\u00";
                    to_ += hex[byte >> 4];
                    to_ += hex[byte & 0xF];
                }
        }
        ++at;
    }
    to_ += '"';
}

void json_text::number(std::uint64_t value) {
    before_value();
    append_number(value, to_);
}

void json_text::permille(std::uint32_t value) {
    before_value();
    append_permille(value, to_);
}

void json_text::null() { raw("null"); }

void json_text::raw(std::string_view json) {
    before_value();
    to_ += json;
}

void json_text::pair(std::uint32_t first, std::uint32_t second) {
    before_value();
    to_ += '[';
    append_number(first, to_);
    to_ += ',';
    append_number(second, to_);
    to_ += ']';
}

}  // namespace inquit::detail
