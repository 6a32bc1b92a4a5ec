# cmake -DTREE=DIR -P holds.cmake: fails if a file of TREE breaks the direction of dependencies.
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/rules.cmake")
inquit_violations("${TREE}" violations)
if(violations)
  list(JOIN violations "\n  " lines)
  message(FATAL_ERROR "docs/architecture.md does not hold:\n  ${lines}")
endif()
