// The lexicon of each language, made when a text first needs it.
#pragma once

#include "language/identify.hpp"
#include "lexicon/lexicon.hpp"

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inquit::detail {

// Serves any number of threads. English takes no lock, another language one for its look-up.
class lexicons {
  public:
    // With words that the caller takes for abbreviations in any language.
    explicit lexicons(std::span<const std::string> abbreviations = {});

    [[nodiscard]] const lexicon& english() const noexcept { return *english_; }

    // Of a language tag ("de", "de-AT", "DE_at": only the language counts; "" and "en" are English), or, for "auto", of the
    // language of `text`. The lexicon lives as long as this. Throws std::bad_alloc only.
    [[nodiscard]] const lexicon& of(std::string_view tag, std::string_view text) const;

  private:
    std::vector<std::string> abbreviations_;
    std::unique_ptr<const lexicon> english_;
    language_identifier identify_;
    mutable std::mutex mutex_;
    mutable std::vector<std::pair<std::string, std::unique_ptr<const lexicon>>> others_;
};

// The language of a tag ("de-AT", "" and "en" are English) with its lists and, but for English, what ICU knows of it: CLDR's
// abbreviations, names of months and days; and `abbreviations`, in any case, with or without their full stops.
[[nodiscard]] std::unique_ptr<const lexicon> make_lexicon(std::string_view tag, std::span<const std::string> abbreviations = {});

}  // namespace inquit::detail
