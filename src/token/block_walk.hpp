// The way through a text in blocks of 64 bytes: plain words and marks are found by bits, what is not plain is asked for.
#pragma once

#include "base/icu.hpp"
#include "text/byte_classes.hpp"
#include "text/utf8.hpp"
#include "token/borders.hpp"
#include "token/token_list.hpp"
#include "token/tokenize.hpp"

#include <inquit/token.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <span>
#include <string_view>

namespace inquit::detail {

// The rest of U+2013, U+2014, U+201C, U+201D, U+2026: dashes, quotation marks, an ellipsis, which join nothing.
inline bool ends_words(char second, char third) noexcept {
    return second == '\x80' && (third == '\x93' || third == '\x94' || third == '\x9C' || third == '\x9D' || third == '\xA6');
}

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

// Reads a stretch of blocks at a time, in three steps: the bits say where tokens begin and end; where they are in doubt the
// convention is asked, and its answer put into the bits; then all tokens are written, without a branch that depends on the text.
template <walking_rules Rules>
class block_walk {
  public:
    block_walk(const Rules& rules, std::string_view text) noexcept
        : rules_(rules), text_(text), size_(static_cast<std::uint32_t>(text.size())) {}

    // Fills `out` with the tokens that begin at or after `from`, a token's border, and returns how many; fewer than it has room
    // for only at the end of the text.
    [[nodiscard]] std::size_t fill(std::uint32_t from, std::span<token> out) {
        at_ = from;
        out_ = out.data();
        room_ = out.data() + out.size();
        if (at_ == 0) ask();
        while (out_ != room_ && at_ < size_) read_blocks();
        return static_cast<std::size_t>(out_ - out.data());
    }

  private:
    static constexpr std::size_t most_blocks = 16;
    static constexpr std::uint32_t width = block_size;
    static constexpr std::uint32_t lookahead = 3;  // bytes
    static constexpr unsigned space_before = 8, line_start = 16, space_after = 64;
    static_assert(static_cast<int>(token_flags::space_before) == space_before &&
                  static_cast<int>(token_flags::line_start) == line_start &&
                  static_cast<int>(token_flags::space_after) == space_after);

    [[nodiscard]] static constexpr std::uint64_t below(std::uint32_t place) noexcept {
        return place < width ? (std::uint64_t{1} << place) - 1 : ~std::uint64_t{0};
    }
    // The bits of a block that begins at `base` that stand before the byte `at` of the text.
    [[nodiscard]] static constexpr std::uint64_t before(std::uint32_t at, std::uint32_t base) noexcept {
        return at > base ? below(at - base) : 0;
    }
    [[nodiscard]] static constexpr std::uint32_t highest(std::uint64_t bits) noexcept {
        return static_cast<std::uint32_t>(std::bit_width(bits)) - 1;
    }
    [[nodiscard]] static constexpr std::uint32_t lowest(std::uint64_t bits) noexcept {
        return static_cast<std::uint32_t>(std::countr_zero(bits));
    }
    [[nodiscard]] std::uint32_t base_of(std::size_t i) const noexcept { return begin_ + static_cast<std::uint32_t>(i) * width; }
    [[nodiscard]] std::size_t block_of(std::uint32_t at) const noexcept { return (at - begin_) / width; }

    // Reads what begins in the blocks from at_ on, as many as may be of use.
    void read_blocks() {
        begin_ = at_;
        blocks_ = std::min(most_blocks, static_cast<std::size_t>(room_ - out_) / 16 + 1);
        classify(text_, begin_, std::span(classes_).first(blocks_ + 1));
        std::size_t free = 0;
        while (free < blocks_ && classes_[free].control == 0) ++free;
        if (free == 0) {
            while (at_ < begin_ + width && at_ < size_ && out_ != room_) ask();
            return;
        }
        blocks_ = free;
        static constexpr byte_classes nothing;
        for (std::size_t i = 0; i < blocks_; ++i) {
            plain_[i] = rules_.look_at({i == 0 ? nothing : classes_[i - 1], classes_[i], classes_[i + 1]});
        }
        asked_count_ = 0;
        bool line = false, mixed = false;
        for (std::size_t i = 0; i < blocks_; ++i) {
            find_borders(i, line);
            resolve(i, mixed);
        }
        const token* const from = out_;
        write();
        if (out_ == from && out_ != room_) ask();  // white space only, or a word that long
    }

    // What the bits alone say of block i. `line`: whether a line ended behind the last token of the blocks before.
    void find_borders(std::size_t i, bool& line) noexcept {
        const byte_classes &here = classes_[i], &behind = classes_[i + 1];
        const std::uint64_t words = plain_[i].words, small = here.letter & ~here.upper;
        const bool last = i + 1 == blocks_;
        const std::uint64_t before_it = i == 0 ? 0 : plain_[i - 1].words >> (width - 1);
        // Of a word at the end of the last block nobody knows here how far it goes: it is read again.
        const std::uint64_t next_words = words >> 1 | (last ? std::uint64_t{1} : plain_[i + 1].words) << (width - 1);
        const std::uint64_t next_small = small >> 1 | (behind.letter & ~behind.upper) << (width - 1);
        const std::uint64_t last_digit = i == 0 ? 0 : classes_[i - 1].digit >> (width - 1);
        const std::uint64_t last_letter = i == 0 ? 0 : classes_[i - 1].letter >> (width - 1);
        borders& now = borders_[i];
        now.starts = ~here.blank & ~(words & (words << 1 | before_it));
        now.lasts = ~here.blank & ~(words & next_words);
        now.odd = (now.starts & here.upper & next_words & ~next_small) | (here.digit & (here.letter << 1 | last_letter)) |
                  (here.letter & (here.digit << 1 | last_digit)) | here.low_line;
        // Carries from a line end to the end of the white space around it.
        const std::uint64_t sum = here.blank + here.line_end, carried = sum + (line ? 1U : 0U);
        now.lines = carried & ~here.blank;
        line = sum < here.blank || carried < sum;
    }

    // Settles what is in doubt in block i. `mixed`: whether the word that comes in from the block before has digits there.
    void resolve(std::size_t i, bool& mixed) {
        const std::uint32_t base = base_of(i);
        const std::uint64_t words = plain_[i].words;
        const std::uint64_t joined = i == 0 ? 0 : plain_[i - 1].words >> (width - 1);
        borders& now = borders_[i];
        std::uint64_t ends = ~words & (words << 1 | joined) & ~plain_[i].ends;
        if (mixed && joined != 0) ends |= ~words & (words + 1);
        if (i > 0 && at_ >= base) {
            hide_within(i, begin_);
            if (at_ < std::min(base_of(i + 1), size_) && is_joiner(at_)) settle(i, at_);
        }
        const std::uint64_t marks = ~classes_[i].blank & ~words & ~plain_[i].marks;
        for (std::uint64_t open = (ends | marks) & ~before(at_, base); open != 0; open &= open - 1) {
            const std::uint32_t at = base + lowest(open);
            const std::uint64_t bit = open & (~open + 1);
            while ((ends & bit) != 0 && at > at_) {
                const std::uint64_t own = now.starts & (bit - 1);
                const std::uint32_t begin = own != 0 ? base + highest(own) : last_start_before(i);
                if (at + lookahead < size_ && rules_.is_word(text_, begin, at)) break;
                settle(i, begin);
            }
            if ((marks & bit) != 0 && at >= at_) settle_mark(i, at);
        }
        const auto run = static_cast<std::uint32_t>(std::countl_one(words));
        mixed = (classes_[i].digit & ~below(width - run)) != 0 || (run == width && mixed);
    }

    [[nodiscard]] std::uint32_t last_start_before(std::size_t i) const noexcept {
        while (i > 0 && borders_[i - 1].starts == 0) --i;
        return i == 0 ? begin_ : base_of(i - 1) + highest(borders_[i - 1].starts);
    }

    // Where the token before the one at `at` ends.
    [[nodiscard]] std::uint32_t end_before(std::uint32_t at) const noexcept {
        std::size_t i = block_of(at);
        std::uint64_t lasts = borders_[i].lasts & before(at, base_of(i));
        while (lasts == 0 && i > 0) lasts = borders_[--i].lasts;
        return lasts == 0 ? begin_ : base_of(i) + highest(lasts) + 1;
    }

    // A mark that is not plain.
    void settle_mark(std::size_t i, std::uint32_t begin) {
        const std::uint32_t length = begin + lookahead < size_ ? rules_.length_of_mark(text_, begin) : 0;
        const std::uint32_t behind = begin + length;
        const bool dash = length == 1 && text_[behind] == '\xE2' && ends_words(text_[behind + 1], text_[behind + 2]);
        // Else a character beyond ASCII may be a space.
        if (length == 0 || (static_cast<unsigned char>(text_[behind]) >= 0x80 && !dash)) return settle(i, begin);
        if (length == 1) return;
        at_ = behind;
        settled_ = begin;
        hide(i, begin);
    }

    // Asks what begins at `begin`, and what begins with a mark behind it that joins by its bit: the scanners know whether it
    // does. Blocks up to i know it then.
    void settle(std::size_t i, std::uint32_t begin) {
        do {
            const token found = rules_.next(text_, end_before(begin));
            at_ = found.where.end;
            if (!found.where.empty()) asked_[asked_count_++] = found;
            settled_ = found.where.begin;
            hide(i, begin);
            begin = at_;
        } while (at_ < base_of(i + 1) && at_ < size_ && is_joiner(at_));
    }

    [[nodiscard]] bool is_joiner(std::uint32_t at) const noexcept {
        const std::size_t i = block_of(at);
        return ((plain_[i].words & ~(classes_[i].letter | classes_[i].digit)) >> (at - base_of(i)) & 1) != 0;
    }

    // Leaves of [from, at_) one token [settled_, at_) alone, in the blocks up to i.
    void hide(std::size_t i, std::uint32_t from) noexcept {
        for (std::size_t j = block_of(std::min(from, settled_)); j <= i; ++j) hide_within(j, from);
    }
    void hide_within(std::size_t j, std::uint32_t from) noexcept {
        const std::uint32_t base = base_of(j);
        const auto bit = [&](std::uint32_t at) { return at >= base && at - base < width ? std::uint64_t{1} << (at - base) : 0; };
        const std::uint64_t kept = before(from, base) | ~before(at_, base);
        // The next token begins at at_, if that is not blank.
        borders_[j].starts = (borders_[j].starts & kept) | (settled_ < at_ ? bit(settled_) : 0) | (bit(at_) & ~classes_[j].blank);
        borders_[j].odd |= bit(at_);  // it may begin within a word
        borders_[j].lasts = (borders_[j].lasts & kept) | (settled_ < at_ ? bit(at_ - 1) : 0);
    }

    // Writes the tokens that end in the blocks at hand.
    void write() noexcept {
        const listed found = list_borders(std::span(borders_).first(blocks_), begin_, starts_.data(), ends_.data());
        // A word at the end of the last block has a start only.
        const std::size_t count = std::min(found.ends, static_cast<std::size_t>(room_ - out_));
        at_ = begin_;
        if (count == 0) return;
        starts_[found.starts] = size_;
        write_tokens(text_, begin_, starts_.data(), ends_.data(), {out_, count});
        at_ = ends_[count - 1];
        if (count == found.starts) mark_space_behind(out_[count - 1]);
        // The ends have been read: their list is free.
        const std::size_t odd = mark_lines(std::span(borders_).first(blocks_), {out_, count}, ends_.data());
        for (std::size_t k = 0; k < odd; ++k) describe(out_[ends_[k]]);
        for (std::size_t k = 0; k < asked_count_; ++k) {
            const std::size_t place = place_of(asked_[k].where.begin);
            if (place < count) out_[place] = asked_[k];
            // UAX #29 puts a space to a mark that combines with it: no gap, yet white space behind the token before.
            if (place > 0 && place <= count && out_[place - 1].where.end == asked_[k].where.begin &&
                is_space(asked_[k].where.begin))
                out_[place - 1].flags |= token_flags::space_after;
        }
        out_ += count;
    }

    // The number of tokens that begin before `at`.
    [[nodiscard]] std::size_t place_of(std::uint32_t at) const noexcept {
        const std::size_t i = block_of(at);
        if (i >= blocks_) return starts_.size();
        return borders_[i].before + static_cast<std::size_t>(std::popcount(borders_[i].starts & before(at, base_of(i))));
    }

    [[nodiscard]] bool is_space(std::uint32_t at) const noexcept {
        return class_of(decode(text_, at).value) == char_class::space;
    }

    void mark_space_behind(token& last) const noexcept {
        const bool blank = last.where.end >= size_ || is_space(last.where.end);
        last.flags = static_cast<token_flags>((static_cast<unsigned>(last.flags) & ~space_after) | (blank ? space_after : 0U));
    }

    void describe(token& one) const noexcept {
        const std::string_view bytes = one.where.in(text_);
        const auto is_letter = [](char c) {
            return static_cast<unsigned char>(c) < 0x80 && ascii_classes[static_cast<unsigned char>(c)] == char_class::letter;
        };
        const unsigned place = static_cast<unsigned>(one.flags) & (space_before | line_start | space_after);
        one.flags = look_at(bytes) | static_cast<token_flags>(place);
        if (std::any_of(bytes.begin(), bytes.end(), is_letter)) {
            one.kind = token_kind::word;
        } else if (has(one.flags, token_flags::has_digit)) {
            one.kind = token_kind::number;
        }
    }

    void ask() {
        const token found = rules_.next(text_, at_);
        at_ = found.where.end;
        if (!found.where.empty()) *out_++ = found;
    }

    const Rules& rules_;
    std::string_view text_;
    std::uint32_t size_;
    std::uint32_t at_ = 0;  // behind the last token that was asked for or written
    token* out_ = nullptr;
    token* room_ = nullptr;

    std::uint32_t begin_ = 0;  // of the blocks at hand
    std::size_t blocks_ = 0;
    std::size_t asked_count_ = 0;
    std::uint32_t settled_ = 0;  // where the token begins that ends at at_, if the bits alone did not find it
    std::array<byte_classes, most_blocks + 1> classes_;
    std::array<plain_bits, most_blocks> plain_;
    std::array<borders, most_blocks> borders_;
    std::array<std::uint32_t, most_blocks * block_size + list_slack> starts_, ends_;
    std::array<token, most_blocks * block_size> asked_;
};

// How many tokens to make room for behind the first `tokens`, which end at byte `at`: as dense as those are, and a few more. To
// double the room instead would leave half of it empty.
constexpr std::size_t expected_behind(std::size_t tokens, std::size_t at, std::size_t size) noexcept {
    constexpr std::size_t usual_bytes = 6;  // a token, or less
    if (tokens == 0) return size / usual_bytes;
    const auto dense = static_cast<std::uint64_t>(tokens) * (size - at) / at;
    return static_cast<std::size_t>(dense + dense / 16 + tokens / 32);
}

// All tokens of `text`, which has its end within 32 bits.
template <walking_rules Rules>
void walk(const Rules& rules, std::string_view text, token_list& tokens) {
    constexpr std::size_t some = 1024;
    tokens.clear();
    block_walk<Rules> walker(rules, text);
    for (std::size_t count = some; count == some;) {
        const std::size_t before = tokens.size();
        const std::uint32_t from = before == 0 ? 0 : tokens.back().where.end;
        if (before + some > tokens.capacity()) tokens.reserve(before + some + expected_behind(before, from, text.size()));
        tokens.resize(before + some);
        count = walker.fill(from, std::span(tokens).subspan(before));
        tokens.resize(before + count);
    }
}

}  // namespace inquit::detail
