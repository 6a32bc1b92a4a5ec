#include "quote/stretch.hpp"
#include "text/fold.hpp"
