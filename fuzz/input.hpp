// What a fuzzer is given: some choices, then a text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>

namespace inquit::fuzz {

inline constexpr std::size_t choice_bytes = 4;

// The first bytes of an input choose options, the rest is the text. A short input chooses zeros.
class input {
  public:
    input(const std::uint8_t* bytes, std::size_t size) noexcept
        : choices_(bytes), text_(reinterpret_cast<const char*>(bytes), size) {
        left_ = std::min(size, choice_bytes);
        text_.remove_prefix(left_);
    }

    // The next choice, below `count`.
    [[nodiscard]] unsigned choose(unsigned count) noexcept {
        if (spare_ < 16) {
            spare_ = 256 * spare_;
            drawn_ = 256 * drawn_ + (left_ > 0 ? *choices_++ : 0U);
            if (left_ > 0) --left_;
        }
        const unsigned chosen = drawn_ % count;
        drawn_ /= count;
        spare_ = std::max(spare_ / count, 1U);
        return chosen;
    }

    [[nodiscard]] std::string_view text() const noexcept { return text_; }

  private:
    const std::uint8_t* choices_;
    std::size_t left_ = 0;
    std::string_view text_;
    unsigned drawn_ = 0, spare_ = 1;
};

// Something that must hold for every input does not.
struct violation : std::runtime_error {
    using std::runtime_error::runtime_error;
};

inline void require(bool holds, const char* what) {
    if (!holds) throw violation(what);
}

// Throws `violation`. Each fuzzer defines it.
void run(input given);

}  // namespace inquit::fuzz
