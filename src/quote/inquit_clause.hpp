// The words that report a speech marked by a dash alone, found inside its paragraph: "— It won't be me, said Josef. Not today."
#pragma once

#include "sentence/segmentation.hpp"

#include <inquit/span.hpp>

#include <cstddef>
#include <optional>

namespace inquit::detail {

// Positions are token indices. The speech before the clause ends at `speech_end`; after `end` it goes on.
struct inquit_clause {
    std::size_t speech_end = 0;  // one past the last token of the speech before
    std::size_t end = 0;         // the first token behind the narration
};

// The first clause in the tokens [first, last), which lie in one paragraph and begin with speech. Linear in the tokens up to
// `end`: looks a bounded number of tokens ahead at each comma.
[[nodiscard]] std::optional<inquit_clause> find_inquit(const segmentation& text, std::size_t first, std::size_t last);

[[nodiscard]] bool is_dash(const segmentation& text, std::size_t token) noexcept;

// A full stop, an exclamation or question mark, an ellipsis.
[[nodiscard]] bool is_stop(const segmentation& text, std::size_t token) noexcept;

// "I", "we", "our", "let's".
[[nodiscard]] bool is_first_person(const segmentation& text, std::size_t token) noexcept;

}  // namespace inquit::detail
