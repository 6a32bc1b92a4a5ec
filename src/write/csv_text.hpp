// RFC 4180: CRLF behind every record, fields in quotation marks only where they need them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace inquit::detail {

// Appends the fields of one record after the other.
class csv_text {
  public:
    explicit csv_text(std::string& to) noexcept : to_(to) {}

    void field(std::string_view text);  // ill-formed parts become U+FFFD
    void number(std::uint32_t value);
    void permille(std::uint32_t value);
    void end();  // of the record

  private:
    void separate();

    std::string& to_;
    bool first_ = true;  // of the record's fields
};

}  // namespace inquit::detail
