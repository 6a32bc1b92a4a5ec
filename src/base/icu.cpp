#include "base/icu.hpp"

#include <unicode/uchar.h>

namespace inquit::detail {

namespace {

UChar32 to_icu(char32_t c) noexcept { return static_cast<UChar32>(c); }

}  // namespace

char_class class_beyond_ascii(char32_t c) noexcept {
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

bool is_upper_beyond_ascii(char32_t c) noexcept { return u_isupper(to_icu(c)) || u_istitle(to_icu(c)); }
bool is_lower_beyond_ascii(char32_t c) noexcept { return u_islower(to_icu(c)); }
char32_t to_lower(char32_t c) noexcept { return static_cast<char32_t>(u_tolower(to_icu(c))); }
bool is_closing(char32_t c) noexcept { return (U_MASK(u_charType(to_icu(c))) & (U_GC_PE_MASK | U_GC_PF_MASK)) != 0; }

}  // namespace inquit::detail
