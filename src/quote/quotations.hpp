// What the quote stage hands on: every quotation with its parts, and the words that report it.
#pragma once

#include <inquit/quote.hpp>
#include <inquit/span.hpp>

#include <vector>

namespace inquit::detail {

struct quotation {
    quote about;  // parts index quotations::parts
    span cue;     // reporting words, or the mark of a label; empty if none was found
    span source;  // the writer's words for the source, empty if none was found
    std::int32_t margin =
        0;                   // how sure the model is that `source` is right, natural log odds in 1/256; 0 when there is no source
    bool by_clause = false;  // `source` was found by words and order alone
    bool by_label = false;   // "WALLACE: ..."
    bool according_to = false;  // the cue is a preposition ("according to")
};

// Sorted by first part; a container stands before what it contains. Kept between calls for its capacity.
struct quotations {
    std::vector<quotation> list;
    std::vector<span> parts;
    std::vector<rejected_quote> rejected;

    void clear() noexcept {
        list.clear();
        parts.clear();
        rejected.clear();
    }
};

}  // namespace inquit::detail
