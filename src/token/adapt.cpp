#include "token/adapt.hpp"

#include "base/dictionary.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

// Behind the apostrophe of an article or pronoun that lost its vowel to the next word; `end` if there is none.
std::uint32_t end_of_elision(std::string_view text, std::uint32_t at, std::uint32_t end, const lexicon& words) noexcept {
    constexpr std::size_t longest = 12;  // bytes before an apostrophe
    const std::string_view word = text.substr(at, end - at);
    for (std::size_t i = 1; i < std::min(word.size(), longest); ++i) {
        const std::size_t mark = word[i] == '\'' ? 1 : word.substr(i).starts_with("’") ? std::string_view("’").size() : 0;
        if (mark == 0) continue;
        const bool joined = words.find(fold_hash(word.substr(0, i))).has(word_class::elision);
        return joined ? static_cast<std::uint32_t>(at + i + mark) : end;
    }
    return end;
}

}  // namespace

scanned adapt(std::string_view text, std::uint32_t at, scanned found, const lexicon& words) noexcept {
    if (found.kind == token_kind::word) found.end = end_of_elision(text, at, found.end, words);
    // A low quotation mark typed as two commas.
    if (text[at] == ',' && text.substr(at + 1, 1) == "," && found.end == at + 1) ++found.end;
    return found;
}

scanned scan_dictionary(std::string_view text, std::uint32_t at, const lexicon& words) {
    constexpr int longest = 24;
    const dictionary_script script = dictionary_script_of(decode(text, at).value);
    std::uint32_t end = at;
    for (int letters = 0; letters < longest && end < text.size(); ++letters) {
        const code_point c = decode(text, end);
        if (dictionary_script_of(c.value) != script) break;
        end += c.size;
    }
    const auto dictionary = words.dictionaries().borrow();
    return {at + dictionary->first_word(text.substr(at, end - at)), token_kind::word};
}

}  // namespace inquit::detail
