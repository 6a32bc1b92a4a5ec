// What the mention stage hands on: every mention, and which of them mean the same person or body.
#pragma once

#include <inquit/mention.hpp>
#include <inquit/span.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace inquit::detail {

// Index into mention_table::entities, or -1.
using entity_index = std::int32_t;

// One person or body as the text presents it, whether it speaks or not.
struct entity {
    mention best;  // the fullest form: names it in the output
    span role;     // "Foreign Minister" where a mention carries it; empty if none
    inquit::gender gender = inquit::gender::unknown;
    grammatical_number number = grammatical_number::unknown;
    bool person = true;
    bool perhaps = false;      // no person by its name's looks, but may be one
    bool named = false;        // has at least one name mention
    std::int32_t member = -1;  // index in the caller's cast list, or -1
    bool narrator = false;     // the "I" of the narration
    std::uint32_t mention_count = 0;
};

// Mentions in text order, non-overlapping; `entity_of` runs parallel. A mention that could not be resolved (a pronoun without
// antecedent) has entity -1. Kept between calls for its capacity.
struct mention_table {
    std::vector<mention> list;
    std::vector<entity_index> entity_of;
    std::vector<std::uint32_t> first_token;  // token index where the mention begins
    std::vector<std::uint8_t> subject;       // whether it seems to be the subject of its clause
    std::vector<std::uint8_t> possessive;    // "Anna's" before a noun: not whom a longer phrase is about
    std::vector<std::uint8_t> vocative;      // whether it stands in speech and seems to be spoken to
    std::vector<entity> entities;            // in order of first mention
    bool cast_given = false;                 // the caller knows some of the people
    bool members_only = false;               // only members of the cast list may speak

    void clear() noexcept {
        list.clear();
        entity_of.clear();
        first_token.clear();
        subject.clear();
        possessive.clear();
        vocative.clear();
        entities.clear();
    }
    void reserve(std::size_t mentions) {
        list.reserve(mentions);
        entity_of.reserve(mentions);
        first_token.reserve(mentions);
        subject.reserve(mentions);
        possessive.reserve(mentions);
        vocative.reserve(mentions);
    }
    // Whom a source's words mean: the first mention in `where` that is no possessive ("Trump's adviser Ann Lee, who met Mr.
    // Cruz"), else the first one, else -1. Logarithmic plus the overlap.
    [[nodiscard]] std::int32_t source_in(span where) const noexcept;
};

}  // namespace inquit::detail
