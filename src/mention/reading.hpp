// What the finders of mentions read: the segmented text, which tokens stand in direct quotations, and how the document writes
// each word.
#pragma once

#include "base/numbering.hpp"
#include "quote/quotations.hpp"
#include "sentence/segmentation.hpp"

#include <cstdint>
#include <vector>

namespace inquit::detail {

// How often a document writes a word in lower case, and with a capital where no sentence begins.
struct word_use {
    std::uint32_t lower = 0;
    std::uint32_t capital = 0;
    std::uint32_t places = 0;   // capital, behind "in", "at", "from", "to"
    std::uint32_t speaks = 0;   // capital, beside a reporting verb
    std::uint32_t article = 0;  // capital, behind "the"
    std::uint32_t surname = 0;  // capital, behind a first name or a title, wherever it stands
};

// One object serves one thread at a time and keeps its memory between documents.
class reading {
  public:
    // Keeps a view of `text`. Linear.
    void read(const segmentation& text, const quotations& said);

    [[nodiscard]] const segmentation& text() const noexcept { return text_; }
    [[nodiscard]] bool quoted(std::size_t token) const noexcept { return (facts_[token] & in_quotation) != 0; }
    // First of its sentence, or right behind a quotation mark, a colon or a dash: its capital says nothing.
    [[nodiscard]] bool initial(std::size_t token) const noexcept { return (facts_[token] & initial_) != 0; }
    // In a heading, or a line of capitals.
    [[nodiscard]] bool headline(std::size_t token) const noexcept { return (facts_[token] & headline_) != 0; }
    // In a heading whose longer words all have capitals.
    [[nodiscard]] bool in_title_case(std::size_t token) const noexcept { return (facts_[token] & title_case_) != 0; }
    [[nodiscard]] bool is_word(std::size_t token) const noexcept;
    [[nodiscard]] bool capital(std::size_t token) const noexcept {
        return has(text_.tokens[token].flags, token_flags::capitalised);
    }
    // The folded word without a possessive ending, its classes, and the ending's bytes.
    [[nodiscard]] std::uint64_t base(std::size_t token) const noexcept { return stem(token).base.hash; }
    [[nodiscard]] class_set classes(std::size_t token) const noexcept { return stem(token).base.classes; }
    [[nodiscard]] std::uint32_t ending(std::size_t token) const noexcept { return stem(token).ending; }
    [[nodiscard]] bool is(std::size_t token, class_set of) const noexcept { return stem(token).base.classes.any(of); }

    // How the document writes the word without its possessive ending.
    [[nodiscard]] const word_use& use(std::size_t token) const noexcept { return uses_[stem(token).use]; }

    explicit reading(const lexicon& words) noexcept : words_(&words) {}

  private:
    struct stripped {
        form base;
        std::uint32_t use = 0;  // index into uses_
        std::uint8_t ending = 0;
    };
    static constexpr std::uint32_t unread = 0xFFFF'FFFF;
    static constexpr std::uint8_t in_quotation = 1, initial_ = 2, headline_ = 4, title_case_ = 8;

    void mark_quotations(const quotations& said);
    void mark_positions();
    void strip_endings();
    [[nodiscard]] const stripped& stem(std::size_t token) const noexcept { return stems_[text_.forms.numbers()[token]]; }
    void count_words();

    const lexicon* words_;
    segmentation text_;
    std::vector<std::uint8_t> facts_;
    std::vector<stripped> stems_;  // by the number of a token's form
    numbering bases_;
    std::vector<word_use> uses_;  // by the number of a base
};

}  // namespace inquit::detail
