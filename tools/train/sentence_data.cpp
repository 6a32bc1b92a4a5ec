#include "sentence_data.hpp"

#include "base/hash.hpp"
#include "conllu.hpp"
#include "model/linear.hpp"
#include "sentence/word_kinds.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace inquit::train {

namespace {

// "news" of "GUM_news_homeopathic"; empty for other ids.
std::string genre_of(const std::string& id) {
    constexpr std::string_view mark = "GUM_";
    return id.starts_with(mark) ? id.substr(mark.size(), id.find('_', mark.size()) - mark.size()) : std::string();
}

bool is_wanted(const std::string& id, const std::vector<std::string>& genres) {
    const std::string genre = genre_of(id);
    return genres.empty() || genre.empty() || std::find(genres.begin(), genres.end(), genre) != genres.end();
}

std::vector<std::string> pieces_of(std::string_view line, std::string_view separator) {
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(separator, at), line.size());
        pieces.emplace_back(line.substr(at, end - at));
        at = end + separator.size();
    }
    return pieces;
}

using lists = std::map<std::string, std::vector<std::string>, std::less<>>;

// "{first} went" with each name replaced by one of its list.
std::string filled(std::string_view pattern, const lists& from, std::uint64_t& state) {
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t open = std::min(pattern.find('{', at), pattern.size());
        text += pattern.substr(at, open - at);
        if (open == pattern.size()) break;
        const std::size_t close = pattern.find('}', open);
        const auto list = from.find(pattern.substr(open + 1, close - open - 1));
        if (close == std::string_view::npos || list == from.end())
            throw std::runtime_error("no such list: " + std::string(pattern.substr(open)));
        state += 0x9E37'79B9'7F4A'7C15U;
        text += list->second[detail::mix(state) % list->second.size()];
        at = close + 1;
    }
    return text;
}

marked_text marked(const std::string& paragraph) {
    marked_text made;
    for (const std::string& sentence : pieces_of(paragraph, " | ")) {
        if (!made.text.empty()) made.text += ' ';
        made.text += sentence;
        made.ends.insert(static_cast<std::uint32_t>(made.text.size()));
    }
    return made;
}

using tag_counts = std::map<std::string, std::size_t>;

// "NN/VB"; empty for a word seen once.
std::string kind_of(const tag_counts& counts) {
    std::size_t sum = 0;
    for (const auto& [tag, count] : counts) sum += count;
    std::string kind;
    for (const auto& [tag, count] : counts) {
        if (count * 5 >= sum) kind += '/' + tag;
    }
    return sum < 2 ? std::string() : kind;
}

std::map<std::string, tag_counts> count_tags(const std::vector<std::string>& paths, const std::vector<std::string>& genres) {
    std::map<std::string, tag_counts> counts;
    for (const std::string& path : paths) {
        for (const conllu_sentence& sentence : read_conllu(path)) {
            if (!is_wanted(sentence.document, genres)) continue;
            for (const conllu_word& word : sentence.words) {
                const auto is_letter = [](unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; };
                if (std::any_of(word.form.begin(), word.form.end(), is_letter)) ++counts[detail::fold(word.form)][word.xpos];
            }
        }
    }
    return counts;
}

// The most frequent kinds by number of words, from 1 on.
std::map<std::string, std::uint8_t> number_kinds(const std::map<std::string, tag_counts>& counts) {
    std::map<std::string, std::size_t> words;
    for (const auto& [word, tags] : counts) ++words[kind_of(tags)];
    words.erase(std::string());
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [kind, count] : words) order.emplace_back(count, kind);
    std::sort(order.begin(), order.end(), std::greater<>());
    std::map<std::string, std::uint8_t> numbers;
    for (const auto& [count, kind] : order) {
        if (numbers.size() < detail::word_kinds::most) numbers.emplace(kind, static_cast<std::uint8_t>(numbers.size() + 1));
    }
    return numbers;
}

}  // namespace

std::vector<marked_text> read_marked(const std::string& path, const std::vector<std::string>& genres) {
    std::vector<marked_text> texts;
    for (gold_segmentation& gold : read_segmentation(path)) {
        if (!is_wanted(gold.id, genres)) continue;
        marked_text made{std::move(gold.text), {}};
        for (const span where : gold.sentences) made.ends.insert(where.end);
        texts.push_back(std::move(made));
    }
    return texts;
}

std::vector<marked_text> fill_patterns(const std::string& path, int times) {
    std::vector<marked_text> texts;
    lists known;
    std::uint64_t state = 1;
    for_each_line(path, [&](std::string_view line) {
        constexpr std::string_view is = " = ";
        if (line.empty() || line.front() == '#') return;
        const std::size_t sign = line.find(is);
        if (sign != std::string_view::npos && line.substr(0, sign).find_first_of(" {") == std::string_view::npos) {
            known.emplace(line.substr(0, sign), pieces_of(line.substr(sign + is.size()), "; "));
            return;
        }
        for (int i = 0; i < times; ++i) texts.push_back(marked(filled(line, known, state)));
    });
    return texts;
}

std::vector<float> rows_of_word_kinds(const std::vector<std::string>& paths, const std::vector<std::string>& genres) {
    using detail::word_kinds;
    const std::map<std::string, tag_counts> counts = count_tags(paths, genres);
    const std::map<std::string, std::uint8_t> numbers = number_kinds(counts);
    std::vector<float> rows(std::size_t{1} << word_kinds::log2_rows);
    std::vector<std::size_t> taken(rows.size());
    for (const auto& [word, tags] : counts) {
        const auto number = numbers.find(kind_of(tags));
        if (number == numbers.end()) continue;
        std::size_t sum = 0;
        for (const auto& [tag, count] : tags) sum += count;
        const std::uint64_t hash = detail::fold_hash(word);
        const std::size_t row = word_kinds::row(hash);
        if (sum <= taken[row]) continue;
        taken[row] = sum;
        const auto entry = static_cast<std::int16_t>(word_kinds::entry(hash, number->second));
        rows[row] = static_cast<float>(entry) / detail::score_unit;
    }
    return rows;
}

}  // namespace inquit::train
