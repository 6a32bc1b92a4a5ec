# Headers, library, CMake package, pkg-config file. Relocatable: no absolute path is written.
include(CMakePackageConfigHelpers)

install(TARGETS inquit EXPORT inquitTargets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
  FILE_SET HEADERS)

install(FILES docs/inquit-1.schema.json docs/inquit-script-1.schema.json DESTINATION "${CMAKE_INSTALL_DATADIR}/inquit")
# Debian's policy and Fedora's guidelines differ on where licences go; GNU's documentation folder is what both leave to a package.
install(FILES LICENSE NOTICE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
if(INQUIT_BUILD_TOOLS)
  install(FILES docs/inquit.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
endif()

set(inquit_package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/inquit")
install(EXPORT inquitTargets NAMESPACE inquit:: DESTINATION "${inquit_package_folder}")

# A shared library hides what it links; a static one leaves it to its users.
get_target_property(inquit_type inquit TYPE)
if(inquit_type STREQUAL "STATIC_LIBRARY")
  set(inquit_needs_dependencies TRUE)
else()
  set(inquit_needs_dependencies FALSE)
endif()
# What a program in C links beside a static library.
set(inquit_cxx_runtime ${CMAKE_CXX_IMPLICIT_LINK_LIBRARIES})
list(FILTER inquit_cxx_runtime INCLUDE REGEX "^(stdc\\+\\+|c\\+\\+|c\\+\\+abi|m)$")
list(REMOVE_DUPLICATES inquit_cxx_runtime)
get_target_property(inquit_links inquit LINK_LIBRARIES)
set(inquit_pc_libraries "icu-i18n icu-uc re2")
set(inquit_needs_highway FALSE)
if("hwy::hwy" IN_LIST inquit_links)
  set(inquit_needs_highway TRUE)
  string(APPEND inquit_pc_libraries " libhwy")
endif()
if(inquit_re2_by_module)
  set(inquit_re2_mode MODULE)
else()
  set(inquit_re2_mode CONFIG)
endif()
configure_package_config_file(cmake/inquitConfig.cmake.in "${PROJECT_BINARY_DIR}/inquitConfig.cmake"
  INSTALL_DESTINATION "${inquit_package_folder}" NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/inquitConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/inquitConfig.cmake" "${PROJECT_BINARY_DIR}/inquitConfigVersion.cmake"
  DESTINATION "${inquit_package_folder}")
if(inquit_needs_dependencies AND inquit_re2_by_module)
  install(FILES cmake/Findre2.cmake DESTINATION "${inquit_package_folder}")
endif()

# The prefix as seen from the .pc file's own folder; its depth depends on the library folder (lib, lib/x86_64-linux-gnu).
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(inquit_pc_prefix "${CMAKE_INSTALL_PREFIX}")
  set(inquit_pc_libdir "${CMAKE_INSTALL_LIBDIR}")
else()
  file(RELATIVE_PATH inquit_pc_up "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
  string(REGEX REPLACE "/$" "" inquit_pc_up "${inquit_pc_up}")
  set(inquit_pc_prefix "\${pcfiledir}/${inquit_pc_up}")
  set(inquit_pc_libdir "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
endif()
if(IS_ABSOLUTE "${CMAKE_INSTALL_INCLUDEDIR}")
  set(inquit_pc_includedir "${CMAKE_INSTALL_INCLUDEDIR}")
else()
  set(inquit_pc_includedir "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
endif()
if(inquit_needs_dependencies)
  set(inquit_pc_requires "Requires: ${inquit_pc_libraries}")
  list(TRANSFORM inquit_cxx_runtime PREPEND " -l" OUTPUT_VARIABLE inquit_pc_runtime)
  string(REPLACE ";" "" inquit_pc_runtime "${inquit_pc_runtime}")
else()
  set(inquit_pc_runtime "")
  set(inquit_pc_requires "Requires.private: ${inquit_pc_libraries}")
endif()
configure_file(cmake/inquit.pc.in "${PROJECT_BINARY_DIR}/inquit.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/inquit.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
