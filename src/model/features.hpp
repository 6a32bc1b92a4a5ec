// Named features, hashed: a feature is its template's number and its values, mixed into 64 bits.
#pragma once

#include "base/hash.hpp"

#include <concepts>
#include <cstdint>
#include <vector>

namespace inquit::detail {

using feature = std::uint64_t;

// feature_of(template, values...): the same on every machine. Give every template of a model its own number (an enum), and never
// renumber without retraining.
template <std::convertible_to<std::uint64_t>... Values>
[[nodiscard]] constexpr feature feature_of(std::uint64_t template_number, Values... values) noexcept {
    std::uint64_t hash = mix(template_number + 1);
    ((hash = combine(hash, static_cast<std::uint64_t>(values))), ...);
    return hash;
}

using feature_vector = std::vector<feature>;

}  // namespace inquit::detail
