// Who was described by which noun: "the senator" after "Sen. Ann Lee", "the Florida senator" after neither "the Ohio senator".
#pragma once

#include "mention/found.hpp"
#include "mention/mentions.hpp"
#include "mention/reading.hpp"

#include <array>
#include <cstdint>
#include <unordered_map>

namespace inquit::detail {

// What tells one description from another.
struct description {
    std::uint64_t noun = 0;
    std::uint64_t place =
        0;  // the first capitalised word before the noun: "Florida" of "the Florida senator"; 0 if there is none
};

[[nodiscard]] description description_of(const reading& from, const found_mention& one);

// The noun of the title right before a name ("Sen." is "senator"); 0 if there is none.
[[nodiscard]] std::uint64_t noun_of_title(const reading& from, const found_mention& name);

// One object serves one thread at a time and keeps its memory between documents.
class description_memory {
  public:
    void clear() noexcept { by_noun_.clear(); }
    void remember(description words, entity_index who);
    // The one last described so, of the last few by that noun; -1 if nobody was. A place that differs tells two apart; `exact`
    // is false if only one of the two descriptions has a place.
    [[nodiscard]] entity_index find(description words, bool& exact) const noexcept;

  private:
    static constexpr std::size_t kept = 4;
    struct entry {
        std::uint64_t place = 0;
        entity_index who = -1;
    };
    std::unordered_map<std::uint64_t, std::array<entry, kept>> by_noun_;  // newest first
};

}  // namespace inquit::detail
