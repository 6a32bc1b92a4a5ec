// The words for a source without what a tagger of single words leaves at their ends.
#pragma once

#include "sentence/segmentation.hpp"

#include <inquit/span.hpp>

namespace inquit::detail {

// "Rep. Ann Lee (D-Ohio)" for "Rep. Ann Lee (D-Ohio"; "Ann Lee" for "as Ann Lee", "Ann Lee, smiling at the crowd," and "Ann Lee
// often"; "he" for "the system and he". Never empty if `source` is not. Linear in the source, plus a few tokens.
[[nodiscard]] span trimmed_source(const segmentation& text, span source);

// With the description that follows a name up to the next comma: "Ann Lee, a former mayor," for the "Ann Lee" that was found,
// where the source stands before its cue; "Ann Lee, managing director at the harbour" anywhere. Looks at no more than some twenty
// tokens.
[[nodiscard]] span with_apposition(const segmentation& text, span source, span cue);

}  // namespace inquit::detail
