// Quotations: stretches of text that are somebody's words, or words reported.
#pragma once

#include <inquit/export.hpp>
#include <inquit/span.hpp>

#include <cstdint>
#include <string_view>

namespace inquit {

// How the words are given.
enum class quote_kind : std::uint8_t {
    direct,   // all of it stands in quotation marks, or after a dialogue dash
    mixed,    // reported in the writer's words, with a quoted stretch among them
    indirect  // reported in the writer's words
};

// What sort of utterance the words are.
enum class quote_mode : std::uint8_t {
    speech,
    writing,
    thought  // beliefs, wishes, attitudes, intentions
};

// One quotation. Its parts (document::parts) are disjoint, in text order, on code point borders; the parts of a direct quotation
// include its marks. A quotation that its reporting clause breaks, or that runs on in a new paragraph with a reopened mark, is
// one quotation with several parts.
struct quote {
    std::uint32_t first_part = 0;  // index into the document's parts
    std::uint32_t part_count = 0;
    quote_kind kind = quote_kind::direct;
    quote_mode mode = quote_mode::speech;
    std::uint16_t depth = 0;  // 0 for a quotation that stands in no other
    quote_id parent;          // the quotation that directly contains it, or none
};

// Why a stretch in quotation marks is not taken for somebody's words.
enum class rejection : std::uint8_t {
    title,        // of a work, a programme, an organisation
    term,         // a word or phrase under discussion, a nickname, a scare quote
    unclosed,     // the mark has no partner
    measurement,  // feet, inches, minutes, seconds
};

// A marked stretch that is no quotation; `where` includes its marks.
struct rejected_quote {
    span where;
    rejection reason = rejection::term;
};

// The identifiers ("direct", "speech", "title"), as the program prints them. Static storage.
[[nodiscard]] INQUIT_EXPORT std::string_view name(quote_kind kind) noexcept;
[[nodiscard]] INQUIT_EXPORT std::string_view name(quote_mode mode) noexcept;
[[nodiscard]] INQUIT_EXPORT std::string_view name(rejection reason) noexcept;

}  // namespace inquit
