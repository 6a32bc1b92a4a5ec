// Speech marked by a dash at the beginning of its paragraph: "— The mail has gone through, said Josef."
#pragma once

#include "quote/stretch.hpp"
#include "sentence/segmentation.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace inquit::detail {

// One object serves one thread at a time and keeps its memory between documents.
class dash_speech {
  public:
    // Adds the speech after dashes to the stretches between marks, in order of their openings, where the document marks speech
    // so: several paragraphs begin with one kind of dash, read like talk rather than like the items of a list, and marks are
    // rare outside them. Linear.
    void add(const segmentation& text, std::vector<stretch>& into);

  private:
    enum class dash : std::uint8_t { none, em, en, bar, hyphens, hyphen, count_ };
    struct opening {  // a paragraph that begins with a dash
        std::uint32_t paragraph = 0;
        std::uint32_t words = 0;  // byte behind the dash and its space
        dash sign = dash::none;
    };
    struct habit {
        std::uint32_t paragraphs = 0;
        std::uint32_t ended = 0;    // those that end like a sentence
        std::uint32_t talking = 0;  // those that ask or say "I"; instructions say "you"
        std::uint32_t reported = 0;
    };

    [[nodiscard]] static opening opening_of(const segmentation& text, std::uint32_t paragraph) noexcept;
    [[nodiscard]] static bool marks_speech(dash sign, const habit& seen, std::uint32_t marked) noexcept;
    void collect(const segmentation& text);
    void learn(const segmentation& text, const opening& one);
    void split(const segmentation& text, const opening& one);
    void merge(std::vector<stretch>& into);
    [[nodiscard]] std::uint32_t marked_elsewhere(const segmentation& text, const std::vector<stretch>& all) const noexcept;

    std::vector<opening> openings_;
    std::array<habit, static_cast<std::size_t>(dash::count_)> habits_{};
    std::vector<stretch> speech_;
    std::vector<stretch> merged_;
    std::vector<std::int32_t> moved_;  // of each stretch between marks: its index among all, or of what holds it instead
};

}  // namespace inquit::detail
