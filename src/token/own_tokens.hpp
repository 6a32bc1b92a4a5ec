// Tokens that the caller defines: strings and patterns.
#pragma once

#include "base/pattern.hpp"

#include <inquit/error.hpp>
#include <inquit/token.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace inquit::detail {

// Immutable. A look costs at most as many steps as the longest string that begins with the same byte has bytes, and for each
// pattern longest_pattern_match.
class own_tokens {
  public:
    [[nodiscard]] static result<own_tokens> make(const tokenizer_options& settings);

    [[nodiscard]] bool empty() const noexcept { return strings_.empty() && patterns_.empty(); }

    // Where the caller's token that begins at text[at] ends, `at` if there is none.
    [[nodiscard]] std::uint32_t end_at(std::string_view text, std::uint32_t at) const;

  private:
    bool add(const std::string& string);
    [[nodiscard]] std::uint32_t end_of_string(std::string_view text, std::uint32_t at) const noexcept;

    std::unordered_set<std::uint64_t> strings_;  // hashes: two of 64 bits meet with a probability that can be neglected
    std::array<std::uint8_t, 256> longest_{};    // string by its first byte
    std::vector<pattern> patterns_;
};

// What the caller's token text[begin, end) counts as.
[[nodiscard]] token_kind kind_of_own(std::string_view word) noexcept;

}  // namespace inquit::detail
