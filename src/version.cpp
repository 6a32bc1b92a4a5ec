#include <inquit/version.hpp>

#define INQUIT_TEXT(number) #number
#define INQUIT_AS_TEXT(number) INQUIT_TEXT(number)

namespace inquit {

std::string_view version() noexcept {
    return INQUIT_AS_TEXT(INQUIT_VERSION_MAJOR) "." INQUIT_AS_TEXT(INQUIT_VERSION_MINOR) "." INQUIT_AS_TEXT(INQUIT_VERSION_PATCH);
}

}  // namespace inquit
