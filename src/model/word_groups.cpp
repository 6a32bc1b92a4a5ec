#include "model/word_groups.hpp"

#include "base/hash.hpp"

#include <cassert>
#include <cstddef>
#include <cstring>

namespace inquit::detail {

namespace {

constexpr std::size_t magic_size = 4, path_count = 1024, path_size = 4, slot_size = 3;
constexpr unsigned log2_slots = 16, group_bits = 10, print_bits = 14;
constexpr std::size_t slot_mask = (std::size_t{1} << log2_slots) - 1;

std::uint32_t little_endian(const unsigned char* bytes, std::size_t count) noexcept {
    std::uint32_t value = 0;
    for (std::size_t i = count; i-- > 0;) value = value << 8 | bytes[i];
    return value;
}

}  // namespace

word_groups::word_groups(std::span<const unsigned char> bytes) noexcept {
    if (bytes.empty()) return;
    assert(bytes.size() == magic_size + path_count * path_size + (slot_mask + 1) * slot_size);
    assert(std::memcmp(bytes.data(), "INQG", magic_size) == 0);
    paths_ = bytes.data() + magic_size;
    slots_ = paths_ + path_count * path_size;
}

std::uint32_t word_groups::path(std::uint64_t folded_hash) const noexcept {
    if (slots_ == nullptr) return 0;
    const std::uint64_t key = mix(folded_hash);
    const auto print = static_cast<std::uint32_t>(key & ((1U << print_bits) - 1));
    // Six slots in ten are taken, so that an empty one always ends the search.
    for (std::size_t at = key >> (64 - log2_slots);; at = (at + 1) & slot_mask) {
        const std::uint32_t slot = little_endian(slots_ + at * slot_size, slot_size);
        if (slot == 0) return 0;
        if (slot >> group_bits == print) {
            return little_endian(paths_ + (slot & ((1U << group_bits) - 1)) * path_size, path_size);
        }
    }
}

}  // namespace inquit::detail
