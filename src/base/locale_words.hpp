// What ICU's locale data (CLDR) tells about the words of a language.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace inquit::detail {

using word_receiver = std::function<void(std::string_view)>;  // UTF-8, as CLDR spells it

// Abbreviations behind whose full stop CLDR ends no sentence, with their full stop ("Dr.", "z.B."). Nothing where CLDR has none.
void for_each_suppression(std::string_view language, const word_receiver& use);

// Names of months and days, wide and short, within a date and standing alone. Nothing for a language that ICU does not know.
void for_each_calendar_name(std::string_view language, const word_receiver& use);

}  // namespace inquit::detail
