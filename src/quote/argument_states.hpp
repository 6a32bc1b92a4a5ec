// The states of the search for a cue's source and contents, and which may follow which.
#pragma once

#include "quote/arguments.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace inquit::detail {

// A state is a role, whether the source has been (or is), and how many contents have begun.
struct argument_state {
    role now;
    bool source;
    std::uint8_t contents;
};
inline constexpr std::array<argument_state, 13> argument_states{{{role::none, false, 0},
                                                                 {role::none, false, 1},
                                                                 {role::none, false, 2},
                                                                 {role::none, true, 0},
                                                                 {role::none, true, 1},
                                                                 {role::none, true, 2},
                                                                 {role::source, true, 0},
                                                                 {role::source, true, 1},
                                                                 {role::source, true, 2},
                                                                 {role::content, false, 1},
                                                                 {role::content, false, 2},
                                                                 {role::content, true, 1},
                                                                 {role::content, true, 2}}};

constexpr bool follows(const argument_state& a, const argument_state& b) noexcept {
    const bool new_source = b.now == role::source && a.now != role::source;
    const bool new_content = b.now == role::content && a.now != role::content;
    if (new_source && a.source) return false;
    return b.source == (a.source || new_source) && b.contents == a.contents + (new_content ? 1 : 0);
}

// `border` is the column of the border between the two: role before it times roles plus its own.
struct argument_edge {
    std::uint8_t from, to, border;
};
constexpr std::size_t count_argument_edges() noexcept {
    std::size_t count = 0;
    for (const argument_state& a : argument_states) {
        for (const argument_state& b : argument_states) count += follows(a, b) ? 1U : 0U;
    }
    return count;
}
inline constexpr auto argument_edges = [] {
    std::array<argument_edge, count_argument_edges()> list{};
    std::size_t at = 0;
    for (std::uint8_t a = 0; a < argument_states.size(); ++a) {
        for (std::uint8_t b = 0; b < argument_states.size(); ++b) {
            if (!follows(argument_states[a], argument_states[b])) continue;
            const auto border =
                static_cast<std::size_t>(argument_states[a].now) * roles + static_cast<std::size_t>(argument_states[b].now);
            list[at++] = {a, b, static_cast<std::uint8_t>(border)};
        }
    }
    return list;
}();

// The same by where they lead, and where those to each state begin, with the end of the last.
inline constexpr auto edges_by_target = [] {
    auto list = argument_edges;
    std::size_t at = 0;
    for (std::size_t to = 0; to < argument_states.size(); ++to) {
        for (const argument_edge& edge : argument_edges) {
            if (edge.to == to) list[at++] = edge;
        }
    }
    return list;
}();
inline constexpr auto edges_to = [] {
    std::array<std::size_t, argument_states.size() + 1> begins{};
    for (const argument_edge& edge : argument_edges) ++begins[edge.to + std::size_t{1}];
    for (std::size_t to = 1; to < begins.size(); ++to) begins[to] += begins[to - 1];
    return begins;
}();

}  // namespace inquit::detail
