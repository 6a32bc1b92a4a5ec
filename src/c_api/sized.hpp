// Structs that grow from version to version, and say how large they are.
#pragma once

#include <inquit/inquit.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace inquit::detail {

// Reads what the program gave, of `size` bytes by its own account, on top of the defaults in `to`. What a newer program knows and
// this library does not must be 0: it asks for nothing then. `first_size`: of version 0.1.
template <class Options>
[[nodiscard]] inquit_status read_sized(const Options& from, std::size_t first_size, Options& to) noexcept {
    const std::size_t size = from.struct_size;
    if (size < first_size) return INQUIT_INVALID_ARGUMENT;
    const auto* const bytes = reinterpret_cast<const unsigned char*>(&from);
    for (std::size_t i = sizeof(Options); i < size; ++i)
        if (bytes[i] != 0) return INQUIT_UNSUPPORTED_OPTION;
    std::memcpy(&to, bytes, std::min(size, sizeof(Options)));
    return INQUIT_OK;
}

// Writes what both sides know, and 0 for the rest.
template <class Record>
void write_sized(const Record& from, void* to, std::size_t size) noexcept {
    std::memset(to, 0, size);
    std::memcpy(to, &from, std::min(size, sizeof(Record)));
}

// Fills options for the program with the defaults of this version. `Options` as of version 0.1 is the smallest that there is.
template <class Options>
[[nodiscard]] inquit_status write_defaults(const Options& defaults, Options* to, std::size_t size) noexcept {
    if (to == nullptr || size < sizeof(Options) || size > UINT32_MAX) return INQUIT_INVALID_ARGUMENT;
    write_sized(defaults, to, size);
    to->struct_size = static_cast<std::uint32_t>(size);
    return INQUIT_OK;
}

// A list of strings, none of them NULL.
[[nodiscard]] inline bool is_list(const char* const* strings, std::uint32_t count) noexcept {
    if (count == 0) return true;
    return strings != nullptr && std::all_of(strings, strings + count, [](const char* one) { return one != nullptr; });
}

// A constant of `count` consecutive ones from 0.
[[nodiscard]] constexpr bool is_one_of(std::int32_t value, std::int32_t count) noexcept { return value >= 0 && value < count; }

}  // namespace inquit::detail
