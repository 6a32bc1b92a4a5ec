// A document's records as C reads them.
#pragma once

#include <inquit/inquit.h>
#include <inquit/document.hpp>
#include <inquit/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::detail {

// All of them, made at once, in one unit of offsets: reading is reading memory, from any thread, and cannot fail.
class document_records {
  public:
    // Throws std::bad_alloc; the records are then to be cleared.
    void fill(const document& from, offset_unit unit);
    void clear() noexcept;

    std::uint32_t length = 0;
    std::vector<inquit_token> tokens;
    std::vector<inquit_token> words;
    std::vector<inquit_paragraph> paragraphs;
    std::vector<inquit_sentence> sentences;
    std::vector<inquit_quote> quotes;
    std::vector<inquit_speaker> speakers;
    std::vector<inquit_mention> mentions;
    std::vector<inquit_rejected_quote> rejected;
    std::vector<inquit_segment> segments;

  private:
    // Strings are collected first, so that they stand in one place that does not move, then read back in the same order.
    void collect_strings(const document& from);
    void collect(std::string_view text);
    [[nodiscard]] inquit_string next_string() noexcept;

    void fill_layout(const document& from, const offset_map& offsets);
    void fill_quotes(const document& from, const offset_map& offsets);
    void fill_mentions(const document& from, const offset_map& offsets);
    void fill_speakers(const document& from);
    void point_into_lists() noexcept;

    std::string characters_;
    std::vector<std::size_t> ends_;  // of each string, before its NUL
    std::size_t next_ = 0;
    std::vector<inquit_span> parts_;
    std::vector<inquit_string> aliases_;
    std::vector<std::uint32_t> speaker_mentions_;
    std::vector<std::uint32_t> speaker_quotes_;
};

}  // namespace inquit::detail
