#include "made_up.hpp"

#include "input.hpp"
#include "samples.hpp"

#include <cstdint>
#include <random>
#include <string_view>
#include <vector>

namespace inquit::fuzz {

namespace {

constexpr std::string_view pieces[] = {"\"",
                                       "\"",
                                       "'",
                                       "“",
                                       "”",
                                       "‘",
                                       "’",
                                       "«",
                                       "»",
                                       "„",
                                       "``",
                                       "''",
                                       "「",
                                       "」",
                                       "—",
                                       "― ",
                                       "– ",
                                       "(",
                                       ")",
                                       "[",
                                       "...",
                                       "…",
                                       ".",
                                       ".",
                                       ",",
                                       ",",
                                       "!",
                                       "?",
                                       ":",
                                       ";",
                                       " ",
                                       " ",
                                       " ",
                                       " ",
                                       " ",
                                       "\n",
                                       "\n\n",
                                       "\r\n",
                                       "\t",
                                       "\f",
                                       "\u00a0",
                                       "\u2028",
                                       "\u3000",
                                       "\u0301",
                                       "\u200d",
                                       "\ufeff",
                                       "* * *",
                                       "- ",
                                       "1. ",
                                       "a) ",
                                       "said",
                                       "said",
                                       "asked",
                                       "she said",
                                       "said Anna Berg",
                                       "he",
                                       "She",
                                       "I",
                                       "you",
                                       "Anna",
                                       "Berg",
                                       "Mr. ",
                                       "Mrs.",
                                       "Dr. Lee",
                                       "the minister",
                                       "Senator Ruiz",
                                       "police",
                                       "according to ",
                                       "that",
                                       "told reporters",
                                       "will go",
                                       "not",
                                       "the",
                                       "of a",
                                       "claims that",
                                       "LEE: ",
                                       "Q: ",
                                       "Chapter 2",
                                       "U.S.",
                                       "e.g.",
                                       "3.5",
                                       "$5",
                                       "10:30",
                                       "2024",
                                       "5'10\"",
                                       "'tis",
                                       "'90s",
                                       "don't",
                                       "O’Brien",
                                       "rock 'n' roll",
                                       "http://a.example/b?c=d",
                                       "x@y.org",
                                       "@name",
                                       "#tag",
                                       ":-)",
                                       "👩‍👩‍👧",
                                       "é",
                                       "漢字。",
                                       "สวัสดีครับ",
                                       "שלום",
                                       "مرحبا",
                                       "Straße",
                                       "İ",
                                       "ﬁ",
                                       "\U00010348",
                                       "\xFF",
                                       "\xC3",
                                       "\xE2\x80",
                                       "\xF4\x90\x80\x80",
                                       "\xED\xA0\x80"};

class maker {
  public:
    maker(unsigned long seed, unsigned long index) {
        std::seed_seq sequence{seed, index};
        random_.seed(sequence);
    }

    std::string input() {
        std::string made;
        for (std::size_t i = 0; i < choice_bytes; ++i) made += static_cast<char>(below(256));
        const std::uint32_t way = below(4);
        made += way == 0 ? jumble(1 + below(300)) : way == 1 ? repeated() : changed_sample();
        return made;
    }

  private:
    // Not by std::uniform_int_distribution, which differs from library to library.
    std::uint32_t below(std::size_t count) { return static_cast<std::uint32_t>(random_() % count); }

    std::string_view piece() { return pieces[below(std::size(pieces))]; }

    std::string jumble(std::uint32_t count) {
        const bool spaced = below(2) == 0;
        std::string made;
        for (std::uint32_t i = 0; i < count; ++i) {
            made += piece();
            if (spaced) made += ' ';
        }
        return made;
    }

    std::string repeated() {
        const std::string unit = jumble(1 + below(4));
        std::string made = jumble(below(10));
        for (std::uint32_t left = 1 + below(200); left > 0; --left) made += unit;
        return made + jumble(below(10));
    }

    // A piece of a real text with things added, lost, doubled and exchanged.
    std::string changed_sample() {
        static const std::vector<sample_text> samples = sample_texts();
        const std::string& whole = samples[below(samples.size())].text;
        const std::size_t begin = below(whole.size());
        std::string made = whole.substr(begin, 1 + below(3000));
        for (std::uint32_t left = below(20); left > 0; --left) {
            const std::size_t at = below(made.size() + 1), size = below(8);
            switch (below(3)) {
                case 0:
                    made.insert(at, piece());
                    break;
                case 1:
                    made.erase(at, size);
                    break;
                default:
                    made.insert(at, made.substr(below(made.size() + 1), 10 * size));
            }
        }
        return made;
    }

    std::mt19937 random_;
};

}  // namespace

std::string made_up_input(unsigned long seed, unsigned long index) { return maker(seed, index).input(); }

}  // namespace inquit::fuzz
