# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Prints values of PROGRAM in GDB by PRINTERS; what it prints must be printers.expected.

execute_process(COMMAND ${GDB} -batch -nx -x ${PRINTERS} -x ${CMAKE_CURRENT_LIST_DIR}/printers.gdb ${PROGRAM}
  OUTPUT_VARIABLE output ERROR_VARIABLE errors)
if("${output}${errors}" MATCHES "ptrace: Operation not permitted|Python scripting is not supported")
  message("skipped: ${CMAKE_MATCH_0}")
  return()
endif()
string(REGEX MATCHALL "[$][0-9]+ = [^\n]*\n" shown "${output}")
string(JOIN "" shown ${shown})
file(READ ${CMAKE_CURRENT_LIST_DIR}/printers.expected expected)
if(NOT shown STREQUAL expected)
  message(FATAL_ERROR "GDB shows\n${shown}${errors}")
endif()
