# Word lists and trained weights become C++ arrays at build time, by scripts of CMake alone: nothing to cross-compile, no files to find
# at run time.

# The English lists by name; those of other languages, of the same or more classes, as their folders have them.
function(inquit_embed_lists lists_variable languages_variable out_sources)
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/src/lexicon")
  set(files)
  foreach(name IN LISTS ${lists_variable})
    list(APPEND files "${CMAKE_CURRENT_SOURCE_DIR}/src/lexicon/en/${name}.txt")
  endforeach()
  foreach(language IN LISTS ${languages_variable})
    file(GLOB own CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/src/lexicon/${language}/*.txt")
    list(SORT own)
    list(APPEND files ${own})
  endforeach()
  add_custom_command(
    OUTPUT "${generated}/word_class.hpp" "${generated}/lists.cpp"
    COMMAND ${CMAKE_COMMAND} "-DFILES=${files}" "-DOUT=${generated}" -P "${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_lists.cmake"
    DEPENDS ${files} "${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_lists.cmake"
    COMMENT "Embedding word lists" VERBATIM)
  set(${out_sources} "${generated}/word_class.hpp" "${generated}/lists.cpp" PARENT_SCOPE)
endfunction()

function(inquit_embed_models models_variable out_sources)
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/src/model")
  set(files)
  foreach(name IN LISTS ${models_variable})
    list(APPEND files "${CMAKE_CURRENT_SOURCE_DIR}/src/model/${name}.weights")
  endforeach()
  add_custom_command(
    OUTPUT "${generated}/embedded.cpp"
    COMMAND ${CMAKE_COMMAND} "-DFILES=${files}" "-DOUT=${generated}" -P "${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_models.cmake"
    DEPENDS ${files} "${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_models.cmake"
    COMMENT "Embedding weights" VERBATIM)
  set(${out_sources} "${generated}/embedded.cpp" PARENT_SCOPE)
endfunction()
