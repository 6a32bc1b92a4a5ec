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
        case errc::missing_data:
            return "missing_data";
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
        case errc::missing_data:
            return "the text needs a dictionary of ICU's, and ICU's data is not there";
    }
    return "unknown error";
}

missing_data_error::missing_data_error() : std::runtime_error(message(errc::missing_data).data()) {}
missing_data_error::missing_data_error(const missing_data_error&) noexcept = default;
missing_data_error& missing_data_error::operator=(const missing_data_error&) noexcept = default;
missing_data_error::~missing_data_error() = default;

}  // namespace inquit
