// How much scratch memory is kept from one text to the next.
#pragma once

#include <cstddef>

namespace inquit::detail {

// Bytes of the longest text whose scratch memory is kept.
inline constexpr std::size_t longest_kept = std::size_t{1} << 20;

// Frees what a stage alone needed of a long text, so that the stages' needs do not add up; asking for it again costs a long text
// nothing that shows.
template <class Scratch>
void give_back(Scratch& scratch, std::size_t text_size) {
    if (text_size > longest_kept) scratch = Scratch();
}

}  // namespace inquit::detail
