#include "sentence/quick_boundary.hpp"

namespace inquit::detail {

namespace {

// Which bytes of an outlook a feature is made of: a, b, c are before the place, x, y, z behind it, h is the habit.
enum part : std::uint64_t { a = 0xFF, b = a << 8U, c = a << 16U, x = a << 24U, y = a << 32U, z = a << 40U, h = a << 48U };

constexpr std::array<std::uint64_t, quick_boundary::feature_count> parts{
    c | x | h, b | c | x, c | x | y, b | c | x | y, a | b | c | x, c | x | y | z, b | c | x | h, a | b | c | x | y | z};

}  // namespace

// One multiplication each: only the highest bits are asked for, and they depend on all bytes.
std::array<feature, quick_boundary::feature_count> quick_boundary::features(boundary_outlook seen) noexcept {
    constexpr std::uint64_t odd = 0x9E37'79B9'7F4A'7C15U;
    std::array<feature, feature_count> made{};
    for (std::size_t i = 0; i < feature_count; ++i) made[i] = ((seen & parts[i]) | (i + 1) << 56U) * (odd + 2 * i);
    return made;
}

}  // namespace inquit::detail
