#include "token/caller_abbreviations.hpp"

#include "text/fold.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace inquit::detail {

lexicon lexicon_with(std::span<const std::string> abbreviations) {
    std::vector<std::uint64_t> hashes;
    hashes.reserve(abbreviations.size());
    for (std::string_view word : abbreviations) {
        if (word.ends_with('.')) word.remove_suffix(1);
        if (!word.empty()) hashes.push_back(fold_hash(word));
    }
    return lexicon(hashes);
}

}  // namespace inquit::detail
