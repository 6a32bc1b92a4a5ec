// Where in a text its tokens and paragraphs lie: a shortcut from a byte.
#pragma once

#include <inquit/sentence.hpp>
#include <inquit/token.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

// Of each block of the text; empty where there is no index. A view.
struct block_view {
    static constexpr std::uint32_t block = 64;  // bytes

    std::span<const std::uint32_t> tokens;      // the first token that ends behind the block's first byte
    std::span<const std::uint32_t> paragraphs;  // the last paragraph that begins at or before it, or the first
};

// Kept between texts for its capacity: an eighth of a byte for each byte of text.
class token_index {
  public:
    // Linear.
    void read(std::string_view text, std::span<const token> tokens, std::span<const paragraph> paragraphs) {
        const std::size_t blocks = text.size() / block_view::block + 1;
        const auto fill = [&](std::vector<std::uint32_t>& into, std::size_t count, auto end_of) {
            into.resize(blocks);
            std::size_t next = 0;
            for (std::uint32_t i = 0; i < count; ++i) {
                for (; next < blocks && next * block_view::block < end_of(i); ++next) into[next] = i;
            }
            for (; next < blocks; ++next) into[next] = static_cast<std::uint32_t>(count);
        };
        fill(tokens_, tokens.size(), [&](std::uint32_t i) { return std::size_t{tokens[i].where.end}; });
        if (paragraphs.empty()) return paragraphs_.clear();
        fill(paragraphs_, paragraphs.size() - 1, [&](std::uint32_t i) { return std::size_t{paragraphs[i + 1].where.begin}; });
    }

    [[nodiscard]] block_view view() const noexcept { return {tokens_, paragraphs_}; }

  private:
    std::vector<std::uint32_t> tokens_, paragraphs_;
};

}  // namespace inquit::detail
