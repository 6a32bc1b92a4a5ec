// Spans as text, for messages that a person can read.
#pragma once

#include <inquit/span.hpp>
#include <inquit/token.hpp>

#include <string>
#include <string_view>

namespace inquit {

// "do|n't|go": the words of anything that has spans (`where`) or is spans.
template <class Range>
[[nodiscard]] std::string pieces(std::string_view text, const Range& range) {
    std::string joined;
    for (const auto& one : range) {
        span where;
        if constexpr (requires { one.where; }) {
            where = one.where;
        } else {
            where = one;
        }
        if (!joined.empty()) joined += '|';
        joined += where.in(text);
    }
    return joined;
}

}  // namespace inquit
