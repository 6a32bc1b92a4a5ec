// The only place that names RE2: regular expressions of the caller's.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace re2 {
class RE2;
}

namespace inquit::detail {

// Immutable, shared by threads. RE2 (Cox, "Regular Expression Matching in the Wild", 2010) takes time linear in what it reads,
// whatever the expression, and bounded memory.
class pattern {
  public:
    // None if `expression` is no regular expression in RE2's syntax, or needs more memory than RE2 gives one. Silent.
    [[nodiscard]] static std::optional<pattern> compile(std::string_view expression);
    pattern(pattern&&) noexcept;
    pattern& operator=(pattern&&) noexcept;
    ~pattern();

    // Where the longest match ends that begins at text[at], at <= limit <= text.size(), code point borders; `at` if there is
    // none. A match that needs bytes behind `limit` is none. Characters next to the match are seen, by "\b", "^" and "$".
    [[nodiscard]] std::size_t end_of_match(std::string_view text, std::size_t at, std::size_t limit) const;

  private:
    explicit pattern(std::unique_ptr<const re2::RE2> compiled) noexcept;
    std::unique_ptr<const re2::RE2> compiled_;
};

}  // namespace inquit::detail
