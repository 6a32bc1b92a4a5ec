#include "token/caller_abbreviations.hpp"

#include "text/fold.hpp"

#include <string_view>
#include <vector>

namespace inquit::detail {

lexicon lexicon_with(std::span<const std::string> abbreviations) {
    std::vector<std::string> folded;
    folded.reserve(abbreviations.size());
    for (std::string_view word : abbreviations) {
        if (word.ends_with('.')) word.remove_suffix(1);
        if (!word.empty()) folded.push_back(fold(word));
    }
    return lexicon(folded);
}

}  // namespace inquit::detail
