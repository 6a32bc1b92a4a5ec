#include "language/lexicons.hpp"

#include "base/icu.hpp"
#include "base/locale_words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace inquit::detail {

namespace {

// One word, without its full stop; phrases are left out, as are function words, which do not become abbreviations by a rare use.
void add_suppression(std::string_view spelled, lexicon& into) {
    if (!spelled.ends_with('.') || spelled.size() < 3 || spelled.find(' ') != std::string_view::npos) return;
    spelled.remove_suffix(1);
    const std::uint64_t hash = fold_hash(spelled);
    if (into.find(hash).any(word_class::opening_word | word_class::abbreviation_number)) return;
    const bool capital = is_upper(decode(spelled, 0).value);
    into.add(fold(spelled), capital ? word_class::abbreviation_capital : word_class::abbreviation);
}

void add_calendar_name(std::string_view name, lexicon& into) {
    if (name.ends_with('.')) {
        name.remove_suffix(1);
        if (name.size() > 1) into.add(fold(name), word_class::abbreviation_capital);
    }
    if (name.size() > 1) into.add(fold(name), word_class::calendar);
}

// The language of a tag: "de" of "de-AT", in small letters.
std::string language_of_tag(std::string_view tag) {
    std::string code(tag.substr(0, tag.find_first_of("-_")));
    for (char& c : code) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return code.empty() ? "en" : code;
}

}  // namespace

std::unique_ptr<const lexicon> make_lexicon(std::string_view tag, std::span<const std::string> abbreviations) {
    const std::string code = language_of_tag(tag);
    auto made = std::make_unique<lexicon>(code);
    for (std::string_view word : abbreviations) {
        if (word.ends_with('.')) word.remove_suffix(1);
        if (!word.empty()) made->add(fold(word), word_class::abbreviation);
    }
    if (code == "en") return made;
    for_each_suppression(code, [&](std::string_view word) { add_suppression(word, *made); });
    for_each_calendar_name(code, [&](std::string_view word) { add_calendar_name(word, *made); });
    return made;
}

lexicons::lexicons(std::span<const std::string> abbreviations)
    : abbreviations_(abbreviations.begin(), abbreviations.end()), english_(make_lexicon("en", abbreviations_)) {}

const lexicon& lexicons::of(std::string_view tag, std::string_view text) const {
    const std::string_view code = tag == "auto" ? identify_(text) : tag;
    if (code == "en") return *english_;
    const std::string own = language_of_tag(code);
    if (own == "en") return *english_;
    const std::lock_guard lock(mutex_);
    for (const auto& [name, made] : others_) {
        if (name == own) return *made;
    }
    return *others_.emplace_back(own, make_lexicon(own, abbreviations_)).second;
}

}  // namespace inquit::detail
