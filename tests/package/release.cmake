# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Makes WORK/archive.tar.gz, a release of SOURCE with the VERSION, and by PYTHON what the registries take of it. The recipe of
# Conan fetches that archive in place of one that is published.

file(REMOVE_RECURSE ${WORK})
set(name dossier-${VERSION})
file(COPY ${SOURCE}/CMakeLists.txt ${SOURCE}/LICENSE ${SOURCE}/include DESTINATION ${WORK}/${name})
execute_process(COMMAND ${CMAKE_COMMAND} -E tar czf archive.tar.gz ${name} WORKING_DIRECTORY ${WORK} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${PYTHON} ${SOURCE}/.ci/registries.py owner/dossier ${WORK}/archive.tar.gz ${WORK} COMMAND_ERROR_IS_FATAL ANY)

set(data ${WORK}/conan/all/conandata.yml)
file(READ ${data} text)
string(REPLACE "https://github.com/owner/dossier/archive/refs/tags/v${VERSION}.tar.gz" "file://${WORK}/archive.tar.gz" here "${text}")
if(here STREQUAL text)
  message(FATAL_ERROR "the recipe fetches no archive of v${VERSION}:\n${text}")
endif()
file(WRITE ${data} "${here}")
