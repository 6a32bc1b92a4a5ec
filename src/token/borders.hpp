// From bits to tokens: the part of the way through a text that every token passes, in the instructions of the processor at hand.
#pragma once

#include <inquit/token.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace inquit::detail {

// Where the tokens of a block are, a bit a byte.
struct borders {
    std::uint64_t starts = 0;  // first bytes of tokens
    std::uint64_t lasts = 0;   // last bytes
    std::uint64_t lines = 0;   // first bytes behind a line end, if a token begins there
    std::uint64_t odd = 0;     // bytes of tokens of which the first does not tell all
    std::size_t before = 0;    // tokens that begin in the blocks before
};

// Room that list_borders writes over behind its lists.
inline constexpr std::size_t list_slack = 24;

struct listed {
    std::size_t starts = 0;
    std::size_t ends = 0;
};
// Where tokens start and end in blocks of 64 bytes, the first of which begins at `base`; sets `before`. Both lists have room for
// all bits and list_slack more.
listed list_borders(std::span<borders> blocks, std::uint32_t base, std::uint32_t* starts, std::uint32_t* ends) noexcept;

// Writes out.size() tokens with what their first byte and the gaps between them tell. starts[out.size()] can be read; `from`:
// where the token before ends.
void write_tokens(std::string_view text, std::uint32_t from, const std::uint32_t* starts, const std::uint32_t* ends,
                  std::span<token> out) noexcept;

// Marks the tokens that come first on a line, of the `out` that these blocks begin with. Lists in `odd`, which has room for all
// bits, the places of the tokens with odd bytes, each once, and returns how many they are.
std::size_t mark_lines(std::span<const borders> blocks, std::span<token> out, std::uint32_t* odd) noexcept;

}  // namespace inquit::detail
