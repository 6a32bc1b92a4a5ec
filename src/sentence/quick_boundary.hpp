// A small model that answers for the large one where both would say the same.
#pragma once

#include "model/features.hpp"
#include "model/linear.hpp"
#include "sentence/gate.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace inquit::detail {

// What it knows of a place, one byte each from the lowest: the tokens from two before to three behind it (outline, and whether
// white space is before it), the habit of the paragraph. No token is looked at, no word is looked up.
using boundary_outlook = std::uint64_t;

// Logistic regression over 2^13 hashed features, small enough for a first-level cache. tools/train makes it imitate the large
// model; of its answers only those are taken that are far from even odds.
class quick_boundary {
  public:
    static constexpr unsigned log2_rows = 13;
    static constexpr std::size_t feature_count = 8;

    // `bytes`: the embedded weights "sentence_quick", or others of their form.
    explicit quick_boundary(std::span<const unsigned char> bytes) noexcept : model_(bytes) {}

    [[nodiscard]] static std::array<feature, feature_count> features(boundary_outlook seen) noexcept;

    [[nodiscard]] boundary_gate::answer operator()(boundary_outlook seen) const noexcept {
        // On dev it takes half of the places, and one sentence in 3000 is another one for it. Margins of 3: 18 % more of the
        // places, but ten times as many sentences.
        constexpr std::int32_t margin = 4 * score_unit;
        const std::int32_t score = model_.score(features(seen));
        if (score < -margin) return boundary_gate::answer::no;
        return score > margin ? boundary_gate::answer::yes : boundary_gate::answer::ask;
    }

  private:
    linear_model model_;
};

}  // namespace inquit::detail
