#include <inquit/mention.hpp>

namespace inquit {

std::string_view name(mention_kind kind) noexcept {
    switch (kind) {
        case mention_kind::name:
            return "name";
        case mention_kind::nominal:
            return "nominal";
        case mention_kind::pronoun:
            return "pronoun";
    }
    return "name";
}

std::string_view name(gender value) noexcept {
    switch (value) {
        case gender::unknown:
            return "unknown";
        case gender::female:
            return "female";
        case gender::male:
            return "male";
    }
    return "unknown";
}

}  // namespace inquit
