// Words of scripts that write no spaces between them, by ICU's dictionaries.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace inquit::detail {

// The scripts of which ICU has dictionaries: Thai, Lao, Khmer and Burmese are told apart, Chinese characters and Japanese
// syllables are one.
enum class dictionary_script : std::uint8_t { none, cjk, thai, lao, khmer, burmese, other_complex };
[[nodiscard]] dictionary_script dictionary_script_beyond_ascii(char32_t c) noexcept;
[[nodiscard]] inline dictionary_script dictionary_script_of(char32_t c) noexcept {
    constexpr char32_t first = 0x0E00;  // Thai
    return c < first ? dictionary_script::none : dictionary_script_beyond_ascii(c);
}

// ICU's iterator over words. For one thread at a time; making one costs a few microseconds once ICU has loaded its data, a call
// allocates. Both throw std::bad_alloc, and missing_data_error where ICU has no data.
class dictionary {
  public:
    dictionary();
    ~dictionary();
    dictionary(const dictionary&) = delete;
    dictionary& operator=(const dictionary&) = delete;

    // Bytes of the first word of `run`, a stretch of one of these scripts, not empty.
    [[nodiscard]] std::uint32_t first_word(std::string_view run);

  private:
    struct iterator;
    std::unique_ptr<iterator> iterator_;
};

}  // namespace inquit::detail
