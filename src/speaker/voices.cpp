#include "speaker/voices.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <bit>

namespace inquit::detail {

namespace {

constexpr std::uint16_t sure_enough = 800;  // permille, for a turn to teach how its speaker speaks
constexpr std::uint16_t worth_asking = 15;  // permille, for a candidate to be compared
constexpr std::uint32_t most_words = 150;   // of a turn
constexpr std::uint64_t doubt = 300;        // words of everybody's that each speaker is taken to have said
constexpr std::int32_t most_bits = 3 * 256;

// Binary logarithm in 1/256, linear between powers of two.
std::int32_t log2_of(std::uint64_t value) noexcept {
    const int top = 63 - std::countl_zero(value | 1);
    const std::uint64_t rest = top >= 8 ? value >> (top - 8) : value << (8 - top);
    return top * 256 + static_cast<std::int32_t>(rest & 0xFF);
}

std::uint64_t key_of(entity_index who, std::uint32_t word) noexcept {
    return ((static_cast<std::uint64_t>(who) + 1) << 32) + word;
}

}  // namespace

bool voice_finder::teaches(const earlier_answers& known, std::size_t t) noexcept { return known.sure[t] >= sure_enough; }

void voice_finder::listen(const scene& from, earlier_answers& known) {
    known.voice.assign(from.candidates->list.size(), 0);
    collect(from);
    heard_.assign(from.mentions->entities.size(), 0);
    learn(known);
    compare(from, known);
}

void voice_finder::collect(const scene& from) {
    const reading& text = *from.from;
    std::size_t size = 0;
    for (const turn& at : from.turns) size += std::min(at.words, most_words);
    index_.assign(std::bit_ceil(2 * size + 2), entry());
    words_.clear();
    first_.clear();
    totals_.clear();
    const std::size_t mask = index_.size() - 1;
    for (const turn& at : from.turns) {
        const auto first = static_cast<std::uint32_t>(words_.size());
        first_.push_back(first);
        const std::uint32_t last = text.text().paragraphs[at.paragraph].tokens.last.index();
        for (std::uint32_t token = at.speech_begin; token < last && words_.size() - first < most_words; ++token) {
            if (!text.quoted(token) || !text.is_word(token)) continue;
            const std::uint64_t key = text.base(token) | 1;
            std::size_t slot = mix(key) & mask;
            while (index_[slot].key != 0 && index_[slot].key != key) slot = (slot + 1) & mask;
            if (index_[slot].key == 0) {
                index_[slot] = {key, static_cast<std::uint32_t>(totals_.size())};
                totals_.push_back(0);
            }
            words_.push_back(index_[slot].count);
            ++totals_[index_[slot].count];
        }
        std::sort(words_.begin() + first, words_.end());
    }
    first_.push_back(static_cast<std::uint32_t>(words_.size()));
    all_ = static_cast<std::uint32_t>(words_.size());
}

void voice_finder::learn(const earlier_answers& known) {
    counts_.assign(std::bit_ceil(2 * words_.size() + 2), entry());
    const std::size_t mask = counts_.size() - 1;
    for (std::size_t t = 0; t + 1 < first_.size(); ++t) {
        if (!teaches(known, t)) continue;
        heard_[static_cast<std::size_t>(known.best[t])] += first_[t + 1] - first_[t];
        for (std::uint32_t i = first_[t]; i < first_[t + 1]; ++i) {
            const std::uint64_t key = key_of(known.best[t], words_[i]);
            std::size_t slot = mix(key) & mask;
            while (counts_[slot].key != 0 && counts_[slot].key != key) slot = (slot + 1) & mask;
            counts_[slot].key = key;
            ++counts_[slot].count;
        }
    }
}

std::uint32_t voice_finder::count_of(entity_index who, std::uint32_t word) const noexcept {
    const std::size_t mask = counts_.size() - 1;
    const std::uint64_t key = key_of(who, word);
    std::size_t slot = mix(key) & mask;
    while (counts_[slot].key != 0 && counts_[slot].key != key) slot = (slot + 1) & mask;
    return counts_[slot].count;
}

// How much likelier the turn's words are from this speaker than from anybody, in 1/256 bit. What the turn itself taught does not
// count.
std::int32_t voice_finder::likeness(std::size_t t, entity_index who, bool taught) const noexcept {
    const std::uint32_t size = first_[t + 1] - first_[t];
    const std::uint64_t said = heard_[static_cast<std::size_t>(who)] - (taught ? size : 0U);
    if (said == 0) return 0;
    const std::int32_t scale = log2_of(said + doubt);
    const std::uint64_t of_all = std::uint64_t{all_ - size} + 1;
    std::int32_t sum = 0;
    for (std::uint32_t i = first_[t]; i < first_[t + 1];) {
        std::uint32_t end = i + 1;
        while (end < first_[t + 1] && words_[end] == words_[i]) ++end;
        const std::uint32_t here = end - i;
        const std::uint32_t elsewhere = totals_[words_[i]] - here;
        if (elsewhere > 0) {
            const std::uint64_t own = count_of(who, words_[i]) - (taught ? here : 0U);
            const std::int32_t bits = log2_of(own * of_all + doubt * elsewhere) - scale - log2_of(elsewhere);
            sum += std::clamp(bits, -most_bits, most_bits);
        }
        i = end;
    }
    return sum;
}

void voice_finder::compare(const scene& from, earlier_answers& known) {
    for (std::size_t t = 0; t < from.turns.size(); ++t) {
        const std::size_t base = from.candidates->place_of(t);
        const std::span<const candidate> all = from.candidates->of(t);
        for (std::size_t c = 0; c < all.size(); ++c) {
            if (known.permille[base + c] < worth_asking) continue;
            const bool taught = teaches(known, t) && known.best[t] == all[c].who;
            known.voice[base + c] = likeness(t, all[c].who, taught);
        }
    }
}

}  // namespace inquit::detail
