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

// Logistic regression over 2^14 hashed features, small enough for a first-level cache. tools/train makes it imitate the large
// model; of its answers only those are taken that are far from even odds.
class quick_boundary {
  public:
    static constexpr unsigned log2_rows = 14;
    static constexpr std::size_t feature_count = 15;
    // Chosen on dev: with margins of 4, 5 % more of the places, and several times as many sentences that differ.
    static constexpr std::int32_t margin = 9 * score_unit / 2;

    // `bytes`: the embedded weights "sentence_quick", or others of their form.
    explicit quick_boundary(std::span<const unsigned char> bytes) noexcept : model_(bytes) {}

    [[nodiscard]] static std::array<feature, feature_count> features(boundary_outlook seen) noexcept;

    // It asks where it is within `least` of even odds; with 0 it always answers.
    [[nodiscard]] boundary_gate::answer operator()(boundary_outlook seen, std::int32_t least = margin) const noexcept {
        const std::int32_t score = model_.score(features(seen));
        if (score > least) return boundary_gate::answer::yes;
        return score < -least || least == 0 ? boundary_gate::answer::no : boundary_gate::answer::ask;
    }

  private:
    linear_model model_;
};

}  // namespace inquit::detail
