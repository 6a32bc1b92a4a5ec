#include "text/utf8.hpp"

#include <inquit/text.hpp>

#include <cstring>

namespace inquit {

result<void> validate_utf8(std::string_view text) noexcept {
    if (text.size() > max_text_size) return failure{errc::text_too_long, max_text_size};
    for (std::size_t at = 0; at < text.size();) {
        std::uint64_t block = 0;
        if (at + sizeof block <= text.size()) {
            std::memcpy(&block, text.data() + at, sizeof block);
            if ((block & 0x8080'8080'8080'8080U) == 0) {
                at += sizeof block;
                continue;
            }
        }
        const detail::code_point c = detail::decode(text, at);
        if (!c.valid) return failure{errc::invalid_utf8, at};
        at += c.size;
    }
    return {};
}

}  // namespace inquit
