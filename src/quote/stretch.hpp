// Marked stretches: what stands between a pair of quotation marks, or after a dialogue dash.
#pragma once

#include "sentence/segmentation.hpp"

#include <inquit/quote.hpp>
#include <inquit/span.hpp>

#include <vector>

namespace inquit::detail {

enum class mark_style : std::uint8_t { straight, curly, guillemet, low_high, corner, backtick, dash };

struct stretch {
    span where;   // with its marks
    span inside;  // without them
    span label;   // "WALLACE" of a transcript's "WALLACE: ...", "Ann Lee" of a pull quote signed "― Ann Lee"; none of the words
    span label_mark;  // ... and the colon or dash
    mark_style style = mark_style::straight;
    bool single = false;    // single marks (' ‘ ‹ 『)
    bool unclosed = false;  // ends with its paragraph, for want of a closing mark
    bool continues =
        false;  // goes on the stretch before it: the paragraph reopened the mark, or a clause broke the speech after a dash
    std::uint16_t depth = 0;             // number of stretches around it
    std::int32_t parent = -1;            // index of the stretch directly around it, or -1
    std::int32_t speech = 0;             // log odds that these are somebody's words, in 1/256 (set by the classifier)
    rejection reason = rejection::term;  // meaningful where speech < 0
};

}  // namespace inquit::detail
