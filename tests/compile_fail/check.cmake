# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

file(READ ${SOURCE} text)
if(NOT text MATCHES "// says: ([^\n]*)\n")
  message(FATAL_ERROR "${SOURCE} does not state what the compiler has to say")
endif()
set(sentence "${CMAKE_MATCH_1}")
set(key) # a mistake outside of a description has none
if(text MATCHES "// names: ([^\n]*)\n")
  set(key "\"${CMAKE_MATCH_1}\"")
endif()

list(TRANSFORM INCLUDES PREPEND -I)
set(compile ${COMPILER} -std=c++20 -fsyntax-only ${INCLUDES} ${SOURCE})

execute_process(COMMAND ${compile} -D RIGHT RESULT_VARIABLE result ERROR_VARIABLE said)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "does not compile even without the mistake:\n${said}")
endif()
execute_process(COMMAND ${compile} RESULT_VARIABLE result ERROR_VARIABLE said)
if(result EQUAL 0)
  message(FATAL_ERROR "compiles")
endif()
foreach(part IN ITEMS key sentence)
  set(words "${${part}}")
  string(FIND "${said}" "${words}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "the compiler does not say ${words}, but:\n${said}")
  endif()
endforeach()

# The report stays short: ten lines, or what the file allows where a key is named.
set(most 10)
if(text MATCHES "// lines: ([0-9]+)\n")
  set(most ${CMAKE_MATCH_1})
endif()
string(REGEX MATCHALL "\n" line_ends "${said}")
list(LENGTH line_ends lines)
if(lines GREATER most)
  message(FATAL_ERROR "the compiler says more than ${most} lines:\n${said}")
endif()
