#include "token/vocabulary.hpp"

#include "base/hash.hpp"
#include "base/kept_memory.hpp"

#include <cstring>

namespace inquit::detail {

namespace {

// Of the bytes as they are, eight at a time: only equality counts, so it may differ from machine to machine.
std::uint64_t spelling_hash(std::string_view word, std::uint64_t seed) noexcept {
    std::uint64_t hash = seed;
    for (; word.size() >= sizeof(hash); word.remove_prefix(sizeof(hash))) {
        std::uint64_t piece = 0;
        std::memcpy(&piece, word.data(), sizeof(piece));
        hash = combine(hash, piece);
    }
    std::uint64_t rest = word.size();
    for (const char c : word) rest = rest << 8 | static_cast<unsigned char>(c);
    return combine(hash, rest);
}

}  // namespace

void vocabulary::read(std::string_view text, std::span<const token> tokens, const lexicon& words) {
    constexpr std::size_t tokens_a_word = 24;  // in a long text
    numbering_.start(tokens.size() / tokens_a_word);
    numbers_.resize(tokens.size());
    forms_.clear();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string_view word = tokens[i].where.in(text);
        numbers_[i] = numbering_.of(spelling_hash(word, static_cast<std::uint64_t>(tokens[i].kind)));
        if (numbers_[i] == forms_.size()) forms_.push_back(form_of(word, tokens[i].kind, words));
    }
    give_back(numbering_, text.size());
}

}  // namespace inquit::detail
