// Appending JSON text (RFC 8259) to a string: commas, indentation and escapes in one place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace inquit::detail {

// Writes one value at a time in document order. The caller opens and closes; nothing is checked beyond assertions.
class json_text {
  public:
    json_text(std::string& to, bool indent) noexcept : to_(to), indent_(indent) {}

    void open(char bracket);   // '{' or '['
    void close(char bracket);  // '}' or ']'
    void key(std::string_view name);
    void string(std::string_view text);  // ill-formed parts become U+FFFD
    void number(std::uint64_t value);
    void permille(std::uint32_t value);  // value / 1000, without trailing zeros: 0.98
    void null();
    void raw(std::string_view json);

    // A value that is kept on one line even when indenting ("[3,14]").
    void pair(std::uint32_t first, std::uint32_t second);

  private:
    void before_value();
    void new_line();

    std::string& to_;
    bool indent_;
    bool first_ = true;  // nothing stands in the open bracket yet
    bool after_key_ = false;
    unsigned depth_ = 0;
};

}  // namespace inquit::detail
