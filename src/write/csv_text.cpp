#include "write/csv_text.hpp"

#include "write/plain_text.hpp"

#include <algorithm>

namespace inquit::detail {

void csv_text::separate() {
    if (!first_) to_ += ',';
    first_ = false;
}

void csv_text::number(std::uint32_t value) {
    separate();
    append_number(value, to_);
}

void csv_text::permille(std::uint32_t value) {
    separate();
    append_permille(value, to_);
}

void csv_text::end() {
    to_ += "\r\n";
    first_ = true;
}

void csv_text::field(std::string_view text) {
    separate();
    if (text.find_first_of("\",\r\n") == std::string_view::npos) return append_well_formed(text, to_);
    to_ += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('"', at), text.size());
        append_well_formed(text.substr(at, end - at), to_);
        if (end < text.size()) to_ += "\"\"";
        at = end + 1;
    }
    to_ += '"';
}

}  // namespace inquit::detail
