#include "mention/narrator.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace inquit::detail {

namespace {

constexpr std::uint32_t least_calls = 3;
constexpr std::uint32_t calls_a_naming = 8;  // the narrator may say his own name now and then

struct uses {
    std::uint32_t called = 0;
    std::uint32_t told = 0;  // by the narration
};

}  // namespace

std::int32_t group_of_narrator(std::span<const found_mention> found, const name_grouper& names) {
    std::vector<uses> of(names.groups().size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::int32_t group = names.group_of(i);
        if (group < 0) continue;
        uses& its = of[static_cast<std::size_t>(group)];
        its.called += found[i].vocative ? 1U : 0U;
        its.told += found[i].quoted ? 0U : 1U;
    }
    std::int32_t best = -1;
    std::uint32_t most = 0, next = 0;
    for (std::size_t group = 0; group < of.size(); ++group) {
        if (!names.groups()[group].person || of[group].told * calls_a_naming > of[group].called) continue;
        next = std::max(next, std::min(most, of[group].called));
        if (of[group].called <= most) continue;
        most = of[group].called;
        best = static_cast<std::int32_t>(group);
    }
    return most >= least_calls && most >= 2 * next ? best : -1;
}

}  // namespace inquit::detail
