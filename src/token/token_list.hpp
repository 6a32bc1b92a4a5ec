// The tokens of a text, written in place.
#pragma once

#include <inquit/token.hpp>

#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace inquit::detail {

// Leaves what resize() adds as it is: tokens are written where they will stand, and a zero before each would cost as much as the
// token itself.
template <class T>
struct unwritten_allocator : std::allocator<T> {
    unwritten_allocator() noexcept = default;
    template <class Other>
    unwritten_allocator(const unwritten_allocator<Other>& /*other*/) noexcept {}
    template <class Other>
    struct rebind {
        using other = unwritten_allocator<Other>;
    };

    template <class Other>
    void construct(Other* /*at*/) noexcept {}
    template <class Other, class... Values>
    void construct(Other* at, Values&&... values) {
        ::new (static_cast<void*>(at)) Other(std::forward<Values>(values)...);
    }
};

using token_list = std::vector<token, unwritten_allocator<token>>;

}  // namespace inquit::detail
