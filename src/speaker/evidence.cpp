#include <inquit/speaker.hpp>

namespace inquit {

std::string_view name(evidence why) noexcept {
    switch (why) {
        case evidence::none:
            return "none";
        case evidence::speech_verb_after_quote:
            return "speech_verb_after_quote";
        case evidence::speech_verb_before_quote:
            return "speech_verb_before_quote";
        case evidence::speech_verb_within_quote:
            return "speech_verb_within_quote";
        case evidence::reporting_clause:
            return "reporting_clause";
        case evidence::according_to:
            return "according_to";
        case evidence::reporting_phrase:
            return "reporting_phrase";
        case evidence::pronoun_subject:
            return "pronoun_subject";
        case evidence::action_in_paragraph:
            return "action_in_paragraph";
        case evidence::vocative_in_neighbour:
            return "vocative_in_neighbour";
        case evidence::turn_taking:
            return "turn_taking";
        case evidence::as_said_before:
            return "as_said_before";
        case evidence::only_candidate:
            return "only_candidate";
        case evidence::label:
            return "label";
    }
    return "none";
}

std::string_view name(addressing how) noexcept {
    switch (how) {
        case addressing::none:
            return "none";
        case addressing::vocative:
            return "vocative";
        case addressing::clause:
            return "clause";
        case addressing::turn_taking:
            return "turn_taking";
    }
    return "none";
}

}  // namespace inquit
