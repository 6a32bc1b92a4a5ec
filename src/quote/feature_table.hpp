// The features of a sequence of decisions, and their scores: what a decoder of a sequence works on.
#pragma once

#include "model/features.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inquit::detail {

// One list of features for each place. Kept between calls for its capacity.
class feature_table {
  public:
    void clear() noexcept {
        size_ = 0;
        ends_.clear();
    }
    template <class... Values>
    void add(std::uint64_t template_number, Values... values) {
        if (size_ == all_.size()) all_.resize(2 * size_ + 1024);  // push_back() is no inlined step
        all_[size_++] = feature_of(template_number, static_cast<std::uint64_t>(values)...);
    }
    void add_place(std::span<const feature> features) {
        all_.resize(std::max(all_.size(), size_ + features.size()));
        std::copy(features.begin(), features.end(), all_.begin() + static_cast<std::ptrdiff_t>(size_));
        size_ += features.size();
        end_place();
    }
    void end_place() { ends_.push_back(size_); }

    [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
    [[nodiscard]] std::span<const feature> operator[](std::size_t at) const noexcept {
        const std::size_t begin = at == 0 ? 0 : ends_[at - 1];
        return {all_.data() + begin, ends_[at] - begin};
    }

  private:
    std::vector<feature> all_;
    std::size_t size_ = 0;  // of all_, that are in use
    std::vector<std::size_t> ends_;
};

// The scores of every place, `columns` each. A Model has columns() and add(features, scores), and may have fetch(features):
// tables are larger than what is near the processor, and most of the time would go by waiting.
template <class Model>
void score_places(const Model& model, const feature_table& places, std::vector<std::int32_t>& scores) {
    const std::size_t columns = model.columns();
    scores.assign(places.size() * columns, 0);
    for (std::size_t at = 0; at < places.size(); ++at) {
        if constexpr (requires { model.fetch(places[at]); }) {
            if (at + 1 < places.size()) model.fetch(places[at + 1]);
        }
        model.add(places[at], std::span(scores).subspan(at * columns, columns));
    }
}

}  // namespace inquit::detail
