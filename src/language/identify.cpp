#include "language/identify.hpp"

#include "base/dictionary.hpp"
#include "base/hash.hpp"
#include "base/icu.hpp"
#include "lexicon/lists.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <inquit/language.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>

namespace inquit::detail {

namespace {

constexpr std::size_t table_size = 1 << 14;

// Scripts that tell a language, or a few of them, by their first letter; the order is that of the blocks.
enum script : std::uint8_t {
    latin,
    greek,
    cyrillic,
    armenian,
    hebrew,
    arabic,
    devanagari,
    bengali,
    gurmukhi,
    gujarati,
    odia,
    tamil,
    telugu,
    kannada,
    malayalam,
    sinhala,
    thai,
    lao,
    tibetan,
    burmese,
    georgian,
    hangul,
    ethiopic,
    khmer,
    kana,
    han,
    scripts
};

struct block {
    char32_t first;
    script name;
};

// From here on letters are of this script, roughly: it is the share of a text that counts.
constexpr block blocks[] = {
    {0x41, latin},       {0x370, greek},    {0x400, cyrillic},  {0x530, armenian}, {0x590, hebrew},    {0x600, arabic},
    {0x900, devanagari}, {0x980, bengali},  {0xA00, gurmukhi},  {0xA80, gujarati}, {0xB00, odia},      {0xB80, tamil},
    {0xC00, telugu},     {0xC80, kannada},  {0xD00, malayalam}, {0xD80, sinhala},  {0xE00, thai},      {0xE80, lao},
    {0xF00, tibetan},    {0x1000, burmese}, {0x10A0, georgian}, {0x1100, hangul},  {0x1200, ethiopic}, {0x1780, khmer},
    {0x1800, latin},     {0x1F00, greek},   {0x2000, latin},    {0x3040, kana},    {0x3130, hangul},   {0x31A0, han},
    {0x31F0, kana},      {0x3200, han},     {0xAC00, hangul},   {0xF900, han},     {0xFB00, latin},    {0xFB1D, hebrew},
    {0xFB50, arabic},    {0xFF00, latin},   {0xFF66, kana},     {0xFFA0, hangul},  {0x10000, latin},   {0x20000, han}};

script script_of(char32_t letter) noexcept {
    if (letter < 0x370) return latin;
    const auto* const after = std::upper_bound(std::begin(blocks), std::end(blocks), letter,
                                               [](char32_t c, const block& one) { return c < one.first; });
    return std::prev(after)->name;
}

struct census {
    std::array<std::uint32_t, scripts> letters{};
    std::uint32_t ukrainian = 0, kazakh = 0, russian = 0, bulgarian = 0, urdu = 0, persian = 0, marathi = 0;
};

void count_telling(char32_t c, census& into) noexcept {
    const auto in = [c](std::u32string_view these) { return these.find(c) != std::u32string_view::npos; };
    into.ukrainian += in(U"іїєґІЇЄҐ") ? 1U : 0U;
    into.kazakh += in(U"әғқңөұүһӘҒҚҢӨҰҮҺ") ? 1U : 0U;
    into.russian += in(U"ыэёЫЭЁ") ? 1U : 0U;
    into.bulgarian += in(U"ъЪ") ? 1U : 0U;
    into.urdu += in(U"ٹڈڑےںھہ") ? 1U : 0U;
    into.persian += in(U"پچژگی") ? 1U : 0U;
    into.marathi += in(U"ळ") ? 1U : 0U;
}

census count_letters(std::string_view text) noexcept {
    census counts;
    for (std::size_t at = 0; at < text.size();) {
        const code_point c = decode(text, at);
        at += c.size;
        const char_class kind = class_of(c.value);
        if (kind != char_class::letter && kind != char_class::ideograph) continue;
        const script here = script_of(c.value);
        ++counts.letters[here];
        if (here == cyrillic || here == arabic || here == devanagari) count_telling(c.value, counts);
    }
    return counts;
}

std::string_view language_of(script most, const census& counts) noexcept {
    constexpr std::string_view by_script[scripts] = {"en", "el", "ru", "hy", "he", "ar", "hi", "bn", "pa",
                                                     "gu", "or", "ta", "te", "kn", "ml", "si", "th", "lo",
                                                     "bo", "my", "ka", "ko", "am", "km", "ja", "zh"};
    const auto share = [&](std::uint32_t of) { return of * 100 / counts.letters[most]; };
    if (most == cyrillic) {
        if (share(counts.kazakh) > 2) return "kk";
        if (share(counts.ukrainian) > 2) return "uk";
        if (counts.russian == 0 && share(counts.bulgarian) > 0) return "bg";
    }
    if (most == arabic) {
        if (share(counts.urdu) > 2) return "ur";
        if (share(counts.persian) > 2) return "fa";
    }
    if (most == devanagari && counts.marathi > 0) return "mr";
    if (most == han && counts.letters[kana] * 10 > counts.letters[han]) return "ja";
    return by_script[most];
}

}  // namespace

language_identifier::language_identifier() : slots_(table_size) {
    for (const language_lists& own : all_languages()) {
        for (const word_list& list : own.lists) {
            if (list.kind != word_class::opening_word && list.kind != word_class::auxiliary) continue;
            for (const std::string_view word : list.words) add(hash_bytes(word), static_cast<std::uint32_t>(names_.size()));
        }
        names_.push_back(own.language);
    }
}

void language_identifier::add(std::uint64_t hash, std::uint32_t language) {
    std::size_t at = mix(hash) & (table_size - 1);
    while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & (table_size - 1);
    slots_[at].hash = hash;
    slots_[at].languages |= 1U << language;
}

std::uint32_t language_identifier::languages_with(std::uint64_t hash) const noexcept {
    std::size_t at = mix(hash) & (table_size - 1);
    while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & (table_size - 1);
    return slots_[at].languages;
}

// A word that only one language has counts most. English is left only for a clear lead: names and quoted words of other languages
// are not rare in it.
std::string_view language_identifier::latin_language(std::string_view text) const {
    constexpr std::uint32_t unit = 12, clear_lead = 12 * unit, least = 3 * unit;
    std::array<std::uint32_t, 32> points{};
    std::bitset<1024> seen;  // each word counts once: a text may be about "alt.animals"
    std::uint32_t best = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        for (; end < text.size();) {
            const code_point c = decode(text, end);
            const char_class kind = class_of(c.value);
            if (kind != char_class::letter && kind != char_class::mark && c.value != '\'' && c.value != U'’') break;
            end += c.size;
        }
        if (end == at) {
            at += decode(text, at).size;
            continue;
        }
        const std::uint64_t hash = fold_hash(text.substr(at, end - at));
        const std::uint32_t having = languages_with(hash);
        at = end;
        if (having == 0 || seen.test(hash % seen.size())) continue;
        seen.set(hash % seen.size());
        const std::uint32_t each = unit / static_cast<std::uint32_t>(std::popcount(having));
        for (std::uint32_t rest = having; rest != 0; rest &= rest - 1) {
            const auto one = static_cast<std::uint32_t>(std::countr_zero(rest));
            points[one] += each;
            if (points[one] > points[best]) best = one;
        }
        const bool clear =
            std::none_of(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(names_.size()),
                         [&](const std::uint32_t& other) { return &other != &points[best] && 2 * other > points[best]; });
        if (points[best] >= clear_lead && clear) break;
    }
    const bool leads = points[best] >= least && points[best] * 2 > points[0] * 3;
    return best != 0 && leads ? names_[best] : names_[0];
}

std::string_view language_identifier::operator()(std::string_view text) const {
    if (text.size() > language_sample) text = text.substr(0, previous(text, language_sample));
    const census counts = count_letters(text.substr(0, language_sample / 4));
    const auto most =
        static_cast<script>(std::max_element(counts.letters.begin(), counts.letters.end()) - counts.letters.begin());
    if (counts.letters[most] == 0) return "en";
    // Chinese and Japanese say with one letter what takes others three.
    const std::uint32_t east = counts.letters[kana] + counts.letters[han];
    if (most == latin && 3 * east <= counts.letters[latin]) return latin_language(text);
    if (most == latin) return counts.letters[kana] * 10 > counts.letters[han] ? "ja" : "zh";
    return language_of(most, counts);
}

}  // namespace inquit::detail

namespace inquit {

std::string_view identify_language(std::string_view text) {
    static const detail::language_identifier identify;
    return identify(text);
}

}  // namespace inquit
