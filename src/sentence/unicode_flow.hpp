// UAX #29 sentences of a text that comes piece by piece.
#pragma once

#include <inquit/sentence.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace inquit::detail {

// As sentence_flow: the part of a stream that is still looked at. A line is certain when its end is there.
class unicode_flow {
  public:
    using receiver = sentence_stream::receiver;

    explicit unicode_flow(std::uint32_t longest) noexcept : longest_(longest) {}

    void read(std::string_view bytes, bool ended, const receiver& to);

    [[nodiscard]] std::size_t bytes_held() const noexcept { return text_.size(); }

  private:
    void hand_out(std::uint32_t end, bool goes_on, const receiver& to);
    void forget();

    std::uint32_t longest_;
    std::string text_;
    std::uint64_t gone_ = 0;   // bytes of the stream before text_
    std::uint32_t begin_ = 0;  // of the line at hand
    std::uint32_t at_ = 0;     // looked at for line ends
};

}  // namespace inquit::detail
