// A document's text as HTML paragraphs, with its quotations, cues and mentions marked.
#pragma once

#include <inquit/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inquit::detail {

// Text that means itself in an element and in a quoted attribute. Characters that HTML forbids become U+FFFD.
void append_escaped(std::string_view text, std::string& to);

// style="--hue:…" of a speaker; neighbouring numbers are far apart.
void append_hue(speaker_id who, std::string& to);

class html_text {
  public:
    html_text(const document& from, std::string& to);

    void write();

  private:
    enum class kind : std::uint8_t { quotation, mention, cue };

    struct mark {
        span where;
        kind is = kind::quotation;
        std::uint32_t index = 0;  // of the quotation or the mention
    };

    void collect();
    void paragraph_element(const paragraph& one);
    void marked(span where);
    void close_ended(std::uint32_t at);
    void take_begun(std::uint32_t at);
    [[nodiscard]] std::uint32_t next_border(std::uint32_t at, std::uint32_t end) const;
    void open(const mark& one);
    void open_quotation(quote_id which);
    void reasons(quote_id which);
    void reason(std::string_view label, std::string_view words);
    void close(const mark& one);

    const document& from_;
    std::string& to_;
    std::vector<mark> marks_;  // by begin, the longer first
    std::size_t next_ = 0;     // of marks_
    std::vector<mark> open_;   // outermost first
    std::vector<mark> again_;  // closed for an outer one's sake, innermost first
    std::vector<bool> begun_;  // by quotation: its first element is written
};

}  // namespace inquit::detail
