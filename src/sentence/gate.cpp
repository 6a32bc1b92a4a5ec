#include "sentence/gate.hpp"

#include "model/linear.hpp"
#include "sentence/own_outline.hpp"

#include <algorithm>
#include <cassert>

namespace inquit::detail {

namespace {

enum finding : std::uint8_t { small_start = 1, small_pronoun = 2, long_small_word = 4, capital_word = 8 };

// What a pair of neighbours says about the paragraph.
constexpr auto findings = [] {
    std::array<std::uint8_t, std::size_t{1} << (2 * outline_bits)> table{};
    for (std::size_t before = 0; before < (1U << outline_bits); ++before) {
        for (std::size_t behind = 0; behind < (1U << outline_bits); ++behind) {
            const auto a = static_cast<outline>(before), b = static_cast<outline>(behind);
            const bool ends =
                a == outline::outside || a == outline::stop_behind_lower || a == outline::stop_behind_short || a == outline::stop;
            std::uint8_t found = 0;
            if (ends && is_small(b)) found |= small_start;
            if (b == outline::small_i) found |= small_pronoun;
            if (b == outline::lower) found |= long_small_word;
            if (b == outline::capital || b == outline::all_capitals) found |= capital_word;
            table[(before << outline_bits) | behind] = found;
        }
    }
    return table;
}();

// Whether the last token ends a sentence, perhaps within quotation marks or brackets.
bool is_closed(std::span<const outline> tokens) noexcept {
    std::size_t end = tokens.size();
    for (int closing = 0; closing < 3 && end > 0 && is_closing(tokens[end - 1]); ++closing) --end;
    return end > 0 && (is_terminal(tokens[end - 1]) || tokens[end - 1] == outline::colon || is_abbreviation(tokens[end - 1]));
}

}  // namespace

boundary_gate::boundary_gate(std::span<const unsigned char> bytes) noexcept {
    assert(bytes.size() == written_size && std::equal(magic.begin(), magic.end(), bytes.begin()));
    std::copy(bytes.begin() + magic.size(), bytes.end(), pairs_.begin());
    for (std::size_t pair = 0; pair < pairs_.size(); ++pair) {
        if (is_word(static_cast<outline>(pair >> 1U & ((1U << outline_bits) - 1)))) continue;
        for (unsigned habit = 0; habit < static_cast<unsigned>(paragraph_habit::count); ++habit) {
            const auto of_habit = static_cast<paragraph_habit>(habit);
            if (of(of_habit, pairs_[pair]) == answer::ask_opener)
                pairs_[pair] = static_cast<answers>(pairs_[pair] & ~as_answers(of_habit, answer::ask_opener));
        }
    }
}

const boundary_gate& known_gate() {
    static const boundary_gate gate(embedded_weights("sentence_gate"));
    return gate;
}

paragraph_habit read_places(std::string_view text, std::span<const token> tokens, const boundary_gate& gate,
                            std::vector<outline>& outlines, std::vector<boundary_gate::answers>& answers) {
    outlines.resize(tokens.size());
    answers.resize(tokens.size() + answers_together);
    outline* to = outlines.data();
    boundary_gate::answers* answer = answers.data();
    outline own = own_outline(text, tokens[0]);
    outline before = *to++ = outline_behind(outline::outside, own);
    unsigned found = findings[static_cast<std::size_t>(before)];
    for (const token& one : tokens.subspan(1)) {
        const outline next = own_outline(text, one);
        const outline behind = *to++ = outline_behind(own, next);
        const std::size_t pair = boundary_gate::pair(before, behind, has(one.flags, token_flags::space_before));
        found |= findings[pair >> 1U];
        *answer++ = gate(pair);
        own = next;
        before = behind;
    }
    std::fill_n(answer, answers_together, boundary_gate::answers{0});
    const bool closed = is_closed(outlines);
    if ((found & (small_start | small_pronoun)) != 0) return paragraph_habit::careless;
    if (!closed && (found & long_small_word) == 0 && (found & capital_word) != 0) return paragraph_habit::title;
    return closed ? paragraph_habit::neat : paragraph_habit::open;
}

}  // namespace inquit::detail
