// Does a sentence end here, in any language but English? What marks, letter case, spaces and the language's lists tell; no words
// are known, so that what is learned from English holds elsewhere.
#pragma once

#include "lexicon/lexicon.hpp"
#include "model/features.hpp"
#include "sentence/general_sight.hpp"
#include "token/form.hpp"

#include <inquit/token.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

// The tokens of one paragraph; used as paragraph_reader (sentence/boundary.hpp) is.
class general_reader {
  public:
    enum class verdict : std::uint8_t { no, yes, open /* the model decides */ };

    void start(std::string_view text, std::span<const token> tokens, std::span<const form> forms, const writing& how);
    [[nodiscard]] std::size_t size() const noexcept { return sights_.size(); }
    void advance(std::size_t at) noexcept;
    void start_sentence(std::size_t at) noexcept;

    // Whether a sentence ends behind token `at`, the last one read and not the last of the paragraph. Where it is open,
    // features() has what the model is asked.
    [[nodiscard]] verdict judge(std::size_t at) noexcept;
    void features(std::size_t at, feature_vector& into) const;

  private:
    // A place where a sentence may end: its terminal, the marks that close behind it, the word that comes next.
    struct place {
        std::size_t terminal = 0;
        std::uint8_t end = 0;      // general::mark of the terminal, or a number above all marks for a word
        std::uint8_t closers = 0;  // bits: quotation mark, bracket
        std::size_t next = 0;      // the first word behind `at`
        std::uint8_t opener = 0;   // general::mark before it
    };

    [[nodiscard]] bool closes(std::size_t at) const noexcept;
    void learn_habit() noexcept;
    [[nodiscard]] bool find_place(std::size_t at) noexcept;
    [[nodiscard]] bool find_next(std::size_t at) noexcept;
    [[nodiscard]] std::uint8_t end_of_word(std::size_t at) const noexcept;
    [[nodiscard]] bool begins_small() const noexcept;
    [[nodiscard]] bool is_reported(std::size_t at) const noexcept;
    [[nodiscard]] bool is_ordinal() const noexcept;
    [[nodiscard]] bool is_list_mark() const noexcept;
    [[nodiscard]] bool is_abbreviation() const noexcept;
    [[nodiscard]] verdict judge_caseless(std::size_t at) const noexcept;
    [[nodiscard]] const general_sight& sight(std::size_t at) const noexcept;
    void nearby(std::size_t at, feature_vector& into) const;
    void progress(std::size_t at, feature_vector& into) const;

    std::string_view text_;
    std::span<const token> tokens_;
    const writing* how_ = nullptr;
    std::vector<general_sight> sights_;
    bool careless_ = false;       // sentences of this paragraph begin with small letters, not seldom
    std::size_t first_ = 0;       // of the sentence at hand
    bool has_words_ = false;      // the sentence at hand
    std::size_t terminal_ = 0;    // the next terminal token behind the last one read, or size()
    std::uint32_t brackets_ = 0;  // open in the sentence at hand
    bool in_quotes_ = false;
    place place_;
};

}  // namespace inquit::detail
