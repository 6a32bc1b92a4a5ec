// Sums of rows of 8-bit weights: most of the time that the models of reports and the tagger take.
#pragma once

#include "model/features.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace inquit::detail {

// Adds to scores[0 .. columns) the row of each feature, `columns` weights and the byte that says how far to the left each is to
// be shifted; it begins at `rows` + (feature >> shift) * (columns + 1). False, and nothing added, if `columns` is not 3, 9 or 32.
bool add_narrow_rows(std::span<const feature> features, const unsigned char* rows, unsigned shift, std::size_t columns,
                     std::int32_t* scores) noexcept;

}  // namespace inquit::detail
