#include "quote/arguments.hpp"

#include <algorithm>
#include <limits>

namespace inquit::detail {

namespace {

constexpr std::size_t widest = 160;   // words of a window to either side of the cue
constexpr std::size_t most_cues = 8;  // ... and others that may stand there

// A state is a role, whether the source has been (or is), and how many contents have begun.
struct state {
    role now;
    bool source;
    std::uint8_t contents;
};
constexpr std::array<state, 13> all_states{{{role::none, false, 0},
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

constexpr bool follows(const state& a, const state& b) noexcept {
    const bool new_source = b.now == role::source && a.now != role::source;
    const bool new_content = b.now == role::content && a.now != role::content;
    if (new_source && a.source) return false;
    return b.source == (a.source || new_source) && b.contents == a.contents + (new_content ? 1 : 0);
}

struct edge_of_states {
    std::uint8_t from, to, border;
};
constexpr std::size_t count_edges() noexcept {
    std::size_t count = 0;
    for (const state& a : all_states) {
        for (const state& b : all_states) count += follows(a, b) ? 1U : 0U;
    }
    return count;
}
constexpr auto edges = [] {
    std::array<edge_of_states, count_edges()> list{};
    std::size_t at = 0;
    for (std::uint8_t a = 0; a < all_states.size(); ++a) {
        for (std::uint8_t b = 0; b < all_states.size(); ++b) {
            if (!follows(all_states[a], all_states[b])) continue;
            const auto border = static_cast<std::size_t>(all_states[a].now) * roles + static_cast<std::size_t>(all_states[b].now);
            list[at++] = {a, b, static_cast<std::uint8_t>(border)};
        }
    }
    return list;
}();

constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::min() / 4;

}  // namespace

word_range window_of(const report_words& words, const cue& of) noexcept {
    std::size_t first = of.first, last = of.last;
    std::size_t cues = 0;
    while (first > 0 && of.first - first < widest && cues < most_cues) {
        --first;
        if (words[first].candidate && !words[first + 1].candidate) ++cues;
    }
    cues = 0;
    while (last < words.size() && last - of.last < widest && cues < most_cues) {
        if (words[last].candidate && !words[last - 1].candidate) ++cues;
        ++last;
    }
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
}

bool argument_decoder::run(std::span<const std::int32_t> places, std::span<const std::int32_t> borders, std::size_t cue_first,
                           std::size_t cue_last, std::int32_t sourceless_bias, std::vector<role>& into) {
    const std::size_t count = places.size() / roles;
    best_.resize(count + 1);
    from_.resize(count + 1);
    best_[0].fill(impossible);
    best_[0][0] = 0;
    for (std::size_t at = 0; at < count; ++at) {
        const bool in_cue = at >= cue_first && at < cue_last;
        const std::int32_t* place = places.data() + at * roles;
        const std::int32_t* border = borders.data() + at * roles * roles;
        auto& next = best_[at + 1];
        auto& origin = from_[at + 1];
        next.fill(impossible);
        for (const edge_of_states& edge : edges) {
            const role now = all_states[edge.to].now;
            if (in_cue && now != role::none) continue;
            const std::int64_t value = best_[at][edge.from] + border[edge.border] + place[static_cast<std::size_t>(now)];
            if (value <= next[edge.to]) continue;
            next[edge.to] = value;
            origin[edge.to] = edge.from;
        }
    }
    std::size_t end = states;
    score_ = impossible / 2;
    for (std::size_t at = 0; at < states; ++at) {
        if (all_states[at].contents == 0) continue;
        const std::int64_t value = best_[count][at] + (all_states[at].source ? 0 : sourceless_bias);
        if (value <= score_) continue;
        score_ = value;
        end = at;
    }
    into.assign(count, role::none);
    if (end == states) return false;
    for (std::size_t at = count; at > 0; --at) {
        into[at - 1] = all_states[end].now;
        end = from_[at][end];
    }
    return true;
}

}  // namespace inquit::detail
