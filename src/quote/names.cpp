#include <inquit/quote.hpp>

namespace inquit {

std::string_view name(quote_kind kind) noexcept {
    switch (kind) {
        case quote_kind::direct:
            return "direct";
        case quote_kind::mixed:
            return "mixed";
        case quote_kind::indirect:
            return "indirect";
    }
    return {};
}

std::string_view name(quote_mode mode) noexcept {
    switch (mode) {
        case quote_mode::speech:
            return "speech";
        case quote_mode::writing:
            return "writing";
        case quote_mode::thought:
            return "thought";
    }
    return {};
}

std::string_view name(rejection reason) noexcept {
    switch (reason) {
        case rejection::title:
            return "title";
        case rejection::term:
            return "term";
        case rejection::unclosed:
            return "unclosed";
        case rejection::measurement:
            return "measurement";
    }
    return {};
}

}  // namespace inquit
