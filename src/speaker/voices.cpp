#include "speaker/voices.hpp"

#include "base/hash.hpp"
#include "model/probability.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

constexpr std::uint16_t sure_enough = 800;  // permille, for a turn to teach how its speaker speaks
constexpr std::uint16_t worth_asking = 15;  // permille, for a candidate to be compared
constexpr std::uint32_t most_words = 150;   // of a turn
constexpr std::uint64_t doubt = 300;        // words of everybody's that each speaker is taken to have said
constexpr std::int32_t most_bits = 3 * 256;

std::uint64_t key_of(entity_index who, std::uint32_t word) noexcept {
    return ((static_cast<std::uint64_t>(who) + 1) << 32) + word;
}

}  // namespace

void voice_finder::table::clear() {
    constexpr std::size_t smallest = 1024;
    taken_ = 0;
    keys_.assign(std::max(keys_.size(), smallest), 0);
    numbers_.assign(keys_.size(), 0);
}

std::size_t voice_finder::table::slot_of(std::uint64_t key) const noexcept {
    const std::size_t mask = keys_.size() - 1;
    std::size_t slot = mix(key) & mask;
    while (keys_[slot] != 0 && keys_[slot] != key) slot = (slot + 1) & mask;
    return slot;
}

void voice_finder::table::grow() {
    std::vector<std::uint64_t> keys(2 * keys_.size());
    std::vector<std::uint32_t> numbers(keys.size());
    keys.swap(keys_);
    numbers.swap(numbers_);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] == 0) continue;
        const std::size_t slot = slot_of(keys[i]);
        keys_[slot] = keys[i];
        numbers_[slot] = numbers[i];
    }
}

std::uint32_t& voice_finder::table::operator[](std::uint64_t key) {
    std::size_t slot = slot_of(key);
    if (keys_[slot] == 0) {
        if (2 * (taken_ + 1) > keys_.size()) {
            grow();
            slot = slot_of(key);
        }
        keys_[slot] = key;
        ++taken_;
    }
    return numbers_[slot];
}

std::uint32_t voice_finder::table::find(std::uint64_t key) const noexcept { return numbers_[slot_of(key)]; }

bool voice_finder::teaches(const earlier_answers& known, std::size_t t) noexcept { return known.sure[t] >= sure_enough; }

void voice_finder::listen(const scene& from, earlier_answers& known) {
    known.voice.assign(from.likely->list.size(), 0);
    collect(from);
    heard_.assign(from.mentions->entities.size(), 0);
    learn(known);
    compare(from, known);
}

void voice_finder::collect(const scene& from) {
    const reading& text = *from.from;
    std::size_t size = 0;
    for (const turn& at : from.turns) size += std::min(at.words, most_words);
    index_.clear();
    words_.clear();
    words_.reserve(size);
    first_.clear();
    totals_.clear();
    for (const turn& at : from.turns) {
        const auto first = static_cast<std::uint32_t>(words_.size());
        first_.push_back(first);
        const std::uint32_t last = text.text().paragraphs[at.paragraph].tokens.last.index();
        for (std::uint32_t token = at.speech_begin; token < last && words_.size() - first < most_words; ++token) {
            if (!text.quoted(token) || !text.is_word(token)) continue;
            const std::uint64_t key = text.base(token) | 1;
            std::uint32_t& number = index_[key];
            if (number == 0) {
                totals_.push_back(0);
                number = static_cast<std::uint32_t>(totals_.size());
            }
            words_.push_back(number - 1);
            ++totals_[number - 1];
        }
        std::sort(words_.begin() + first, words_.end());
    }
    first_.push_back(static_cast<std::uint32_t>(words_.size()));
    all_ = static_cast<std::uint32_t>(words_.size());
}

void voice_finder::learn(const earlier_answers& known) {
    counts_.clear();
    for (std::size_t t = 0; t + 1 < first_.size(); ++t) {
        if (!teaches(known, t)) continue;
        heard_[static_cast<std::size_t>(known.best[t])] += first_[t + 1] - first_[t];
        for (std::uint32_t i = first_[t]; i < first_[t + 1]; ++i) ++counts_[key_of(known.best[t], words_[i])];
    }
}

std::uint32_t voice_finder::count_of(entity_index who, std::uint32_t word) const noexcept {
    return counts_.find(key_of(who, word));
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
        const std::size_t base = from.likely->place_of(t);
        const std::span<const likely_candidate> all = from.likely->of(t);
        for (std::size_t c = 0; c < all.size(); ++c) {
            if (known.permille[base + c] < worth_asking) continue;
            const bool taught = teaches(known, t) && known.best[t] == all[c].who;
            known.voice[base + c] = likeness(t, all[c].who, taught);
        }
    }
}

}  // namespace inquit::detail
