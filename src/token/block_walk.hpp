// The way through a text in blocks of 64 bytes: plain words and marks are found by bits, what is not plain is asked for.
#pragma once

#include "base/icu.hpp"
#include "text/byte_classes.hpp"
#include "text/utf8.hpp"
#include "token/token_list.hpp"

#include <inquit/token.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <span>
#include <string_view>

namespace inquit::detail {

// Three blocks of a text: what a convention looks at to judge the one in the middle.
struct block_sight {
    const byte_classes& before;
    const byte_classes& here;
    const byte_classes& behind;

    using row = std::uint64_t byte_classes::*;

    // The bits of a class (or of several), moved so that they stand at the byte before, or behind.
    template <class... Rows>
    [[nodiscard]] std::uint64_t of_next(Rows... rows) const noexcept {
        return ((here.*rows) | ...) >> 1 | ((behind.*rows) | ...) << (block_size - 1);
    }
    template <class... Rows>
    [[nodiscard]] std::uint64_t of_last(Rows... rows) const noexcept {
        return ((here.*rows) | ...) << 1 | ((before.*rows) | ...) >> (block_size - 1);
    }
};

// What a convention says of a block by its bits alone.
struct plain_bits {
    std::uint64_t words = 0;  // the bytes of words: letters, digits, and the marks that join them on both sides
    std::uint64_t ends = 0;   // where a word ends for certain that ends before this byte
    std::uint64_t marks = 0;  // bytes of no word that are tokens of their own
};

// A convention: plain ASCII by bits, everything else by `next`, which decides alone, and with which all must agree.
template <class Rules>
concept walking_rules = requires(const Rules& rules, std::string_view text, std::uint32_t at, const block_sight& blocks) {
    { rules.look_at(blocks) } -> std::same_as<plain_bits>;
    // Whether a word [at, at) whose end is not certain is one. Three bytes behind its end can be read.
    { rules.is_word(text, at, at) } -> std::same_as<bool>;
    // How long the mark is that begins at `at`, where a byte is not plain; 0 if it has to be asked for. Three bytes behind can be
    // read.
    { rules.length_of_mark(text, at) } -> std::same_as<std::uint32_t>;
    // The first token that begins at or after `at`.
    { rules.next(text, at) } -> std::same_as<token>;
};

// Kind and flags of a token of ASCII that has neither digits behind its first byte nor two capitals.
struct first_byte {
    token_kind kind = token_kind::punctuation;
    std::uint8_t flags = 0;
};
inline constexpr std::array<first_byte, 128> first_bytes = [] {
    std::array<first_byte, 128> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const bool upper = c >= 'A' && c <= 'Z', symbol = ascii_classes[c] == char_class::symbol;
        table[c] = {symbol ? token_kind::symbol : token_kind::punctuation, 0};
        if (upper || (c >= 'a' && c <= 'z')) table[c] = {token_kind::word, static_cast<std::uint8_t>(upper ? 1 : 0)};
        if (c >= '0' && c <= '9') table[c] = {token_kind::number, 4};
    }
    return table;
}();

template <walking_rules Rules>
class block_walk {
  public:
    block_walk(const Rules& rules, std::string_view text) noexcept
        : rules_(rules), text_(text), size_(static_cast<std::uint32_t>(text.size())) {}

    // Fills `out` with the tokens that begin at or after `from`, a token's border, and returns how many; fewer than it has room
    // for only at the end of the text.
    [[nodiscard]] std::size_t fill(std::uint32_t from, std::span<token> out) noexcept {
        at_ = from;
        out_ = out.data();
        room_ = out.data() + out.size();
        if (at_ == 0) ask();
        while (out_ != room_ && at_ < size_) read_blocks();
        return static_cast<std::size_t>(out_ - out.data());
    }

  private:
    static constexpr std::size_t most_blocks = 32;
    static constexpr std::uint32_t width = block_size;
    static constexpr std::uint32_t lookahead = 3;  // bytes
    static constexpr unsigned spaces = 8 | 64;     // flags

    [[nodiscard]] static constexpr std::uint64_t below(std::uint32_t place) noexcept {
        return place < width ? (std::uint64_t{1} << place) - 1 : ~std::uint64_t{0};
    }

    // Reads what begins in the blocks from at_ on, as many as may be of use.
    void read_blocks() noexcept {
        const std::uint32_t from = at_;
        begin_ = at_;
        blocks_ = std::min(most_blocks, static_cast<std::size_t>(room_ - out_) / 8 + 1);
        classify(text_, begin_, std::span(classes_).first(blocks_ + 1));
        static constexpr byte_classes nothing;
        for (std::size_t i = 0; i < blocks_; ++i) {
            plain_[i] = rules_.look_at({i == 0 ? nothing : classes_[i - 1], classes_[i], classes_[i + 1]});
        }
        line_end_ = 0;
        joined_ = 0;
        for (std::size_t i = 0; i < blocks_ && out_ != room_; ++i) {
            if (at_ < begin_ + (i + 1) * width && !read_block(i)) break;
            joined_ = plain_[i].words >> (width - 1);
        }
        if (at_ == from && out_ != room_) ask();  // white space only, or a word that long
    }

    // Whether the walk may go on with the next block.
    bool read_block(std::size_t i) noexcept {
        const byte_classes& here = classes_[i];
        const plain_bits& plain = plain_[i];
        const std::uint32_t base = begin_ + static_cast<std::uint32_t>(i) * width;
        if (here.control != 0) {
            while (at_ < base + width && at_ < size_ && out_ != room_) ask();
            return true;
        }
        const std::uint64_t words = plain.words;
        const std::uint64_t joiners = words & ~(here.letter | here.digit);
        const std::uint32_t over = plain_rest(i);
        std::uint64_t starts = ~here.blank & ~(words & (words << 1 | joined_));
        const std::uint64_t lasts = ~here.blank & ~(words & (words >> 1));
        const std::uint64_t doubtful_ends = ~words & (words << 1) & ~plain.ends;
        const std::uint64_t doubtful_marks = starts & ~words & ~plain.marks;
        if (!leave_joiners(base, joiners)) return true;
        if (at_ >= base) starts = starts_from(i, at_ - base, starts);
        while (out_ != room_) {
            // All is plain up to the next doubt: the end of a word, a mark, or a word of which the next block has more to tell.
            // The end of the word before at_ is none any more.
            const std::uint32_t done = at_ > base ? at_ - base : 0;
            const std::uint64_t open = (doubtful_ends & ~below(done + 1)) | (doubtful_marks & ~below(done));
            auto limit = static_cast<std::uint32_t>(std::countr_zero(open));
            const bool in_word = limit < width ? (doubtful_ends >> limit & 1) != 0 : words >> (width - 1) != 0 && over == 0;
            if (in_word && (starts & below(limit)) != 0) {
                limit = static_cast<std::uint32_t>(std::bit_width(starts & below(limit))) - 1;
            }
            put(here, base, starts & below(limit), lasts & below(limit), joiners, limit == width ? over : 0);
            starts &= ~below(limit);
            if (out_ == room_ || starts == 0) break;
            if (!read_doubtful(i, base, static_cast<std::uint32_t>(std::countr_zero(starts)))) return false;
            if (!leave_joiners(base, joiners)) return true;
            starts = starts_from(i, at_ - base, starts);
        }
        if (at_ < base + width) line_end_ |= here.line_end & ~below(at_ > base ? at_ - base : 0);
        return true;
    }

    // Bytes of the next block that belong to the last word of block i, if that goes on there, is plain, and has neither digits
    // nor capitals there. 0: ask.
    [[nodiscard]] std::uint32_t plain_rest(std::size_t i) const noexcept {
        if (i + 1 == blocks_ || (plain_[i].words >> (width - 1) & plain_[i + 1].words & 1) == 0) return 0;
        const auto length = static_cast<std::uint32_t>(std::countr_one(plain_[i + 1].words));
        const byte_classes &here = classes_[i], &next = classes_[i + 1];
        if (length == width || (plain_[i + 1].ends >> length & 1) == 0) return 0;
        const auto own = static_cast<std::uint32_t>(std::countl_one(plain_[i].words));
        const std::uint64_t upper = here.upper & ~below(width - own);
        if (((here.digit | here.low_line) & ~below(width - own)) != 0 || (upper & (upper - 1)) != 0) return 0;
        return ((next.upper | next.digit | next.low_line) & below(length)) == 0 ? length : 0;
    }

    // A mark that joins two words by its bit begins a token where the scanners have parted them: they know which. Whether there
    // is more to read in the block.
    bool leave_joiners(std::uint32_t base, std::uint64_t joiners) noexcept {
        while (at_ >= base && at_ < base + width && out_ != room_ && (joiners >> (at_ - base) & 1) != 0) ask();
        return at_ < base + width && out_ != room_;
    }

    // The starts of tokens at or behind `place` in block i, which is one itself unless it is blank.
    [[nodiscard]] std::uint64_t starts_from(std::size_t i, std::uint32_t place, std::uint64_t starts) const noexcept {
        const std::uint64_t here = std::uint64_t{1} << place;
        return (starts | (here & ~classes_[i].blank)) & ~(here - 1);
    }

    // The tokens whose first and last bytes are these bits: words, and marks of one byte. In the hot loop the first byte tells
    // all of a token; what it can not tell is mended behind it, where there is anything.
    void put(const byte_classes& here, std::uint32_t base, std::uint64_t starts, std::uint64_t lasts, std::uint64_t joiners,
             std::uint32_t over) noexcept {
        if (starts == 0) return;
        const std::uint32_t from = at_;
        const std::uint32_t first = base + static_cast<std::uint32_t>(std::countr_zero(starts));
        const char* const text = text_.data() + base;
        const std::uint64_t blank = here.blank >> 1;  // at the last byte of a token: white space follows
        token* const begin = out_;
        token* out = out_;
        std::uint32_t end = at_ - base;  // wraps below zero where the last token is in a block before
        if (at_ > base) lasts &= ~below(at_ - base);
        for (; starts != 0 && out != room_; ++out) {
            const auto place = static_cast<std::uint32_t>(std::countr_zero(starts));
            const first_byte known = first_bytes[static_cast<unsigned char>(text[place])];
            out->where.begin = base + place;
            out->kind = known.kind;
            const unsigned space = place != end ? 8U : 0U;
            end = static_cast<std::uint32_t>(std::countr_zero(lasts)) + 1;
            out->flags = static_cast<token_flags>(known.flags | space | ((blank >> (end - 1) & 1) << 6));
            out->where.end = base + end;
            starts &= starts - 1;
            lasts &= lasts - 1;
        }
        out_ = out;
        if (end == width) {
            if (starts == 0) out[-1].where.end = base + (end += over);
            out[-1].flags |= space_behind(base + end);
        }
        at_ = base + end;
        const std::uint64_t seen = below(end) & ~below(from > base ? from - base : 0);
        const std::uint64_t capitals = here.upper & (here.upper >> 1 | (here.upper >> 2 & joiners >> 1));
        if (((capitals | here.digit | here.low_line) & seen) != 0) describe(here, base, begin);
        if (line_end_ != 0 || (here.line_end & seen) != 0) mark_lines(here.line_end & seen, base, first, begin);
        line_end_ = 0;
    }

    // Kind and flags of the tokens from `begin` on.
    void describe(const byte_classes& here, std::uint32_t base, token* begin) const noexcept {
        for (token* one = begin; one != out_; ++one) {
            const std::uint64_t own = below(one->where.end - base) & ~below(one->where.begin - base);
            const auto place = static_cast<unsigned>(one->flags) & spaces;
            describe(*one, here.letter & own, here.upper & own, here.digit & own, (here.symbol & own) != 0);
            one->flags |= static_cast<token_flags>(place);
        }
    }

    // The tokens from `begin` on that come first behind a line end.
    void mark_lines(std::uint64_t line_ends, std::uint32_t base, std::uint32_t first, token* begin) const noexcept {
        if (line_end_ != 0 || (line_ends & below(first - base)) != 0) begin->flags |= token_flags::line_start;
        for (token* one = begin + 1; one < out_; ++one) {
            const std::uint64_t gap = below(one->where.begin - base) & ~below(one[-1].where.end - base);
            if ((line_ends & gap) != 0) one->flags |= token_flags::line_start;
        }
    }

    [[nodiscard]] static token_flags place_flags(bool space, bool line) noexcept {
        static_assert(static_cast<int>(token_flags::space_before) == 8 && static_cast<int>(token_flags::line_start) == 16 &&
                      static_cast<int>(token_flags::space_after) == 64);
        return static_cast<token_flags>((space ? 8U : 0U) | (line ? 16U : 0U));
    }

    // Whether white space follows, or nothing.
    [[nodiscard]] token_flags space_behind(std::uint32_t end) const noexcept {
        const bool blank = end >= size_ || class_of(decode(text_, end).value) == char_class::space;
        return blank ? token_flags::space_after : token_flags::none;
    }

    // Kind and flags by the bits of a token's bytes.
    static void describe(token& into, std::uint64_t letters, std::uint64_t upper, std::uint64_t digits, bool symbol) noexcept {
        static_assert(static_cast<int>(token_flags::capitalised) == 1 && static_cast<int>(token_flags::all_upper) == 2 &&
                      static_cast<int>(token_flags::has_digit) == 4);
        const unsigned capital = (letters & (~letters + 1) & upper) != 0 ? 1U : 0U;
        const unsigned all = letters == upper && (letters & (letters - 1)) != 0 ? 2U : 0U;
        const unsigned digit = digits != 0 ? 4U : 0U;
        const token_kind mark = symbol ? token_kind::symbol : token_kind::punctuation;
        const token_kind other = digits != 0 ? token_kind::number : mark;
        into.kind = letters != 0 ? token_kind::word : other;
        into.flags = static_cast<token_flags>(capital | all | digit);
    }

    // What begins at `place` of block i and is not plain. Whether the walk may go on from the blocks at hand.
    bool read_doubtful(std::size_t i, std::uint32_t base, std::uint32_t place) noexcept {
        const std::uint32_t begin = base + place;
        if ((plain_[i].words >> place & 1) == 0) {
            const std::uint32_t length = begin + lookahead < size_ ? rules_.length_of_mark(text_, begin) : 0;
            if (length == 0) {
                ask();
                return true;
            }
            const auto first = static_cast<unsigned char>(text_[begin]);
            const bool symbol = (classes_[i].symbol >> place & 1) != 0;
            *out_ = {{begin, begin + length},
                     symbol ? token_kind::symbol : token_kind::punctuation,
                     first < 0x80 ? token_flags::none : token_flags::non_ascii};
            finish();
            return true;
        }
        auto length = static_cast<std::uint32_t>(std::countr_one(plain_[i].words >> place));
        const bool crosses = place + length == width;
        if (crosses) {
            if (i + 1 == blocks_ && at_ > begin_) return false;  // the next blocks begin with what is before it
            if (i + 1 == blocks_ || place == 0) {
                ask();
                return true;
            }
            length += static_cast<std::uint32_t>(std::countr_one(plain_[i + 1].words));
        }
        const std::uint32_t end = begin + length;
        const bool certain = crosses && length < width && (plain_[i + 1].ends >> (end - base - width) & 1) != 0 &&
                             classes_[i].digit >> place == 0;  // the next block does not know of these
        if (length >= width || end + lookahead >= size_ || (!certain && !rules_.is_word(text_, begin, end))) {
            ask();
            return true;
        }
        const auto bits = [&](std::uint64_t byte_classes::*row) {
            const std::uint64_t own = classes_[i].*row >> place;
            return (crosses ? own | classes_[i + 1].*row << (width - place) : own) & below(length);
        };
        describe(*out_, bits(&byte_classes::letter), bits(&byte_classes::upper), bits(&byte_classes::digit), false);
        out_->where = {begin, end};
        finish();
        return true;
    }

    // Adds what stands before the token at *out_, and goes on behind it.
    void finish() noexcept {
        bool line = false;
        for (std::uint32_t i = at_; i < out_->where.begin; ++i) line = line || (text_[i] >= '\n' && text_[i] <= '\r');
        out_->flags |= place_flags(at_ < out_->where.begin, line) | space_behind(out_->where.end);
        at_ = out_->where.end;
        line_end_ = 0;
        ++out_;
    }

    void ask() noexcept {
        const token found = rules_.next(text_, at_);
        at_ = found.where.end;
        line_end_ = 0;
        if (!found.where.empty()) *out_++ = found;
    }

    const Rules& rules_;
    std::string_view text_;
    std::uint32_t size_;
    std::uint32_t at_ = 0;  // behind the last token
    token* out_ = nullptr;
    token* room_ = nullptr;

    std::uint32_t begin_ = 0;  // of the blocks at hand
    std::size_t blocks_ = 0;
    std::uint64_t line_end_ = 0;  // whether a line ended behind at_, in the blocks before the one at hand
    std::uint64_t joined_ = 0;    // whether the block before the one at hand ends within a word
    std::array<byte_classes, most_blocks + 1> classes_;
    std::array<plain_bits, most_blocks> plain_;
};

// All tokens of `text`, which has its end within 32 bits.
template <walking_rules Rules>
void walk(const Rules& rules, std::string_view text, token_list& tokens) {
    constexpr std::size_t some = 1024;
    tokens.clear();
    block_walk<Rules> walker(rules, text);
    for (std::size_t count = some; count == some;) {
        const std::size_t before = tokens.size();
        const std::uint32_t from = before == 0 ? 0 : tokens.back().where.end;
        tokens.resize(before + some);
        count = walker.fill(from, std::span(tokens).subspan(before));
        tokens.resize(before + count);
    }
}

}  // namespace inquit::detail
