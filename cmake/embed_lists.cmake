# cmake -DFILES=en/a.txt;en/b.txt;de/a.txt -DOUT=DIR -P embed_lists.cmake
# Each list: head lines beginning with "#", then one folded word a line, sorted, without duplicates. Its folder names the language.
set(names "")
set(languages "")
set(arrays "")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME_WE)
  get_filename_component(folder "${file}" DIRECTORY)
  get_filename_component(language "${folder}" NAME)
  file(READ "${file}" content)
  string(REGEX REPLACE "#[^\n]*\n" "" content "${content}")
  string(REGEX REPLACE "\n+$" "" content "${content}")
  string(REGEX REPLACE "\n" "\",\n    \"" content "${content}")
  list(APPEND names "${name}")
  list(APPEND languages "${language}")
  string(APPEND arrays "constexpr std::string_view ${language}_${name}[] = {\n    \"${content}\"};\n\n")
  string(APPEND rows_${language} "    {word_class::${name}, ${language}_${name}},\n")
endforeach()
list(REMOVE_DUPLICATES names)
list(REMOVE_DUPLICATES languages)
list(JOIN names ",\n    " enumerators)
set(tables "")
set(rows "")
foreach(language IN LISTS languages)
  string(APPEND tables "constexpr word_list ${language}_lists[] = {\n${rows_${language}}};\n\n")
  string(APPEND rows "    {\"${language}\", ${language}_lists},\n")
endforeach()
file(WRITE "${OUT}/word_class.hpp" "// Generated from src/lexicon by cmake/embed_lists.cmake. Do not edit.
#pragma once

#include <cstdint>

namespace inquit::detail {

// At most 64: a set of them is one word.
enum class word_class : std::uint8_t {
    ${enumerators},
    count_
};
static_assert(static_cast<int>(word_class::count_) <= 64);

}  // namespace inquit::detail
")
file(WRITE "${OUT}/lists.cpp" "// Generated from src/lexicon by cmake/embed_lists.cmake. Do not edit.
#include \"lexicon/lists.hpp\"

namespace inquit::detail {

namespace {

${arrays}${tables}constexpr language_lists languages[] = {
${rows}};

}  // namespace

std::span<const language_lists> all_languages() noexcept { return languages; }

}  // namespace inquit::detail
")
