# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Checks that each file says whose it is and under which licence, but for those that are data, prose or JSON.
#   cmake -D ROOT=<the project> -P licences.cmake

file(GLOB files LIST_DIRECTORIES false ${ROOT}/*)
foreach(folder IN ITEMS include tests examples ports test_package .ci .github)
  file(GLOB_RECURSE more ${ROOT}/${folder}/*)
  list(APPEND files ${more})
endforeach()
list(FILTER files EXCLUDE REGEX "/LICENSE$|/usage$|[.](txt|md|json|expected|pyc)$|/(fixtures|expected|failures)/|/[.]git(ignore)?$")
file(GLOB_RECURSE lists ${ROOT}/tests/CMakeLists.txt ${ROOT}/examples/CMakeLists.txt ${ROOT}/test_package/CMakeLists.txt)
list(APPEND files ${ROOT}/CMakeLists.txt ${lists})
foreach(file IN LISTS files)
  file(STRINGS ${file} lines LIMIT_COUNT 5)
  if(NOT "${lines}" MATCHES "Copyright [0-9]+ the dossier authors.*SPDX-License-Identifier: BSL-1[.]0")
    message(SEND_ERROR "${file} does not state its licence")
  endif()
endforeach()
list(LENGTH files count)
if(count LESS 100)
  message(SEND_ERROR "only ${count} files were found")
endif()
