// Sentences of a text that comes piece by piece.
#pragma once

#include "language/lexicons.hpp"
#include "sentence/paragraph_feed.hpp"
#include "sentence/splitter.hpp"
#include "sentence/stretch_scanner.hpp"

#include <inquit/sentence.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inquit::detail {

// The part of a stream that is still looked at, and where it stands in the stream.
class sentence_flow {
  public:
    using receiver = sentence_stream::receiver;

    sentence_flow(const lexicons& words, const sentence_options& settings, std::uint32_t longest);

    // Takes the next bytes of the stream; `ended`: there are no more. Hands out each sentence that is certain.
    void read(std::string_view bytes, bool ended, const receiver& to);

    [[nodiscard]] std::size_t bytes_held() const noexcept { return text_.size(); }

  private:
    // What comes behind the tokens of the paragraph at hand.
    enum class rest : std::uint8_t {
        has_ended,  // another paragraph
        goes_on,    // the same one, which has become too long
        may_go_on   // the same one, if not a stretch without white space was cut where a word ends
    };

    void read_on(bool ended, const receiver& to);
    void read_settled(std::string_view text, const receiver& to);
    void read_tokens(std::string_view text, std::uint32_t settled, const receiver& to);
    [[nodiscard]] std::size_t end_of_last(std::size_t first, rest after) const noexcept;
    void hand_out(rest after, const receiver& to);
    void forget();

    const lexicons* languages_;
    const lexicon* words_ = nullptr;  // with feed_
    sentence_options settings_;
    std::uint32_t longest_;
    std::string text_;
    std::uint64_t gone_ = 0;              // bytes of the stream before text_
    std::optional<paragraph_feed> feed_;  // from when the layout and the language are known
    stretch_scanner scanner_;
    std::uint32_t patience_ = 1;  // bytes that have to be certain before the next try to find a token
    splitter splitter_;
};

}  // namespace inquit::detail
