# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Checks that each header, compiled as C++17, says in a few lines that it needs C++20, and nothing else.

list(TRANSFORM INCLUDES PREPEND -I)
file(GLOB_RECURSE headers RELATIVE ${ROOT}/include ${ROOT}/include/dossier/*.hpp)
list(FILTER headers EXCLUDE REGEX "^dossier/interop/") # these may stop earlier, for lack of another library
list(PREPEND headers dossier/dossier.hpp) # the first is compiled, the others are only preprocessed, which is faster
set(mode -fsyntax-only)
set(source ${WORK}/older_standard.cpp)
foreach(header IN LISTS headers)
  file(WRITE ${source} "#include <${header}>\n")
  execute_process(COMMAND ${COMPILER} -std=c++17 ${mode} ${INCLUDES} ${source}
    RESULT_VARIABLE result OUTPUT_QUIET ERROR_VARIABLE said)
  set(mode -E)
  string(REGEX MATCHALL "error: [^\n]*" errors "${said}")
  list(LENGTH errors count)
  string(REGEX REPLACE "(In file included|  +from) [^\n]*\n" "" said_here "${said}") # one for each header in between
  string(REGEX MATCHALL "\n" lines "${said_here}")
  list(LENGTH lines lines)
  if(result EQUAL 0 OR NOT said MATCHES "dossier needs C\\+\\+20" OR count GREATER 2 OR lines GREATER 10)
    message(SEND_ERROR "${header}:\n${said}")
  endif()
endforeach()
