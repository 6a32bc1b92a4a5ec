#include "quote/genre.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

// Numbers of the feature templates: part of the trained model.
enum feature_template : std::uint64_t { bias = 201, word, numbers, capitals, marks, commas, percents };

constexpr std::size_t most_blocks = 32;
constexpr std::size_t least_block = 12;  // a shorter rest of a text is left out

std::uint64_t rate(std::size_t count, std::size_t of) noexcept {
    return std::min<std::size_t>(count * 64 / std::max<std::size_t>(of, 1), 20);
}

}  // namespace

void genre_features(const segmentation& text, std::size_t first, std::size_t last, feature_vector& into) {
    into.clear();
    constexpr class_set closed = word_class::reporting_verb | word_class::phrase_start | word_class::phrase_end;
    std::size_t words = 0, digits = 0, capitalised = 0, quotes = 0, separators = 0, money = 0;
    for (std::size_t at = first; at < last; ++at) {
        const token& one = text.tokens[at];
        const std::string_view form = text.word(at);
        if (one.kind == token_kind::punctuation || one.kind == token_kind::symbol) {
            quotes += form.front() == '"' || form.front() == '`' || form.starts_with("\xE2\x80\x9C") || form == "''" ? 1U : 0U;
            separators += form == "," || form == ";" ? 1U : 0U;
            money += form == "$" || form == "%" ? 1U : 0U;
            continue;
        }
        ++words;
        digits += has(one.flags, token_flags::has_digit) ? 1U : 0U;
        capitalised += has(one.flags, token_flags::capitalised) ? 1U : 0U;
        if (text.is(at, closed) || form.size() <= 3) into.push_back(feature_of(word, text.forms[at].hash));
    }
    std::sort(into.begin(), into.end());
    into.erase(std::unique(into.begin(), into.end()), into.end());
    into.push_back(feature_of(bias));
    into.push_back(feature_of(numbers, rate(digits, words)));
    into.push_back(feature_of(capitals, rate(capitalised, words)));
    into.push_back(feature_of(marks, rate(quotes, words)));
    into.push_back(feature_of(commas, rate(separators, words)));
    into.push_back(feature_of(percents, std::min<std::size_t>(money, 3)));
}

genre_detector::genre_detector() : weights_(embedded_weights("genre")) {}

std::int32_t genre_detector::fiction(const segmentation& text, feature_vector& features) const {
    const std::size_t count = text.tokens.size();
    const std::size_t stride = std::max(genre_block, count / most_blocks);
    std::int32_t total = 0;
    for (std::size_t first = 0; first < count; first += stride) {
        const std::size_t last = std::min(first + genre_block, count);
        if (last - first < least_block && first > 0) break;
        genre_features(text, first, last, features);
        total += weights_.score(features);
    }
    return total;
}

}  // namespace inquit::detail
