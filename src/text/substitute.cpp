#include "text/substitute.hpp"

#include <inquit/text.hpp>

namespace inquit::detail {

// Byte by byte: what follows the first byte of an ill-formed part are stray continuation bytes, ill-formed themselves, so each
// part is replaced whole and the check resumes where it stopped.
void substitute_ill_formed(std::string_view text, std::string& well_formed) {
    well_formed.assign(text);
    for (std::size_t from = 0; from < text.size();) {
        const result<void> valid = validate_utf8(text.substr(from));
        if (valid) return;
        from += static_cast<std::size_t>(valid.error().where);
        well_formed[from] = substitute_byte;
        ++from;
    }
}

}  // namespace inquit::detail
