// Errors are values: what went wrong, and at which byte.
#pragma once

#include <inquit/export.hpp>

#include <cassert>
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <variant>

namespace inquit {

// What can go wrong with a text.
enum class errc : std::uint8_t {
    invalid_utf8 = 1,    // `where` is the first byte of the first ill-formed part (Unicode 15, table 3-7)
    text_too_long,       // more than max_text_size bytes; `where` is that limit
    unsupported_option,  // an option asks for what this build cannot do; `where` is 0
    bad_pattern,         // a pattern or string of tokenizer_options cannot be used; `where` is its index
    missing_data  // the text needs a dictionary (Thai, Lao, Khmer, Burmese, Chinese, Japanese), and ICU's data is not where
                  // ICU looks for it; `where` is 0
};

// errc::missing_data for those who cannot return it: ranges of tokens and sentences, and streams.
class INQUIT_EXPORT missing_data_error : public std::runtime_error {
  public:
    missing_data_error();
    missing_data_error(const missing_data_error&) noexcept;
    missing_data_error& operator=(const missing_data_error&) noexcept;
    ~missing_data_error() override;
};

// The longest text one document may hold: offsets are 32 bits, and ICU's iterators take signed ones.
inline constexpr std::uint32_t max_text_size = 0x7FFF'FFFF;

// What went wrong, and where.
struct failure {
    errc code{};
    std::uint64_t where = 0;  // byte offset into the caller's text, or what the code says

    friend constexpr bool operator==(failure, failure) noexcept = default;
};

// The identifier of the code ("invalid_utf8"), as the program prints it. Static storage.
[[nodiscard]] INQUIT_EXPORT std::string_view name(errc code) noexcept;

// One English sentence fragment for a person, without the position. Static storage.
[[nodiscard]] INQUIT_EXPORT std::string_view message(errc code) noexcept;

// A value or the failure that prevented it. Asking for the absent one is a programming error (asserted, then undefined).
template <class T>
class [[nodiscard]] result {
  public:
    result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    result(failure what) noexcept : state_(std::in_place_index<1>, what) {}

    [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
    [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] T& operator*() & noexcept { return *pointer(); }
    [[nodiscard]] const T& operator*() const& noexcept { return *std::as_const(*this).pointer(); }
    [[nodiscard]] T&& operator*() && noexcept { return std::move(*pointer()); }
    [[nodiscard]] T* operator->() noexcept { return pointer(); }
    [[nodiscard]] const T* operator->() const noexcept { return pointer(); }

    [[nodiscard]] failure error() const noexcept {
        assert(!has_value());
        return *std::get_if<1>(&state_);
    }

  private:
    T* pointer() noexcept {
        assert(has_value());
        return std::get_if<0>(&state_);
    }
    const T* pointer() const noexcept {
        assert(has_value());
        return std::get_if<0>(&state_);
    }

    std::variant<T, failure> state_;
};

// Success, or the failure.
template <>
class [[nodiscard]] result<void> {
  public:
    result() noexcept = default;
    result(failure what) noexcept : what_(what), failed_(true) {}

    [[nodiscard]] bool has_value() const noexcept { return !failed_; }
    [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }
    [[nodiscard]] failure error() const noexcept {
        assert(failed_);
        return what_;
    }

  private:
    failure what_{};
    bool failed_ = false;
};

}  // namespace inquit
