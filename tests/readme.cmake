# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Checks that the README's first C++ block is examples/quickstart.cpp, apart from the lines of its licence, that the block
# after it is what it prints, and that every other C++ block is a part of an example.
#   cmake -D ROOT=<the project> -P readme.cmake

file(READ ${ROOT}/README.md rest)

# Takes the next code block in `language` out of `rest`.
macro(take_block language block)
  string(FIND "${rest}" "\n```${language}\n" start)
  if(start EQUAL -1)
    message(FATAL_ERROR "the README lacks a block of ${language}")
  endif()
  string(LENGTH "\n```${language}\n" length)
  math(EXPR start "${start} + ${length}")
  string(SUBSTRING "${rest}" ${start} -1 rest)
  string(FIND "${rest}" "```\n" end)
  string(SUBSTRING "${rest}" 0 ${end} ${block})
  string(SUBSTRING "${rest}" ${end} -1 rest)
endmacro()

take_block(cpp program)
take_block(text output)

file(READ ${ROOT}/examples/quickstart.cpp example)
string(REGEX REPLACE "^//[^\n]*\n//[^\n]*\n\n?" "" example "${example}")
if(NOT program STREQUAL example)
  message(FATAL_ERROR "the program in the README is not examples/quickstart.cpp, which is\n${example}")
endif()
file(READ ${ROOT}/examples/expected/quickstart.txt expected)
if(NOT output STREQUAL expected)
  message(FATAL_ERROR "the output in the README is not examples/expected/quickstart.txt, which is\n${expected}")
endif()

file(GLOB examples ${ROOT}/examples/*.cpp ${ROOT}/examples/*.hpp ${ROOT}/examples/formats/*.hpp)
set(all)
foreach(example IN LISTS examples)
  file(READ ${example} text)
  string(APPEND all "${text}")
endforeach()
while(rest MATCHES "\n```cpp\n")
  take_block(cpp part)
  string(FIND "${all}" "${part}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "no example holds this part of the README:\n${part}")
  endif()
endwhile()
