# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Installs BUILD to PREFIX, which must stay empty.

file(REMOVE_RECURSE ${PREFIX})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX} COMMAND_ERROR_IS_FATAL ANY)
file(GLOB_RECURSE files ${PREFIX}/*)
if(files)
  message(FATAL_ERROR "was installed: ${files}")
endif()
