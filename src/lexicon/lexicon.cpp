#include "lexicon/lexicon.hpp"

#include "base/hash.hpp"
#include "lexicon/lists.hpp"

#include <bit>

namespace inquit::detail {

lexicon::lexicon(std::span<const std::string> abbreviations) {
    std::size_t entries = abbreviations.size();
    for (const word_list& list : all_lists()) entries += list.words.size();
    slots_.resize(std::bit_ceil(2 * entries + 1));
    mask_ = slots_.size() - 1;
    for (const word_list& list : all_lists()) {
        for (const std::string_view word : list.words) add(word, list.kind);
    }
    for (const std::string& word : abbreviations) add(word, word_class::abbreviation);
}

void lexicon::add(std::string_view folded, class_set classes) noexcept {
    constexpr class_set abbreviations = word_class::abbreviation | word_class::abbreviation_capital |
                                        word_class::abbreviation_number | class_set(word_class::abbreviation_title);
    const std::uint64_t hash = hash_bytes(folded);
    std::uint64_t at = mix(hash) & mask_;
    while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & mask_;
    slots_[at].hash = hash;
    slots_[at].classes = slots_[at].classes | classes;
    if (!classes.any(abbreviations)) return;
    const std::size_t bit = abbreviation_bit(folded);
    abbreviation_bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

class_set lexicon::find(std::uint64_t folded_hash) const noexcept {
    std::uint64_t at = mix(folded_hash) & mask_;
    while (slots_[at].hash != 0) {
        if (slots_[at].hash == folded_hash) return slots_[at].classes;
        at = (at + 1) & mask_;
    }
    return {};
}

}  // namespace inquit::detail
