// Mentions: words that refer to a person or a body that can speak.
#pragma once

#include <inquit/export.hpp>
#include <inquit/span.hpp>

#include <cstdint>
#include <string_view>

namespace inquit {

// What sort of words a mention is.
enum class mention_kind : std::uint8_t {
    name,     // "Foreign Minister Cho Tae-yul", "Mrs. Dean"
    nominal,  // "the official", "a foreign ministry spokeswoman", "police"
    pronoun   // "she", "they"; "I" outside quotations
};

// Only as far as the text or a name table gives evidence.
enum class gender : std::uint8_t { unknown, female, male };

// As far as the words tell.
enum class grammatical_number : std::uint8_t { unknown, singular, plural };

// Mentions are in text order by their begin and never overlap.
struct mention {
    span where;  // all the words, with title and role: "Foreign Minister Cho Tae-yul"
    span head;   // what identifies it: the name without title ("Cho Tae-yul"), the noun of a nominal, the pronoun
    mention_kind kind = mention_kind::name;
    inquit::gender gender = inquit::gender::unknown;
    grammatical_number number = grammatical_number::unknown;
    bool person = true;  // false for an organisation, a place or another body
    speaker_id speaker;  // the speaker it refers to; none for people and bodies that say nothing in this text
};

// The identifiers ("name", "female"), as the program prints them. Static storage.
[[nodiscard]] INQUIT_EXPORT std::string_view name(mention_kind kind) noexcept;
[[nodiscard]] INQUIT_EXPORT std::string_view name(gender value) noexcept;

}  // namespace inquit
