// ICU's own segmentation, to compare with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

enum class icu_break { word, sentence };

// A break iterator over UTF-8, by way of a UText.
class icu_breaks {
  public:
    icu_breaks(icu_break kind, std::string_view text);
    ~icu_breaks();
    icu_breaks(const icu_breaks&) = delete;
    icu_breaks& operator=(const icu_breaks&) = delete;

    // The number of segments that are not white space alone; one pass.
    [[nodiscard]] std::size_t count();

  private:
    struct state;
    state* state_;
};

// The same number by another way: over UTF-16, from the end to the beginning.
[[nodiscard]] std::size_t recount_icu_breaks(icu_break kind, std::string_view text);
