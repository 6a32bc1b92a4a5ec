#include "token/scan.hpp"

#include "token/packed_word.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

// What a hyphen does not part from the word behind it: affixes, as in the treebank guidelines of LDC (2004) that Universal
// Dependencies follows for English. "self-", "well-", "half-", "pan-" are words of their own there. Sorted.
constexpr auto prefixes =
    packed_words<43>({"ante",   "anti",   "arch",  "bi",    "bio",   "co",    "counter", "cross", "cyber", "de",  "e",
                      "ex",     "extra",  "hyper", "inter", "intra", "macro", "mega",    "meta",  "micro", "mid", "mini",
                      "mis",    "mono",   "multi", "neo",   "non",   "over",  "para",    "post",  "pre",   "pro", "proto",
                      "pseudo", "psycho", "re",    "semi",  "socio", "sub",   "super",   "trans", "ultra", "un"});
constexpr auto suffixes = packed_words<6>({"esque", "fest", "hood", "ish", "ness", "wise"});
// "uh-huh", "mm-hm"
constexpr auto interjections = packed_words<6>({"hm", "mhm", "mm", "nun", "oh", "uh"});

constexpr std::size_t longest_affix = longest_packed;
constexpr std::size_t longest_label = 32;  // of a host or file name behind a hyphen

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_word(char c) noexcept {
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view word_at(std::string_view text, std::size_t at, std::size_t longest) noexcept {
    const std::string_view near = text.substr(at, longest);
    return near.substr(0, static_cast<std::size_t>(std::find_if_not(near.begin(), near.end(), is_word) - near.begin()));
}

// Phone numbers, dates, codes ("713-555-0100", "555-0100", "0022-3514", "02-05-02"), but not ranges ("3-4", "1969-1970").
bool joins_digits(std::string_view before, std::string_view text, std::size_t behind) noexcept {
    constexpr std::size_t longest = 12,
                          longest_before = 24;  // no number is longer; looking at all of "1-1-1-..." would be quadratic
    if (before.size() > longest_before) return false;
    const std::string_view right = word_at(text, behind, longest);
    if (before.front() == 'x' && before.size() <= 2) before.remove_prefix(1);  // the extension of a phone number
    if (!std::all_of(right.begin(), right.end(), is_digit)) return false;
    if (!std::all_of(before.begin(), before.end(), [](char c) { return is_digit(c) || c == '-' || c == '/'; })) return false;
    const std::size_t last = behind + right.size();
    const bool goes_on = last + 1 < text.size() && text[last] == '-' && is_digit(text[last + 1]);
    if (goes_on || before.find_first_of("-/") != std::string_view::npos) return true;
    return before.front() == '0' || (right.size() == 4 && before.size() != 4);
}

// "my-site.com", "draft-2.doc"
bool is_inside_name(std::string_view text, std::size_t behind) noexcept {
    const std::string_view near = text.substr(behind, longest_label);
    const auto stop = std::find_if(near.begin(), near.end(), [](char c) { return !is_word(c) && c != '-' && c != '_'; });
    return stop != near.end() && *stop == '.' && is_file_ending(text, behind + static_cast<std::size_t>(stop - near.begin()) + 1);
}

// "I-I", "wh-what": the word begins again.
bool stammers(std::string_view before, std::string_view text, std::size_t behind) noexcept {
    if (before.size() > 2) return false;
    const std::string_view again = text.substr(behind, before.size());
    return std::equal(before.begin(), before.end(), again.begin(), again.end(),
                      [](char a, char b) { return lower(a) == lower(b) && !is_digit(a); });
}

}  // namespace

bool joins_at_hyphen(std::string_view text, std::uint32_t begin, std::uint32_t hyphen, std::uint32_t behind) noexcept {
    const std::string_view before = text.substr(begin, hyphen - begin);
    // "Hizb-e-Islami": no prefix in the middle; and looking ahead once a chain is enough.
    const bool first = begin == 0 || text[begin - 1] != '-';
    if (is_digit(text[hyphen - 1]) && is_digit(text[behind])) {
        if (joins_digits(before, text, behind)) return true;
        return first && is_inside_name(text, behind);
    }
    const bool named = before == "UN" || before == "RE" || before == "CO" || before == "DE";  // "UN-led"
    if (first && !named && is_one_of(before, prefixes)) return true;
    if (first && (is_one_of(before, interjections) || stammers(before, text, behind))) return true;
    return is_one_of(word_at(text, behind, longest_affix + 1), suffixes) || (first && is_inside_name(text, behind));
}

}  // namespace inquit::detail
