// Which language a text is in.
#pragma once

#include <inquit/export.hpp>

#include <string_view>

namespace inquit {

// The code (ISO 639, "de") of the language of `text`, UTF-8, judged by the scripts and the function words of its first 4 KiB:
// deterministic, and as quick as a look at a few lines. "en" where nothing tells. Latin script is told apart for the languages
// that have a list of function words (cs, da, de, en, es, fr, it, nl, pl, pt, sv, tr), other scripts by their letters (among them
// ar, bg, el, fa, he, hi, hy, ja, ka, kk, km, ko, lo, my, ru, th, uk, ur, zh). Static storage. A process's first call makes the
// tables (well under a millisecond). Throws std::bad_alloc only.
[[nodiscard]] INQUIT_EXPORT std::string_view identify_language(std::string_view text);

}  // namespace inquit
