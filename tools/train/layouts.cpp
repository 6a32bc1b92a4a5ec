#include "layouts.hpp"

#include <algorithm>
#include <utility>

namespace inquit::train {

namespace {

// "news" of "GUM_news_homeopathic"; empty for other ids.
std::string genre_of(const std::string& id) {
    constexpr std::string_view mark = "GUM_";
    return id.starts_with(mark) ? id.substr(mark.size(), id.find('_', mark.size()) - mark.size()) : std::string();
}

}  // namespace

// The same text with its lines broken before `width` columns. No offset moves.
std::string wrapped(std::string text, std::size_t width) {
    std::size_t line = 0, space = std::string::npos;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n') {
            line = at + 1;
            space = std::string::npos;
        }
        if (text[at] == ' ') space = at;
        if (at - line < width || space == std::string::npos) continue;
        text[space] = '\n';
        line = std::exchange(space, std::string::npos) + 1;
    }
    return text;
}

// The same text with one paragraph a line. No offset moves.
std::string without_blank_lines(std::string text) {
    for (std::size_t at = 0; (at = text.find("\n\n", at)) != std::string::npos; ++at) text[at] = ' ';
    return text;
}

void read_sentences(const std::vector<std::string>& paths, const std::vector<std::string>& genres,
                    const std::function<void(const gold_segmentation&, const std::unordered_set<std::uint32_t>&)>& use) {
    for (const std::string& path : paths) {
        for (const gold_segmentation& gold : read_segmentation(path)) {
            const std::string genre = genre_of(gold.id);
            if (!genres.empty() && !genre.empty() && std::find(genres.begin(), genres.end(), genre) == genres.end()) continue;
            std::unordered_set<std::uint32_t> ends;
            for (const span where : gold.sentences) ends.insert(where.end);
            use(gold, ends);
        }
    }
}

}  // namespace inquit::train
