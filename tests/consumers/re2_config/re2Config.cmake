# Stands for RE2 since 2023-06, which brings a CMake package of its own: the same target, around whatever RE2 the system has.
find_library(re2_config_library re2 REQUIRED)
find_package(Threads REQUIRED)
add_library(re2::re2 UNKNOWN IMPORTED)
set_target_properties(re2::re2 PROPERTIES IMPORTED_LOCATION "${re2_config_library}" INTERFACE_LINK_LIBRARIES Threads::Threads)
set(re2_FOUND TRUE)
