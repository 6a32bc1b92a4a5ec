# cmake -DDOXYGEN=... -DDOXYFILE=FILE -DWARNINGS=FILE -P run_doxygen.cmake: fails for a warning. A member may do without a comment where
# its struct or class has one; nothing else may.
execute_process(COMMAND "${DOXYGEN}" "${DOXYFILE}" COMMAND_ERROR_IS_FATAL ANY)
file(STRINGS "${WARNINGS}" lines)
set(problems "")
foreach(line IN LISTS lines)
  if(NOT line MATCHES "Member .* of (struct|class) .* is not documented")
    string(APPEND problems "\n  ${line}")
  endif()
endforeach()
if(problems)
  message(FATAL_ERROR "the reference has warnings:${problems}")
endif()
