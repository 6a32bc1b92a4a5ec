// The small model that answers for the large one (sentence/quick_boundary.hpp).
#pragma once

#include "sentence/boundary_model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace inquit::train {

// Trained on what the large model decides in these texts, read as the library reads them; as the bytes of a file.
[[nodiscard]] std::string train_quick_boundary(const std::vector<std::string>& texts, detail::paragraph_reader reader,
                                               detail::boundary_model& large);

}  // namespace inquit::train
