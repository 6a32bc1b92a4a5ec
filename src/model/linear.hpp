// Scoring with trained weights: a hashed table of 16-bit or scaled 8-bit integers, embedded in the library.
#pragma once

#include "model/features.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace inquit::detail {

// Weights are in units of 1/256 of a natural log odds (or of a perceptron's own unit): every score is an exact integer.
inline constexpr int score_unit = 256;

// A view of 2^log2_rows rows of `columns` weights. A feature's row is the top bits of its hash; features share rows where they
// collide, as in training. Copying copies the view.
class linear_model {
  public:
    // `bytes` as tools/train writes them (model_file.hpp there): "INQ1", log2 of rows, width (0 or 8), columns, then the rows,
    // all little-endian. A row of width 0 is 16-bit weights; one of width 8 is 8-bit weights and a byte that says how far to the
    // left each is to be shifted. The bytes must outlive the model. A malformed table is a build error of ours: asserted.
    explicit linear_model(std::span<const unsigned char> bytes) noexcept;

    [[nodiscard]] std::size_t columns() const noexcept { return columns_; }

    // The sum over the features of the weight in `column`. No overflow: at most 2^15 features of 16 bits.
    [[nodiscard]] std::int32_t score(std::span<const feature> features, std::size_t column = 0) const noexcept;

    // Asks for the features' rows ahead of score(): they lie anywhere in a table that is larger than a near cache.
    void fetch(std::span<const feature> features) const noexcept;

    // Adds each feature's row to scores[0 .. columns()).
    void add(std::span<const feature> features, std::span<std::int32_t> scores) const noexcept;

  private:
    [[nodiscard]] const unsigned char* row(feature of) const noexcept {
        return weights_ + static_cast<std::size_t>(of >> shift_) * row_size_;
    }

    const unsigned char* weights_ = nullptr;
    std::size_t columns_ = 0;
    std::size_t row_size_ = 0;  // bytes
    bool narrow_ = false;
    unsigned shift_ = 0;  // 64 - log2 of rows
};

// An embedded model by the name of its file without folder and extension ("sentence" for src/model/en/sentence.weights); static
// storage. Empty if there is none.
[[nodiscard]] std::span<const unsigned char> embedded_weights(std::string_view name) noexcept;

}  // namespace inquit::detail
