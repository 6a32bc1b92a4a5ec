// The words of a text, looked up once for each way of writing them.
#pragma once

#include "base/numbering.hpp"
#include "token/form.hpp"
#include "token/nearby_forms.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace inquit::detail {

// The form of each token, by the token's number: tokens of the same bytes and kind have the same one. Or each token's, looked up
// when it is asked for: then there are no numbers. A view.
class form_view {
  public:
    form_view() noexcept = default;
    form_view(std::span<const std::uint32_t> numbers, std::span<const form> all) noexcept : numbers_(numbers), all_(all) {}
    explicit form_view(nearby_forms& source) noexcept : source_(&source) {}

    [[nodiscard]] form operator[](std::size_t token) const noexcept {
        return source_ == nullptr ? all_[numbers_[token]] : source_->of(token);
    }
    // The form's hash, for those who do not ask for its classes.
    [[nodiscard]] std::uint64_t hash(std::size_t token) const noexcept {
        return source_ == nullptr ? all_[numbers_[token]].hash : source_->hash_of(token);
    }
    // Of a view with numbers.
    [[nodiscard]] form_view subview(std::size_t first, std::size_t count) const noexcept {
        return {numbers_.subspan(first, count), all_};
    }
    [[nodiscard]] std::span<const std::uint32_t> numbers() const noexcept { return numbers_; }  // one a token
    [[nodiscard]] std::span<const form> all() const noexcept { return all_; }                   // one a number

  private:
    std::span<const std::uint32_t> numbers_;
    std::span<const form> all_;
    nearby_forms* source_ = nullptr;
};

// Kept between texts for its capacity: four bytes a token, and some forty a word.
class vocabulary {
  public:
    // Linear.
    void read(std::string_view text, std::span<const token> tokens, const lexicon& words);

    [[nodiscard]] form_view view() const noexcept { return {numbers_, forms_}; }

  private:
    numbering numbering_;
    std::vector<std::uint32_t> numbers_;
    std::vector<form> forms_;
};

}  // namespace inquit::detail
