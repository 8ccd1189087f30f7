# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Copies what a release of SOURCE needs into WORK, installs from there, and compares with INSTALLED file by file.

file(REMOVE_RECURSE ${WORK})
file(COPY ${SOURCE}/CMakeLists.txt ${SOURCE}/LICENSE ${SOURCE}/include DESTINATION ${WORK}/source)
execute_process(COMMAND ${CMAKE_COMMAND} -S ${WORK}/source -B ${WORK}/build -G ${GENERATOR} ${AS_HERE}
  -D CMAKE_BUILD_TYPE=Release -D DOSSIER_BUILD_TESTS=OFF -D DOSSIER_BUILD_EXAMPLES=OFF COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --install ${WORK}/build --prefix ${WORK}/prefix COMMAND_ERROR_IS_FATAL ANY)

function(list_with_hashes folder out)
  file(GLOB_RECURSE files RELATIVE ${folder} ${folder}/*)
  set(lines)
  foreach(file IN LISTS files)
    file(SHA256 ${folder}/${file} hash)
    list(APPEND lines "${file} ${hash}")
  endforeach()
  set(${out} "${lines}" PARENT_SCOPE)
endfunction()

list_with_hashes(${WORK}/prefix here)
list_with_hashes(${INSTALLED} there)
if(NOT here)
  message(FATAL_ERROR "nothing was installed")
endif()
if(NOT here STREQUAL there)
  set(differ ${here} ${there})
  foreach(line IN LISTS here)
    if(line IN_LIST there)
      list(REMOVE_ITEM differ ${line})
    endif()
  endforeach()
  list(JOIN differ "\n" differ)
  message(FATAL_ERROR "not the same in both:\n${differ}")
endif()
