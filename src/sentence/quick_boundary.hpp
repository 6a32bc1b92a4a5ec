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
    // How far from even odds it answers. Chosen on dev: with 3 and 4 half as many places again are left to the large model,
    // with 1.5 and 2.5 F1 falls. It is above that of the large model alone (EWT 91.8 to 91.2), whose doubtful answers are no
    // better.
    static constexpr std::int32_t least_yes = 5 * score_unit / 2, least_no = 3 * score_unit;

    // `bytes`: the embedded weights "sentence_quick", or others of their form.
    explicit quick_boundary(std::span<const unsigned char> bytes) noexcept : model_(bytes) {}

    [[nodiscard]] static std::array<feature, feature_count> features(boundary_outlook seen) noexcept;

    // The log odds of a boundary.
    [[nodiscard]] std::int32_t score(boundary_outlook seen) const noexcept { return model_.score(features(seen)); }

    [[nodiscard]] static constexpr boundary_gate::answer answer(std::int32_t score) noexcept {
        if (score > least_yes) return boundary_gate::answer::yes;
        return score < -least_no ? boundary_gate::answer::no : boundary_gate::answer::ask;
    }

  private:
    linear_model model_;
};

}  // namespace inquit::detail
