// A text as a script: every stretch of it in order, with the voice that reads it.
#pragma once

#include <inquit/document.hpp>
#include <inquit/export.hpp>
#include <inquit/span.hpp>

#include <vector>

namespace inquit {

// A stretch of direct speech, or of narration between. Within one paragraph; no white space at its ends.
struct segment {
    span where;
    quote_id quote;      // the quotation whose part it is; none: narration
    speaker_id speaker;  // its voice; none: the narration's, or, in a quotation, nobody known
};

// The segments of an analysed document, disjoint and in text order: together they hold everything but white space. A quotation is
// read by the voice of the outermost direct one. A document without quotations (options::last) is all narration. A new vector
// each call; linear but for sorting the parts. Throws only std::bad_alloc.
[[nodiscard]] INQUIT_EXPORT std::vector<segment> script_of(const document& from);

}  // namespace inquit
