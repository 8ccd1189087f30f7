# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Installs BUILD to PREFIX, from nothing, and moves that to MOVED.

file(REMOVE_RECURSE ${PREFIX} ${MOVED})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX} COMMAND_ERROR_IS_FATAL ANY)
file(RENAME ${PREFIX} ${MOVED})
