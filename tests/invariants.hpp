// What holds for every analysed document, whatever the text.
#pragma once

#include <inquit/document.hpp>

#include <string>
#include <vector>

// The violated rules in words, each with the index of the record that breaks it; at most ten. Linear in the document, but for
// sorting.
[[nodiscard]] std::vector<std::string> violations_of(const inquit::document& from);

// The same as checks of the running test.
void check_document(const inquit::document& from);
