// The form for a person: who, in which words, where.
#pragma once

#include "command_line.hpp"
#include "rendering.hpp"

#include <inquit/document.hpp>

#include <string>
#include <string_view>

namespace inquit::program {

void write_text_report(const request& asked, const appearance& look, std::string_view id, const document& analysed,
                       std::string& to);

}  // namespace inquit::program
