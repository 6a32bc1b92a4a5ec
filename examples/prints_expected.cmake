# cmake -DPROGRAM=... -DARGUMENTS=... -DEXPECTED=FILE -P prints_expected.cmake: fails unless the program prints what FILE holds.
execute_process(COMMAND "${PROGRAM}" ${ARGUMENTS} OUTPUT_VARIABLE printed RESULT_VARIABLE status)
file(READ "${EXPECTED}" expected)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "exit status ${status}")
elseif(NOT printed STREQUAL expected)
  message(FATAL_ERROR "${EXPECTED} differs from what is printed:\n${printed}")
endif()
