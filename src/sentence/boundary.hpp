// Does a sentence end here? One decision a token, from the tokens around it.
#pragma once

#include "model/features.hpp"
#include "sentence/token_sight.hpp"
#include "token/form.hpp"

#include <inquit/token.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

// The tokens of one paragraph as the boundary model sees them, and what was read on the way to the decision at hand.
class paragraph_reader {
  public:
    // Begins a paragraph; it has at least one token. `forms` runs parallel to `tokens`.
    void start(std::string_view text, std::span<const token> tokens, std::span<const form> forms);

    [[nodiscard]] std::size_t size() const noexcept { return sights_.size(); }

    // Reads token `at`: all tokens in order, each once.
    void advance(std::size_t at) noexcept;

    // A sentence begins at token `at`, the next to read.
    void start_sentence(std::size_t at) noexcept;

    // Whether a sentence may end behind token `at`, the last one read and not the last of the paragraph.
    [[nodiscard]] bool may_end(std::size_t at) const noexcept;

    // Whether it does for certain, so that no model need be asked: behind the full stop of a script without letter case, and
    // behind an abbreviation before a word that only has its capital because it begins a sentence ("... at 5 p.m. The ...").
    [[nodiscard]] bool must_end(std::size_t at) const noexcept;

    // The features of a boundary behind token `at`, which may end a sentence.
    void features(std::size_t at, feature_vector& into) const;

  private:
    // How the paragraph uses capitals at the beginning of sentences: as it should, not always, or at every word, as titles do.
    enum class habit : std::uint8_t { unknown, neat, careless, title };

    void learn_habit() noexcept;
    [[nodiscard]] std::uint64_t ending(std::size_t at, std::ptrdiff_t offset) const noexcept;
    [[nodiscard]] const token_sight& sight(std::size_t at, std::ptrdiff_t offset) const noexcept;
    void words(std::size_t at, feature_vector& into) const;
    void shapes(std::size_t at, feature_vector& into) const;
    void surroundings(std::size_t at, feature_vector& into) const;
    void progress(std::size_t at, feature_vector& into) const;
    [[nodiscard]] std::uint32_t list_mark(std::size_t first, std::size_t end) const noexcept;

    std::string_view text_;
    std::span<const token> tokens_;
    std::span<const form> forms_;
    std::vector<token_sight> sights_;
    bool has_words_ = false;
    habit habit_ = habit::unknown;
    std::size_t first_ = 0;       // of the sentence at hand
    std::size_t terminal_ = 0;    // the next terminal token behind the last one read, or size()
    bool has_auxiliary_ = false;  // the sentence at hand
    std::uint32_t brackets_ = 0;  // open in the sentence at hand
    bool in_quotes_ = false;
};

}  // namespace inquit::detail
