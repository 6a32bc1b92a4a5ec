// How far the tokens of a growing text are certain.
#pragma once

#include <cstdint>
#include <string_view>

namespace inquit::detail {

// Watches a text grow. No token looks farther ahead than a few bytes behind the next white space, so that all tokens before it
// are certain once these are there. What has to be read at once stays bounded: a stretch without white space, or of white space
// alone, that is longer than it may be is cut. Where depends on the text only, not on the pieces it came in.
class stretch_scanner {
  public:
    enum class found : std::uint8_t {
        all,        // the text at hand has been read
        long_word,  // settled() is where a stretch without white space is cut, a code point border
        long_gap    // settled() is in white space, or at its end
    };

    explicit stretch_scanner(std::uint32_t longest) noexcept : longest_(longest) {}

    // Reads on in `text`, which goes on where that of the last call ended, up to its end or the next cut.
    found read(std::string_view text, bool ended) noexcept;

    // All tokens that end at or before this byte are certain.
    [[nodiscard]] std::uint32_t settled() const noexcept { return settled_; }

    // The first `bytes` of the text are gone; they end at most at settled().
    void shift(std::uint32_t bytes) noexcept;

  private:
    std::uint32_t longest_;
    std::uint32_t settled_ = 0;
    std::uint32_t begin_ = 0;  // of the stretch at hand
    std::uint32_t at_ = 0;
    bool blank_ = true;  // it is white space
};

}  // namespace inquit::detail
