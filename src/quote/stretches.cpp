#include "quote/stretches.hpp"

#include <algorithm>

namespace inquit::detail {

namespace {

bool has_blank_line(std::string_view text, std::uint32_t from, std::uint32_t to) noexcept {
    return std::count(text.begin() + from, text.begin() + to, '\n') > 1;
}

}  // namespace

void stretch_finder::collect(const segmentation& text) {
    marks_.clear();
    borders_.clear();
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
        const span where = text.paragraphs[i].where;
        find_marks(text.text, where, marks_);
        mark_border border;
        border.before_mark = static_cast<std::uint32_t>(marks_.size());
        border.end = border.begin = where.end;
        if (i + 1 < text.paragraphs.size()) {
            border.begin = text.paragraphs[i + 1].where.begin;
            border.blank_line = has_blank_line(text.text, border.end, border.begin);
        }
        borders_.push_back(border);
    }
}

void stretch_finder::find(const segmentation& text, std::vector<stretch>& into) {
    into.clear();
    collect(text);
    habits_ = habits_of(marks_);
    pairing_.run(marks_, borders_, habits_, into);
    dashes_.add(text, into);
}

}  // namespace inquit::detail
