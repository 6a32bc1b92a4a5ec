// Which language a text is in, by its scripts and its function words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit::detail {

// Bytes at the beginning of a text that tell. What is behind them does not matter.
inline constexpr std::size_t language_sample = 1 << 12;

class language_identifier {
  public:
    language_identifier();

    // The code of the language ("de"), in static storage; "en" where nothing tells. Looks at language_sample bytes at most, and
    // at no more than it needs.
    [[nodiscard]] std::string_view operator()(std::string_view text) const;

  private:
    struct slot {
        std::uint64_t hash = 0;
        std::uint32_t languages = 0;  // bits, in the order of names_
    };
    [[nodiscard]] std::uint32_t languages_with(std::uint64_t hash) const noexcept;
    [[nodiscard]] std::string_view latin_language(std::string_view text) const;
    void add(std::uint64_t hash, std::uint32_t language);

    std::vector<std::string_view> names_;  // English first
    std::vector<slot> slots_;              // open addressing
};

}  // namespace inquit::detail
