// What of a page is the same for every document.
#pragma once

#include <string_view>

namespace inquit::detail {

extern const std::string_view html_before_title;
extern const std::string_view html_after_title;
extern const std::string_view html_after_heading;
extern const std::string_view html_after_sections;

}  // namespace inquit::detail
