# RE2 before its own CMake package (2023-06): by pkg-config, then by name. Defines re2::re2, as upstream, vcpkg and Conan call it.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(PC_re2 QUIET re2)
endif()
find_path(re2_INCLUDE_DIR re2/re2.h HINTS ${PC_re2_INCLUDE_DIRS})
find_library(re2_LIBRARY re2 HINTS ${PC_re2_LIBRARY_DIRS})
find_package(Threads QUIET)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(re2 REQUIRED_VARS re2_LIBRARY re2_INCLUDE_DIR)
mark_as_advanced(re2_INCLUDE_DIR re2_LIBRARY)

if(re2_FOUND AND NOT TARGET re2::re2)
  add_library(re2::re2 UNKNOWN IMPORTED)
  set_target_properties(re2::re2 PROPERTIES
    IMPORTED_LOCATION "${re2_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${re2_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES "$<TARGET_NAME_IF_EXISTS:Threads::Threads>")
endif()
