// The words of a quotation as a reader would write them down.
#pragma once

#include <inquit/span.hpp>

#include <span>
#include <string>
#include <string_view>

namespace inquit::detail {

// The parts joined by one space, each run of white space as one space; with `marked`, each part without the quotation mark or
// dialogue dash at its ends.
[[nodiscard]] std::string plain_words(std::string_view text, std::span<const span> parts, bool marked);

}  // namespace inquit::detail
