// UTF-8 input: checking it, and converting byte offsets into other units.
#pragma once

#include <inquit/error.hpp>
#include <inquit/export.hpp>
#include <inquit/span.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit {

// Finds the first ill-formed byte sequence (Unicode 15, section 3.9, table 3-7: no surrogates, no overlong forms, nothing above
// U+10FFFF). One pass, vectorised over ASCII; no allocation. Also fails for texts above max_text_size.
INQUIT_EXPORT result<void> validate_utf8(std::string_view text) noexcept;

// What an analyzer does with ill-formed input. `substitute` reads each maximal ill-formed part (Unicode 15, section 3.9, "U+FFFD
// substitution of maximal subparts") as one U+FFFD; all offsets still point into the caller's unchanged bytes.
enum class invalid_utf8 : std::uint8_t { reject, substitute };

// What offsets count.
enum class offset_unit : std::uint8_t { bytes, utf16, codepoints };

// Converts byte offsets of one text into UTF-16 code units or code points. Building it takes one pass; memory is one 32-bit
// number for every 64 bytes of text (none for ASCII-only texts and for `bytes`). Keeps a view of `text`, which must outlive it.
class INQUIT_EXPORT offset_map {
  public:
    offset_map(std::string_view text, offset_unit unit);

    // The offset of the code point border `byte` (0 <= byte <= text.size()) in the map's unit. Constant time.
    [[nodiscard]] std::uint32_t operator()(std::uint32_t byte) const noexcept;
    [[nodiscard]] span operator()(span bytes) const noexcept { return {(*this)(bytes.begin), (*this)(bytes.end)}; }

  private:
    std::string_view text_;
    offset_unit unit_;
    std::vector<std::uint32_t> blocks_;  // offset at each multiple of 64 bytes; empty where offsets are the bytes themselves
};

}  // namespace inquit
