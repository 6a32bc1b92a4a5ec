// Where in a text its tokens lie: a shortcut from a byte to its token.
#pragma once

#include <inquit/token.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

// For each block of 64 bytes, the first token that ends behind the block's first byte. Kept between texts for its capacity: a
// sixteenth of a byte for each byte of text.
class token_index {
  public:
    static constexpr std::uint32_t block = 64;  // bytes

    // Linear.
    void read(std::size_t text_size, std::span<const token> tokens) {
        first_.resize(text_size / block + 1);
        std::uint32_t next = 0;  // block
        for (std::uint32_t i = 0; i < tokens.size(); ++i) {
            for (; next < first_.size() && std::uint64_t{next} * block < tokens[i].where.end; ++next) first_[next] = i;
        }
        for (; next < first_.size(); ++next) first_[next] = static_cast<std::uint32_t>(tokens.size());
    }

    [[nodiscard]] std::span<const std::uint32_t> view() const noexcept { return first_; }

  private:
    std::vector<std::uint32_t> first_;
};

}  // namespace inquit::detail
