#include "base/icu.hpp"

#include "base/character_table.hpp"

#include <unicode/uchar.h>

namespace inquit::detail {

namespace {

UChar32 to_icu(char32_t c) noexcept { return static_cast<UChar32>(c); }

char_class ask_class(char32_t c) noexcept {
    const UChar32 code = to_icu(c);
    if (u_isUWhiteSpace(code)) return char_class::space;
    const auto mask = U_MASK(u_charType(code));
    if ((mask & U_GC_L_MASK) != 0) {
        return u_hasBinaryProperty(code, UCHAR_IDEOGRAPHIC) ? char_class::ideograph : char_class::letter;
    }
    if ((mask & U_GC_M_MASK) != 0) return char_class::mark;
    if ((mask & U_GC_N_MASK) != 0)
        return u_hasBinaryProperty(code, UCHAR_IDEOGRAPHIC) ? char_class::ideograph : char_class::digit;
    if (c > 0xFF && u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC)) return char_class::pictograph;
    if ((mask & U_GC_P_MASK) != 0) return char_class::punctuation;
    if ((mask & U_GC_S_MASK) != 0) return char_class::symbol;
    if (code == 0xFFFD) return char_class::symbol;
    return char_class::control;
}

bool ask_upper(char32_t c) noexcept { return u_isupper(to_icu(c)) || u_istitle(to_icu(c)); }
bool ask_lower(char32_t c) noexcept { return u_islower(to_icu(c)); }
letter_facts ask_facts(char32_t c) noexcept { return {ask_class(c), ask_upper(c), ask_lower(c)}; }

}  // namespace

character_table::character_table() {
    const auto ask = [](char32_t c) -> character_facts {
        return {.letter = ask_facts(c),
                .in_words = ask_word_break(c),
                .in_sentences = ask_sentence_break(c),
                .pictographic = ask_extended_pictographic(c)};
    };
    for (char32_t c = 0; c < two_bytes; ++c) facts_[c] = ask(c);
    for (char32_t c = 0; c < punctuation_count; ++c) facts_[two_bytes + c] = ask(punctuation + c);
}

char_class class_beyond_ascii(char32_t c) noexcept {
    const character_facts* const known = character_table::get().find(c);
    return known != nullptr ? known->letter.kind() : ask_class(c);
}
bool is_upper_beyond_ascii(char32_t c) noexcept {
    const character_facts* const known = character_table::get().find(c);
    return known != nullptr ? known->letter.upper() : ask_upper(c);
}
bool is_lower_beyond_ascii(char32_t c) noexcept {
    const character_facts* const known = character_table::get().find(c);
    return known != nullptr ? known->letter.lower() : ask_lower(c);
}
letter_facts facts_beyond_ascii(char32_t c) noexcept {
    const character_facts* const known = character_table::get().find(c);
    return known != nullptr ? known->letter : ask_facts(c);
}
char32_t to_lower(char32_t c) noexcept { return static_cast<char32_t>(u_tolower(to_icu(c))); }
bool is_closing(char32_t c) noexcept { return (U_MASK(u_charType(to_icu(c))) & (U_GC_PE_MASK | U_GC_PF_MASK)) != 0; }

}  // namespace inquit::detail
