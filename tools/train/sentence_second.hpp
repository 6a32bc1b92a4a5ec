// The second look at places where the first leaves doubt (sentence/boundary_model.hpp).
#pragma once

#include "logistic.hpp"
#include "sentence/boundary.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace inquit::train {

// Places that are asked about.
struct asked_places {
    std::vector<example> examples;           // for the first look
    std::vector<detail::boundary_row> rows;  // for the second one, but for the score of the first
    std::vector<std::uint32_t> texts;        // the number of the text that the place is in
};

// The trees, as the bytes of a file. A first look that knew a place would leave no doubt of it: each fifth of the texts is scored
// by what `train_first` makes of the other four.
[[nodiscard]] std::string train_second_look(const asked_places& from,
                                            const std::function<std::string(std::vector<example>)>& train_first);

}  // namespace inquit::train
