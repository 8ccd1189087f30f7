# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Runs PROGRAM with ARGUMENTS and the file INPUT, and checks its exit code and each byte of its standard output.

set(input)
if(INPUT)
  set(input INPUT_FILE ${INPUT})
endif()
execute_process(COMMAND ${PROGRAM} ${ARGUMENTS} ${input} OUTPUT_FILE ${ACTUAL} RESULT_VARIABLE result)
if(NOT result STREQUAL RESULT)
  message(FATAL_ERROR "the exit code is ${result}, not ${RESULT}")
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${ACTUAL} ${EXPECTED} RESULT_VARIABLE different)
if(different)
  execute_process(COMMAND diff -u ${EXPECTED} ${ACTUAL})
  message(FATAL_ERROR "the output is not that of ${EXPECTED}")
endif()
