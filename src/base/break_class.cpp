#include "base/break_class.hpp"

#include "base/character_table.hpp"

#include <unicode/uchar.h>

namespace inquit::detail {

namespace {

word_break from_icu(UWordBreakValues value) noexcept {
    switch (value) {
        case U_WB_CR:
            return word_break::carriage_return;
        case U_WB_LF:
            return word_break::line_feed;
        case U_WB_NEWLINE:
            return word_break::newline;
        case U_WB_EXTEND:
            return word_break::extend;
        case U_WB_ZWJ:
            return word_break::zwj;
        case U_WB_FORMAT:
            return word_break::format;
        case U_WB_KATAKANA:
            return word_break::katakana;
        case U_WB_HEBREW_LETTER:
            return word_break::hebrew_letter;
        case U_WB_ALETTER:
            return word_break::a_letter;
        case U_WB_SINGLE_QUOTE:
            return word_break::single_quote;
        case U_WB_DOUBLE_QUOTE:
            return word_break::double_quote;
        case U_WB_MIDNUMLET:
            return word_break::mid_num_let;
        case U_WB_MIDLETTER:
            return word_break::mid_letter;
        case U_WB_MIDNUM:
            return word_break::mid_num;
        case U_WB_NUMERIC:
            return word_break::numeric;
        case U_WB_EXTENDNUMLET:
            return word_break::extend_num_let;
        case U_WB_WSEGSPACE:
            return word_break::space;
        case U_WB_REGIONAL_INDICATOR:
            return word_break::regional_indicator;
        default:
            return word_break::other;
    }
}

sentence_break from_icu(USentenceBreak value) noexcept {
    switch (value) {
        case U_SB_CR:
            return sentence_break::carriage_return;
        case U_SB_LF:
            return sentence_break::line_feed;
        case U_SB_SEP:
            return sentence_break::separator;
        case U_SB_EXTEND:
            return sentence_break::extend;
        case U_SB_FORMAT:
            return sentence_break::format;
        case U_SB_SP:
            return sentence_break::space;
        case U_SB_LOWER:
            return sentence_break::lower;
        case U_SB_UPPER:
            return sentence_break::upper;
        case U_SB_OLETTER:
            return sentence_break::other_letter;
        case U_SB_NUMERIC:
            return sentence_break::numeric;
        case U_SB_ATERM:
            return sentence_break::a_term;
        case U_SB_SCONTINUE:
            return sentence_break::continuation;
        case U_SB_STERM:
            return sentence_break::s_term;
        case U_SB_CLOSE:
            return sentence_break::close;
        default:
            return sentence_break::other;
    }
}

}  // namespace

word_break ask_word_break(char32_t c) noexcept {
    return from_icu(static_cast<UWordBreakValues>(u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_WORD_BREAK)));
}
sentence_break ask_sentence_break(char32_t c) noexcept {
    return from_icu(static_cast<USentenceBreak>(u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK)));
}
bool ask_extended_pictographic(char32_t c) noexcept {
    return c > 0x7F && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

word_break word_break_of(char32_t c) noexcept {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return word_break::a_letter;
    const character_facts* const known = character_table::get().find(c);
    return known != nullptr ? known->in_words : ask_word_break(c);
}

sentence_break sentence_break_of(char32_t c) noexcept {
    if (c >= 'a' && c <= 'z') return sentence_break::lower;
    const character_facts* const known = character_table::get().find(c);
    return known != nullptr ? known->in_sentences : ask_sentence_break(c);
}

bool is_extended_pictographic(char32_t c) noexcept {
    const character_facts* const known = character_table::get().find(c);
    return known != nullptr ? known->pictographic : ask_extended_pictographic(c);
}

const char* unicode_version() noexcept { return U_UNICODE_VERSION; }

}  // namespace inquit::detail
