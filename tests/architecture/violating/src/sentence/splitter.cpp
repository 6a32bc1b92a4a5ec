#include <inquit/quote.hpp>

#include <inquit/token.hpp>
