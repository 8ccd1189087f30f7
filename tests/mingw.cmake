# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Builds the tests for Windows by Debian's cross compiler and runs them by Wine:
#   CMAKE_TOOLCHAIN_FILE=$PWD/tests/mingw.cmake CXX=x86_64-w64-mingw32-g++-posix Boost_ROOT=<one without other headers> tests/run
# The installed package and the examples' output are tested on the system itself.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_CROSSCOMPILING_EMULATOR wine)
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
set(DOSSIER_BUILD_EXAMPLES OFF CACHE BOOL "")
set(DOSSIER_INSTALL OFF CACHE BOOL "")
