# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Checks that samples/NAME.txt reads as expected/NAME.ndjson, without a problem, and so does what it is written back as.
#   cmake -D PROGRAM=... -D NAME=... -D FOLDER=... -D WRITTEN=<a file to make> -P check.cmake

function(check_reads file)
  execute_process(COMMAND ${PROGRAM} ${NAME} ${file} OUTPUT_VARIABLE got ERROR_VARIABLE problems RESULT_VARIABLE result)
  file(READ ${FOLDER}/expected/${NAME}.ndjson wanted)
  if(NOT got STREQUAL wanted OR NOT result EQUAL 0 OR NOT problems STREQUAL "")
    message(FATAL_ERROR "${file} reads as\n${got}\nin place of\n${wanted}\nwith the result ${result}\n${problems}")
  endif()
endfunction()

check_reads(${FOLDER}/samples/${NAME}.txt)
execute_process(COMMAND ${PROGRAM} --write ${NAME} ${FOLDER}/samples/${NAME}.txt OUTPUT_FILE ${WRITTEN} RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "writing ends with ${result}")
endif()
check_reads(${WRITTEN})
