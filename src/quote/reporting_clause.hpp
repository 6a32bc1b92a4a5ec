// The clause that says who speaks, found beside a quotation by words and order alone: "..., she said", "said the old man", "He
// asked, ...".
#pragma once

#include "quote/stretch.hpp"
#include "sentence/segmentation.hpp"

#include <inquit/span.hpp>

#include <optional>

namespace inquit::detail {

struct reporting_clause {
    span cue;                 // the verb
    span subject;             // the noun phrase or pronoun
    bool verb_first = false;  // "said Anna" rather than "Anna said"
    bool pronoun = false;     // the subject is a personal pronoun
};

// The clause that follows a stretch, or stands right before it, in the same paragraph, with no other quotation mark and no end of
// a sentence between. Looks at no more than some twenty tokens.
[[nodiscard]] std::optional<reporting_clause> clause_after(const segmentation& text, const stretch& quoted);
[[nodiscard]] std::optional<reporting_clause> clause_before(const segmentation& text, const stretch& quoted);

// One that stands apart from the stretch: behind the rest of its sentence ("“...” about the bridge, said Ann Lee"), or as the
// verb and subject that it goes on ("Said Ann Lee: “...”"). News writes so. Looks at no more than some forty tokens.
[[nodiscard]] std::optional<reporting_clause> clause_apart(const segmentation& text, const stretch& quoted);

// One that tells in other words what became of the speech, as novels do: "she went on", "flashed Helen", "was his answer". Looks
// behind the stretch alone, at no more than some twenty tokens.
[[nodiscard]] std::optional<reporting_clause> clause_in_story(const segmentation& text, const stretch& quoted);

}  // namespace inquit::detail
