#include "base/locale_words.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/ures.h>

#include <memory>

namespace inquit::detail {

namespace {

struct closes_resource {
    void operator()(UResourceBundle* one) const noexcept { ures_close(one); }
};
using resource = std::unique_ptr<UResourceBundle, closes_resource>;

void give(const UChar* text, std::int32_t length, const word_receiver& use) {
    std::string word;
    icu::UnicodeString(false, text, length).toUTF8String(word);
    use(word);
}

}  // namespace

// FilteredBreakIteratorBuilder reads the same table, but does not hand it out.
void for_each_suppression(std::string_view language, const word_receiver& use) {
    UErrorCode status = U_ZERO_ERROR;
    const resource breaks(ures_open(U_ICUDATA_NAME "-brkitr", std::string(language).c_str(), &status));
    // Without data of its own a language falls back to that of another.
    if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING || status == U_USING_FALLBACK_WARNING) return;
    const resource exceptions(ures_getByKey(breaks.get(), "exceptions", nullptr, &status));
    const resource words(ures_getByKey(exceptions.get(), "SentenceBreak", nullptr, &status));
    if (U_FAILURE(status)) return;
    for (std::int32_t i = 0, size = ures_getSize(words.get()); i < size; ++i) {
        std::int32_t length = 0;
        const UChar* const text = ures_getStringByIndex(words.get(), i, &length, &status);
        if (U_FAILURE(status)) return;
        give(text, length, use);
    }
}

void for_each_calendar_name(std::string_view language, const word_receiver& use) {
    using symbols = icu::DateFormatSymbols;
    UErrorCode status = U_ZERO_ERROR;
    const symbols names(icu::Locale(std::string(language).c_str()), status);
    if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return;
    for (const auto context : {symbols::FORMAT, symbols::STANDALONE}) {
        for (const auto width : {symbols::WIDE, symbols::ABBREVIATED}) {
            std::int32_t count = 0;
            const icu::UnicodeString* list = names.getMonths(count, context, width);
            for (std::int32_t i = 0; i < count; ++i) give(list[i].getBuffer(), list[i].length(), use);
            list = names.getWeekdays(count, context, width);
            for (std::int32_t i = 0; i < count; ++i) give(list[i].getBuffer(), list[i].length(), use);
        }
    }
}

}  // namespace inquit::detail
