# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Runs the steps of the port in CURRENT_PORT_DIR with FEATURES, and leaves in WORK/packages what it installs. A port that fetches
# the release VERSION gets ARCHIVE. The functions that the port calls stand for those of the client, which fetches and builds all
# of its Boost first: each does what a header-only library meets of it.

cmake_minimum_required(VERSION 3.22)

set(PORT dossier)
set(CURRENT_PACKAGES_DIR ${WORK}/packages)
file(REMOVE_RECURSE ${WORK})

function(vcpkg_from_github)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "OUT_SOURCE_PATH;REPO;REF;SHA512;HEAD_REF" "")
  file(SHA512 ${ARCHIVE} sha512)
  if(NOT arg_REPO MATCHES "^[^/]+/dossier$" OR NOT arg_REF STREQUAL "v${VERSION}" OR NOT arg_SHA512 STREQUAL sha512 OR
      NOT arg_HEAD_REF STREQUAL "main" OR arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "fetches no release: ${ARGN}")
  endif()
  file(ARCHIVE_EXTRACT INPUT ${ARCHIVE} DESTINATION ${WORK}/source)
  file(GLOB folder ${WORK}/source/*)
  set(${arg_OUT_SOURCE_PATH} ${folder} PARENT_SCOPE)
endfunction()

function(vcpkg_check_features)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "OUT_FEATURE_OPTIONS" "FEATURES")
  set(options)
  while(arg_FEATURES)
    list(POP_FRONT arg_FEATURES feature option)
    if(feature IN_LIST FEATURES)
      list(APPEND options -D${option}=ON)
    else()
      list(APPEND options -D${option}=OFF)
    endif()
  endwhile()
  set(${arg_OUT_FEATURE_OPTIONS} ${options} PARENT_SCOPE)
endfunction()

function(vcpkg_cmake_configure)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" SOURCE_PATH OPTIONS)
  execute_process(COMMAND ${CMAKE_COMMAND} -S ${arg_SOURCE_PATH} -B ${WORK}/build -G ${GENERATOR} ${AS_HERE} ${arg_OPTIONS}
    -D CMAKE_BUILD_TYPE=Release -D CMAKE_INSTALL_PREFIX=${CURRENT_PACKAGES_DIR} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(vcpkg_cmake_install)
  execute_process(COMMAND ${CMAKE_COMMAND} --build ${WORK}/build --target install COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Moves the package's files to share/<port>, and corrects where they look for the prefix.
function(vcpkg_cmake_config_fixup)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" CONFIG_PATH "")
  file(GLOB files ${CURRENT_PACKAGES_DIR}/${arg_CONFIG_PATH}/*.cmake)
  if(NOT files)
    message(FATAL_ERROR "there is nothing in ${arg_CONFIG_PATH}")
  endif()
  file(COPY ${files} DESTINATION ${CURRENT_PACKAGES_DIR}/share/${PORT})
  file(REMOVE_RECURSE ${CURRENT_PACKAGES_DIR}/share/cmake)
  file(GLOB files ${CURRENT_PACKAGES_DIR}/share/${PORT}/*.cmake)
  set(up "get_filename_component(_IMPORT_PREFIX \"\${_IMPORT_PREFIX}\" PATH)\n")
  foreach(file IN LISTS files)
    file(READ ${file} text)
    string(REPLACE "${up}${up}${up}" "${up}${up}" text "${text}")
    file(WRITE ${file} "${text}")
  endforeach()
endfunction()

function(vcpkg_fixup_pkgconfig)
  file(READ ${CURRENT_PACKAGES_DIR}/share/pkgconfig/${PORT}.pc text)
  string(FIND "${text}" ${CURRENT_PACKAGES_DIR} at)
  if(NOT at EQUAL -1)
    message(FATAL_ERROR "the pkg-config file has a path of this machine")
  endif()
endfunction()

function(vcpkg_install_copyright)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" FILE_LIST)
  configure_file(${arg_FILE_LIST} ${CURRENT_PACKAGES_DIR}/share/${PORT}/copyright COPYONLY)
endfunction()

include(${CURRENT_PORT_DIR}/portfile.cmake)

# What the client looks at after a build.
foreach(wanted IN ITEMS share/${PORT}/copyright share/${PORT}/usage share/${PORT}/${PORT}-config.cmake include/${PORT}/study.hpp)
  if(NOT EXISTS ${CURRENT_PACKAGES_DIR}/${wanted})
    message(FATAL_ERROR "the port installs no ${wanted}")
  endif()
endforeach()
set(component share/${PORT}/${PORT}-json-targets.cmake)
if("json" IN_LIST FEATURES AND NOT EXISTS ${CURRENT_PACKAGES_DIR}/${component})
  message(FATAL_ERROR "the feature json installs no ${component}")
elseif(NOT "json" IN_LIST FEATURES AND EXISTS ${CURRENT_PACKAGES_DIR}/${component})
  message(FATAL_ERROR "without the feature json the port installs ${component}")
endif()
foreach(unwanted IN ITEMS debug lib bin share/cmake include/${PORT}/debug)
  if(EXISTS ${CURRENT_PACKAGES_DIR}/${unwanted})
    message(FATAL_ERROR "the port installs ${unwanted}")
  endif()
endforeach()
