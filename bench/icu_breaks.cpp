#include "icu_breaks.hpp"

#include <unicode/ubrk.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <cstdio>
#include <cstdlib>

struct icu_breaks::state {
    std::string_view bytes;
    UText* text = nullptr;
    UBreakIterator* breaks = nullptr;
};

namespace {

void expect(UErrorCode status) {
    if (U_SUCCESS(status)) return;
    std::fprintf(stderr, "inquit_bench: ICU: %s\n", u_errorName(status));
    std::exit(1);
}

UBreakIteratorType type_of(icu_break kind) { return kind == icu_break::word ? UBRK_WORD : UBRK_SENTENCE; }

template <class Unit>
bool blank(const Unit* begin, const Unit* end) {
    for (; begin != end; ++begin) {
        if (*begin != ' ' && *begin != '\n' && *begin != '\r' && *begin != '\t') return false;
    }
    return true;
}

}  // namespace

icu_breaks::icu_breaks(icu_break kind, std::string_view text) : state_(new state) {
    UErrorCode status = U_ZERO_ERROR;
    state_->bytes = text;
    state_->text = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    state_->breaks = ubrk_open(type_of(kind), "en", nullptr, 0, &status);
    expect(status);
    ubrk_setUText(state_->breaks, state_->text, &status);
    expect(status);
}

icu_breaks::~icu_breaks() {
    ubrk_close(state_->breaks);
    utext_close(state_->text);
    delete state_;
}

std::size_t icu_breaks::count() {
    std::size_t segments = 0;
    std::int32_t begin = ubrk_first(state_->breaks);
    for (std::int32_t end = ubrk_next(state_->breaks); end != UBRK_DONE; begin = end, end = ubrk_next(state_->breaks)) {
        const char* const bytes = state_->bytes.data();
        if (!blank(bytes + begin, bytes + end)) ++segments;
    }
    return segments;
}

std::size_t recount_icu_breaks(icu_break kind, std::string_view text) {
    const auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator* const breaks = ubrk_open(type_of(kind), "en", wide.getBuffer(), wide.length(), &status);
    expect(status);
    std::size_t segments = 0;
    std::int32_t end = ubrk_last(breaks);
    for (std::int32_t begin = ubrk_previous(breaks); begin != UBRK_DONE; end = begin, begin = ubrk_previous(breaks)) {
        if (!blank(wide.getBuffer() + begin, wide.getBuffer() + end)) ++segments;
    }
    ubrk_close(breaks);
    return segments;
}
