// People whom the caller knows already.
#pragma once

#include <inquit/mention.hpp>

#include <string>
#include <vector>

namespace inquit {

// Somebody who may be named in a text, with every way in which the text may name them. UTF-8.
struct cast_member {
    std::string name;  // canonical: the name of the speaker in the answer
    std::vector<std::string> aliases;
    inquit::gender gender = inquit::gender::unknown;
};

// A name may belong to several members ("Miss Bennet"); the one last spoken of is then meant.
struct cast {
    std::vector<cast_member> members;
    bool only = false;  // nobody else speaks: other people found in the text are not given as speakers
};

}  // namespace inquit
