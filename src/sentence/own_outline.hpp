// Outlines token by token, for those who read them on the way (outline.cpp, gate.cpp).
#pragma once

#include "sentence/outline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace inquit::detail {

// Of a token that neither its kind and flags nor its one byte tell. Not in line: the others would pay for its registers.
[[nodiscard]] outline outline_of_text(std::string_view text, const token& one) noexcept;

namespace outline_tables {

inline constexpr std::size_t kinds = 10, flag_sets = 128;
inline constexpr std::uint32_t longest_short = 3;  // bytes

constexpr outline of_word(std::size_t flags) noexcept {
    const auto set = static_cast<token_flags>(flags);
    if (has(set, token_flags::has_digit)) return outline::digits;
    if (has(set, token_flags::all_upper)) return outline::all_capitals;
    return has(set, token_flags::capitalised) ? outline::capital : outline::lower;
}

// What length, kind and flags say of a token of more than one byte. outline::outside: its text has to be looked at.
inline constexpr auto by_kind_and_flags = [] {
    std::array<std::array<outline, kinds * flag_sets>, 2> tables{};
    for (std::size_t flags = 0; flags < flag_sets; ++flags) {
        const bool beyond_ascii = has(static_cast<token_flags>(flags), token_flags::non_ascii);
        for (const bool longer : {false, true}) {
            const auto set = [&](token_kind kind, outline to) {
                tables[longer ? 1 : 0][static_cast<std::size_t>(kind) * flag_sets + flags] = to;
            };
            const outline word = of_word(flags);
            set(token_kind::word, beyond_ascii                        ? outline::outside
                                  : word == outline::lower && !longer ? outline::short_lower
                                                                      : word);
            set(token_kind::number, outline::digits);
            set(token_kind::url, outline::address);
            set(token_kind::email, outline::address);
            set(token_kind::handle, outline::tag);
            set(token_kind::hashtag, outline::tag);
            set(token_kind::emoji, outline::pictograph);
        }
    }
    return tables;
}();

// Of tokens of one byte, without a space before them and with one. Beyond ASCII they are no characters.
inline constexpr auto by_ascii_byte = [] {
    std::array<std::array<outline, 256>, 2> table{};
    for (auto& half : table) {
        std::fill_n(half.begin(), 128, outline::other_mark);
        const auto set = [&](std::string_view bytes, outline to) {
            for (const char c : bytes) half[static_cast<std::size_t>(c)] = to;
        };
        for (char c = 'a'; c <= 'z'; ++c) half[static_cast<std::size_t>(c)] = outline::short_lower;
        for (char c = 'A'; c <= 'Z'; ++c) half[static_cast<std::size_t>(c)] = outline::one_capital;
        set("i", outline::small_i);
        set("0123456789", outline::digits);
        set("([{`", outline::opening);
        set(")]}", outline::closing);
        set("\"'*_", &half == &table[1] ? outline::opening : outline::closing);
        set(",", outline::comma);
        set(":", outline::colon);
        set(";", outline::semicolon);
        set("-", outline::dash);
        set(".", outline::stop);
        set("?", outline::question);
        set("!", outline::exclamation);
    }
    return table;
}();

// What a token is behind its neighbour, which may still be told apart itself: a stop stays terminal, a closing mark closing.
inline constexpr auto behind = [] {
    std::array<std::array<outline, 64>, 64> table{};
    for (std::size_t i = 0; i < 64; ++i) {
        const auto last = static_cast<outline>(i);
        for (std::size_t j = 0; j < 64; ++j) table[i][j] = static_cast<outline>(j);
        table[i][static_cast<std::size_t>(outline::stop)] = last == outline::lower     ? outline::stop_behind_lower
                                                            : is_small(last)           ? outline::stop_behind_short
                                                            : last == outline::capital ? outline::stop_behind_capital
                                                            : last == outline::digits  ? outline::stop_behind_digits
                                                                                       : outline::stop;
        table[i][static_cast<std::size_t>(outline::closing)] = is_terminal(last)        ? outline::closing_behind_stop
                                                               : last == outline::comma ? outline::closing_behind_comma
                                                                                        : outline::closing;
    }
    return table;
}();

}  // namespace outline_tables

// What a token is but for its neighbour. Few branches: what comes next in a text is hard to predict.
inline outline own_outline(std::string_view text, const token& one) noexcept {
    using namespace outline_tables;
    static_assert(static_cast<unsigned>(token_flags::space_before) == 8);
    const std::uint32_t size = one.where.end - one.where.begin;
    const auto flags = static_cast<std::size_t>(one.flags);
    const outline* const known = by_kind_and_flags[size > longest_short ? 1 : 0].data();
    const outline by_byte = by_ascii_byte[flags >> 3U & 1U][static_cast<unsigned char>(text[one.where.begin])];
    outline now = known[static_cast<std::size_t>(one.kind) * flag_sets + flags];
    now = size == 1 ? by_byte : now;
    return now != outline::outside ? now : outline_of_text(text, one);
}

inline outline outline_behind(outline last, outline own) noexcept {
    return outline_tables::behind[static_cast<std::size_t>(last)][static_cast<std::size_t>(own)];
}

}  // namespace inquit::detail
