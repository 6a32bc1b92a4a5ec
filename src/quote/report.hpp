// What the cue and content models say: somebody reports somebody's words.
#pragma once

#include <inquit/quote.hpp>
#include <inquit/span.hpp>

#include <array>
#include <cstdint>

namespace inquit::detail {

struct report {
    span cue;                        // never empty
    span source;                     // the writer's words for the source, empty if none was found
    std::array<span, 2> contents{};  // in text order, disjoint; the second is often empty
    std::int32_t margin = 0;         // how sure the model is of the source, log odds in 1/256
    quote_mode mode = quote_mode::speech;
    bool according_to = false;  // the cue is a preposition ("according to")
};

}  // namespace inquit::detail
