// Does a sentence end here? One decision a token, from the tokens around it.
#pragma once

#include "lexicon/lexicon.hpp"
#include "model/features.hpp"
#include "model/linear.hpp"
#include "model/word_groups.hpp"
#include "sentence/gate.hpp"
#include "sentence/list_mark.hpp"
#include "sentence/outline.hpp"
#include "sentence/quick_boundary.hpp"
#include "sentence/token_sight.hpp"
#include "sentence/word_kinds.hpp"
#include "text/fold.hpp"

#include <inquit/token.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

// What the second look sees of a place: small numbers, below 64 each, made in boundary_row.cpp.
inline constexpr std::size_t boundary_columns = 49;
using boundary_row = std::array<std::uint8_t, boundary_columns>;
void set_score(std::int32_t score, boundary_row& of) noexcept;  // by the first look

// The tokens of one paragraph as the boundary model sees them, and what was read on the way to the decision at hand.
class paragraph_reader {
  public:
    // Keeps views.
    paragraph_reader(const lexicon& words, word_kinds kinds, word_groups groups, const boundary_gate& gate)
        : words_(&words), kinds_(kinds), groups_(groups), gate_(&gate) {}

    // Begins a paragraph; it has at least one token. Keeps views of what it is given.
    void start(std::string_view text, std::span<const token> tokens);

    [[nodiscard]] std::size_t size() const noexcept { return tokens_.size(); }

    // A sentence begins at token `at`; called in order.
    void start_sentence(std::size_t at) noexcept;

    // The gate's cell for a boundary behind token `at`, which is not the last of the paragraph.
    [[nodiscard]] std::size_t cell(std::size_t at) const noexcept {
        return boundary_gate::cell(
            habit_, boundary_gate::pair(outlines_[at], outlines_[at + 1], has(tokens_[at + 1].flags, token_flags::space_before)));
    }

    // Whether the word behind token `at`, which is not the last, is one that with a capital begins a sentence.
    [[nodiscard]] bool is_before_opener(std::size_t at) const noexcept {
        if (!is_word(outlines_[at + 1])) return false;
        const std::string_view next = word(at + 1);
        const bool ascii = !has(tokens_[at + 1].flags, token_flags::non_ascii);  // else it may not be folded byte by byte
        if (ascii && !words_->may_be_opening_word(next)) return false;
        return words_->find(fold_hash(next)).has(word_class::opening_word);
    }

    // The next place from behind token `at` on that the gate and the list marks do not exclude: the last token at most.
    [[nodiscard]] std::size_t skip(std::size_t at) const noexcept;

    // Whether a sentence ends behind token `at`, which is not the last of the paragraph, as far as the gate and what is certain
    // tell: none ends behind the mark of a list item or in a paragraph without a word; one ends before the mark of the next
    // item of a list and behind the full stop of a script without letter case.
    [[nodiscard]] boundary_gate::answer decide(std::size_t at) const noexcept;

    [[nodiscard]] bool is_spaced(std::size_t at) const noexcept { return has(tokens_[at].flags, token_flags::space_before); }

    // What the quick model is to know of the boundary behind token `at`.
    [[nodiscard]] boundary_outlook outlook(std::size_t at) const noexcept;

    // The place behind token `at` is in question. Call for each, in order, whoever answers: sentences without such a place do not
    // count as sentences before others.
    void ask() noexcept {
        if (asked_first_ == first_) return;
        asked_before_ = asked_first_;
        asked_first_ = first_;
    }

    // The score above which a sentence ends, in the model's units. Where sentences are not marked neatly, to miss a boundary is
    // the more common error.
    [[nodiscard]] std::int32_t threshold() const noexcept { return habit_ == paragraph_habit::neat ? 0 : -score_unit / 4; }

    [[nodiscard]] std::span<const outline> outlines() const noexcept { return outlines_; }

    // The features of a boundary behind token `at`, the last one that was asked about.
    // `scorer`: who will score them, so that its table is on its way while they are made; may be null.
    void features(std::size_t at, feature_vector& into, const linear_model* scorer = nullptr);

    // The same place, for the second look (boundary_model.hpp); `score`: what the first look said.
    [[nodiscard]] boundary_row row(std::size_t at, std::int32_t score);

  private:
    static constexpr auto none = static_cast<std::size_t>(-1);
    static constexpr std::ptrdiff_t behind = 2, ahead = 3;  // tokens looked at around a place, the one before it included

    [[nodiscard]] token_sight sight_at(std::size_t index, bool near) const noexcept;
    [[nodiscard]] const token_sight& sight(std::ptrdiff_t offset) const noexcept {
        return window_[static_cast<std::size_t>(offset + behind)];
    }
    [[nodiscard]] std::uint8_t part(std::ptrdiff_t offset) const noexcept {
        return parts_[static_cast<std::size_t>(offset + behind)];
    }
    [[nodiscard]] std::uint32_t path(std::ptrdiff_t offset) const noexcept {
        return paths_[static_cast<std::size_t>(offset + behind)];
    }
    [[nodiscard]] std::string_view word(std::size_t index) const noexcept { return tokens_[index].where.in(text_); }
    [[nodiscard]] std::uint64_t ending(std::size_t at, std::ptrdiff_t offset) const noexcept;
    [[nodiscard]] std::uint32_t tokens_to_terminal(std::size_t at) const noexcept;
    [[nodiscard]] list_mark mark_at(std::size_t first) const noexcept { return list_mark_at(text_, tokens_, outlines_, first); }
    [[nodiscard]] boundary_gate::answer decide_in_dots(std::size_t at) const noexcept;
    [[nodiscard]] bool is_before_note(std::size_t at) const noexcept;
    [[nodiscard]] bool is_in_name(std::size_t at) const noexcept;
    // Whether the sentence at hand is nothing but ". . ." up to token `at`.
    [[nodiscard]] bool is_opening_ellipsis(std::size_t at) const noexcept {
        return at == first_ + 2 && outlines_[first_] == outline::stop && outlines_[first_ + 1] == outline::stop &&
               outlines_[at] == outline::stop;
    }
    void catch_up(std::size_t end) noexcept;
    void look_around(std::size_t at) noexcept;
    void words(std::size_t at, feature_vector& into) const;
    void shapes(feature_vector& into) const;
    void surroundings(std::size_t at, feature_vector& into) const;
    void progress(std::size_t at, feature_vector& into) const;
    void names(feature_vector& into) const;
    void repetition(std::size_t at, feature_vector& into) const;
    void kinds(feature_vector& into) const;
    void groups(feature_vector& into) const;

    // How the paragraph is written: counts of outlines.
    struct census {
        std::size_t terminals = 0, capitals = 0, digits = 0, commas = 0;
    };
    [[nodiscard]] census count() const noexcept;

    const lexicon* words_;
    word_kinds kinds_;
    word_groups groups_;
    const boundary_gate* gate_;
    std::string_view text_;
    std::span<const token> tokens_;
    std::vector<outline> outlines_;
    std::vector<boundary_gate::answers> answers_;  // by the token before, and what follows (gate.hpp)
    paragraph_habit habit_ = paragraph_habit::neat;
    census census_;  // once a second look has asked for it
    bool counted_ = false;
    std::size_t first_ = 0;       // of the sentence at hand
    list_mark mark_;              // at its beginning
    std::size_t mark_end_ = 0;    // behind it; 0 if there is none
    std::size_t read_ = 0;        // tokens whose brackets and quotation marks were counted
    std::uint32_t brackets_ = 0;  // open in the sentence at hand
    bool in_quotes_ = false;
    std::array<token_sight, behind + ahead + 1> window_;
    std::array<std::uint8_t, behind + ahead + 1> parts_{};   // of speech of the tokens in window_
    std::array<std::uint32_t, behind + ahead + 1> paths_{};  // to their groups
    std::size_t asked_first_ = none, asked_before_ = none;   // where the last two sentences begin that had a place in question
    std::size_t shown_first_ = none;                         // the beginning that first_sight_ shows
    token_sight first_sight_;
    std::uint64_t last_first_key_ = 0;  // of the sentence at asked_before_
};

}  // namespace inquit::detail
