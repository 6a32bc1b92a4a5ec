#include "sentence/segmentation.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

template <class Record>
std::size_t holder_of(std::span<const Record> records, std::size_t token) noexcept {
    const auto after = std::upper_bound(records.begin(), records.end(), token, [](std::size_t value, const Record& record) {
        return value < record.tokens.first.index();
    });
    return static_cast<std::size_t>(after - records.begin()) - 1;
}

}  // namespace

bool segmentation::is_hyphen(std::size_t token) const noexcept {
    if (token == 0 || token + 1 >= tokens.size() || word(token) != "-") return false;
    return !has(tokens[token].flags, token_flags::space_before) && !has(tokens[token + 1].flags, token_flags::space_before);
}

std::size_t segmentation::token_at(std::uint32_t at) const noexcept {
    if (const std::size_t block = at / block_view::block; block < blocks.tokens.size()) {
        std::size_t token = blocks.tokens[block];
        while (token < tokens.size() && tokens[token].where.end <= at) ++token;
        return token;
    }
    const auto found = std::upper_bound(tokens.begin(), tokens.end(), at,
                                        [](std::uint32_t value, const token& one) { return value < one.where.end; });
    return static_cast<std::size_t>(found - tokens.begin());
}

std::size_t segmentation::sentence_of(std::size_t token) const noexcept { return holder_of(sentences, token); }

std::size_t segmentation::paragraph_of(std::size_t token) const noexcept {
    const std::size_t block = tokens[token].where.begin / block_view::block;
    if (block >= blocks.paragraphs.size()) return holder_of(paragraphs, token);
    std::size_t holder = blocks.paragraphs[block];
    while (holder + 1 < paragraphs.size() && paragraphs[holder + 1].tokens.first.index() <= token) ++holder;
    return holder;
}

}  // namespace inquit::detail
