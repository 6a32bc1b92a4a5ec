// The version of the headers in use (INQUIT_VERSION_MAJOR, ...), and that of the library.
#pragma once

#include <inquit/version.h>
#include <inquit/export.hpp>

#include <string_view>

namespace inquit {

// The version of the library that the program runs with, which may be newer than its headers. Static storage.
[[nodiscard]] INQUIT_EXPORT std::string_view version() noexcept;

}  // namespace inquit
