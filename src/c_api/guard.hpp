// No exception leaves a function of C.
#pragma once

#include <inquit/inquit.h>
#include <inquit/error.hpp>

#include <new>
#include <stdexcept>

namespace inquit::detail {

// Thrown through a stream whose receiver wants no more.
struct receiver_stopped {};

[[nodiscard]] constexpr inquit_status status_of(errc code) noexcept {
    switch (code) {
        case errc::invalid_utf8:
            return INQUIT_INVALID_UTF8;
        case errc::text_too_long:
            return INQUIT_TEXT_TOO_LONG;
        case errc::unsupported_option:
            return INQUIT_UNSUPPORTED_OPTION;
        case errc::bad_pattern:
            return INQUIT_INVALID_ARGUMENT;
        case errc::missing_data:
            return INQUIT_MISSING_DATA;
    }
    return INQUIT_INTERNAL_ERROR;
}

// What `body` returns, or the status of what it throws. A container that would be too long is out of memory too.
template <class Body>
[[nodiscard]] inquit_status guarded(Body&& body) noexcept {
    try {
        return body();
    } catch (const receiver_stopped&) {
        return INQUIT_STOPPED;
    } catch (const missing_data_error&) {
        return INQUIT_MISSING_DATA;
    } catch (const std::bad_alloc&) {
        return INQUIT_OUT_OF_MEMORY;
    } catch (const std::length_error&) {
        return INQUIT_OUT_OF_MEMORY;
    } catch (...) {
        return INQUIT_INTERNAL_ERROR;
    }
}

}  // namespace inquit::detail
