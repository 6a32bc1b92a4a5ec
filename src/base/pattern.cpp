#include "base/pattern.hpp"

#include <re2/re2.h>
#include <re2/stringpiece.h>

#include <algorithm>

namespace inquit::detail {

namespace {

constexpr std::size_t longest_character = 4;

}  // namespace

pattern::pattern(std::unique_ptr<const re2::RE2> compiled) noexcept : compiled_(std::move(compiled)) {}
pattern::pattern(pattern&&) noexcept = default;
pattern& pattern::operator=(pattern&&) noexcept = default;
pattern::~pattern() = default;

std::optional<pattern> pattern::compile(std::string_view expression) {
    re2::RE2::Options settings;
    settings.set_log_errors(false);
    settings.set_longest_match(true);
    auto compiled = std::make_unique<const re2::RE2>(re2::StringPiece(expression.data(), expression.size()), settings);
    if (!compiled->ok()) return std::nullopt;
    return pattern(std::move(compiled));
}

std::size_t pattern::end_of_match(std::string_view text, std::size_t at, std::size_t limit) const {
    // RE2's offsets are int in places: it sees the stretch with a character on either side, not the whole text.
    const std::size_t begin = at <= longest_character ? 0 : at - longest_character;
    const std::size_t end = text.size() - limit <= longest_character ? text.size() : limit + longest_character;
    const re2::StringPiece around(text.data() + begin, end - begin);
    re2::StringPiece found;
    if (!compiled_->Match(around, at - begin, limit - begin, re2::RE2::ANCHOR_START, &found, 1)) return at;
    return at + found.size();
}

}  // namespace inquit::detail
