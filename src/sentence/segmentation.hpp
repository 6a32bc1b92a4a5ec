// What every later stage reads: the text cut into tokens, sentences and paragraphs. A view; owns nothing.
#pragma once

#include "lexicon/lexicon.hpp"
#include "sentence/token_index.hpp"
#include "token/vocabulary.hpp"

#include <inquit/sentence.hpp>
#include <inquit/token.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace inquit::detail {

struct segmentation {
    std::string_view text;
    std::span<const token> tokens;
    form_view forms;  // one a token
    std::span<const paragraph> paragraphs;
    std::span<const sentence> sentences;
    writing how{};        // as its language writes; what is not English is judged without its words
    block_view blocks{};  // of this text, or empty

    [[nodiscard]] std::string_view word(std::size_t token) const noexcept { return tokens[token].where.in(text); }
    [[nodiscard]] bool is(std::size_t token, class_set classes) const noexcept { return forms[token].classes.any(classes); }

    // Whether the token is the hyphen of a compound ("well-known") and no dash.
    [[nodiscard]] bool is_hyphen(std::size_t token) const noexcept;

    // Index of the first token that ends after byte `at` (tokens.size() if none). Constant time with `blocks`, logarithmic
    // without.
    [[nodiscard]] std::size_t token_at(std::uint32_t at) const noexcept;
    // Index of the sentence or paragraph that holds a token. Logarithmic; of the paragraph, in constant time with `blocks`. The
    // token must exist.
    [[nodiscard]] std::size_t sentence_of(std::size_t token) const noexcept;
    [[nodiscard]] std::size_t paragraph_of(std::size_t token) const noexcept;
};

}  // namespace inquit::detail
