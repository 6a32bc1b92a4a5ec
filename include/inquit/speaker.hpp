// Speakers, and which of them each quotation belongs to and why.
#pragma once

#include <inquit/export.hpp>
#include <inquit/mention.hpp>
#include <inquit/span.hpp>

#include <cstdint>
#include <string_view>

namespace inquit {

// A person or body that speaks in the document. Names, aliases, mentions and quotes: document::name(id) and so on.
struct speaker {
    inquit::gender gender = inquit::gender::unknown;
    bool person = true;  // false for an organisation or another body
};

// What an attribution rests on: a closed list.
enum class evidence : std::uint8_t {
    none,                      // no speaker is given
    speech_verb_after_quote,   // "...," she said
    speech_verb_before_quote,  // She said: "..."
    speech_verb_within_quote,  // "...," she said, "..."
    reporting_clause,          // she said that ...; ..., she said
    according_to,              // according to her, ...
    reporting_phrase,          // her claim that ...; she made clear that ...
    pronoun_subject,           // as the speech verbs', but the mention is a pronoun that had to be resolved
    action_in_paragraph,       // "..." She turned away.
    vocative_in_neighbour,     // "Well, Anne?" "..."
    turn_taking,               // the turns of a conversation alternate
    as_said_before,            // the speaker of the quotation before goes on
    only_candidate,            // nobody else is near
    label                      // NAME: ...
};

// What an addressee rests on: a closed list.
enum class addressing : std::uint8_t {
    none,         // no addressee is given
    vocative,     // "Well, Anne?"
    clause,       // he said to Anne; he asked her
    turn_taking,  // the same other person speaks right before and right behind
};

// The answer for one quotation: document::attributions() has one for each quote, at the same index.
struct attribution {
    speaker_id speaker;  // none: unknown, the evidence is below the caller's threshold
    mention_id mention;  // the words that name the speaker here; none where the conversation alone tells
    span source;  // the same words as the writer's source phrase, which may be longer than the mention; empty if there is none
    span cue;     // "said", "expressed confidence", the mark of a label ("LEE: ...") or signature ("― Ann Lee"); empty if there
                  // is none
    evidence why = evidence::none;
    float confidence = 0;  // estimated probability that the speaker is right, 0 to 1, a multiple of 0.001
    speaker_id
        addressee;  // to whom the words are said; none where the text does not tell, or who it is says nothing in the document
    addressing address = addressing::none;
};

// The identifier ("turn_taking"), as the program prints it. Static storage.
[[nodiscard]] INQUIT_EXPORT std::string_view name(evidence why) noexcept;
[[nodiscard]] INQUIT_EXPORT std::string_view name(addressing how) noexcept;

}  // namespace inquit
