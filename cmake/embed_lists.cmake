# cmake -DFILES=a.txt;b.txt -DOUT=DIR -P embed_lists.cmake
# Each list: head lines beginning with "#", then one folded word a line, sorted, without duplicates.
set(enumerators "")
set(arrays "")
set(rows "")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME_WE)
  file(READ "${file}" content)
  string(REGEX REPLACE "#[^\n]*\n" "" content "${content}")
  string(REGEX REPLACE "\n+$" "" content "${content}")
  string(REGEX REPLACE "\n" "\",\n    \"" content "${content}")
  string(APPEND enumerators "    ${name},\n")
  string(APPEND arrays "constexpr std::string_view ${name}_words[] = {\n    \"${content}\"};\n\n")
  string(APPEND rows "    {word_class::${name}, ${name}_words},\n")
endforeach()
file(WRITE "${OUT}/word_class.hpp" "// Generated from src/lexicon/en/*.txt by cmake/embed_lists.cmake. Do not edit.
#pragma once

#include <cstdint>

namespace inquit::detail {

// At most 64: a set of them is one word.
enum class word_class : std::uint8_t {
${enumerators}    count_
};
static_assert(static_cast<int>(word_class::count_) <= 64);

}  // namespace inquit::detail
")
file(WRITE "${OUT}/lists.cpp" "// Generated from src/lexicon/en/*.txt by cmake/embed_lists.cmake. Do not edit.
#include \"lexicon/lists.hpp\"

namespace inquit::detail {

namespace {

${arrays}constexpr word_list lists[] = {
${rows}};

}  // namespace

std::span<const word_list> all_lists() noexcept { return lists; }

}  // namespace inquit::detail
")
