#include "quote/arguments.hpp"

#include "quote/argument_states.hpp"

#include <algorithm>
#include <limits>

namespace inquit::detail {

namespace {

constexpr std::size_t widest = 160;         // words of a window to either side of the cue
constexpr std::size_t most_cues = 8;        // ... and others that may stand there
constexpr std::size_t most_cue_words = 16;  // ... and their words: cue upon cue counts as one

constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::min() / 4;

std::int32_t bounded(std::int64_t margin) noexcept {
    constexpr std::int64_t most = 1 << 20;
    return static_cast<std::int32_t>(std::clamp(margin, -most, most));
}

}  // namespace

std::size_t head_of(const report_words& words, const cue& of) noexcept {
    std::size_t head = of.first;
    const auto weight = [&](std::size_t at) { return words[at].rate + (is_verb(words[at].part) ? 2 : 0); };
    for (std::size_t at = of.first + 1; at < of.last; ++at) {
        if (weight(at) >= weight(head)) head = at;
    }
    return head;
}

word_range window_of(const report_words& words, const cue& of) noexcept {
    std::size_t first = of.first, last = of.last;
    std::size_t cues = 0, cue_words = 0;
    while (first > 0 && of.first - first < widest && cues < most_cues && cue_words < most_cue_words) {
        --first;
        cue_words += words[first].candidate ? 1U : 0U;
        if (words[first].candidate && !words[first + 1].candidate) ++cues;
    }
    cues = cue_words = 0;
    while (last < words.size() && last - of.last < widest && cues < most_cues && cue_words < most_cue_words) {
        if (words[last].candidate && !words[last - 1].candidate) ++cues;
        cue_words += words[last].candidate ? 1U : 0U;
        ++last;
    }
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
}

bool argument_decoder::run(std::span<const std::int32_t> places, std::span<const std::int32_t> borders, std::size_t cue_first,
                           std::size_t cue_last, const argument_biases& biases, std::vector<role>& into) {
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
        const auto& last = best_[at];
        for (std::size_t to = 0; to < states; ++to) {
            const role now = argument_states[to].now;
            std::int64_t most = impossible;
            std::uint8_t from = 0;
            for (std::size_t i = edges_to[to]; i < edges_to[to + 1]; ++i) {
                const argument_edge& edge = edges_by_target[i];
                const std::int64_t value = last[edge.from] + border[edge.border];
                from = value > most ? edge.from : from;
                most = std::max(most, value);
            }
            next[to] = in_cue && now != role::none ? impossible : most + place[static_cast<std::size_t>(now)];
            origin[to] = from;
        }
    }
    std::size_t end = states;
    score_ = impossible / 2;
    for (std::size_t at = 0; at < states; ++at) {
        if (argument_states[at].contents == 0) continue;
        const std::int64_t value = best_[count][at] + (argument_states[at].source ? 0 : biases.sourceless) +
                                   (argument_states[at].contents == 2 ? biases.second : 0);
        if (value <= score_) continue;
        score_ = value;
        end = at;
    }
    compare_ends(count);
    into.assign(count, role::none);
    if (end == states) return false;
    for (std::size_t at = count; at > 0; --at) {
        into[at - 1] = argument_states[end].now;
        end = from_[at][end];
    }
    return true;
}

void argument_decoder::compare_ends(std::size_t count) noexcept {
    std::array<std::int64_t, 2> by_source{impossible, impossible}, by_contents{impossible, impossible};
    for (std::size_t at = 0; at < states; ++at) {
        const argument_state& end = argument_states[at];
        if (end.contents == 0) continue;
        std::int64_t& of_source = by_source[end.source ? 1 : 0];
        std::int64_t& of_contents = by_contents[end.contents - std::size_t{1}];
        of_source = std::max(of_source, best_[count][at]);
        of_contents = std::max(of_contents, best_[count][at]);
    }
    source_margin_ = bounded(by_source[1] - by_source[0]);
    second_margin_ = bounded(by_contents[1] - by_contents[0]);
}

std::int32_t argument_margin(std::int64_t best, std::span<const std::int32_t> places,
                             std::span<const std::int32_t> borders) noexcept {
    std::int64_t margin = best;
    for (std::size_t at = 0; at < places.size() / roles; ++at) margin -= places[at * roles] + borders[at * roles * roles];
    return bounded(margin);
}

}  // namespace inquit::detail
