// Tokens, found lazily or by an analyzer, with patterns and strings of the caller's own: the same ones, in order, disjoint, on
// code point borders, and all that stands between them is white space or control characters.
#include "input.hpp"

#include <inquit/analyzer.hpp>
#include <inquit/text.hpp>
#include <inquit/token.hpp>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace inquit::fuzz {

namespace {

// A way of cutting, lazily and by an analyzer.
struct cutter {
    tokenizer lazy;
    analyzer whole;
};

cutter made_cutter(unsigned language, bool unicode, bool patterns, bool strings) {
    static constexpr std::array languages{"en", "de", "fr", "th"};
    tokenizer_options tokens;
    tokens.convention = unicode ? token_convention::unicode : token_convention::linguistic;
    tokens.language = languages[language];
    if (patterns) tokens.patterns = {"[A-Z]{2} ?[0-9]+", "\\p{L}+&\\p{L}+"};
    if (strings) tokens.never_split = {"C++", "said that", "…", "'s"};
    result<tokenizer> made = tokenizer::make(tokens);
    require(made.has_value(), "a tokenizer that is none");
    options settings;
    settings.last = stage::token;
    settings.tokens = *made;
    settings.language = tokens.language;
    return {*std::move(made), analyzer(settings)};
}

// Making one takes longer than a small text: each is made once.
const cutter& chosen_cutter(input& given) {
    static std::map<unsigned, cutter> all;
    const unsigned language = given.choose(4), ways = given.choose(8);
    const unsigned key = 8 * language + ways;
    auto found = all.find(key);
    if (found == all.end())
        found = all.emplace(key, made_cutter(language, (ways & 1U) != 0, (ways & 2U) != 0, (ways & 4U) != 0)).first;
    return found->second;
}

void expect_nothing_between(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (auto at = static_cast<std::int32_t>(begin); at < static_cast<std::int32_t>(end);) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, static_cast<std::int32_t>(end), c);
        require(c >= 0, "a token ends inside a character");
        require(u_isUWhiteSpace(c) || (U_MASK(u_charType(c)) & U_GC_C_MASK) != 0, "something is in no token");
    }
}

}  // namespace

void run(input given) {
    const cutter& cut = chosen_cutter(given);
    const std::string_view text = given.text();
    std::vector<token> lazy;
    for (const token& one : cut.lazy(text)) lazy.push_back(one);
    std::uint32_t end = 0;
    for (const token& one : lazy) {
        require(!one.where.empty() && one.where.begin >= end && one.where.end <= text.size(), "tokens are not in order");
        end = one.where.end;
    }
    if (!validate_utf8(text)) return;
    end = 0;
    for (const token& one : lazy) {
        expect_nothing_between(text, end, one.where.begin);
        end = one.where.end;
    }
    expect_nothing_between(text, end, static_cast<std::uint32_t>(text.size()));
    const result<document> found = cut.whole.analyze(text);
    require(found.has_value() && std::ranges::equal(found->tokens(), lazy), "an analyzer has other tokens");
}

}  // namespace inquit::fuzz
