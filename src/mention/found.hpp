// A mention before it is known whom it means.
#pragma once

#include <inquit/mention.hpp>
#include <inquit/span.hpp>

#include <cstdint>

namespace inquit::detail {

// How a name is introduced: "Mr. Bennet" and "Mrs. Bennet" are two people.
enum class address : std::uint8_t { none, mr, mrs, miss, lady, lord, office };

struct found_mention {
    std::uint32_t first = 0;  // tokens [first, last)
    std::uint32_t last = 0;
    std::uint32_t head_first = 0;  // tokens of the name proper, or the noun: [head_first, head_last)
    std::uint32_t head_last = 0;
    mention what;
    span full;                // with its possessor, or what a source says more: "Gary Johnson's doctor"; empty if nothing
    std::int32_t known = -1;  // index of a name of the cast list, or -1
    span role;                // "Foreign Minister"; empty if none
    address title = address::none;
    bool definite : 1 = false;       // a nominal with "the", "this", a possessive
    bool possessive : 1 = false;     // "Anna's": stands for its bearer, but not as a subject
    bool quoted : 1 = false;         // in a direct quotation
    bool subject : 1 = false;        // seems to be the subject of its clause
    bool vocative : 1 = false;       // in speech, set off by commas or marks: seems to be spoken to
    bool apposed : 1 = false;        // says more about the mention before it: "Hugh Hill, a doctor"
    bool behind_speech : 1 = false;  // its paragraph begins with speech and names nobody before it
    bool source : 1 = false;         // a quotation's clause names it
    bool from_source : 1 = false;    // the words of a source in which nothing else was found
};

}  // namespace inquit::detail
