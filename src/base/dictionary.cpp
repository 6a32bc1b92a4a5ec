#include "base/dictionary.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

#include <inquit/error.hpp>

#include <new>

namespace inquit::detail {

dictionary_script dictionary_script_beyond_ascii(char32_t c) noexcept {
    const auto code = static_cast<UChar32>(c);
    if (c == 0x30FC || c == 0xFF70) return dictionary_script::cjk;  // the long vowel of Katakana belongs to no script
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(code, &status)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
            return u_isalpha(code) ? dictionary_script::cjk : dictionary_script::none;
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR:
            break;
        default:
            return dictionary_script::none;
    }
    if (u_getIntPropertyValue(code, UCHAR_LINE_BREAK) != U_LB_COMPLEX_CONTEXT) return dictionary_script::none;
    return c < 0x0E80                  ? dictionary_script::thai
           : c < 0x0F00                ? dictionary_script::lao
           : c < 0x1100                ? dictionary_script::burmese
           : c >= 0x1780 && c < 0x1800 ? dictionary_script::khmer
                                       : dictionary_script::other_complex;
}

namespace {

void expect(UErrorCode status) {
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    if (U_FAILURE(status)) throw missing_data_error();
}

}  // namespace

struct dictionary::iterator {
    std::unique_ptr<icu::BreakIterator> words;
    UText text = UTEXT_INITIALIZER;
};

dictionary::dictionary() : iterator_(std::make_unique<iterator>()) {
    UErrorCode status = U_ZERO_ERROR;
    iterator_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    expect(status);
    if (iterator_->words == nullptr) throw std::bad_alloc();
}

dictionary::~dictionary() { utext_close(&iterator_->text); }

std::uint32_t dictionary::first_word(std::string_view run) {
    const auto size = static_cast<std::uint32_t>(run.size());
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&iterator_->text, run.data(), static_cast<std::int64_t>(run.size()), &status);
    iterator_->words->setText(&iterator_->text, status);
    expect(status);
    const std::int32_t end = iterator_->words->following(0);
    return end > 0 && static_cast<std::uint32_t>(end) < size ? static_cast<std::uint32_t>(end) : size;
}

}  // namespace inquit::detail
