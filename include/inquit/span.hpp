// Ranges of the input text, and ids of the records that a document holds.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace inquit {

namespace detail {

// A std::string that dies with the call: a view of it would dangle. As the type of a deleted overload's forwarding reference, it
// refuses those and leaves literals, views and named strings to the overload that takes a view.
template <class Text>
concept temporary_string = std::same_as<std::remove_const_t<Text>, std::string>;

}  // namespace detail

// A half-open range [begin, end) of UTF-8 bytes of the analysed text. Both ends lie on code point borders in everything the
// library hands out. An empty span (begin == end) stands for "none" where a field is optional.
struct span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - begin; }
    [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
    [[nodiscard]] constexpr bool contains(span other) const noexcept { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] constexpr bool overlaps(span other) const noexcept { return begin < other.end && other.begin < end; }

    // The bytes themselves; the view lives as long as `text` does. `text` must be the text that the span was made for.
    [[nodiscard]] constexpr std::string_view in(std::string_view text) const noexcept { return {text.data() + begin, size()}; }

    friend constexpr auto operator<=>(span, span) noexcept = default;
};

// The smallest span that covers both.
[[nodiscard]] constexpr span hull(span a, span b) noexcept {
    return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

// The position of a Record in its array in the document, typed so that a quote's id cannot be taken for a speaker's.
// A default-constructed id means "none" and converts to false.
template <class Record>
class id {
  public:
    constexpr id() noexcept = default;
    constexpr explicit id(std::size_t index) noexcept : index_(static_cast<std::uint32_t>(index)) {}

    // The index into the document's array; meaningless for "none".
    [[nodiscard]] constexpr std::uint32_t index() const noexcept { return index_; }
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return index_ != none; }

    friend constexpr auto operator<=>(id, id) noexcept = default;

  private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;
    std::uint32_t index_ = none;
};

struct token;
struct paragraph;
struct sentence;
struct quote;
struct mention;
struct speaker;

// The ids of the records.
using token_id = id<token>;
using paragraph_id = id<paragraph>;
using sentence_id = id<sentence>;
using quote_id = id<quote>;
using mention_id = id<mention>;
using speaker_id = id<speaker>;

// Consecutive records [first, last) of one of the document's arrays.
template <class Record>
struct id_range {
    id<Record> first{0};
    id<Record> last{0};

    [[nodiscard]] constexpr std::uint32_t size() const noexcept { return last.index() - first.index(); }
    [[nodiscard]] constexpr bool empty() const noexcept { return first == last; }
    friend constexpr auto operator<=>(id_range, id_range) noexcept = default;
};

}  // namespace inquit
