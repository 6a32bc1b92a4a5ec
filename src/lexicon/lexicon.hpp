// What is known about a word without its context: one look-up answers for all lists at once.
#pragma once

#include "base/dictionary.hpp"
#include "base/pool.hpp"
#include "lexicon/word_class.hpp"  // generated from the names of the list files

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::detail {

// A set of word classes, one bit for each name of a list under src/lexicon.
class class_set {
  public:
    constexpr class_set() noexcept = default;
    constexpr class_set(word_class one) noexcept : bits_(std::uint64_t{1} << static_cast<unsigned>(one)) {}

    [[nodiscard]] constexpr bool has(word_class one) const noexcept { return (bits_ & class_set(one).bits_) != 0; }
    [[nodiscard]] constexpr bool any(class_set of) const noexcept { return (bits_ & of.bits_) != 0; }
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
    [[nodiscard]] constexpr std::uint64_t bits() const noexcept { return bits_; }
    friend constexpr class_set operator|(class_set a, class_set b) noexcept {
        a.bits_ |= b.bits_;
        return a;
    }
    friend constexpr bool operator==(class_set, class_set) noexcept = default;

  private:
    std::uint64_t bits_ = 0;
};
[[nodiscard]] constexpr class_set operator|(word_class a, word_class b) noexcept { return class_set(a) | class_set(b); }

// How a language writes, as far as tokens and sentences depend on it.
struct writing {
    bool english = true;
    bool ordinal_stop = false;    // "3." is an ordinal
    bool capital_nouns = false;   // nouns have a capital anywhere
    bool greek_question = false;  // ";" asks
    bool armenian = false;        // ":" ends sentences
    bool colon_ends = false;      // a colon parts what announces from what is announced
    bool colon_ends_before_quotes = false;
    bool colon_goes_on = false;   // no sentence ends with a colon
    bool verb_last = false;       // what is said stands before "said", with or without quotation marks
    bool parts_compounds = true;  // each word between hyphens is a token of its own, but for affixes, numbers and names of files
};

// Immutable once made. Keys are hashes of folded words (text/fold.hpp); two different words share a 64-bit hash with a
// probability that can be neglected, so the words themselves are not kept.
class lexicon {
  public:
    lexicon() : lexicon("en") {}

    // Of the language with this code of ISO 639 ("de"): its lists, or, where it has none, those of a relative, for what tokens
    // and sentences ask; the English ones for the rest, names above all.
    explicit lexicon(std::string_view language);

    // While the lexicon is being made: one word more, folded.
    void add(std::string_view folded, class_set classes);

    // The classes of the word with this folded hash; empty if it is in no list. Constant time.
    [[nodiscard]] class_set find(std::uint64_t folded_hash) const noexcept;

    // Whether an ASCII word may be in one of the lists of abbreviations: false for most words, for certain. Constant time.
    [[nodiscard]] bool may_be_abbreviation(std::string_view word) const noexcept { return abbreviation_bits_.has(bit_of(word)); }

    // The same for the opening words, whatever their case.
    [[nodiscard]] bool may_be_opening_word(std::string_view word) const noexcept { return opening_bits_.has(bit_of(word)); }

    [[nodiscard]] std::string_view language() const noexcept { return language_; }
    [[nodiscard]] const inquit::detail::writing& writing() const noexcept { return writing_; }

    // Words of scripts without spaces, whatever the language.
    [[nodiscard]] pool<dictionary>& dictionaries() const noexcept { return dictionaries_; }

  private:
    struct slot {
        std::uint64_t hash = 0;
        class_set classes;
    };
    // By length and three letters: the first, the last, and that in the middle.
    static constexpr std::size_t letter_bits = 4, length_bits = 3;
    [[nodiscard]] static std::size_t bit_of(std::string_view word) noexcept {
        const auto letter = [&](std::size_t i) { return static_cast<unsigned char>(word[i]) & ((1U << letter_bits) - 1); };
        const std::size_t length = word.size() < (1U << length_bits) ? word.size() : (1U << length_bits) - 1;
        const std::size_t letters = (letter(0) << letter_bits | letter(word.size() - 1)) << letter_bits | letter(word.size() / 2);
        return letters << length_bits | length;
    }
    class bit_table {
      public:
        void set(std::size_t bit) noexcept { bits_[bit / 64] |= std::uint64_t{1} << (bit % 64); }
        [[nodiscard]] bool has(std::size_t bit) const noexcept { return (bits_[bit / 64] >> (bit % 64) & 1) != 0; }

      private:
        std::array<std::uint64_t, (std::size_t{1} << (3 * letter_bits + length_bits)) / 64> bits_{};
    };

    [[nodiscard]] static std::size_t known_bit(std::uint64_t mixed) noexcept { return mixed >> (64 - log2_known_bits); }
    [[nodiscard]] slot& slot_of(std::uint64_t hash) noexcept;
    void grow(std::size_t entries);

    // One bit for every listed word, set: most others are told apart without a look at the table, which is larger than a near
    // cache.
    static constexpr std::size_t log2_known_bits = 17;
    std::vector<std::uint64_t> known_bits_ = std::vector<std::uint64_t>((std::size_t{1} << log2_known_bits) / 64);
    bit_table abbreviation_bits_;
    bit_table opening_bits_;
    std::vector<slot> slots_;  // open addressing, a power of two, at most half full
    std::uint64_t mask_ = 0;
    std::size_t size_ = 0;
    std::string language_;
    inquit::detail::writing writing_;
    mutable pool<dictionary> dictionaries_;
};

}  // namespace inquit::detail
