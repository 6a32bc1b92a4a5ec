#include <inquit/error.hpp>

namespace inquit {

std::string_view name(errc code) noexcept {
    switch (code) {
        case errc::invalid_utf8:
            return "invalid_utf8";
        case errc::text_too_long:
            return "text_too_long";
        case errc::unsupported_option:
            return "unsupported_option";
        case errc::bad_pattern:
            return "bad_pattern";
    }
    return "unknown";
}

std::string_view message(errc code) noexcept {
    switch (code) {
        case errc::invalid_utf8:
            return "the text is not well-formed UTF-8";
        case errc::text_too_long:
            return "the text is longer than 2 GiB";
        case errc::unsupported_option:
            return "an option asks for what this build cannot do";
        case errc::bad_pattern:
            return "a token pattern is no regular expression, or a string is empty, too long or begins or ends with white space";
    }
    return "unknown error";
}

}  // namespace inquit
