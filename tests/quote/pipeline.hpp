// The stages up to quotations, run over a sample text.
#pragma once

#include "lexicon/lexicon.hpp"
#include "quote/assembly.hpp"
#include "quote/genre.hpp"
#include "quote/speech.hpp"
#include "quote/stretches.hpp"
#include "sentence/splitter.hpp"
#include "token/tokenize.hpp"
#include "token/vocabulary.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inquit::detail {

struct sample {
    explicit sample(std::string input, bool as_fiction = false) : text(std::move(input)), fiction(as_fiction) {
        static const lexicon words;
        static const speech_classifier speech;
        tokenize(text, words, tokens);
        forms.read(text, tokens, words);
        splitter(words).split(text, tokens, newline_policy::automatic, paragraphs, sentences);
        cut = {text, tokens, forms.view(), paragraphs, sentences};
        stretch_finder finder;
        finder.find(cut, stretches);
        feature_vector features;
        speech.judge(cut, finder.habits().single_outer, fiction, stretches, census, features);
        assemble({});
    }
    void assemble(const std::vector<report>& reports, const assembly_options& wanted = {}) {
        std::make_unique<assembler>()->assemble(cut, stretches, census, reports, wanted, found);
    }
    // The span of the first occurrence of `piece`.
    [[nodiscard]] span at(std::string_view piece) const {
        const auto begin = static_cast<std::uint32_t>(text.find(piece));
        return {begin, begin + static_cast<std::uint32_t>(piece.size())};
    }
    [[nodiscard]] std::vector<std::string_view> parts(std::size_t quotation) const {
        std::vector<std::string_view> all;
        const quote& one = found.list.at(quotation).about;
        for (std::uint32_t i = 0; i < one.part_count; ++i) all.push_back(found.parts[one.first_part + i].in(text));
        return all;
    }

    std::string text;
    bool fiction;
    detail::token_list tokens;
    vocabulary forms;
    std::vector<paragraph> paragraphs;
    std::vector<sentence> sentences;
    segmentation cut;
    std::vector<stretch> stretches;
    stretch_census census;
    quotations found;
};

}  // namespace inquit::detail
