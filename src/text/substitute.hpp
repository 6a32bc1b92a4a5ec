// Reading ill-formed text without moving an offset.
#pragma once

#include <string>
#include <string_view>

namespace inquit::detail {

// Stands for each byte of an ill-formed part: a control character, which belongs to no token and to no sentence.
inline constexpr char substitute_byte = '\x1A';

// Copies `text` to `well_formed`, same length, each ill-formed byte replaced. Inserting U+FFFD instead would shift every later
// offset.
void substitute_ill_formed(std::string_view text, std::string& well_formed);

}  // namespace inquit::detail
