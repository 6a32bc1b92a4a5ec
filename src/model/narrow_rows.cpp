#include "model/narrow_rows.hpp"

// Highway compiles what is between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE once for each kind of processor, by including
// this file again and again.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/narrow_rows.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace inquit::detail::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR

template <std::size_t Columns>
void add_rows(const feature* features, std::size_t count, const unsigned char* rows, unsigned shift,
              std::int32_t* scores) noexcept {
    std::int32_t sums[Columns] = {};  // bytes may be anything: the compiler would keep `scores` in memory
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned char* row = rows + static_cast<std::size_t>(features[i] >> shift) * (Columns + 1);
        const std::int32_t scale = std::int32_t{1} << row[Columns];
        for (std::size_t column = 0; column < Columns; ++column) sums[column] += static_cast<signed char>(row[column]) * scale;
    }
    for (std::size_t column = 0; column < Columns; ++column) scores[column] += sums[column];
}

#else

template <class Sums>
HWY_ATTR HWY_INLINE hn::Vec<Sums> scaled(const unsigned char* weights, int scale) noexcept {
    const hn::Rebind<std::int8_t, Sums> narrow;
    const auto bytes = hn::LoadU(narrow, reinterpret_cast<const std::int8_t*>(weights));
    return hn::ShiftLeftSame(hn::PromoteTo(Sums(), bytes), scale);
}

template <class Sums>
HWY_ATTR HWY_INLINE void add_to(std::int32_t* scores, hn::Vec<Sums> sums) noexcept {
    hn::StoreU(hn::Add(hn::LoadU(Sums(), scores), sums), Sums(), scores);
}

// Two vectors of columns from `From` on of rows of `Columns`, and the last column if it stands alone behind them. The sums stay
// in registers from row to row.
template <class Sums, std::size_t Columns, std::size_t From>
HWY_ATTR HWY_INLINE void add_columns(const feature* features, std::size_t count, const unsigned char* rows, unsigned shift,
                                     std::int32_t* scores) noexcept {
    constexpr std::size_t lanes = hn::MaxLanes(Sums()), end = From + 2 * lanes;
    auto low = hn::Zero(Sums()), high = low;
    std::int32_t last = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned char* row = rows + static_cast<std::size_t>(features[i] >> shift) * (Columns + 1);
        low = hn::Add(low, scaled<Sums>(row + From, row[Columns]));
        high = hn::Add(high, scaled<Sums>(row + From + lanes, row[Columns]));
        if constexpr (end + 1 == Columns) last += static_cast<signed char>(row[end]) * (std::int32_t{1} << row[Columns]);
    }
    add_to<Sums>(scores + From, low);
    add_to<Sums>(scores + From + lanes, high);
    if constexpr (end + 1 == Columns) scores[end] += last;
    if constexpr (end < Columns && end + 1 != Columns) add_columns<Sums, Columns, end>(features, count, rows, shift, scores);
}

using four = hn::FixedTag<std::int32_t, 4>;
#if HWY_MAX_BYTES >= 64 && !HWY_HAVE_SCALABLE
using many = hn::FixedTag<std::int32_t, 16>;
#elif HWY_MAX_BYTES >= 32 && !HWY_HAVE_SCALABLE
using many = hn::FixedTag<std::int32_t, 8>;
#else
using many = four;
#endif

template <std::size_t Columns>
HWY_ATTR void add_rows(const feature* features, std::size_t count, const unsigned char* rows, unsigned shift,
                       std::int32_t* scores) noexcept {
    if constexpr (Columns == 3) {
        auto sums = hn::Zero(four());
        for (std::size_t i = 0; i < count; ++i) {
            const unsigned char* row = rows + static_cast<std::size_t>(features[i] >> shift) * 4;
            sums = hn::Add(sums, scaled<four>(row, row[3]));  // in the fourth lane the scales: left out below
        }
        alignas(16) std::int32_t all[4];
        hn::Store(sums, four(), all);
        for (std::size_t column = 0; column < 3; ++column) scores[column] += all[column];
    } else if constexpr (Columns == 9) {
        add_columns<four, Columns, 0>(features, count, rows, shift, scores);
    } else {
        add_columns<many, Columns, 0>(features, count, rows, shift, scores);
    }
}

#endif

void add_three(const feature* features, std::size_t count, const unsigned char* rows, unsigned shift, std::int32_t* scores) {
    add_rows<3>(features, count, rows, shift, scores);
}
void add_nine(const feature* features, std::size_t count, const unsigned char* rows, unsigned shift, std::int32_t* scores) {
    add_rows<9>(features, count, rows, shift, scores);
}
void add_32(const feature* features, std::size_t count, const unsigned char* rows, unsigned shift, std::int32_t* scores) {
    add_rows<32>(features, count, rows, shift, scores);
}

}  // namespace inquit::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace inquit::detail {

namespace {

HWY_EXPORT(add_three);
HWY_EXPORT(add_nine);
HWY_EXPORT(add_32);

}  // namespace

bool add_narrow_rows(std::span<const feature> features, const unsigned char* rows, unsigned shift, std::size_t columns,
                     std::int32_t* scores) noexcept {
    switch (columns) {
        case 3:
            HWY_DYNAMIC_DISPATCH(add_three)(features.data(), features.size(), rows, shift, scores);
            return true;
        case 9:
            HWY_DYNAMIC_DISPATCH(add_nine)(features.data(), features.size(), rows, shift, scores);
            return true;
        case 32:
            HWY_DYNAMIC_DISPATCH(add_32)(features.data(), features.size(), rows, shift, scores);
            return true;
        default:
            return false;
    }
}

}  // namespace inquit::detail

#endif
