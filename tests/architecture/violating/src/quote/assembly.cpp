#include "assembly.hpp"
#include "base/hash.hpp"
#include "quote/stretch.hpp"
#include "speaker/answers.hpp"

#include <inquit/quote.hpp>

#include <vector>
