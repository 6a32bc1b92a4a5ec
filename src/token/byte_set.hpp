// A set of bytes that is asked without a loop.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace inquit::detail {

class byte_set {
  public:
    explicit constexpr byte_set(std::string_view members) noexcept {
        for (const char c : members) bits_[index(c) / 64] |= std::uint64_t{1} << (index(c) % 64);
    }
    [[nodiscard]] constexpr bool has(char c) const noexcept { return (bits_[index(c) / 64] >> (index(c) % 64) & 1) != 0; }

  private:
    [[nodiscard]] static constexpr std::size_t index(char c) noexcept { return static_cast<unsigned char>(c); }

    std::array<std::uint64_t, 4> bits_{};
};

}  // namespace inquit::detail
