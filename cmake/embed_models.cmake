# cmake -DFILES=a.weights;b.weights -DOUT=DIR -P embed_models.cmake
# Arrays of bytes in initialisers of 16 to the line; compilers take about a second a megabyte.
set(arrays "")
set(rows "")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME_WE)
  file(READ "${file}" content HEX)
  string(REGEX REPLACE "(..)" "0x\\1," content "${content}")
  string(APPEND arrays "alignas(8) constexpr unsigned char ${name}_bytes[] = {${content}};\n\n")
  string(APPEND rows "    if (name == \"${name}\") return ${name}_bytes;\n")
endforeach()
file(WRITE "${OUT}/embedded.cpp" "// Generated from src/model/en/*.weights by cmake/embed_models.cmake. Do not edit.
#include \"model/linear.hpp\"

namespace inquit::detail {

namespace {

${arrays}}  // namespace

std::span<const unsigned char> embedded_weights([[maybe_unused]] std::string_view name) noexcept {
${rows}    return {};
}

}  // namespace inquit::detail
")
