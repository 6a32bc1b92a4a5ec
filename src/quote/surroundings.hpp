// What stands in and around a marked stretch, read once for the classifiers.
#pragma once

#include "quote/stretch.hpp"
#include "sentence/segmentation.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inquit::detail {

enum class edge : std::uint8_t { border, word, comma, stop, colon, dash, mark, other };
enum class initial : std::uint8_t { none, lower, upper, digit };

// Token positions are indices; [first, last) are the tokens inside the marks.
struct surroundings {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t paragraph_first = 0;
    std::size_t paragraph_last = 0;
    std::size_t before = 0;       // one past the last token before the opening mark
    std::size_t after = 0;        // the first token behind the closing mark
    edge left = edge::border;     // what stands before the opening mark
    edge right = edge::border;    // what stands behind the closing mark
    edge closing = edge::border;  // what stands before the closing mark
    initial letter = initial::none;
    std::uint32_t words = 0;  // inside, at most 64
};

[[nodiscard]] edge edge_at(const segmentation& text, std::size_t token) noexcept;

[[nodiscard]] surroundings look_around(const segmentation& text, const stretch& quoted);

// Facts about a whole document that tell how it uses its marks. Kept between calls for its capacity.
struct stretch_census {
    std::uint32_t stretches = 0;
    std::uint32_t ending_in_comma = 0;  // "..., " she said
    std::uint32_t ending_in_stop = 0;
    std::uint32_t opening_paragraph = 0;  // stretches that begin their paragraph
    std::uint32_t quoted_share = 0;       // of the text, in 1/100
    bool single_outer = false;
    std::vector<std::uint64_t> contents;  // sorted hashes of what stands between the marks

    void take(const segmentation& text, const std::vector<stretch>& all, bool single_marks_outer);
    [[nodiscard]] std::size_t repeats(std::uint64_t content) const noexcept;
};

[[nodiscard]] std::uint64_t content_hash(const segmentation& text, const stretch& quoted) noexcept;

// 0, 1, 2, 3, 4, 5 (to 6), 6 (to 9), 7 (to 14), 8 (to 24), 9 (to 49), 10.
[[nodiscard]] std::uint32_t size_bucket(std::uint32_t count) noexcept;

}  // namespace inquit::detail
