// What holds for every analysed document, whatever the text.
#pragma once

#include <inquit/document.hpp>

// Reports every violated rule as a failed check of the running test, at most a few of each kind. Linear in the document, but for
// sorting.
void check_document(const inquit::document& from);
