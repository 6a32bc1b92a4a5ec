#include "mention/descriptions.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace inquit::detail {

namespace {

std::uint64_t spelled_out(std::uint64_t noun) noexcept {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 18> titles{{{"sen.", "senator"},
                                                                                    {"sen", "senator"},
                                                                                    {"gov.", "governor"},
                                                                                    {"gov", "governor"},
                                                                                    {"rep.", "congressman"},
                                                                                    {"rep", "congressman"},
                                                                                    {"representative", "congressman"},
                                                                                    {"congresswoman", "congressman"},
                                                                                    {"dr.", "doctor"},
                                                                                    {"dr", "doctor"},
                                                                                    {"prof.", "professor"},
                                                                                    {"gen.", "general"},
                                                                                    {"lt.", "lieutenant"},
                                                                                    {"capt.", "captain"},
                                                                                    {"sgt.", "sergeant"},
                                                                                    {"rev.", "reverend"},
                                                                                    {"chairwoman", "chairman"},
                                                                                    {"spokeswoman", "spokesman"}}};
    for (const auto& [title, word] : titles) {
        if (hash_bytes(title) == noun) return hash_bytes(word);
    }
    return noun;
}

// "vice president" is not "president", nor "first lady" a lady.
std::uint64_t noun_at(const reading& from, std::size_t at, std::size_t first) noexcept {
    const std::uint64_t noun = spelled_out(from.base(at));
    if (at == first) return noun;
    const std::uint64_t before = from.base(at - 1);
    const bool compound = before == hash_bytes("vice") || before == hash_bytes("first") || before == hash_bytes("prime") ||
                          before == hash_bytes("deputy");
    return compound ? combine(noun, before) : noun;
}

}  // namespace

description description_of(const reading& from, const found_mention& one) {
    description made{noun_at(from, one.head_first, one.first), 0};
    for (std::size_t at = one.first + 1; at < one.head_first && made.place == 0; ++at) {
        if (from.capital(at)) made.place = from.base(at);
    }
    return made;
}

std::uint64_t noun_of_title(const reading& from, const found_mention& name) {
    return name.role.empty() || name.head_first == name.first ? 0 : noun_at(from, name.head_first - 1, name.first);
}

void description_memory::remember(description words, entity_index who) {
    std::array<entry, kept>& list = by_noun_[words.noun];
    const auto same = std::find_if(list.begin(), list.end(), [&](const entry& one) { return one.who == who; });
    const auto last = same == list.end() ? list.end() - 1 : same;
    const std::uint64_t place = words.place == 0 && same != list.end() ? same->place : words.place;
    std::move_backward(list.begin(), last, last + 1);
    list.front() = {place, who};
}

entity_index description_memory::find(description words, bool& exact) const noexcept {
    exact = false;
    const auto found = by_noun_.find(words.noun);
    if (found == by_noun_.end()) return -1;
    for (const entry& one : found->second) {
        if (one.who < 0 || (words.place != 0 && one.place != 0 && words.place != one.place)) continue;
        exact = words.place == 0 || words.place == one.place;
        return one.who;
    }
    return -1;
}

}  // namespace inquit::detail
