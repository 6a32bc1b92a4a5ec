// Words looked up when they are asked for: for stages that read a few words beside each quotation mark and no others.
#pragma once

#include "lexicon/lexicon.hpp"
#include "text/fold.hpp"
#include "token/form.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace inquit::detail {

// Remembers the words asked for last, by the token's place: what is read around one mark lies together. One object serves one
// thread at a time; it never allocates.
class nearby_forms {
  public:
    // Keeps views of all three.
    void start(std::string_view text, std::span<const token> tokens, const lexicon& words) noexcept {
        text_ = text;
        tokens_ = tokens;
        words_ = &words;
        kept_.fill({});
    }

    [[nodiscard]] form of(std::size_t token) noexcept {
        entry& one = kept_[token % kept_.size()];
        if (one.token != token) one = {token, form_of(tokens_[token].where.in(text_), tokens_[token].kind, *words_)};
        return one.own;
    }

    // Without its classes.
    [[nodiscard]] std::uint64_t hash_of(std::size_t token) const noexcept {
        const entry& one = kept_[token % kept_.size()];
        return one.token == token ? one.own.hash : fold_hash(tokens_[token].where.in(text_));
    }

  private:
    struct entry {
        std::size_t token = static_cast<std::size_t>(-1);
        form own;
    };

    std::string_view text_;
    std::span<const token> tokens_;
    const lexicon* words_ = nullptr;
    std::array<entry, 256> kept_;
};

}  // namespace inquit::detail
